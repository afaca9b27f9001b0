import { linesOf } from '../form/row-height.ts'

type Align = 'left' | 'center' | 'right' | 'both'

/** Letters of one look within a line. */
export interface Run {
  text: string
  bold?: boolean
  italics?: boolean
}

/** How a line of words stands. */
export interface Look {
  /** Points of Times New Roman; 14 unless told. */
  size?: number
  bold?: boolean
  italics?: boolean
  align?: Align
  /** Space after, points. */
  after?: number
  before?: number
  /** First line, millimetres. */
  indent?: number
  keepNext?: boolean
  /** A heading of this depth, for readers that walk from heading to heading. */
  heading?: 1 | 2 | 3
}

interface WordsBlock extends Look {
  kind: 'words'
  runs: readonly Run[]
}

/** A line of its own, centred in a cell or page this wide; lengths in millimetres. */
interface RuleBlock {
  kind: 'rule'
  length: number
  within: number
}

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

interface GridOptions {
  /** Widths in millimetres; they give the whole table. */
  widths: readonly number[]
  size: number
  /** Rows that repeat on every page. */
  heads: number
  /** Rows of more lines than this may break over pages; without it none does that fits on one. */
  longest?: number
}

export interface GridBlock extends GridOptions {
  kind: 'grid'
  rows: readonly { cells: readonly GridCell[]; whole: boolean }[]
}

/** Two halves side by side without lines: the head of a document, or its foot. */
interface PairBlock {
  kind: 'pair'
  /** Millimetres of each half. */
  widths: readonly [number, number]
  halves: readonly [readonly LineBlock[], readonly LineBlock[]]
}

/** A drawing with the words that stand for it. */
export interface PictureBlock {
  kind: 'picture'
  id: string
  svg: string
  /** Width to height. */
  ratio: number
  alt: string
}

export type LineBlock = WordsBlock | RuleBlock

/** A part of a page as plain data, whatever file it becomes. */
export type Block = LineBlock | GridBlock | PairBlock | PictureBlock

/** Pages of one kind: A4 with the margins of Nghị định 30/2020/NĐ-CP, upright or across. */
export interface Page {
  blocks: readonly Block[]
  landscape: boolean
  /** Its first page opens a document and bears no number. */
  opens: boolean
  /** At the foot of each of its pages, beside the number of the page and how many they are. */
  foot?: string
}

/** A document as plain data: its Word file and its PDF say the same. */
export interface DocumentOutline {
  title: string
  /** ISO; stands in the properties of the file in place of the clock. */
  date: string
  pages: readonly Page[]
}

export const page = (blocks: readonly Block[], landscape: boolean, opens = !landscape): Page => ({
  blocks,
  landscape,
  opens,
})

/** Margins of a page in millimetres (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
export const marginsOf = ({ landscape }: Page) =>
  landscape ? { top: 20, bottom: 15, left: 15, right: 15 } : { top: 20, bottom: 20, left: 30, right: 15 }

/** One paragraph, of one look or of several. */
export const words = (text: string | readonly Run[], look: Look = {}): LineBlock => ({
  kind: 'words',
  ...look,
  runs: typeof text === 'string' ? [{ text }] : text,
})

export const rule = (length: number, within: number): LineBlock => ({ kind: 'rule', length, within })

export const pair = (
  widths: PairBlock['widths'],
  left: readonly LineBlock[],
  right: readonly LineBlock[],
): PairBlock => ({ kind: 'pair', widths, halves: [left, right] })

export const picture = (made: Omit<PictureBlock, 'kind'>): PictureBlock => ({ kind: 'picture', ...made })

/** Letters of Times New Roman 11 that fit in a millimetre, on the safe side. */
const lettersPerMm = 0.53

/** A row of more lines than this fills a page across, and breaks wherever it stands. */
const pageful = 30

/** About how many lines the longest cell of a row takes. */
function linesIn(cells: readonly GridCell[], { widths, size }: GridOptions): number {
  const room = (column: number, span: number) =>
    ((widths.slice(column, column + span).reduce((sum, width) => sum + width, 0) - 2) * lettersPerMm * 11) / size
  let column = 0
  const lines = cells.map(({ text, span = 1 }) => {
    column += span
    return linesOf(text, room(column - span, span))
  })
  return Math.max(...lines)
}

/** A ruled table whose heads repeat on each page and whose rows stay whole, but for those too long to. */
export const grid = (rows: readonly (readonly GridCell[])[], options: GridOptions): GridBlock => ({
  kind: 'grid',
  ...options,
  rows: rows.map(cells => ({ cells, whole: linesIn(cells, options) <= Math.min(options.longest ?? pageful, pageful) })),
})
