import { basename } from 'node:path'
import { type Converted, codeOf, convert, parseLine } from '../../import/convert.ts'
import { SourceError } from '../../import/lines.ts'
import { type ListBuilder, listBuilder } from '../../import/lists.ts'
import { isRaw, listOf, objectOf, textOf } from '../../import/raw.ts'
import type { Around } from '../../import/record.ts'
import { addEntry, type Entry, emptyReport, type Report } from '../../import/tally.ts'
import { decide, differences, type Outcome, writes } from '../../import/threeway.ts'
import { recordYaml } from '../../import/yaml.ts'
import { parseYaml } from '../../load/parse.ts'
import type { Province } from '../../model/lists.ts'
import { copyFrame } from './frame.ts'
import { readLists, writeLists } from './lists.ts'
import { readItems } from './sources.ts'
import type { Reader, Store } from './store.ts'

/** How an import is to be done. */
export interface Plan {
  files: readonly string[]
  store: Store
  committed: Reader
  /** Codes whose edits the source may replace; `all` for every one. */
  accept: ReadonlySet<string> | 'all'
  /** The date on which the result must hold, ISO. */
  on: string
  /** Called after each line; true stops the import with every file whole. */
  afterLine(report: Report): boolean
}

/** A line whose code was repaired waits until the well-formed ones are in, so that their order does not matter. */
interface Waiting {
  file: string
  line: number
  text: string
}

const longestWait = 200

/** The value of a file of a catalogue; its path says how long it may be. */
const value = (text: string | undefined, path = ''): unknown =>
  text === undefined ? undefined : parseYaml(path, text).value

/** Reads every file, writes every record that is new or changed, then the lists; gives the report. */
export async function runImport(plan: Plan): Promise<Report> {
  const { store, committed } = plan
  copyFrame(committed, store)
  const before = readLists(store, committed)
  const lists = listBuilder(structuredClone(before))
  const provinces = (value(store.read('lists/provinces.yaml'), 'lists/provinces.yaml') ?? []) as Province[]
  const around: Around = { lists, provinces, on: plan.on }
  const report = emptyReport()
  const seen = new Map<string, string>()
  const waiting: Waiting[] = []
  const take = (item: Waiting) => importLine(item, plan, around, seen, report)
  let stop = false
  for (const file of plan.files) {
    if (stop) break
    try {
      for await (const { line, text } of readItems(file)) {
        const item = { file: basename(file), line, text }
        const code = codeOf(parseLine(text))
        if (code !== code.trim() && waiting.length < longestWait) waiting.push(item)
        else take(item)
        stop = plan.afterLine(report)
        if (stop) break
      }
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
      report.stopped.push({ file, line: error.line, code: error.code })
    }
  }
  if (!stop) for (const item of waiting) take(item)
  writeLists(store, lists, before)
  report.lacks.LAW_VALIDITY_UNKNOWN = unknownLaws(store)
  return report
}

const unknownLaws = (store: Store): number => {
  const list = value(store.read('lists/legal-documents.yaml'), 'lists/legal-documents.yaml')
  return Array.isArray(list) ? list.filter(entry => isRaw(entry) && !Object.hasOwn(entry, 'from')).length : 0
}

function importLine(item: Waiting, plan: Plan, around: Around, seen: Map<string, string>, report: Report): void {
  const parsed = parseLine(item.text)
  const code = codeOf(parsed).trim()
  const place = `${item.file}:${item.line}`
  const other = seen.get(code)
  const converted: Converted =
    other === undefined ? convert(parsed, around) : { code, remarks: [{ rule: 'CODE_DUPLICATE', detail: other }] }
  const entry: Entry = {
    file: item.file,
    line: item.line,
    code: converted.code,
    outcome: 'left-out',
    remarks: converted.remarks,
  }
  if (converted.procedure) {
    seen.set(code, place)
    events(parsed, code, around.lists)
    Object.assign(entry, place3(code, converted.procedure.sector, recordYaml(converted.procedure), item.text, plan))
  }
  addEntry(report, entry, converted)
}

/** Writes one record by the three-way rule; `imported/<code>.json` keeps what was imported and the original text. */
function place3(
  code: string,
  sector: string,
  next: string,
  source: string,
  { store, accept }: Plan,
): Pick<Entry, 'outcome' | 'differences'> {
  const path = `records/${sector}/${code}.yaml`
  const importedPath = `imported/${code}.json`
  const where = store.recordPath(code)
  const disk = where === undefined ? undefined : store.read(where)
  const kept = store.read(importedPath)
  const base = baseOf(kept)
  const outcome: Outcome = decide({ disk, base, next }, accept === 'all' || accept.has(code))
  if (writes(outcome) || (outcome === 'unchanged' && where !== path)) store.writeRecord(code, path, next)
  if (outcome === 'conflict') return { outcome, differences: differences(value(base), value(disk), value(next)) }
  const imported = `{"code":${JSON.stringify(code)},"record":${JSON.stringify(next)},"source":${source}}\n`
  if (imported !== kept) store.write(importedPath, imported)
  return { outcome }
}

function baseOf(text: string | undefined): string | undefined {
  const kept = text === undefined ? undefined : parseLine(text)
  const record = isRaw(kept) ? textOf(kept, 'record') : ''
  return record === '' ? undefined : record
}

/** The portal's groups of procedures become life events of the catalogue. */
function events(parsed: unknown, code: string, lists: ListBuilder): void {
  if (!isRaw(parsed)) return
  const detail = isRaw(parsed.detail) ? objectOf(parsed, 'detail') : parsed
  for (const group of listOf(detail, 'serviceGroupsDetails')) {
    const name = textOf(group, 'name').normalize('NFC').trim().slice(0, 300)
    if (name !== '') lists.event(name, textOf(group, 'type') === 'CORPORATE' ? 'enterprise' : 'citizen', code)
  }
}
