import { stringify } from 'csv-stringify/sync'

/** Text of a cell on one line, so that a line of the file is a line of the table. */
const tidy = (cell: unknown): unknown => (typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : cell)

const written = (rows: readonly (readonly unknown[])[], bom: boolean): string =>
  stringify(
    rows.map(row => row.map(tidy)),
    { bom, record_delimiter: 'windows', quoted_string: true, quoted_empty: false, escape_formulas: true },
  )

/**
 * Rows under their heads as CSV: UTF-8 with BOM and CRLF for spreadsheets, text in quotes and numbers without, so that an import
 * that heeds quotes keeps codes as text. A text that a spreadsheet would run as a formula begins with an apostrophe.
 */
export const csvOf = (rows: readonly (readonly unknown[])[]): string => written(rows, true)

/** More rows, to stand below those of `csvOf`. */
export const csvLines = (rows: readonly (readonly unknown[])[]): string => written(rows, false)
