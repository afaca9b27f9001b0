import { dayAfter } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Operation } from '../model/operation.ts'
import type { Source } from '../model/primitives.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Overlay } from '../model/proposal.ts'
import { fieldsChanged } from './diff-fields.ts'
import {
  appliesIn,
  type ListFilter,
  type LocalProcedure,
  localProcedure,
  notApplied,
  provinceList,
} from './province.ts'

/**
 * The four kinds by which procedures are published (Nghị định 63/2010/NĐ-CP): new, amended, replacing others, abolished; and
 * what a province says that it does not do, which is not abolished.
 */
export type ChangeKind = (typeof changeKinds)[number]

export const changeKinds = ['new', 'amended', 'replaced', 'abolished', 'notApplied'] as const

/** What caused a change: a text with the operations that it made, or the decision that published the procedure. */
export interface Cause {
  from?: string | undefined
  source?: Source | undefined
  decision?: Procedure['decision'] | undefined
  operations?: readonly Operation[] | undefined
  /** True for a text that no longer holds; `from` is then the first day without it. */
  ended?: boolean | undefined
  /** Why, where a province says that it does not do the procedure. */
  because?: string | undefined
}

/** A procedure that was succeeded; its name is absent when the catalogue no longer holds it. */
export interface Predecessor {
  code: string
  name?: string | undefined
}

/** One line of the list by kind. `replaces` holds what a replacing procedure succeeds: one for a renamed code, several for a merger. */
export interface ListedChange extends LocalProcedure {
  kind: ChangeKind
  /** As it stood before, where it stays on the list. */
  before?: Procedure | undefined
  /** When the change took effect; undefined where the records do not say. */
  from?: string | undefined
  causes: readonly Cause[]
  replaces: readonly Predecessor[]
}

/** Everything that changed in a province's list after `since`, up to and with `on`. */
export interface ListChanges {
  since: string
  on: string
  changes: readonly ListedChange[]
  /** Codes in the list whose records do not say since when they bind, so that they cannot be told to be new. */
  undated: readonly string[]
}

const within = (date: string | undefined, since: string, on: string): boolean =>
  date !== undefined && since < date && date <= on

/** Amendments of the record, then the province's differences, that took effect after `since`, and those that ended since. */
export function amendments(record: Procedure, overlay: Overlay | undefined, since: string, on: string): Cause[] {
  const local = (overlay?.changes ?? []).filter(change => change.procedure === record.code)
  return [...(record.changes ?? []), ...local].flatMap(({ from, to, source, operations }): Cause[] => {
    const end = to === undefined ? undefined : dayAfter(to)
    if (within(end, since, on)) return from <= since ? [{ from: end, source, ended: true }] : []
    return within(from, since, on) ? [{ from, source, operations }] : []
  })
}

/** What first put a procedure on the list: the decision that published it, and the law that it rests on. */
export const origin = ({ from, decision, legalBasis = [] }: Procedure): Cause[] => [
  {
    from,
    ...(decision && { decision }),
    ...(!decision && legalBasis[0] && { source: { document: legalBasis[0].document } }),
  },
]

/** The law whose end ended a procedure: a text of its basis that ended with it. */
export function endedBy(record: Procedure, catalog: Catalog): Source | undefined {
  const ended = (record.legalBasis ?? [])
    .map(({ document }) => catalog.documents.get(document))
    .find(document => document?.to !== undefined && document.to === record.to)
  const successor = ended?.replacedBy?.[0]
  return successor === undefined ? undefined : { document: successor }
}

/** What took a procedure off the list: an abolition, the province's own statement, or its last day with the text that ended it. */
export function ends(
  record: Procedure,
  overlay: Overlay | undefined,
  catalog: Catalog,
  since: string,
  on: string,
): Cause[] {
  const abolishing = amendments(record, overlay, since, on).filter(cause =>
    cause.operations?.some(operation => operation.op === 'abolish'),
  )
  if (abolishing.length > 0) return abolishing
  const dropped = overlay?.notApplied?.find(item => item.procedure === record.code && within(item.from, since, on))
  if (dropped) return [{ from: dropped.from, source: dropped.source, because: dropped.because }]
  return [{ from: record.to && dayAfter(record.to), source: endedBy(record, catalog) }]
}

/** What changed in a province's list after a date, up to and with another: each from dated records, with the text that caused it. */
export function listChanges(
  catalog: Catalog,
  province: string,
  since: string,
  on: string,
  filter: ListFilter = {},
): ListChanges {
  const overlay = catalog.overlays.get(province)
  const now = provinceList(catalog, province, on, filter)
  const before = provinceList(catalog, province, since, filter)
  const listed = new Set(before.map(item => item.procedure.code))
  const kept = new Set(now.map(item => item.procedure.code))
  const record = (item: LocalProcedure) => catalog.procedures.get(item.procedure.code) ?? item.procedure

  const arrived = now.filter(item => !listed.has(item.procedure.code)).map(item => newcomer(item, catalog))
  const then = new Map(before.map(item => [item.procedure.code, item.procedure]))
  const states = [
    { catalog, on: since },
    { catalog, on },
  ]
  const amended = now.flatMap((item): ListedChange[] => {
    const old = then.get(item.procedure.code)
    if (old === undefined || fieldsChanged(old, item.procedure, states).length === 0) return []
    const causes = amendments(record(item), overlay, since, on)
    return [{ ...item, kind: 'amended', before: old, from: causes.at(-1)?.from, causes, replaces: [] }]
  })
  const succeeded = succeededCodes(catalog, province, since, on)
  const left = before.filter(({ procedure: { code } }) => !kept.has(code) && !succeeded.has(code))
  const abolished = left.map((item): ListedChange => {
    const causes = ends(record(item), overlay, catalog, since, on)
    const last = localProcedure(record(item), province, since, overlay)
    const kind = notApplied(overlay, item.procedure.code, on) ? 'notApplied' : 'abolished'
    return { ...last, level: item.level, kind, from: causes.at(-1)?.from, causes, replaces: [] }
  })
  const changes = [...arrived, ...amended, ...abolished]
  return {
    since,
    on,
    changes: changeKinds.flatMap(kind => changes.filter(change => change.kind === kind)),
    undated: now.filter(item => item.procedure.from === undefined).map(item => item.procedure.code),
  }
}

/** Codes succeeded by a procedure that came onto the list, whatever its sector or level. */
const succeededCodes = (catalog: Catalog, province: string, since: string, on: string): Set<string> =>
  new Set(
    [...catalog.procedures.values()]
      .filter(({ from }) => within(from, since, on))
      .filter(record => appliesIn(record, province, on, catalog.overlays.get(province)))
      .flatMap(({ replaces = [] }) => replaces),
  )

/** A procedure that came onto the list: new, or in place of the codes that its record says it succeeds. */
export function newcomer(item: LocalProcedure, catalog: Catalog): ListedChange {
  const { procedure } = item
  const replaces = (procedure.replaces ?? []).map(code => ({ code, name: catalog.procedures.get(code)?.name }))
  const kind = replaces.length > 0 ? 'replaced' : 'new'
  return { ...item, kind, from: procedure.from, causes: origin(procedure), replaces }
}
