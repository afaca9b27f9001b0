import { dayNumber } from '../../engine/time/dates.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Indicator, IndicatorPeriod } from '../../model/indicator.ts'
import { type Figure, figureOf, type Said } from './figure.ts'

/** What became of a target: reached, missed, not known, still running; or there is none. */
export type Verdict = 'met' | 'not-met' | 'unknown' | 'running' | 'no-target'

/** One period of an indicator on the board. */
export interface BoardPeriod {
  readonly period: IndicatorPeriod
  readonly figure: Figure | undefined
  readonly verdict: Verdict
  /** Whether the interval of a survey holds the target: among all people the other verdict may be true. */
  readonly close: boolean
}

/** How a figure moved between two periods that compare; positive where it grew. */
export interface Trend {
  readonly from: IndicatorPeriod
  readonly to: IndicatorPeriod
  readonly change: number
  /** Whether the intervals of both surveys meet, so that it may be chance. */
  readonly chance: boolean
}

/** An indicator with its periods, oldest first. */
export interface BoardIndicator {
  readonly indicator: Indicator
  readonly periods: readonly BoardPeriod[]
  readonly trend?: Trend
  /** First day of the run of periods with the verdict of the last one; only where it is met or missed. */
  readonly since?: string
}

/** Whose indicators, and of which days; `on` is the day of the board. */
export interface BoardScope {
  readonly on: string
  readonly province?: string | undefined
  readonly period?: { readonly from: string; readonly to: string } | undefined
}

type Better = NonNullable<Indicator['better']>

/** Whether a figure keeps a target; undefined where its source does not say enough: "hơn" lies above its figure, "gần" below. */
export function keeps({ value, rough }: Said, target: number, better: Better): boolean | undefined {
  if (rough === undefined) return better === 'more' ? value >= target : value <= target
  const isAbove = rough === 'over'
  if (rough === 'about' || (isAbove ? value < target : value > target)) return undefined
  return isAbove === (better === 'more')
}

/** Whether most procedures could be compared: a cut among a few says nothing of all. */
const isTelling = ({ cut }: Figure): boolean => cut === undefined || 2 * cut.compared >= cut.inForce

function verdictOf({ better }: Indicator, { target, to }: IndicatorPeriod, figure: Figure | undefined, on: string) {
  if (target === undefined || better === undefined) return 'no-target'
  const open = on <= (target.by ?? to) ? 'running' : 'unknown'
  if (figure?.reached === undefined || !isTelling(figure)) return open
  const kept = keeps(figure.reached, target.value, better)
  if (kept === true) return 'met'
  return kept === false && open === 'unknown' ? 'not-met' : open
}

function boardPeriod(indicator: Indicator, period: IndicatorPeriod, catalog: Catalog, on: string): BoardPeriod {
  const figure = period.result && figureOf(indicator, period.result, { catalog, on })
  const { target } = period
  const close =
    target !== undefined &&
    figure?.interval !== undefined &&
    figure.interval.low < target.value &&
    target.value < figure.interval.high
  return { period, figure, verdict: verdictOf(indicator, period, figure, on), close }
}

const daysIn = ({ from, to }: IndicatorPeriod): number => dayNumber(to) - dayNumber(from) + 1

/** Counts compare over equally long periods only; three days are what months and years differ by. */
const comparable = (kind: Indicator['kind'], a: IndicatorPeriod, b: IndicatorPeriod): boolean =>
  kind !== 'count' || Math.abs(daysIn(a) - daysIn(b)) <= 3

/** The move between the last two periods that have an exact figure. */
function trendOf({ kind }: Indicator, periods: readonly BoardPeriod[]): Trend | undefined {
  const told = periods.filter(({ figure }) => figure?.reached && !figure.reached.rough && isTelling(figure))
  const [before, now] = told.slice(-2)
  if (!before?.figure?.reached || !now?.figure?.reached || !comparable(kind, before.period, now.period))
    return undefined
  const [old, fresh] = [before.figure.interval, now.figure.interval]
  return {
    from: before.period,
    to: now.period,
    change: now.figure.reached.value - before.figure.reached.value,
    chance: old !== undefined && fresh !== undefined && old.low <= fresh.high && fresh.low <= old.high,
  }
}

/** Since when the verdict of the last period has held without a break. */
function sinceOf(periods: readonly BoardPeriod[]): string | undefined {
  const last = periods.at(-1)?.verdict
  if (last !== 'met' && last !== 'not-met') return undefined
  const run = periods.slice(periods.findLastIndex(({ verdict }) => verdict !== last) + 1)
  return run[0]?.period.from
}

/** Every indicator of a place with target and result, in the order of the catalogue. */
export function boardOf(catalog: Catalog, { on, province, period: span }: BoardScope): BoardIndicator[] {
  return [...catalog.indicators.values()].flatMap((indicator): BoardIndicator[] => {
    if (province !== undefined && indicator.province !== province) return []
    const asked = indicator.periods.filter(({ from, to }) => span === undefined || (from <= span.to && to >= span.from))
    if (asked.length === 0) return []
    const periods = asked.map(period => boardPeriod(indicator, period, catalog, on))
    const [trend, since] = [trendOf(indicator, periods), sinceOf(periods)]
    return [{ indicator, periods, ...(trend && { trend }), ...(since !== undefined && { since }) }]
  })
}

/** How many periods came to each verdict. */
export function verdictCounts(board: readonly BoardIndicator[]): Record<Verdict, number> {
  const counts = { met: 0, 'not-met': 0, unknown: 0, running: 0, 'no-target': 0 }
  for (const { periods } of board) for (const { verdict } of periods) counts[verdict]++
  return counts
}
