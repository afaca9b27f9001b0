import { type Bound, both } from './claim.ts'
import type { Cost, SituationCost } from './cost.ts'

/** The least and the most over ways of filing and cases, whole đồng for one time; one figure where their shares are known. */
export interface Once {
  readonly low: number
  readonly high: number
  readonly bound: Bound
}

const rangeOf = (figures: readonly { perSubmission: number; bound?: Bound }[]): Once | undefined =>
  figures.length === 0
    ? undefined
    : {
        low: Math.min(...figures.map(item => item.perSubmission)),
        high: Math.max(...figures.map(item => item.perSubmission)),
        bound: figures.map(item => item.bound ?? 'exact').reduce(both, 'exact'),
      }

const said = (situations: readonly SituationCost[]) =>
  situations.flatMap(({ perSubmission, bound }) =>
    perSubmission === undefined ? [] : [{ perSubmission, ...(bound && { bound }) }],
  )

/** What one time costs, "not forecastable: one case" (Thông tư 03/2022/TT-BTP Điều 12 khoản 4); undefined where nothing can be said. */
export function onceOf(cost: Cost, bound: Bound): Once | undefined {
  if (cost.abolished) return { low: 0, high: 0, bound: 'exact' }
  if (cost.perSubmission !== undefined) return { low: cost.perSubmission, high: cost.perSubmission, bound }
  return cost.weighted ? undefined : rangeOf(said(cost.situations))
}

/** The situation before from which an applicant comes: the same one; for a new channel the counter. */
export const situationBefore = (
  { channel, case: chosen }: SituationCost,
  before: readonly SituationCost[],
): SituationCost | undefined => {
  const same = before.filter(situation => situation.case === chosen)
  return (
    same.find(situation => situation.channel === channel) ??
    same.find(situation => situation.channel === 'in-person') ??
    same[0]
  )
}

/** What went unsaid before and is gone saved more than the figure, what came saves less. */
const boundBetween = (old: SituationCost, fresh: SituationCost): Bound =>
  old.coverage.none > fresh.coverage.none ? 'lower' : old.coverage.none < fresh.coverage.none ? 'upper' : 'exact'

/** "At least 0" says nothing: what it saves is not known. */
const telling = (once: Once | undefined): Once | undefined =>
  once && once.low === 0 && once.high === 0 && once.bound !== 'exact' ? undefined : once

/** Differences of whole đồng a đồng apart are one difference, rounded twice. */
const evened = (once: Once | undefined): Once | undefined =>
  once && once.high - once.low === 1 ? { ...once, high: once.low } : once

/** What one time saves, the least and the most over the situations that remain; of a weighted costing the one difference. */
export function onceSaved(before: Cost, after: Cost, bound: Bound): Once | undefined {
  if (after.abolished) {
    const old = onceOf(before, bound)
    return old && { ...old, bound }
  }
  if (before.perSubmission !== undefined && after.perSubmission !== undefined) {
    const saved = before.perSubmission - after.perSubmission
    return telling({ low: saved, high: saved, bound })
  }
  const saved = after.situations.flatMap(situation => {
    const old = situationBefore(situation, before.situations)
    return old?.perSubmission === undefined || situation.perSubmission === undefined
      ? []
      : [{ perSubmission: old.perSubmission - situation.perSubmission, bound: boundBetween(old, situation) }]
  })
  return telling(evened(rangeOf(saved)))
}

/** A sum of such figures, of those that can be said; undefined where none can. */
export const addedOnce = (all: readonly (Once | undefined)[]): Once | undefined => {
  const known = all.filter(item => item !== undefined)
  return known.length === 0
    ? undefined
    : known.reduce((sum, { low, high, bound }) => ({
        low: sum.low + low,
        high: sum.high + high,
        bound: both(sum.bound, bound),
      }))
}
