import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { applySheets, type SheetRecord } from '../../import/sheet.ts'
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

/** Brings an edited spreadsheet back into the records; all of it or nothing. */
export async function importSheet(file: string, store: Store, { out, err }: Printers): Promise<number> {
  const sheets = statSync(file).size > largest ? undefined : await readSheets(readFileSync(file))
  if (sheets === undefined) {
    err(`${file}: ${statSync(file).size > largest ? texts.tooLarge : texts.notXlsx}`)
    return 1
  }
  const result = applySheets(sheets, recordsOf(store))
  for (const { place, message } of result.problems) err(place === '' ? `${file}: ${message}` : `${place}: ${message}`)
  if (result.problems.length > 0) {
    err(texts.refused(result.problems.length))
    return 1
  }
  for (const [code, text] of result.texts) {
    const path = store.recordPath(code)
    if (path !== undefined) store.write(path, text)
  }
  store.commit()
  out(result.texts.size === 0 ? texts.nothing : texts.edited(result.texts.size, result.cells))
  return 0
}
