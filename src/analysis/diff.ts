import { effective, inForce } from '../engine/record/effective.ts'
import { isLapse } from '../engine/record/ends.ts'
import { holds } from '../engine/record/filing.ts'
import { dayAfter } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Doubt } from '../model/doubt.ts'
import type { Change } from '../model/operation.ts'
import type { Procedure } from '../model/procedure.ts'
import { recordsAbout } from './about.ts'
import { fieldsChanged, type ProcedureField } from './diff-fields.ts'
import { appliesIn, differencesOf } from './province.ts'
import { type Cause, type ChangeKind, changeKinds, endedBy, origin, type Predecessor } from './province-changes.ts'

/** A catalogue as it stands on a day. */
export interface CatalogState {
  catalog: Catalog
  /** ISO. */
  on: string
}

/** Which procedures are compared; what is left out means all. */
export interface DiffFilter {
  procedure?: string | undefined
  /** With the differences of this province and without what it does not do. */
  province?: string | undefined
  sector?: string | undefined
}

/** A text that made a difference: its change began to hold, or no longer holds. */
export interface DiffCause extends Cause {
  /** Last day of a change that no longer holds, or that will end; ISO. */
  to?: string | undefined
  ended: boolean
  /** True where the text ended and nobody entered what is due now. */
  lapsed: boolean
  transition?: Change['transition']
  /** False where it was not checked against its source. */
  verified: boolean
}

/** One procedure that is not the same in both states. */
export interface ProcedureDiff {
  kind: ChangeKind
  code: string
  /** As it stood; absent for a new one. For one that takes the place of a single other, that other. */
  before?: Procedure | undefined
  after?: Procedure | undefined
  fields: readonly ProcedureField[]
  causes: readonly DiffCause[]
  replaces: readonly Predecessor[]
}

/** A procedure in one state; absent where nobody has to do it. */
interface Side {
  record: Procedure
  procedure: Procedure
  changes: readonly Change[]
}

/** The procedures in force in a state, each as it stands. */
function sidesOf({ catalog, on }: CatalogState, { procedure, province, sector }: DiffFilter): Map<string, Side> {
  const overlay = province === undefined ? undefined : catalog.overlays.get(province)
  const wanted = recordsAbout(catalog, procedure).filter(record => sector === undefined || record.sector === sector)
  return new Map(
    wanted.flatMap((record): [string, Side][] => {
      const local = (overlay?.changes ?? []).filter(change => change.procedure === record.code)
      const changes = [...(record.changes ?? []), ...local].filter(change => holds(change, on))
      const standing = effective(record, on, overlay)
      const listed = province === undefined ? inForce(standing, on) : appliesIn(record, province, on, overlay)
      return listed ? [[record.code, { record, procedure: standing, changes }]] : []
    }),
  )
}

const sameChange = (a: Change, b: Change): boolean => JSON.stringify(a) === JSON.stringify(b)
const without = (changes: readonly Change[], others: readonly Change[]): Change[] =>
  changes.filter(change => !others.some(other => sameChange(change, other)))

function causeOf(change: Change, ended: boolean, { documents }: Catalog): DiffCause {
  const { from, to, source, operations, transition, verified } = change
  const lapsed = !ended && isLapse(change, documents)
  return { from, to, source, operations, transition, ended, lapsed, verified: verified !== false }
}

/** Changes that hold in one state and not in the other, oldest first. */
const causesBetween = (before: readonly Change[], after: readonly Change[], catalog: Catalog): DiffCause[] =>
  [
    ...without(before, after).map(change => causeOf(change, true, catalog)),
    ...without(after, before).map(change => causeOf(change, false, catalog)),
  ].toSorted((a, b) => dayOf(a).localeCompare(dayOf(b)))

/** The day on which a cause made a difference, ISO; empty where nothing says it. */
const dayOf = ({ ended, from, to }: DiffCause): string => (ended ? to && dayAfter(to) : from) ?? ''

const known = (causes: readonly Cause[], ended = false): DiffCause[] =>
  causes.map(cause => ({ ...cause, ended, lapsed: false, verified: true }))

function amended(code: string, old: Side, now: Side, states: readonly [CatalogState, CatalogState]): ProcedureDiff[] {
  const fields = fieldsChanged(old.procedure, now.procedure, states)
  const causes = causesBetween(old.changes, now.changes, states[1].catalog)
  return fields.length === 0
    ? []
    : [{ kind: 'amended', code, before: old.procedure, after: now.procedure, fields, causes, replaces: [] }]
}

/** A procedure that came: new, or in place of those that its record names. */
function arrived(
  now: Side,
  before: ReadonlyMap<string, Side>,
  states: readonly [CatalogState, CatalogState],
): ProcedureDiff {
  const { code, replaces: codes = [] } = now.record
  const replaces = codes.map(old => ({ code: old, name: states[0].catalog.procedures.get(old)?.name }))
  const [only, ...others] = codes.flatMap(old => before.get(old) ?? [])
  const predecessor = others.length === 0 ? only?.procedure : undefined
  return {
    ...{ code, after: now.procedure, before: predecessor, replaces, causes: known(origin(now.record)) },
    kind: replaces.length > 0 ? 'replaced' : 'new',
    fields: predecessor ? fieldsChanged(predecessor, now.procedure, states) : [],
  }
}

/** A procedure that went: abolished by a change, left by a province, past its last day, or gone from the catalogue. */
function left(
  code: string,
  { procedure, changes }: Side,
  { catalog, on }: CatalogState,
  province?: string,
): ProcedureDiff {
  const gone = { kind: 'abolished', code, before: procedure, fields: [], replaces: [] } as const
  const record = catalog.procedures.get(code)
  if (record === undefined) return { ...gone, causes: [] }
  const overlay = province === undefined ? undefined : catalog.overlays.get(province)
  const now = [...(record.changes ?? []), ...(overlay?.changes ?? []).filter(change => change.procedure === code)]
  const abolishing = without(now, changes)
    .filter(change => holds(change, on) && change.operations.some(({ op }) => op === 'abolish'))
    .map(change => causeOf(change, false, catalog))
  if (abolishing.length > 0) return { ...gone, causes: abolishing }
  const dropped = overlay?.notApplied?.find(item => item.procedure === code && (item.from ?? on) <= on)
  if (dropped) return { ...gone, kind: 'notApplied', causes: known([dropped]) }
  return {
    ...gone,
    causes: record.to === undefined ? [] : known([{ from: dayAfter(record.to), source: endedBy(record, catalog) }]),
  }
}

/** What is not the same in two states of a catalogue, or in two catalogues: by kind, then in the order of the records. */
export function procedureDiffs(a: CatalogState, b: CatalogState, filter: DiffFilter = {}): ProcedureDiff[] {
  const states = [a, b] as const
  const [before, after] = [sidesOf(a, filter), sidesOf(b, filter)]
  const came = [...after].flatMap(([code, now]) => {
    const old = before.get(code)
    return old ? amended(code, old, now, states) : [arrived(now, before, states)]
  })
  const succeeded = new Set(came.flatMap(({ replaces }) => replaces.map(({ code }) => code)))
  const went = [...before]
    .filter(([code]) => !after.has(code) && !succeeded.has(code))
    .map(([code, old]) => left(code, old, b, filter.province))
  const all = [...came, ...went]
  return changeKinds.flatMap(kind => all.filter(diff => diff.kind === kind))
}

/** How many procedures bind somebody in a state. */
export const countIn = (state: CatalogState, filter: DiffFilter = {}): number => sidesOf(state, filter).size

/** A part of a procedure that is no longer sure from a day on, as when a text that it rests on ended. */
export type NewDoubt = Pick<Doubt, 'about'> & { from: string }

/** The doubts with a first day that only the later state of a procedure has. */
export const newDoubts = (before: Procedure, after: Procedure): NewDoubt[] =>
  (after.unclear ?? []).flatMap(({ about, from, text }) =>
    from === undefined || before.unclear?.some(old => old.about === about && old.text === text) ? [] : { about, from },
  )

/** The procedures of both states that are no longer sure in the later one, in the order of the records. */
export function unsureCodes(a: CatalogState, b: CatalogState, filter: DiffFilter = {}): string[] {
  const [before, after] = [sidesOf(a, filter), sidesOf(b, filter)]
  return [...after].flatMap(([code, { procedure }]) => {
    const old = before.get(code)?.procedure
    return old !== undefined && newDoubts(old, procedure).length > 0 ? [code] : []
  })
}

/** How many procedures a province's own rules made different, by code of the province; those without are left out. */
export function localDiffs(
  a: CatalogState,
  b: CatalogState,
  { procedure, sector }: DiffFilter = {},
): Map<string, number> {
  const counts = [...b.catalog.overlays.values()].map(({ province, changes }) => {
    const codes = [...new Set(changes.map(change => change.procedure))]
      .filter(code => procedure === undefined || code === procedure)
      .filter(code => sector === undefined || b.catalog.procedures.get(code)?.sector === sector)
    return [province, codes.filter(code => differsLocally(code, province, a, b)).length] as const
  })
  return new Map(counts.filter(([, count]) => count > 0))
}

/** Whether a province's own differences of a procedure are not the same in both states. */
function differsLocally(code: string, province: string, a: CatalogState, b: CatalogState): boolean {
  const [before, after] = [a, b].map(({ catalog, on }) => differencesOf(code, on, catalog.overlays.get(province)))
  return JSON.stringify(before) !== JSON.stringify(after)
}
