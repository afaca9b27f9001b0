import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'
import { linesOf } from '../form/row-height.ts'

/** Millimetres in twentieths of a point. */
export const mm = (length: number): number => Math.round(length * 56.6929)

/** Points in halves, as Word counts letters. */
export const pt = (size: number): number => Math.round(size * 2)

export interface Words {
  size?: number
  bold?: boolean
  italics?: boolean
  align?: 'left' | 'center' | 'right' | 'both'
  /** Space after, points. */
  after?: number
  before?: number
  /** First line, millimetres. */
  indent?: number
  keepNext?: boolean
  run?: IRunOptions
}

const aligned = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const

/** One paragraph; 14 points unless told. */
export function words(
  text: string,
  { size = 14, bold, italics, align = 'left', after = 0, before = 0, indent = 0, keepNext, run }: Words = {},
): Paragraph {
  const options: IParagraphOptions = {
    alignment: aligned[align],
    spacing: { before: before * 20, after: after * 20 },
    ...(indent > 0 && { indent: { firstLine: mm(indent) } }),
    ...(keepNext && { keepNext: true }),
    children: [new TextRun({ text, size: pt(size), ...(bold && { bold }), ...(italics && { italics }), ...run })],
  }
  return new Paragraph(options)
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** A cell of the head or the signature: no lines, paragraphs one below the other. */
export const plainCell = (children: Paragraph[], width: number): TableCell =>
  new TableCell({
    children,
    width: { size: width, type: WidthType.DXA },
    margins: { left: 0, right: 0 },
    borders: { top: none, bottom: none, left: none, right: none },
  })

/** A line of its own below a text, centred in a cell or page this wide; lengths in millimetres. */
export const rule = (length: number, within: number): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 80, line: 40, lineRule: LineRuleType.EXACT },
    indent: { left: mm((within - length) / 2), right: mm((within - length) / 2) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 } },
    children: [new TextRun({ text: '', size: 4 })],
  })

export interface GridCell {
  text: string
  align?: 'left' | 'center' | 'right'
  bold?: boolean
  italics?: boolean
  shade?: string
  span?: number
  /** Text begins at the top of the cell, for cells of several lines. */
  top?: boolean
  /** Stays on the page of the next row. */
  keepNext?: boolean
}

export interface GridOptions {
  /** Widths in millimetres; they give the whole table. */
  widths: readonly number[]
  size: number
  /** Rows that repeat on every page. */
  heads: number
  /** Rows of more lines than this may break over pages; without it none does. */
  longest?: number
}

function gridCell(
  { text, align = 'left', bold, italics, shade, span, top, keepNext }: GridCell,
  width: number,
  size: number,
): TableCell {
  return new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    verticalAlign: top ? VerticalAlign.TOP : VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    ...(span !== undefined && { columnSpan: span }),
    ...(shade !== undefined && { shading: { fill: shade } }),
    children: text
      .split('\n')
      .map(line =>
        words(line, { size, align, ...(bold && { bold }), ...(italics && { italics }), ...(keepNext && { keepNext }) }),
      ),
  })
}

/** Letters of Times New Roman 11 that fit in a millimetre, on the safe side. */
const lettersPerMm = 0.53

/** About how many lines the longest cell of a row takes. */
function linesIn(cells: readonly GridCell[], widths: readonly number[], size: number): number {
  const room = (column: number) => (((widths[column] ?? 0) - 2) * lettersPerMm * 11) / size
  return Math.max(...cells.map(({ text }, column) => linesOf(text, room(column))))
}

/** A ruled table whose heads repeat on each page and whose rows stay whole, but for those too long to. */
export function grid(
  rows: readonly (readonly GridCell[])[],
  { widths, size, heads, longest = Number.POSITIVE_INFINITY }: GridOptions,
): Table {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(total), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    rows: rows.map((cells, index) => {
      let column = 0
      const made = cells.map(cell => {
        const span = cell.span ?? 1
        const width = widths.slice(column, column + span).reduce((sum, part) => sum + part, 0)
        column += span
        return gridCell(cell, width, size)
      })
      const whole = cells.length < widths.length || linesIn(cells, widths, size) <= longest
      return new TableRow({ children: made, cantSplit: whole, ...(index < heads && { tableHeader: true }) })
    }),
  })
}
