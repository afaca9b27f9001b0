import { effective } from '../engine/record/effective.ts'
import { dayAfter, dayBefore } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Change } from '../model/operation.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Overlay } from '../model/proposal.ts'
import { belongsTo } from './province.ts'
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

/** Changes of one day are one piece of news. */
const byDay = (changes: readonly Change[]): [string, Change[]][] => [...Map.groupBy(changes, change => change.from)]

function amendments(record: Procedure, changes: readonly Change[], overlay?: Overlay): Undated[] {
  return byDay(changes).map(([from, group]) => ({
    kind: group.some(change => change.operations.some(({ op }) => op === 'abolish')) ? 'abolished' : 'amended',
    from,
    procedure: effective(record, dayBefore(from), overlay),
    province: overlay?.province,
    causes: group.map(({ source, operations }) => ({ from, source, operations })),
    replaces: [],
    verified: group.every(change => change.verified !== false),
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
    return record ? amendments(record, changes, overlay) : []
  })
  const dropped = (overlay.notApplied ?? []).flatMap(({ procedure, from, because, source }): Undated[] => {
    const record = of(procedure)
    if (record === undefined || from === undefined) return []
    const causes = [{ from, source }]
    return [
      {
        kind: 'abolished',
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
  if (change.from <= on) return change.from
  return seenOn(change, catalog)
    .filter(day => day <= on)
    .sort()
    .at(-1)
}

const newestFirst = (a: DatedChange, b: DatedChange): number =>
  b.news.localeCompare(a.news) ||
  b.from.localeCompare(a.from) ||
  a.procedure.code.localeCompare(b.procedure.code) ||
  (a.province ?? '').localeCompare(b.province ?? '')

/** One piece of news a day, procedure and place: what begins and is amended on one day begins; what ends, ends. */
function together(changes: readonly DatedChange[]): DatedChange[] {
  const weight: Record<ChangeKind, number> = { abolished: 3, replaced: 2, new: 1, amended: 0 }
  const groups = Map.groupBy(changes, ({ procedure, from, province }) => `${procedure.code} ${from} ${province}`)
  return [...groups.values()].flatMap(group => {
    const [first] = group.toSorted((a, b) => weight[b.kind] - weight[a.kind])
    return first
      ? [{ ...first, causes: group.flatMap(change => change.causes), verified: group.every(change => change.verified) }]
      : []
  })
}

/**
 * What changed in the public records up to a date and what is known to come, newest first; as a province has it where one is
 * named: without what it does not do, without what belongs to other provinces.
 */
export function datedChanges(catalog: Catalog, on: string, province?: string): DatedChange[] {
  const records = [...catalog.procedures.values()].filter(record =>
    province === undefined ? record.kind === 'public' : belongsTo(record, province),
  )
  const kept = new Set(records.map(record => record.code))
  const overlays = [...catalog.overlays.values()].filter(({ province: code }) => (province ?? code) === code)
  const replaced = succeeded(records)
  const all = [
    ...records.flatMap(record => [
      ...beginning(record, catalog),
      ...amendments(record, record.changes ?? []).map(change => ({ ...change, province: record.province })),
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
