import type { Assumptions } from '../../engine/cost/assumptions.ts'
import { type Bound, boundOfChange } from '../../engine/cost/claim.ts'
import { type Cost, costAsIs, type SituationCost } from '../../engine/cost/cost.ts'
import { daysSaved } from '../../engine/cost/days.ts'
import { situationBefore } from '../../engine/cost/once.ts'
import { applyOperation } from '../../engine/record/apply.ts'
import type { Operation } from '../../model/operation.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { OpeningSaving } from './opening.ts'

/** A procedure with its usual steps, costed as it stands. */
export interface Base {
  readonly procedure: Procedure
  readonly cost: Cost
}

const boundsOf = (situations: readonly SituationCost[]): boolean => situations.some(({ bound }) => bound === 'upper')

/** Đồng that a case costs less, the least and the most over situations in which it does; undefined where nothing can be said. */
function perCase(before: Cost, after: Cost): OpeningSaving['perCase'] {
  const saved = after.situations.flatMap(situation => {
    const old = situationBefore(situation, before.situations)?.perSubmission
    return old === undefined || situation.perSubmission === undefined ? [] : [old - situation.perSubmission]
  })
  const real = saved.filter(amount => amount > 0)
  return real.length === 0 ? undefined : { low: Math.min(...real), high: Math.max(...real) }
}

const total = (cost: Cost): number | undefined => cost.perYear

/** What operations save on a procedure, as far as its record allows; absent is unknown. */
export function savingFrom(base: Base, operations: readonly Operation[], assumptions: Assumptions): OpeningSaving {
  if (operations.length === 0) return { bound: 'exact' }
  const after = operations.reduce(applyOperation, base.procedure)
  const cost = costAsIs(after, assumptions)
  const [old, fresh] = [total(base.cost), total(cost)]
  const perYear = old === undefined || fresh === undefined ? undefined : old - fresh
  const bound: Bound = boundOfChange(base.cost, cost)
  const { volume } = base.cost
  const each = perCase(base.cost, cost)
  const days = daysSaved(base.procedure, after)
  return {
    ...(perYear !== undefined && perYear > 0 && volume && { perYear, scope: volume.scope, verified: volume.verified }),
    ...(each && { perCase: each }),
    bound: boundsOf(base.cost.situations) && bound === 'exact' ? 'upper' : bound,
    ...(days && days.amount > 0 && { days }),
  }
}
