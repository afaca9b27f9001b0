import type { PartOf } from '../../model/keep.ts'
import { openDataTables, type Table } from '../../text/open-data-tables.ts'
import { csvLines, csvOf } from '../csv.ts'
import { type Published, pageOf } from './open-data.ts'
import { freshPart, utf8 } from './pieces.ts'
import { versionOf } from './version.ts'

/** A table of the open data as CSV, in pieces: the heads, then the lines of each record. */
export function tableCsv(table: Table, published: Published, part: PartOf = freshPart): Uint8Array[] {
  const { catalog, on, pages } = published
  const { heads, rows } = openDataTables[table]
  const linesOf = (procedure: Published['pages'][number]) =>
    csvLines(rows({ procedure, catalog, on, version: versionOf(procedure), page: pageOf(published, procedure.code) }))
  return [utf8(csvOf([heads])), ...pages.map(procedure => part(procedure, () => linesOf(procedure)))]
}
