import { effective } from '../engine/record/effective.ts'
import { isLapse } from '../engine/record/ends.ts'
import { restingOn } from '../engine/record/resting.ts'
import { addDays, dayAfter, dayBefore } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { LegalDocument } from '../model/lists.ts'
import type { Change } from '../model/operation.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Overlay } from '../model/proposal.ts'
import { publicRecords } from './province.ts'
import { type Cause, type ChangeKind, endedBy, origin, type Predecessor } from './province-changes.ts'

/** What one day changed in one procedure, in the whole country or in one province. */
export interface DatedChange {
  kind: ChangeKind
  /** The day on which it takes effect, ISO. */
  from: string
  /** The day of the news: that of the effect or, for what is to come, the last day on which a source of it was seen. */
  news: string
  /** As it stood before the change; a new one as it begins. */
  procedure: Procedure
  /** As it stands from the day on, where a text that held for a time has ended. */
  after?: Procedure | undefined
  /** Code of the province; undefined where the change holds wherever the procedure does. */
  province?: string | undefined
  causes: readonly Cause[]
  replaces: readonly Predecessor[]
  /** Why a province does not do the procedure, in the words of the record. */
  because?: string | undefined
  /** False where a part of it was not checked against its source. */
  verified: boolean
}

type Undated = Omit<DatedChange, 'news'>

/** An end is news again so many days before it. */
const reminded = 90

/** Changes of one day are one piece of news. */
const byDay = (changes: readonly Change[]): [string, Change[]][] => [...Map.groupBy(changes, change => change.from)]

function amendments(record: Procedure, changes: readonly Change[], catalog: Catalog, overlay?: Overlay): Undated[] {
  const made = changes.filter(change => !isLapse(change, catalog.documents))
  return byDay(made).map(([from, group]) => ({
    kind: group.some(change => change.operations.some(({ op }) => op === 'abolish')) ? 'abolished' : 'amended',
    from,
    procedure: effective(record, dayBefore(from), overlay),
    province: overlay?.province,
    causes: group.map(({ source, operations }) => ({ from, source, operations })),
    replaces: [],
    verified: group.every(change => change.verified !== false),
  }))
}

/** What texts set for a time, and values whose text ended with nothing in its place: news of the first day without them. */
function endings(record: Procedure, changes: readonly Change[], catalog: Catalog, overlay?: Overlay): Undated[] {
  const ended = changes.flatMap(change => {
    if (isLapse(change, catalog.documents)) return [{ change, from: change.from }]
    return change.to === undefined ? [] : [{ change, from: dayAfter(change.to) }]
  })
  return [...Map.groupBy(ended, ({ from }) => from)].map(([from, group]) => ({
    kind: 'amended',
    from,
    procedure: effective(record, dayBefore(from), overlay),
    after: effective(record, from, overlay),
    province: overlay?.province,
    causes: group.map(({ change: { source } }) => ({ from, source, ended: true })),
    replaces: [],
    verified: group.every(({ change }) => change.verified !== false),
  }))
}

function beginning(record: Procedure, catalog: Catalog): Undated[] {
  if (record.from === undefined) return []
  const replaces = (record.replaces ?? []).map(code => ({ code, name: catalog.procedures.get(code)?.name }))
  const kind = replaces.length > 0 ? 'replaced' : 'new'
  return [
    {
      kind,
      from: record.from,
      procedure: record,
      province: record.province,
      causes: origin(record),
      replaces,
      verified: true,
    },
  ]
}

function ending(record: Procedure, catalog: Catalog): Undated[] {
  if (record.to === undefined) return []
  const from = dayAfter(record.to)
  const causes = [{ from, source: endedBy(record, catalog) }]
  return [
    { kind: 'abolished', from, procedure: record, province: record.province, causes, replaces: [], verified: true },
  ]
}

/** A province's differences, and what it does not do or no longer. */
function local(overlay: Overlay, catalog: Catalog): Undated[] {
  const of = (code: string) => catalog.procedures.get(code)
  const differences = [...Map.groupBy(overlay.changes, change => change.procedure)].flatMap(([code, changes]) => {
    const record = of(code)
    return record
      ? [...amendments(record, changes, catalog, overlay), ...endings(record, changes, catalog, overlay)]
      : []
  })
  const dropped = (overlay.notApplied ?? []).flatMap(({ procedure, from, because, source }): Undated[] => {
    const record = of(procedure)
    if (record === undefined || from === undefined) return []
    const causes = [{ from, source }]
    return [
      {
        kind: 'notApplied',
        from,
        procedure: record,
        province: overlay.province,
        causes,
        replaces: [],
        because,
        verified: true,
      },
    ]
  })
  return [...differences, ...dropped]
}

/** Successors by the code that they replace, with the day from which they do. */
const succeeded = (records: readonly Procedure[]): Set<string> =>
  new Set(records.flatMap(({ from, replaces = [] }) => replaces.map(code => `${code} ${from}`)))

/** The days on which somebody had seen a change in its source: the check of the record, the decision, the text itself. */
function seenOn({ causes, procedure, province }: Undated, catalog: Catalog): string[] {
  const texts = causes.flatMap(({ source, decision }) => [
    decision?.date,
    source?.document === undefined ? undefined : catalog.documents.get(source.document)?.date,
  ])
  const checked = province === undefined || province === procedure.province ? procedure.checked?.on : undefined
  return [...texts, checked].filter(day => day !== undefined)
}

/** The day of the news on a date; undefined for what is to come and of which no source was seen by then. */
function newsDay(change: Undated, catalog: Catalog, on: string): string | undefined {
  const ends = change.causes.some(({ ended }) => ended)
  return dayOfNews(change.from, ends, seenOn(change, catalog), on)
}

/** The day itself, once it came; before it the last day on which a source was seen or, for an end, on which one is reminded of it. */
function dayOfNews(from: string, ends: boolean, seen: readonly string[], on: string): string | undefined {
  if (from <= on) return from
  const told = seen.filter(day => day <= on)
  const reminder = addDays(from, -reminded)
  return [...told, ...(ends && told.length > 0 && reminder <= on ? [reminder] : [])].sort().at(-1)
}

const newestFirst = (a: DatedChange, b: DatedChange): number =>
  b.news.localeCompare(a.news) ||
  b.from.localeCompare(a.from) ||
  a.procedure.code.localeCompare(b.procedure.code) ||
  (a.province ?? '').localeCompare(b.province ?? '')

/** A legal text that ended or will, with the procedures that rest on it. */
export interface EndedText {
  /** The first day without it, ISO. */
  from: string
  /** As of a change. */
  news: string
  document: LegalDocument
  /** In the order of the records. */
  procedures: readonly Procedure[]
}

/** The texts that ended up to a date, and those known to end, newest first: of the public records, or of those of a province. */
export function endedTexts(catalog: Catalog, on: string, province?: string): EndedText[] {
  const records = publicRecords(catalog, { province })
  const resting = restingOn(records)
  return [...catalog.documents.values()]
    .flatMap((document): EndedText[] => {
      const procedures = resting.get(document.number)
      if (document.to === undefined || procedures === undefined) return []
      const from = dayAfter(document.to)
      const seen = [document.date, document.checked?.on].filter(day => day !== undefined)
      const news = dayOfNews(from, true, seen, on)
      return news === undefined ? [] : [{ from, news, document, procedures }]
    })
    .sort((a, b) => b.news.localeCompare(a.news) || a.document.number.localeCompare(b.document.number))
}

/** One piece of news a day, procedure and place: what begins and is amended on one day begins; what ends, ends. */
function together(changes: readonly DatedChange[]): DatedChange[] {
  const weight: Record<ChangeKind, number> = { abolished: 4, notApplied: 3, replaced: 2, new: 1, amended: 0 }
  const groups = Map.groupBy(changes, ({ procedure, from, province }) => `${procedure.code} ${from} ${province}`)
  return [...groups.values()].flatMap(group => {
    const [first] = group.toSorted((a, b) => weight[b.kind] - weight[a.kind])
    if (first === undefined) return []
    const after = group.find(change => change.after !== undefined)?.after
    const causes = group.flatMap(change => change.causes)
    return [{ ...first, ...(after && { after }), causes, verified: group.every(change => change.verified) }]
  })
}

/**
 * What changed in the public records up to a date and what is known to come, newest first; as a province has it where one is
 * named: without what it does not do, without what belongs to other provinces.
 */
export function datedChanges(catalog: Catalog, on: string, province?: string): DatedChange[] {
  const records = publicRecords(catalog, { province })
  const kept = new Set(records.map(record => record.code))
  const overlays = [...catalog.overlays.values()].filter(({ province: code }) => (province ?? code) === code)
  const replaced = succeeded(records)
  const all = [
    ...records.flatMap(record => [
      ...beginning(record, catalog),
      ...[amendments, endings]
        .flatMap(found => found(record, record.changes ?? [], catalog))
        .map(change => ({ ...change, province: record.province })),
      ...ending(record, catalog).filter(({ from }) => !replaced.has(`${record.code} ${from}`)),
    ]),
    ...overlays.flatMap(overlay => local(overlay, catalog)).filter(({ procedure }) => kept.has(procedure.code)),
  ]
  const left = province === undefined ? undefined : catalog.overlays.get(province)?.notApplied
  const dated = all
    .filter(change => !left?.some(item => isAfterLeaving(change, item)))
    .flatMap((change): DatedChange[] => {
      const news = newsDay(change, catalog, on)
      return news === undefined ? [] : [{ ...change, news }]
    })
  return together(dated).sort(newestFirst)
}

/** Whether a change of the common record no longer concerns a province that had left it by then. */
const isAfterLeaving = (
  { procedure, from, because }: Undated,
  item: { procedure: string; from?: string | undefined },
): boolean =>
  because === undefined && item.procedure === procedure.code && (item.from === undefined || item.from <= from)
