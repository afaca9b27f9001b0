import type { Assumptions } from '../engine/assumptions.ts'
import { costOf } from '../engine/cost.ts'
import { effective, inForce } from '../engine/effective.ts'
import type { Costed } from '../engine/portfolio.ts'
import type { Catalog } from '../model/catalog.ts'

/** The cost of every public procedure in force on a date, in the catalogue's order. */
export function burdenOf(
  catalog: Pick<Catalog, 'procedures' | 'overlays'>,
  on: string,
  assumptions: Assumptions,
): Costed[] {
  const overlay = assumptions.province === undefined ? undefined : catalog.overlays.get(assumptions.province)
  const costed: Costed[] = []
  for (const record of catalog.procedures.values()) {
    const procedure = effective(record, on, overlay)
    if (procedure.kind === 'public' && inForce(procedure, on))
      costed.push({ procedure, cost: costOf(procedure, assumptions) })
  }
  return costed
}
