import type { Procedure, TimeLimit } from '../../model/procedure.ts'
import { add, divide, isZero, multiply, numberOf, type Value } from '../evaluate.ts'
import { exact, one, zero } from '../exact.ts'
import { applies, type Situation, situationsOf } from '../situation/applies.ts'
import { type Shares, sharesOf } from './shares.ts'

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

/** Share of a channel and case; 1 for what the procedure does not tell apart. */
const portionOf = ({ channel, case: chosen }: Situation, shares: Shares): Value =>
  multiply(
    channel === undefined ? one : (shares.channels[channel] ?? zero),
    chosen === undefined ? one : (shares.cases[chosen] ?? zero),
  )

/** The mean of lengths of time by weight, to a millionth so that shares of tenths leave whole days whole; undefined when there is none, or they are not in one unit. */
function mean(found: readonly { days: Days; share: number }[]): Days | undefined {
  const total = found.reduce((sum, item) => sum + item.share, 0)
  const [first] = found
  if (!first || found.some(item => item.days.unit !== first.days.unit)) return undefined
  const amount = found.reduce((sum, { days, share }) => sum + share * days.amount, 0) / total
  return { amount: Math.round(amount * 1e6) / 1e6, unit: first.days.unit }
}

/** Mean waiting time over channels and cases, by their shares, drawn where they are; undefined unless every one has a limit in the same kind of days. */
export function waitingDays(procedure: Procedure, shares: Shares): Value | undefined {
  const found = situationsOf(procedure)
    .map(situation => ({ limit: limitIn(procedure, situation), share: portionOf(situation, shares) }))
    .filter(({ share }) => !isZero(share))
  const [first] = found
  const unit = first?.limit?.unit
  if ((unit !== 'working-day' && unit !== 'day') || found.some(({ limit }) => limit?.unit !== unit)) return undefined
  const total = (of: (item: (typeof found)[number]) => Value) =>
    found.reduce<Value>((sum, item) => add(sum, of(item)), zero)
  return divide(
    total(({ limit, share }) => multiply(share, exact(limit?.amount ?? 0))),
    total(({ share }) => share),
  )
}

/**
 * Days that an applicant waits less: the mean over channels and cases, by the shares before (alike where there are none), of
 * limits in the same unit on both sides; an abolished procedure saves its whole limit. Undefined where the two do not compare.
 */
export function daysSaved(before: Procedure, after: Procedure): Days | undefined {
  const shares = sharesOf(before)
  const differences: { days: Days; share: number }[] = []
  for (const situation of situationsOf(before)) {
    const share = shares ? numberOf(portionOf(situation, shares)) : 1
    const old = limitIn(before, situation)
    const fresh = limitIn(after, situation)
    if (share === 0) continue
    if (old && after.abolished) differences.push({ days: old, share })
    else if (old && fresh && old.unit === fresh.unit)
      differences.push({ days: { amount: old.amount - fresh.amount, unit: old.unit }, share })
    else if (old || fresh) return undefined
  }
  return mean(differences)
}
