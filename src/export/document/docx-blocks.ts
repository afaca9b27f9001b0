import {
  AlignmentType,
  BorderStyle,
  ImageRun,
  type IParagraphOptions,
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
import { pngOf } from '../chart/png.ts'
import type { Block, GridBlock, GridCell, LineBlock, PictureBlock, Run } from './blocks.ts'

/** Millimetres in twentieths of a point. */
export const mm = (length: number): number => Math.round(length * 56.6929)

/** Points in halves, as Word counts letters. */
export const pt = (size: number): number => Math.round(size * 2)

const aligned = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
  both: AlignmentType.BOTH,
} as const

type Words = Extract<LineBlock, { kind: 'words' }>

/** A run with its line breaks. */
const runsOf = ({ text, bold, italics }: Run, line: Words): TextRun[] =>
  text.split('\n').map(
    (part, index) =>
      new TextRun({
        text: part,
        size: pt(line.size ?? 14),
        ...((bold ?? line.bold) && { bold: true }),
        ...((italics ?? line.italics) && { italics: true }),
        ...(index > 0 && { break: 1 }),
      }),
  )

function paragraph(line: Words): Paragraph {
  const { align = 'left', before = 0, after = 0, indent = 0, keepNext, heading, runs } = line
  const options: IParagraphOptions = {
    alignment: aligned[align],
    spacing: { before: before * 20, after: after * 20 },
    ...(indent > 0 && { indent: { firstLine: mm(indent) } }),
    ...(keepNext && { keepNext: true }),
    ...(heading !== undefined && { outlineLevel: heading - 1 }),
    children: runs.flatMap(run => runsOf(run, line)),
  }
  return new Paragraph(options)
}

const ruled = (length: number, within: number): Paragraph =>
  new Paragraph({
    spacing: { before: 0, after: 80, line: 40, lineRule: LineRuleType.EXACT },
    indent: { left: mm((within - length) / 2), right: mm((within - length) / 2) },
    border: { bottom: { style: BorderStyle.SINGLE, size: 6, color: 'auto', space: 1 } },
    children: [new TextRun({ text: '', size: 4 })],
  })

const lineOf = (line: LineBlock): Paragraph =>
  line.kind === 'words' ? paragraph(line) : ruled(line.length, line.within)

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const
const noBorders = { top: none, bottom: none, left: none, right: none }

/** Two halves without lines, paragraphs one below the other. */
function halves({ widths, halves }: Extract<Block, { kind: 'pair' }>): Table {
  const cells = halves.map(
    (lines, index) =>
      new TableCell({
        children: lines.map(lineOf),
        width: { size: mm(widths[index] ?? 0), type: WidthType.DXA },
        margins: { left: 0, right: 0 },
        borders: noBorders,
      }),
  )
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(widths[0] + widths[1]), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    borders: { ...noBorders, insideHorizontal: none, insideVertical: none },
    rows: [new TableRow({ children: cells, cantSplit: true })],
  })
}

function gridCell(cell: GridCell, width: number, size: number): TableCell {
  const { text, align = 'left', bold, italics, shade, span, top, keepNext } = cell
  const look = { size, align, ...(bold && { bold }), ...(italics && { italics }), ...(keepNext && { keepNext }) }
  return new TableCell({
    width: { size: mm(width), type: WidthType.DXA },
    verticalAlign: top ? VerticalAlign.TOP : VerticalAlign.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    ...(span !== undefined && { columnSpan: span }),
    ...(shade !== undefined && { shading: { fill: shade } }),
    children: text.split('\n').map(part => paragraph({ kind: 'words', runs: [{ text: part }], ...look })),
  })
}

function table({ rows, widths, size, heads }: GridBlock): Table {
  const total = widths.reduce((sum, width) => sum + width, 0)
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: mm(total), type: WidthType.DXA },
    columnWidths: widths.map(mm),
    rows: rows.map(({ cells, whole }, index) => {
      let column = 0
      const made = cells.map(cell => {
        const span = cell.span ?? 1
        const width = widths.slice(column, column + span).reduce((sum, part) => sum + part, 0)
        column += span
        return gridCell(cell, width, size)
      })
      return new TableRow({ children: made, cantSplit: whole, ...(index < heads && { tableHeader: true }) })
    }),
  })
}

const pictureWidth = 600

function drawn({ id, svg, ratio, alt }: PictureBlock, fontFiles: readonly string[]): Paragraph {
  const image = new ImageRun({
    type: 'png',
    data: pngOf(svg, fontFiles),
    transformation: { width: pictureWidth, height: Math.round(pictureWidth / ratio) },
    altText: { id, name: alt, description: alt, title: alt },
  })
  return new Paragraph({ alignment: 'center', spacing: { after: 160 }, children: [image] })
}

/** A block as Word knows it; pictures are drawn with the given font files. */
export function docxBlock(block: Block, fontFiles: readonly string[]): Paragraph | Table {
  switch (block.kind) {
    case 'grid':
      return table(block)
    case 'pair':
      return halves(block)
    case 'picture':
      return drawn(block, fontFiles)
    default:
      return lineOf(block)
  }
}
