import { limitIn } from '../../engine/cost/days.ts'
import { effective, inForce } from '../../engine/record/effective.ts'
import { knownSince } from '../../engine/record/known.ts'
import { situationsOf } from '../../engine/situation/applies.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { Overlay } from '../../model/proposal.ts'
import { appliesIn } from '../province.ts'

/** What to compare: two days, of the country or as a province has them. */
export interface CutScope {
  readonly from: string
  readonly to: string
  readonly province?: string | undefined
  readonly sector?: string | undefined
}

/** How much less one procedure asks, as a part of what it asked; negative where it grew. */
export interface CutProcedure {
  readonly code: string
  readonly cut: number
}

/** How much less procedures ask on the second of two days. */
export interface Cut extends CutScope {
  readonly what: 'limits' | 'costs'
  /** As a part of what was asked on the first day; undefined where no procedure could be compared. */
  readonly cut: number | undefined
  /** Procedures that are known on both days, well enough to compare. */
  readonly compared: number
  /** Procedures in force on the second day. */
  readonly inForce: number
  /** Those in force that could not be compared: nothing says how they stood on the first day; or they did, and a figure is missing. */
  readonly lacking: { readonly state: number; readonly figure: number }
  /** Those of the compared that changed, the largest cut first. */
  readonly changed: readonly CutProcedure[]
}

/** How much shorter limits became: the mean over the procedures compared, for kinds of days are never converted and so not added. */
export interface LimitCut extends Cut {
  readonly what: 'limits'
}

/** Whether a record stands on a day, in the country or in a province. */
export const standsIn =
  (province: string | undefined, overlay: Overlay | undefined) =>
  (record: Procedure, on: string): boolean =>
    province === undefined ? inForce(effective(record, on), on) : appliesIn(record, province, on, overlay)

/** Whether something says that a record told how a procedure stood on a day already. */
export function stoodOn(record: Procedure, day: string, { sources }: Pick<Catalog, 'sources'>): boolean {
  const since = knownSince(record, sources.get(record.code)?.list)
  return since !== undefined && since <= day
}

/** The mean cut over cases and channels; undefined where a limit is missing on a side or is in another kind of days. */
function cutOf(before: Procedure, after: Procedure): number | undefined {
  const pairs = situationsOf(before).map(situation => [limitIn(before, situation), limitIn(after, situation)] as const)
  const told = pairs.filter(([old, fresh]) => old !== undefined || fresh !== undefined)
  const cuts = told.flatMap(([old, fresh]) =>
    old && fresh && old.unit === fresh.unit && old.amount > 0 ? [1 - fresh.amount / old.amount] : [],
  )
  return cuts.length === 0 || cuts.length < told.length ? undefined : cuts.reduce((a, b) => a + b, 0) / cuts.length
}

/**
 * Compares the time limits of every public procedure in force on two days, as far as the records know both. Of a province whose
 * differences nobody entered, nothing is known.
 */
export function limitCut(catalog: Catalog, scope: CutScope): LimitCut {
  const { from, to, province, sector } = scope
  const overlay = province === undefined ? undefined : catalog.overlays.get(province)
  const stands = standsIn(province, overlay)
  const standing = [...catalog.procedures.values()].filter(
    record => record.kind === 'public' && (sector === undefined || record.sector === sector) && stands(record, to),
  )
  const knowable = province !== undefined && overlay === undefined ? [] : standing
  const known = knowable.filter(record => stoodOn(record, from, catalog) && stands(record, from))
  const compared = known.flatMap((record): CutProcedure[] => {
    const cut = cutOf(effective(record, from, overlay), effective(record, to, overlay))
    return cut === undefined ? [] : [{ code: record.code, cut }]
  })
  return {
    what: 'limits',
    ...scope,
    cut: compared.length === 0 ? undefined : compared.reduce((sum, item) => sum + item.cut, 0) / compared.length,
    compared: compared.length,
    inForce: standing.length,
    lacking: { state: standing.length - known.length, figure: known.length - compared.length },
    changed: compared.filter(({ cut }) => cut !== 0).toSorted((a, b) => b.cut - a.cut),
  }
}
