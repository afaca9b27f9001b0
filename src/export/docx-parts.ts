import {
  AlignmentType,
  BorderStyle,
  type IParagraphOptions,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlign,
  WidthType,
} from 'docx'

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
    borders: { top: none, bottom: none, left: none, right: none },
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
}

export interface GridOptions {
  /** Widths in millimetres; they give the whole table. */
  widths: readonly number[]
  size: number
  /** Rows that repeat on every page. */
  heads: number
  /** Rows longer than a page may break. */
  split?: boolean
}

function gridCell(
  { text, align = 'left', bold, italics, shade, span, top }: GridCell,
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
      .map(line => words(line, { size, align, ...(bold && { bold }), ...(italics && { italics }) })),
  })
}

/** A ruled table whose heads repeat on each page and whose rows are not split. */
export function grid(
  rows: readonly (readonly GridCell[])[],
  { widths, size, heads, split = false }: GridOptions,
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
      return new TableRow({ children: made, cantSplit: !split, ...(index < heads && { tableHeader: true }) })
    }),
  })
}
