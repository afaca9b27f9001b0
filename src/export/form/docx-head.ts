import { Paragraph, Table, TableLayoutType, TableRow, TextRun, WidthType } from 'docx'
import { proposalDocument as t } from '../../text/proposal-document.ts'
import { mm, noBorders, plainCell, pt, rule, words } from '../document/docx-parts.ts'

const halves = [65, 100] as const

/** Two halves side by side without lines: the head of a document, or its foot. */
const pair = (left: Paragraph[], right: Paragraph[]): Table =>
  new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(halves[0] + halves[1]), type: WidthType.DXA },
    columnWidths: halves.map(mm),
    borders: noBorders,
    rows: [new TableRow({ children: [plainCell(left, mm(halves[0])), plainCell(right, mm(halves[1]))] })],
  })

/** The name of the agency in the left half, with the line of a third to a half of its length that Nghị định 30/2020/NĐ-CP asks for. */
export const agencyName = (text: string): Paragraph[] => [
  words(text, { size: 13, bold: true, align: 'center' }),
  rule(20, halves[0]),
]

/** Quốc hiệu, tiêu ngữ với đường kẻ dài bằng chữ, địa danh và thời gian, beside the agency and its number (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const documentHead = (agency: Paragraph[], dated: string): Table =>
  pair(agency, [
    words(t.nation, { size: 12.5, bold: true, align: 'center' }),
    words(t.motto, { size: 14, bold: true, align: 'center' }),
    rule(60, halves[1]),
    words(dated, { size: 13, italics: true, align: 'center' }),
  ])

/** Nơi nhận and the place to sign. */
export const documentFoot = (recipients: readonly string[], signer: string, note: string): Table =>
  pair(
    [
      words(t.recipients, { before: 14, size: 12, bold: true, italics: true }),
      ...recipients.map(text => words(text, { size: 11 })),
    ],
    [
      words(signer, { before: 14, size: 14, bold: true, align: 'center' }),
      words(note, { size: 13, italics: true, align: 'center' }),
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
