import type { Procedure, TimeLimit } from '../../model/procedure.ts'
import { numberOf } from '../evaluate.ts'
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
const shareOf = ({ channel, case: chosen }: Situation, shares: Shares): number =>
  (channel === undefined ? 1 : numberOf(shares.channels[channel] ?? 0)) *
  (chosen === undefined ? 1 : numberOf(shares.cases[chosen] ?? 0))

/** The mean of lengths of time by weight, to a millionth so that shares of tenths leave whole days whole; undefined when there is none, or they are not in one unit. */
function mean(found: readonly { days: Days; share: number }[]): Days | undefined {
  const total = found.reduce((sum, item) => sum + item.share, 0)
  const [first] = found
  if (!first || total === 0 || found.some(item => item.days.unit !== first.days.unit)) return undefined
  const amount = found.reduce((sum, { days, share }) => sum + share * days.amount, 0) / total
  return { amount: Math.round(amount * 1e6) / 1e6, unit: first.days.unit }
}

/** Mean waiting time over channels and cases, by their shares; undefined unless every one has a limit in the same kind of days. */
export function waitingDays(procedure: Procedure, shares: Shares): number | undefined {
  const found = situationsOf(procedure)
    .map(situation => ({ days: limitIn(procedure, situation), share: shareOf(situation, shares) }))
    .filter(item => item.share > 0)
  const known = found.flatMap(({ days, share }) => (days ? [{ days, share }] : []))
  const average = known.length === found.length ? mean(known) : undefined
  return average && (average.unit === 'working-day' || average.unit === 'day') ? average.amount : undefined
}

/**
 * Days that an applicant waits less: the mean over channels and cases, by the shares before (alike where there are none), of
 * limits in the same unit on both sides; an abolished procedure saves its whole limit. Undefined where the two do not compare.
 */
export function daysSaved(before: Procedure, after: Procedure): Days | undefined {
  const shares = sharesOf(before)
  const differences: { days: Days; share: number }[] = []
  for (const situation of situationsOf(before)) {
    const share = shares ? shareOf(situation, shares) : 1
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
