import { openDataTables, type Table } from '../../text/open-data-tables.ts'
import { csvOf } from '../csv.ts'
import { type Published, pageOf } from './open-data.ts'
import { versionOf } from './version.ts'

/** A table of the open data as CSV. */
export function tableCsv(table: Table, published: Published): string {
  const { catalog, on, pages } = published
  const { heads, rows } = openDataTables[table]
  const lines = pages.flatMap(procedure =>
    rows({ procedure, catalog, on, version: versionOf(procedure), page: pageOf(published, procedure.code) }),
  )
  return csvOf([heads, ...lines])
}
