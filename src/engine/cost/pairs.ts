import type { Catalog } from '../../model/catalog.ts'
import type { Submissions } from '../../model/procedure.ts'
import type { Proposal } from '../../model/proposal.ts'
import { applyOperation } from '../record/apply.ts'
import { dayBefore } from '../time/dates.ts'
import type { Assumptions } from './assumptions.ts'
import { baseOf, byProcedure, type Saving, startOf } from './saving.ts'
import type { Pair } from './uncertainty.ts'

/** Each procedure of a saving before and after its proposals, also those whose đồng cannot be said. */
export function allPairs(
  proposals: readonly Proposal[],
  catalog: Pick<Catalog, 'procedures' | 'overlays'>,
  assumptions: Assumptions,
): Pair[] {
  const overlay = assumptions.province === undefined ? undefined : catalog.overlays.get(assumptions.province)
  return [...byProcedure(proposals)].flatMap(([code, { owned, given }]) => {
    const record = catalog.procedures.get(code)
    if (!record) return []
    const before = baseOf(record, dayBefore(startOf(proposals)), overlay, given)
    return [{ before, after: owned.reduce((current, { operation }) => applyOperation(current, operation), before) }]
  })
}

/** The same for drawing: only procedures whose yearly saving can be said, of one scope of volume where it is given. */
export const pairsOf = (
  proposals: readonly Proposal[],
  catalog: Pick<Catalog, 'procedures' | 'overlays'>,
  assumptions: Assumptions,
  saving: Pick<Saving, 'unknown'>,
  scope?: Submissions['scope'],
): Pair[] =>
  allPairs(proposals, catalog, assumptions).filter(
    ({ before }) =>
      !saving.unknown.includes(before.code) && (scope === undefined || before.submissions?.scope === scope),
  )
