import { effective } from '../../engine/record/effective.ts'
import { applies, type Situation, situationsOf } from '../../engine/situation/applies.ts'
import { factsIn } from '../../engine/situation/open.ts'
import type { Procedure, TimeLimit } from '../../model/procedure.ts'
import { eachProcedure } from '../context.ts'

/** The circumstances that time limits depend on, as every combination of yes and no; at most 64. */
export function combinations(limits: readonly TimeLimit[]): string[][] {
  const named = [...new Set(limits.flatMap(limit => factsIn(limit.when)))].slice(0, 6)
  return named.reduce<string[][]>((sets, id) => sets.flatMap(set => [set, [...set, id]]), [[]])
}

const describe = ({ channel, case: chosen, circumstances }: Situation): string =>
  [chosen, channel, ...(circumstances ?? [])].filter(Boolean).join(' + ')

/** The first situation in which no limit, or more than one, applies. */
function ambiguous(
  procedure: Procedure,
  limits: readonly TimeLimit[],
): { situation: Situation; matching: number[] } | undefined {
  for (const base of situationsOf(procedure)) {
    for (const circumstances of combinations(limits)) {
      const situation = { ...base, circumstances }
      const matching = limits.flatMap((limit, index) => (applies(limit.when, situation) ? [index] : []))
      if (matching.length !== 1) return { situation, matching }
    }
  }
  return undefined
}

/** Exactly one time limit answers each case and channel. */
export const limits = eachProcedure((record, report, { on }) => {
  const procedure = effective(record, on)
  const list = procedure.timeLimits ?? []
  if (list.length === 0) return
  const found = ambiguous(procedure, list)
  if (!found) return
  const values = { value: describe(found.situation) }
  if (found.matching.length === 0) report('NO_TIME_LIMIT', ['timeLimits'], values, { atKey: true })
  else report('SEVERAL_TIME_LIMITS', ['timeLimits', found.matching[1] ?? 0], values)
})
