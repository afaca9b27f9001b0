import type { Catalog } from '../../model/catalog.ts'
import type { Indicator, IndicatorPlan, IndicatorResult } from '../../model/indicator.ts'
import { costCut } from './cost-cut.ts'
import { type Interval, wilson } from './interval.ts'
import { type Cut, limitCut } from './limit-cut.ts'

/** How a source speaks of a figure that it does not give exactly: "hơn", "gần", "khoảng". */
export type Rough = 'over' | 'nearly' | 'about'

/** A figure, exact or as its source speaks of it. */
export interface Said {
  readonly value: number
  readonly rough?: Rough
}

/** What was reached in a period: a share is computed from its counts, from 0 to 1. */
export interface Figure {
  /** Share, count or score; undefined where the source does not allow one. */
  readonly reached?: Said | undefined
  readonly count?: Said | undefined
  readonly of?: Said | undefined
  readonly parts?: IndicatorResult['parts']
  readonly rest?: IndicatorResult['rest']
  /** Of a survey: 95 %, Wilson. */
  readonly interval?: Interval | undefined
  readonly cut?: Cut | undefined
  readonly plan?: IndicatorPlan | undefined
}

/** Where and when a figure is read: the day of the board, and what of the catalogue. */
export interface Reading {
  readonly catalog: Catalog
  readonly on: string
}

type Written = IndicatorResult['count'] | IndicatorResult['rate']

/** A figure as it was written. */
function saidOf(written: Written): Said | undefined {
  if (written === undefined || typeof written === 'number')
    return written === undefined ? undefined : { value: written }
  if ('over' in written) return { value: written.over, rough: 'over' }
  return 'nearly' in written ? { value: written.nearly, rough: 'nearly' } : { value: written.about, rough: 'about' }
}

/** A part of a whole; of figures that are not exact, no share can be said. */
function shareOf(count: Said | undefined, of: Said | undefined): Said | undefined {
  if (count === undefined || of === undefined || of.value === 0 || count.rough || of.rough) return undefined
  return { value: count.value / of.value }
}

const exactly = (value: number | undefined): Said | undefined => (value === undefined ? undefined : { value })

/** The count and the whole of a result, wherever they are written. */
function countsIn({ count, of, parts, review, published, plan }: IndicatorResult, { catalog }: Reading) {
  if (review) {
    const counts = catalog.reviews.get(review.id)?.counts
    return { count: exactly(counts?.[review.count]), of: review.of && exactly(counts?.[review.of]) }
  }
  if (published !== undefined) {
    const entry = catalog.published.get(published)
    return { count: exactly(entry?.procedures), of: exactly(entry?.of) }
  }
  if (plan) return planCounts(plan)
  const sum = parts?.reduce((total, part) => total + part.count, 0)
  return { count: saidOf(count ?? sum), of: saidOf(of) }
}

/** Tasks done of all tasks; not known where the source lists none. */
const planCounts = ({ tasks, listed }: IndicatorPlan) => ({
  count: exactly(listed?.flatMap(item => item.tasks).filter(({ done }) => done !== undefined).length),
  of: exactly(tasks),
})

/** What a result says, computed as far as it can be. */
export function figureOf(indicator: Indicator, result: IndicatorResult, reading: Reading): Figure {
  const { kind, survey, province } = indicator
  const compared = result.limits ?? result.costs
  if (compared) {
    const { from, to = reading.on, sector } = compared
    const cut = (result.limits ? limitCut : costCut)(reading.catalog, { from, to, sector, province })
    return { cut, reached: exactly(cut.cut) }
  }
  const { count, of } = countsIn(result, reading)
  const { parts, rest, plan } = result
  const share = shareOf(count, of)
  const reached = kind === 'share' ? (share ?? saidOf(result.rate)) : (exactly(result.value) ?? count)
  const interval = survey && share && count && of ? wilson(count.value, of.value) : undefined
  return { reached, count, of, parts, rest, interval, plan }
}
