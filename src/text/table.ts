/** A column of a table printed in a terminal. */
export interface Column {
  head: string
  /** Numbers stand to the right. */
  right?: boolean
  /** Longer cells are cut with an ellipsis. */
  most?: number
}

/** Columns of figures, which stand to the right, under these heads. */
export const figures = (...heads: readonly string[]): Column[] => heads.map(head => ({ head, right: true }))

const cut = (cell: string, most = 200): string => {
  const letters = [...cell]
  return letters.length > most ? `${letters.slice(0, most - 1).join('')}…` : cell
}

const pad = (cell: string, width: number, right?: boolean) => (right ? cell.padStart(width) : cell.padEnd(width))

/** Rows under their heads, columns two spaces apart, a rule below the heads. */
export function textTable(columns: readonly Column[], rows: readonly (readonly string[])[]): string {
  const cells = [columns.map(column => column.head), ...rows].map(row =>
    row.map((cell, index) => cut(cell.normalize('NFC'), columns[index]?.most)),
  )
  const widths = columns.map((_, index) => Math.max(...cells.map(row => [...(row[index] ?? '')].length)))
  const lines = cells.map(row =>
    columns
      .map((column, index) => pad(row[index] ?? '', widths[index] ?? 0, column.right))
      .join('  ')
      .trimEnd(),
  )
  const rule = widths.map(width => '─'.repeat(width)).join('  ')
  return [lines[0], rule, ...lines.slice(1)].join('\n')
}
