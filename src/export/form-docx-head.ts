import { Paragraph, Table, TableLayoutType, TableRow, TextRun, UnderlineType, WidthType } from 'docx'
import { proposalDocument as t } from '../text/proposal-document.ts'
import { mm, noBorders, plainCell, pt, words } from './docx-parts.ts'

const halves = [62, 103] as const

/** Two halves side by side without lines: the head of a document, or its foot. */
export const pair = (left: Paragraph[], right: Paragraph[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(halves[0] + halves[1]), type: WidthType.DXA },
    columnWidths: halves.map(mm),
    borders: noBorders,
    rows: [new TableRow({ children: [plainCell(left, mm(halves[0])), plainCell(right, mm(halves[1]))] })],
  })

/** Text on a short line of its own, as below the name of the nation. */
export const underlined = (text: string, size: number): Paragraph =>
  words(text, { size, bold: true, align: 'center', after: 4, run: { underline: { type: UnderlineType.SINGLE } } })

/** Quốc hiệu, tiêu ngữ, tên cơ quan, số ký hiệu, địa danh và thời gian (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const documentHead = (agency: string, date: string): Table =>
  pair(
    [underlined(agency.toLocaleUpperCase('vi'), 13), words(t.number, { size: 13, align: 'center' })],
    [
      words(t.nation, { size: 12.5, bold: true, align: 'center' }),
      underlined(t.motto, 14),
      words(t.dated(date), { size: 14, italics: true, align: 'center' }),
    ],
  )

/** Nơi nhận and the place to sign. */
export const documentFoot = (): Table =>
  pair(
    [
      words(t.recipients, { before: 14, size: 12, bold: true, italics: true }),
      ...t.recipientList.map(text => words(text, { size: 11 })),
    ],
    [
      words(t.signer, { before: 14, size: 14, bold: true, align: 'center' }),
      words(t.signNote, { size: 13, italics: true, align: 'center' }),
    ],
  )

/** Title and subject, centred. */
export const documentTitle = (subject: string): Paragraph[] => [
  words(t.title, { size: 14, bold: true, align: 'center', before: 18, keepNext: true }),
  new Paragraph({
    alignment: 'center',
    spacing: { after: 240 },
    children: [new TextRun({ text: subject, bold: true, size: pt(14) })],
  }),
]
