import { basename } from 'node:path'
import { endedOn, type Lexicon } from '../../engine/record/concepts.ts'
import { cleanText, clip, oneLine } from '../../import/clean.ts'
import { type Converted, codeOf, convert, parseLine } from '../../import/convert.ts'
import { lacksOf } from '../../import/lacks.ts'
import { SourceError } from '../../import/lines.ts'
import { type Around, type ListBuilder, listBuilder } from '../../import/lists.ts'
import { isRaw, listOf, objectOf, textOf } from '../../import/raw.ts'
import { addEntry, type Entry, emptyReport, type Report } from '../../import/tally.ts'
import { recordYaml } from '../../import/yaml.ts'
import type { EndedConcept, Province } from '../../model/lists.ts'
import { copyFrame } from './frame.ts'
import { listIn, readLists, writeLists } from './lists.ts'
import { type Choice, placeRecord } from './place.ts'
import { readItems } from './sources.ts'
import type { Reader, Store } from './store.ts'

/** How an import is to be done. */
export interface Plan {
  files: readonly string[]
  store: Store
  committed: Reader
  /** Codes whose edits the source may replace. */
  accept: Choice['accept']
  /** Codes whose edits stay where the source has changed the same place. */
  keep?: Choice['keep']
  /** Whether the files are the whole list: what was imported before and is not among them is gone. */
  full?: boolean
  /** The date on which the result must hold, ISO. */
  on: string
  /** Called after each line; true stops the import with every file whole. */
  afterLine(report: Report): boolean
}

/** One item of a source, parsed; undefined when it is not JSON. */
interface Line {
  file: string
  line: number
  text: string
  value: unknown
}

interface Session {
  plan: Plan
  around: Around
  /** Concepts that ended before the date of the plan. */
  ended: Lexicon
  /** Where each code was met. */
  seen: Map<string, string>
  report: Report
}

/** Lines whose code must be repaired wait, up to this many, until the well-formed ones are in: those take precedence. */
const longestWait = 200

/** Reads every file, puts the lists and then every record that is new or changed in their places; gives the report. */
export async function runImport(plan: Plan): Promise<Report> {
  const { store, committed, on } = plan
  copyFrame(committed, store)
  const before = readLists(store, committed)
  const lists = listBuilder(structuredClone(before))
  const provinces = listIn(store, 'provinces') as Province[]
  const ended = endedOn(listIn(store, 'ended-concepts') as EndedConcept[], on)
  const session: Session = { plan, around: { lists, provinces, on }, ended, seen: new Map(), report: emptyReport() }
  const waiting: Line[] = []
  let isCut = false
  for (const file of plan.files) {
    isCut = await readFile(file, session, waiting)
    if (isCut) break
  }
  for (const line of waiting) importLine(line, session)
  writeLists(store, lists, before)
  if (plan.full && !isCut && session.report.stopped.length === 0) session.report.gone = goneFrom(store, session)
  store.commit()
  const unknown = listIn(store, 'legal-documents').filter(
    entry => isRaw(entry) && !Object.hasOwn(entry, 'from') && !Object.hasOwn(entry, 'to'),
  )
  session.report.lacks.LAW_VALIDITY_UNKNOWN = unknown.length
  return session.report
}

/** What was imported before, is still a record, and is in no line of this list. */
const goneFrom = (store: Store, { seen, report }: Session): string[] => {
  const met = new Set([...seen.keys(), ...report.entries.map(entry => entry.code.trim())])
  const { records, imported } = store.codes()
  const isImported = new Set(imported)
  return records.filter(code => isImported.has(code) && !met.has(code)).toSorted()
}

/** Imports one file; true when the import is to stop. */
async function readFile(file: string, session: Session, waiting: Line[]): Promise<boolean> {
  const { plan, report } = session
  try {
    for await (const { line, text } of readItems(file)) {
      const item: Line = { file: basename(file), line, text, value: parseLine(text) }
      const code = codeOf(item.value)
      if (code !== code.trim() && waiting.length < longestWait) waiting.push(item)
      else importLine(item, session)
      if (plan.afterLine(report)) return true
    }
  } catch (error) {
    if (!(error instanceof SourceError)) throw error
    report.stopped.push({ file, line: error.line, code: error.code })
  }
  return false
}

function importLine({ file, line, text, value }: Line, { plan, around, ended, seen, report }: Session): void {
  const code = codeOf(value).trim()
  const other = seen.get(code)
  const converted: Converted =
    other === undefined ? convert(value, around) : { code, remarks: [{ rule: 'CODE_DUPLICATE', detail: other }] }
  const { procedure, remarks } = converted
  const entry: Entry = { file, line, code: converted.code, outcome: 'left-out', remarks }
  if (procedure) {
    seen.set(code, `${file}:${line}`)
    addEvents(value, code, around.lists)
    Object.assign(entry, placeRecord(procedure, recordYaml(procedure), text, { ...plan, keep: plan.keep ?? new Set() }))
  }
  addEntry(report, entry, procedure ? lacksOf(procedure, ended) : {})
}

/** The portal's groups of procedures become life events of the catalogue. */
function addEvents(value: unknown, code: string, lists: ListBuilder): void {
  if (!isRaw(value)) return
  const detail = isRaw(value.detail) ? objectOf(value, 'detail') : value
  for (const group of listOf(detail, 'serviceGroupsDetails')) {
    const name = clip(oneLine(cleanText(textOf(group, 'name'))), 300)
    if (name !== '') lists.event(name, textOf(group, 'type') === 'CORPORATE' ? 'enterprise' : 'citizen', code)
  }
}
