import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { ProvinceResult } from '../../import/province-sheet.ts'
import { applySheets, type CellChange, type SheetRecord } from '../../import/sheet.ts'
import type { SheetData, SheetProblem } from '../../import/sheet-table.ts'
import { readSheets } from '../../import/xlsx.ts'
import { loadCatalog } from '../../load/catalog.ts'
import { provinceSheet as province } from '../../text/province-sheet.ts'
import { sheetTexts as texts } from '../../text/sheet.ts'
import type { Printers } from '../command.ts'
import { readProvince } from './province-sheet.ts'
import type { Store } from './store.ts'

const largest = 50_000_000

/** The records of a folder with their texts, by code. */
function recordsOf(store: Store): Map<string, SheetRecord> {
  const { catalog } = loadCatalog(store.root)
  return new Map(
    [...catalog.procedures].flatMap(([code, procedure]) => {
      const path = store.recordPath(code)
      return path === undefined
        ? []
        : [[code, { procedure, text: readFileSync(join(store.root, path), 'utf8') }] as const]
    }),
  )
}

/** How many changes are told one by one. */
const told = 200

/** What is about to be written: each cell with what it was and what it will be. */
function summary(changes: readonly CellChange[]): string[] {
  const lines = changes
    .slice(0, told)
    .map(({ place, code, before, after }) => texts.changed(place, code, before, after))
  return changes.length > told ? [...lines, texts.more(changes.length - told)] : lines
}

/** The sheets of a file, or undefined with the reason said. */
async function sheetsOf(file: string, err: Printers['err']): Promise<SheetData[] | undefined> {
  const sheets = statSync(file).size > largest ? 'too-large' : await readSheets(readFileSync(file))
  if (typeof sheets !== 'string') return sheets
  err(`${file}: ${sheets === 'too-large' ? texts.tooLarge : texts.notXlsx}`)
  return undefined
}

interface Told {
  problems: readonly SheetProblem[]
  notes: readonly string[]
  changes: readonly CellChange[]
}

/** Says what is wrong, else what is about to be written; false when something is wrong. */
function tell(file: string, { problems, notes, changes }: Told, err: Printers['err']): boolean {
  for (const { place, message } of problems) err(place === '' ? `${file}: ${message}` : `${place}: ${message}`)
  if (problems.length > 0) err(texts.refused(problems.length))
  else for (const line of [...notes, ...summary(changes)]) err(line)
  return problems.length === 0
}

/** Brings a province's workbook into its files. */
function importProvince(result: ProvinceResult, { file, store, preview }: Given, { out, err }: Printers): number {
  const { changes, added, files } = result
  if (!tell(file, result, err)) return 1
  for (const one of added) err(province.added(one.text, one.from))
  const nothing = changes.length === 0 && added.length === 0
  if (preview) out(texts.preview)
  else if (nothing) out(texts.nothing)
  else {
    for (const [path, text] of files) store.write(path, text)
    store.commit()
    out(province.edited([...files.keys()], changes.length, added.length))
  }
  return 0
}

interface Given {
  file: string
  store: Store
  preview: boolean
}

/** Brings an edited spreadsheet back into records, or into the files of the province that it is of; all of it or nothing, and nothing where it is only looked at. */
export async function importSheet(given: Given, printers: Printers): Promise<number> {
  const { file, store, preview } = given
  const { out, err } = printers
  const sheets = await sheetsOf(file, err)
  if (sheets === undefined) return 1
  const own = readProvince(sheets, store.root)
  if (typeof own === 'string') err(`${file}: ${own}`)
  if (own !== undefined) return typeof own === 'string' ? 1 : importProvince(own, given, printers)
  const result = applySheets(sheets, recordsOf(store))
  if (!tell(file, result, err)) return 1
  if (preview) {
    out(texts.preview)
    return 0
  }
  for (const [code, text] of result.texts) {
    const path = store.recordPath(code)
    if (path !== undefined) store.write(path, text)
  }
  store.commit()
  out(result.texts.size === 0 ? texts.nothing : texts.edited(result.texts.size, result.changes.length))
  return 0
}
