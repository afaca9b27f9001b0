import { readFileSync, statSync } from 'node:fs'
import { csvRows, textOf } from '../import/csv.ts'
import { isEqual, type ListMatch } from '../import/list-match.ts'
import { type OwnList, ownList } from '../import/own-list.ts'
import type { SheetData } from '../import/sheet-table.ts'
import { readSheets } from '../import/xlsx.ts'
import { ownListTexts as t } from '../text/own-list.ts'
import { sheetTexts } from '../text/sheet.ts'
import { UsageError } from './option.ts'

const largest = 50_000_000

const refuse = (file: string, why: string): never => {
  throw new UsageError(`${file}: ${why}`)
}

function csvSheets(file: string, bytes: Uint8Array): SheetData[] {
  const text = textOf(bytes) ?? refuse(file, t.notText)
  return [{ sheet: '', data: csvRows(text) ?? refuse(file, t.openQuote) }]
}

async function xlsxSheets(file: string, bytes: Buffer): Promise<SheetData[]> {
  const sheets = await readSheets(bytes, 'taken')
  if (typeof sheets !== 'string') return sheets
  return refuse(file, sheets === 'too-large' ? sheetTexts.tooLarge : sheetTexts.notXlsx)
}

/** The sheets of an .xlsx or .csv file; throws `UsageError` with what to do where it cannot be read. */
export async function readTables(file: string): Promise<SheetData[]> {
  const [, kind] = /\.(xlsx|csv)$/i.exec(file) ?? refuse(file, t.notTable)
  if (statSync(file).size > largest) refuse(file, sheetTexts.tooLarge)
  const bytes = readFileSync(file)
  return kind?.toLowerCase() === 'csv' ? csvSheets(file, bytes) : await xlsxSheets(file, bytes)
}

/** The lines of a list that an office keeps as .xlsx or .csv; throws `UsageError` with what to do where no list can be read. */
export async function readOwnList(file: string): Promise<OwnList> {
  const list = ownList(await readTables(file))
  return list.entries.length > 0 ? list : refuse(file, t.noList)
}

/** The findings of a comparison as lines, kind by kind, what is missing first. */
export function matchLines(match: ListMatch): string[] {
  const parts: readonly (readonly [keyof typeof t.headings, readonly string[]])[] = [
    ['missing', match.missing.map(t.missing)],
    ['extra', match.extra.map(t.extra)],
    ['elsewhere', match.elsewhere.map(({ entry, why }) => t.elsewhere(entry, why === 'ended'))],
    ['renamed', match.renamed.map(({ entry, ours, namesake }) => t.renamed(entry, ours, namesake))],
    ['replaced', match.replaced.map(({ entry, ours }) => t.replaced(entry, ours))],
    ['probable', match.probable.map(({ entry, ours, likeness }) => t.probable(entry, ours, likeness))],
    ['repeated', match.repeated.map(({ entry, ours }) => t.repeated(entry, ours))],
  ]
  const told = parts.flatMap(([kind, lines]) =>
    lines.length === 0 ? [] : [t.heading(t.headings[kind], lines.length), ...lines.map(line => `  - ${line}`)],
  )
  return isEqual(match) ? [t.equal] : told
}
