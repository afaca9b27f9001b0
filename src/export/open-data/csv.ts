import { stringify } from 'csv-stringify/sync'
import { type Cell, openDataTables, type Table } from '../../text/open-data-tables.ts'
import { type Published, pageOf } from './open-data.ts'
import { versionOf } from './version.ts'

/** Text of a cell on one line, so that a line of the file is a line of the table. */
const tidy = (cell: Cell): Cell => (typeof cell === 'string' ? cell.replace(/\s+/g, ' ').trim() : cell)

/**
 * A table of the open data as CSV: UTF-8 with BOM and CRLF for spreadsheets, text in quotes and numbers without, so that an
 * import that heeds quotes keeps codes as text. A text that a spreadsheet would run as a formula begins with an apostrophe.
 */
export function tableCsv(table: Table, published: Published): string {
  const { catalog, on, pages } = published
  const { heads, rows } = openDataTables[table]
  const lines = pages.flatMap(procedure =>
    rows({ procedure, catalog, on, version: versionOf(procedure), page: pageOf(published, procedure.code) }),
  )
  return stringify([heads, ...lines.map(line => line.map(tidy))], {
    bom: true,
    record_delimiter: 'windows',
    quoted_string: true,
    quoted_empty: false,
    escape_formulas: true,
  })
}
