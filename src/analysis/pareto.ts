import { type Bound, boundOfCost } from '../engine/cost/claim.ts'
import type { Costed } from '../engine/cost/portfolio.ts'
import type { Submissions } from '../model/procedure.ts'

/** A procedure in order of its yearly cost; `upTo` is the share of the whole that it and all before it make, 0 to 1. */
export interface ParetoRow {
  code: string
  name: string
  perYear: number
  /** How the yearly cost stands to the true one. */
  bound: Bound
  upTo: number
}

/** The costliest procedures first, of volumes of one scope. */
export function pareto(costed: readonly Costed[], scope: Submissions['scope'] = 'national'): ParetoRow[] {
  const rows = costed
    .filter(({ cost }) => cost.volume?.scope === scope && (cost.perYear ?? 0) > 0)
    .map(({ procedure, cost }) => ({
      code: procedure.code,
      name: procedure.name,
      perYear: cost.perYear ?? 0,
      bound: boundOfCost(cost),
    }))
    .toSorted((a, b) => b.perYear - a.perYear || (a.code < b.code ? -1 : 1))
  const total = rows.reduce((sum, row) => sum + row.perYear, 0)
  let sum = 0
  return rows.map(row => {
    sum += row.perYear
    return { ...row, upTo: sum / total }
  })
}
