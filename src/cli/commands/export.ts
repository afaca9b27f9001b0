import { join } from 'node:path'
import { provinceCatalog } from '../../analysis/province.ts'
import { generalOn, type ProvinceBook } from '../../engine/record/own-lines.ts'
import { provinceBook } from '../../export/province-sheet.ts'
import { catalogSheet } from '../../export/sheet.ts'
import { tabledOf } from '../../export/tables/tabled.ts'
import { tableFiles } from '../../export/tables/tables.ts'
import type { Catalog } from '../../model/catalog.ts'
import { bulkText, engineIndex } from '../../search/opensearch.ts'
import { commandTexts } from '../../text/cli.ts'
import { engineTexts } from '../../text/engine.ts'
import { provinceSheet } from '../../text/province-sheet.ts'
import { sheetTexts } from '../../text/sheet.ts'
import { writeWhole } from '../atomic.ts'
import { catalogOption } from '../catalog.ts'
import { province, sector } from '../catalog-readers.ts'
import { defineCommand } from '../command.ts'
import { searched } from '../library.ts'
import { flag, none, optional, UsageError, withDefault } from '../option.ts'
import { date, newFile, newFolder } from '../readers.ts'

/** The folder of the tables of the whole country, beside those of the provinces by their codes. */
const country = 'vn'

/** The tables of a day and a place, each below its own name: `FOLDER/fees/day=2026-11-27/province=79/thutuc.parquet`. */
function writeTables(folder: string, catalog: Catalog, on: string, place: string | undefined): number {
  const tabled = tabledOf(catalog, on, place)
  for (const [name, bytesOf] of Object.entries(tableFiles))
    writeWhole(join(folder, name, `day=${on}`, `province=${place ?? country}`, 'thutuc.parquet'), bytesOf(tabled))
  return tabled.procedures.length
}

/** The records that offices edit as a workbook, all or of a sector. */
async function writeSheet(file: string, catalog: Catalog, only: string | undefined): Promise<string> {
  const records = [...catalog.procedures].filter(([, record]) => only === undefined || record.sector === only)
  writeWhole(file, await catalogSheet({ procedures: new Map(records) }))
  return sheetTexts.exported(records.length, file)
}

/** What a province sets beside the general rule as a workbook. */
async function writeProvince(file: string, catalog: Catalog, book: ProvinceBook): Promise<string> {
  writeWhole(file, await provinceBook(catalog, book))
  const { length } = generalOn(catalog.procedures, book)
  return provinceSheet.exported(catalog.provinces.get(book.province)?.fullName ?? book.province, length, file)
}

/** The index of the whole country in a search engine; a province has one of its own, with its number behind. */
const engineIndexName = (place: string | undefined) => (place === undefined ? 'thutuc' : `thutuc-${place}`)

/** What an engine needs of a day and a place: the settings of the index and its documents. */
function writeEngine(folder: string, catalog: Catalog, on: string, place: string | undefined): string {
  const { entries, vocabulary } = searched(place === undefined ? catalog : provinceCatalog(catalog, place, on), on)
  const name = engineIndexName(place)
  writeWhole(join(folder, `${name}.index.json`), `${JSON.stringify(engineIndex(vocabulary), null, 1)}\n`)
  writeWhole(join(folder, `${name}.bulk.ndjson`), bulkText(entries, vocabulary))
  return engineTexts.written(entries.length, name, folder)
}

/** `thutuc export`: the catalogue, or what a province sets beside it, as a workbook that offices edit; tables for SQL; documents for a search engine. */
export const command = defineCommand({
  words: commandTexts.export,
  options: {
    sheet: optional(newFile('.xlsx')),
    parquet: optional(newFolder),
    opensearch: optional(newFolder),
    on: withDefault(date, ({ today }) => today),
    province: optional(province),
    sector: optional(sector),
    'all-provinces': flag,
    catalog: catalogOption,
  },
  argument: none,
  async run({
    values: { sheet: file, parquet: folder, opensearch: engine, on, province, sector, catalog: root, ...values },
    library,
    out,
  }) {
    if (file === undefined && folder === undefined && engine === undefined)
      throw new UsageError(sheetTexts.nothingToWrite)
    const { catalog } = library.catalog(root)
    if (file !== undefined && province === undefined) out(await writeSheet(file, catalog, sector))
    if (file !== undefined && province !== undefined) out(await writeProvince(file, catalog, { province, on, sector }))
    const places = values['all-provinces'] ? [undefined, ...catalog.provinces.keys()] : [province]
    if (engine !== undefined) for (const place of places) out(writeEngine(engine, catalog, on, place))
    if (folder === undefined) return 0
    const records = places.map(place => writeTables(folder, catalog, on, place))
    const total = records.reduce((sum, count) => sum + count, 0)
    out(sheetTexts.tabled(Object.keys(tableFiles).length, total, places.length, folder))
    return 0
  },
})
