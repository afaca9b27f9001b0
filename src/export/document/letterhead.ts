import { proposalDocument as t } from '../../text/proposal-document.ts'
import { type Block, type LineBlock, pair, rule, words } from './blocks.ts'

/** Millimetres of the two halves of an upright page. */
const halves = [65, 100] as const

/** The name of the agency in the left half, with the line of a third to a half of its length that Nghị định 30/2020/NĐ-CP asks for. */
export const agencyName = (text: string): LineBlock[] => [
  words(text, { size: 13, bold: true, align: 'center' }),
  rule(20, halves[0]),
]

/** Quốc hiệu, tiêu ngữ với đường kẻ dài bằng chữ, địa danh và thời gian, beside the agency and its number (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const documentHead = (agency: readonly LineBlock[], dated: string): Block =>
  pair(halves, agency, [
    words(t.nation, { size: 12.5, bold: true, align: 'center' }),
    words(t.motto, { size: 14, bold: true, align: 'center' }),
    rule(60, halves[1]),
    words(dated, { size: 13, italics: true, align: 'center' }),
  ])

/** Nơi nhận and the place to sign: in what capacity, line by line, then a note or the name after room for the signature. */
export const documentFoot = (
  recipients: readonly string[],
  capacity: readonly string[],
  { note, name }: { note: string; name?: string | undefined },
): Block =>
  pair(
    halves,
    [
      words(t.recipients, { before: 14, size: 12, bold: true, italics: true }),
      ...recipients.map(text => words(text, { size: 11 })),
    ],
    [
      ...capacity.map((text, index) =>
        words(text, { before: index === 0 ? 14 : 0, size: 14, bold: true, align: 'center' }),
      ),
      ...(name === undefined
        ? [words(note, { size: 13, italics: true, align: 'center' })]
        : [words(name, { before: 70, bold: true, align: 'center' })]),
    ],
  )

/** A text with its foot: the last line before a signature stays on the page of it. */
export const signedBelow = (text: readonly Block[], foot: Block): Block[] => [
  ...text.map((block, index) =>
    block.kind === 'words' && index === text.length - 1 ? { ...block, keepNext: true } : block,
  ),
  foot,
]

/** Title and subject, centred. */
export const documentTitle = (subject: string): LineBlock[] => [
  words(t.title, { size: 14, bold: true, align: 'center', before: 18, keepNext: true, heading: 1 }),
  words(subject, { bold: true, align: 'center', after: 12 }),
]
