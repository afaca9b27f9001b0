import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { applySheets, type CellChange, type SheetRecord } from '../../import/sheet.ts'
import type { SheetData } from '../../import/sheet-table.ts'
import { readSheets } from '../../import/xlsx.ts'
import { loadCatalog } from '../../load/catalog.ts'
import { sheetTexts as texts } from '../../text/sheet.ts'
import type { Printers } from '../command.ts'
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

/** Brings an edited spreadsheet back into the records; all of it or nothing, and nothing where it is only looked at. */
export async function importSheet(
  { file, store, preview }: { file: string; store: Store; preview: boolean },
  { out, err }: Printers,
): Promise<number> {
  const sheets = await sheetsOf(file, err)
  if (sheets === undefined) return 1
  const result = applySheets(sheets, recordsOf(store))
  for (const { place, message } of result.problems) err(place === '' ? `${file}: ${message}` : `${place}: ${message}`)
  if (result.problems.length > 0) {
    err(texts.refused(result.problems.length))
    return 1
  }
  for (const line of [...result.notes, ...summary(result.changes)]) err(line)
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
