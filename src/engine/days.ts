import type { Procedure, TimeLimit } from '../model/procedure.ts'
import { applies, type Situation, situationsOf } from './applies.ts'
import type { Shares } from './shares.ts'

/** A length of time in one unit; days of different kinds are never converted. */
export interface Days {
  amount: number
  unit: TimeLimit['unit']
}

/** The limit that matches a channel and case, in its own unit; undefined when none or no amount does. */
export function limitIn(procedure: Procedure, situation: Situation): Days | undefined {
  if (procedure.abolished) return undefined
  const limit = procedure.timeLimits?.find(item => applies(item.when, situation))
  return limit?.amount === undefined ? undefined : { amount: limit.amount, unit: limit.unit }
}

/** Mean waiting time in days over channels and cases; undefined unless every one has a limit in the same kind of days. */
export function waitingDays(procedure: Procedure, shares: Shares): number | undefined {
  let [sum, total] = [0, 0]
  const units = new Set<string>()
  for (const situation of situationsOf(procedure)) {
    const share =
      (situation.channel === undefined ? 1 : (shares.channels[situation.channel] ?? 0)) *
      (situation.case === undefined ? 1 : (shares.cases[situation.case] ?? 0))
    if (share === 0) continue
    const limit = limitIn(procedure, situation)
    if (!limit || (limit.unit !== 'working-day' && limit.unit !== 'day')) return undefined
    units.add(limit.unit)
    sum += share * limit.amount
    total += share
  }
  return total === 0 || units.size > 1 ? undefined : sum / total
}

/**
 * Days that an applicant waits less: the mean over channels and cases both sides have, for a limit in the same unit on
 * both sides; an abolished procedure saves its whole limit. Undefined where the two do not compare.
 */
export function daysSaved(before: Procedure, after: Procedure): Days | undefined {
  const differences: Days[] = []
  for (const situation of situationsOf(before)) {
    const old = limitIn(before, situation)
    if (after.abolished) {
      if (old) differences.push(old)
      continue
    }
    const fresh = limitIn(after, situation)
    if (old && fresh && old.unit === fresh.unit) differences.push({ amount: old.amount - fresh.amount, unit: old.unit })
    else if (old || fresh) return undefined
  }
  const [first] = differences
  if (!first || differences.some(item => item.unit !== first.unit)) return undefined
  return { amount: differences.reduce((sum, item) => sum + item.amount, 0) / differences.length, unit: first.unit }
}
