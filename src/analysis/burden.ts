import type { Assumptions } from '../engine/cost/assumptions.ts'
import { costOf } from '../engine/cost/cost.ts'
import type { Costed } from '../engine/cost/portfolio.ts'
import { byProcedure } from '../engine/cost/saving.ts'
import { withGiven } from '../engine/cost/shares.ts'
import { agreeing, standing } from '../engine/cost/standing.ts'
import { effective, inForce } from '../engine/record/effective.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Keep } from '../model/keep.ts'
import { findEach } from './keeping.ts'

/**
 * The cost of every public procedure in force on a date, in the catalogue's order. Volumes and shares that a record lacks are
 * those that proposals give for it, so that a saving and the burden it is cut from rest on the same figures; figures on which
 * proposals contradict each other are none.
 */
export function burdenOf(
  catalog: Pick<Catalog, 'procedures' | 'overlays' | 'proposals'>,
  on: string,
  assumptions: Assumptions,
  keep: Keep = findEach,
): Costed[] {
  const overlay = assumptions.province === undefined ? undefined : catalog.overlays.get(assumptions.province)
  const given = byProcedure(agreeing(standing(catalog.proposals.values())).proposals)
  const costed: Costed[] = []
  for (const record of catalog.procedures.values()) {
    const figures = given.get(record.code)?.given
    const procedure = withGiven(effective(record, on, overlay), figures)
    if (procedure.kind === 'public' && inForce(procedure, on))
      costed.push({ procedure, cost: keep(record, () => costOf(procedure, assumptions), JSON.stringify(figures)) })
  }
  return costed
}
