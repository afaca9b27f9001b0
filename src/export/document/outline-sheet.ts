import { procedureSheet as t } from '../../text/procedure-sheet.ts'
import { type Block, type DocumentOutline, page, words } from './blocks.ts'
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

/** What is said of a procedure as a sheet to hang up or to hand out: its name, its parts, and the day of the rules that it tells. */
export function outlineSheet(parts: readonly OutlinePart[], on: string, office?: string): DocumentOutline {
  const [first, ...rest] = parts
  const [name = '', ...facts] = first?.lines ?? []
  const blocks: Block[] = [
    ...(office === undefined
      ? []
      : [words(office.toLocaleUpperCase('vi'), { size: 13, bold: true, align: 'center', after: 6 })]),
    words(name, { size: 16, bold: true, align: 'center', after: 6, heading: 1 }),
    ...facts.map(text => words(text, { size: 12, align: 'center', after: 3 })),
    ...rest.flatMap(partBlocks),
    words(t.asOf(on), { size: 11, italics: true, before: 12 }),
  ]
  return { title: name, date: on, pages: [page(blocks, false)] }
}
