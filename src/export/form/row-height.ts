import type { FormRowCells } from './cells.ts'

const ordinary = 11

/** Letters of Times New Roman 11 that fit in one unit of column width, on the safe side for bold text. */
const perUnit = 1.06

/** Lines that a text takes where this many letters fit in one. */
export function linesOf(text: string, width: number): number {
  return text.split('\n').reduce((lines, paragraph) => {
    let [used, count] = [0, 1]
    for (const word of paragraph.split(' ')) {
      const length = [...word].length
      if (used > 0 && used + 1 + length > width) [used, count] = [length, count + 1]
      else used += (used > 0 ? 1 : 0) + length
    }
    return lines + count
  }, 0)
}

/** Height of a row in points so that no wrapped text is cut: not every program fits rows by itself when it opens a file. */
export function rowHeight(cells: FormRowCells, widths: readonly number[]): number {
  const heights = cells.map((cell, column) => {
    if (cell === null || typeof cell.value !== 'string' || cell.formula !== undefined) return 0
    const { columnSpan = 1, fontSize = ordinary, fontWeight } = cell.look ?? {}
    const width = widths.slice(column, column + columnSpan).reduce((sum, unit) => sum + unit, 0)
    const letters = (width * perUnit * ordinary) / fontSize / (fontWeight === 'bold' ? 1.08 : 1)
    return linesOf(cell.value, letters) * fontSize * 1.28
  })
  return Math.ceil(Math.max(...heights, ordinary * 1.28) + 4)
}
