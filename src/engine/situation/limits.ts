import type { Circumstance, Procedure, TimeLimit } from '../../model/procedure.ts'
import { applies, type Situation, told } from './applies.ts'
import { factsIn } from './open.ts'

/** The limits that can apply, in the order of the record. */
export const limitsIn = (procedure: Procedure, situation: Situation): TimeLimit[] =>
  (procedure.timeLimits ?? []).filter(limit => applies(limit.when, situation))

/** My time limit, or why there is not exactly one; `choose` lists what is still to be answered. */
export type MyTimeLimit =
  | { readonly limit: TimeLimit }
  | { readonly reason: 'none' }
  | { readonly reason: 'choose'; readonly open: readonly ('case' | 'channel' | 'circumstances')[] }
  | { readonly reason: 'several' }

/** Exactly one limit, or the reason. Limits that say the same for every open answer need no answer. */
export function myTimeLimit(procedure: Procedure, situation: Situation): MyTimeLimit {
  const limits = limitsIn(procedure, situation)
  const [first] = limits
  if (first === undefined) return { reason: 'none' }
  const same = new Set(limits.map(({ when: _, ...limit }) => JSON.stringify(limit))).size === 1
  if (same) return { limit: first }
  const open = (['case', 'channel'] as const).filter(
    key => situation[key] === undefined && limits.some(limit => limit.when?.[key] !== undefined),
  )
  if (open.length > 0) return { reason: 'choose', open }
  const facts = limits.flatMap(limit => factsIn(limit.when))
  return facts.some(id => told(situation, id) === undefined)
    ? { reason: 'choose', open: ['circumstances'] }
    : { reason: 'several' }
}

/** Circumstances that count as untrue in a situation and would give another limit if they were true. */
export function takenForUntrue(procedure: Procedure, situation: Situation): Circumstance[] {
  const { circumstances = [] } = procedure
  const mine = myTimeLimit(procedure, situation)
  if (!('limit' in mine)) return []
  return circumstances.filter(({ id }) => {
    if (told(situation, id) !== false) return false
    const person = { ...situation.person, [id]: true }
    const other = myTimeLimit(procedure, { ...situation, person })
    return 'limit' in other && !sameLimit(other.limit, mine.limit)
  })
}

const sameLimit = ({ when: _a, ...a }: TimeLimit, { when: _b, ...b }: TimeLimit): boolean =>
  JSON.stringify(a) === JSON.stringify(b)
