import { procedureSheet as t } from '../../text/procedure-sheet.ts'
import { type Block, type DocumentOutline, type Page, page, words } from './blocks.ts'
import type { OutlinePart } from './outline.ts'

/** Millimetres by which a line of a list stands in, from the spaces before it. */
const indentOf = (line: string): number => (line.length - line.trimStart().length) * 2

const lineBlock = (line: string): Block => words(line.trim(), { size: 13, indent: indentOf(line), after: 3 })

const partBlocks = ({ heading, lines }: OutlinePart): Block[] => [
  ...(heading === undefined
    ? []
    : [words(heading, { size: 13, bold: true, before: 8, after: 3, keepNext: true, heading: 2 })]),
  ...lines.map(lineBlock),
]

/** What a sheet says besides the procedure: whose it is, the lines of its office, the words at the foot of each page. */
export interface SheetFrame {
  office?: string | undefined
  lines?: readonly string[]
  foot: string
}

/** What is said of a procedure as a sheet to hang up or to hand out: its name, its parts, whose it is, and the day of the rules that it tells. */
export function sheetPage(parts: readonly OutlinePart[], on: string, { office, lines = [], foot }: SheetFrame): Page {
  const [first, ...rest] = parts
  const [name = '', ...facts] = first?.lines ?? []
  const blocks: Block[] = [
    ...(office === undefined
      ? []
      : [words(office.toLocaleUpperCase('vi'), { size: 13, bold: true, align: 'center', after: 6 })]),
    words(name, { size: 16, bold: true, align: 'center', after: 6, heading: 1 }),
    ...facts.map(text => words(text, { size: 12, align: 'center', after: 3 })),
    ...rest.flatMap(partBlocks),
    ...lines.map((text, index) => words(text, { size: 11, before: index === 0 ? 12 : 0, after: 2 })),
    words(t.asOf(on), { size: 11, italics: true, before: lines.length === 0 ? 12 : 3 }),
  ]
  return { ...page(blocks, false), foot }
}

/** Sheets as one document, each beginning a page. */
export const sheetsDocument = (title: string, on: string, pages: readonly Page[]): DocumentOutline => ({
  title,
  date: on,
  pages,
})
