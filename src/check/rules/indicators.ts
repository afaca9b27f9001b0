import type { Indicator, IndicatorPeriod, IndicatorPlan, IndicatorResult } from '../../model/indicator.ts'
import type { Path } from '../../model/problem.ts'
import { each, type Report } from '../context.ts'

/** The ways to tell a result; a count stands for itself, its parts and its whole. */
const ways = ['value', 'rate', 'review', 'published', 'limits', 'costs', 'plan'] as const

const exact = (figure: IndicatorResult['count']): number | undefined =>
  typeof figure === 'number' ? figure : undefined

const sumOf = (parts: readonly { count: number }[]): number => parts.reduce((sum, { count }) => sum + count, 0)

/** How a result of each kind may be told. */
const fits: Record<Indicator['kind'], (result: IndicatorResult, used: readonly string[]) => boolean> = {
  share: ({ count, of, parts, review }, [way]) => {
    if (way === undefined) return of !== undefined && (count !== undefined || parts !== undefined)
    return way === 'review' ? review?.of !== undefined : way !== 'value'
  },
  count: (_, [way]) => way === undefined || way === 'review' || way === 'plan',
  score: (_, [way]) => way === 'value',
}

/** A result is told in one way, which fits what the indicator measures; a share is never typed. */
function toldOnce({ kind }: Indicator, result: IndicatorResult, report: Report, path: Path): void {
  const used = ways.filter(way => result[way] !== undefined)
  const counted = result.count !== undefined || result.parts !== undefined
  const own = counted ? ['count', ...used] : used
  if (own.length !== 1 || !fits[kind](result, used)) report('INDICATOR_FORM', path, { value: own.join(', '), kind })
}

/** What must add up does: parts to their count, count and rest to the whole, a plan to what it lists. */
function addsUp(result: IndicatorResult, report: Report, path: Path): void {
  const { parts, rest, plan } = result
  const [count, of] = [exact(result.count), exact(result.of)]
  const whole = count ?? (parts && sumOf(parts))
  const differ = (key: string, sum: number, said: number) =>
    report('INDICATOR_SUM', [...path, key], { sum, value: said })
  if (parts && count !== undefined && sumOf(parts) !== count) differ('parts', sumOf(parts), count)
  if (rest && whole !== undefined && of !== undefined && whole + sumOf(rest) !== of)
    differ('rest', whole + sumOf(rest), of)
  if (whole !== undefined && of !== undefined && whole > of)
    report('OUT_OF_RANGE', [...path, 'of'], { value: whole, limit: of })
  if (plan) planAddsUp(plan, differ)
}

/** What a plan lists is all that it counts. */
function planAddsUp({ objectives, tasks, listed }: IndicatorPlan, differ: (k: string, a: number, b: number) => void) {
  if (listed === undefined) return
  const all = listed.reduce((sum, item) => sum + item.tasks.length, 0)
  if (listed.length !== objectives) differ('plan', listed.length, objectives)
  else if (all !== tasks) differ('plan', all, tasks)
}

/** A target says which way is better, and one of a share lies between none and all. */
function targetHolds({ kind, better }: Indicator, { target }: IndicatorPeriod, report: Report, path: Path): void {
  if (target === undefined) return
  const { value } = target
  if (better === undefined) report('INDICATOR_TARGET', [...path, 'target'], { value }, { atKey: true })
  if (value < 0 || (kind === 'share' && value > 1)) report('OUT_OF_RANGE', [...path, 'target', 'value'], { value })
}

/** Periods follow each other, and none ends before it begins. */
function inOrder({ periods }: Indicator, report: Report): void {
  for (const [index, { from, to }] of periods.entries()) {
    if (to < from) report('DATE_ORDER', ['periods', index, 'to'], { value: to, earlier: from })
    const before = periods[index - 1]
    if (before && from < before.from)
      report('DATE_ORDER', ['periods', index, 'from'], { value: from, earlier: before.from })
  }
}

/** What must hold for an indicator to stand on the board. */
export const indicators = each<Indicator>(
  'indicator',
  catalog => catalog.indicators,
  (indicator, report) => {
    inOrder(indicator, report)
    for (const [index, period] of indicator.periods.entries()) {
      const path: Path = ['periods', index]
      targetHolds(indicator, period, report, path)
      const { result } = period
      if (result === undefined) continue
      toldOnce(indicator, result, report, [...path, 'result'])
      addsUp(result, report, [...path, 'result'])
    }
  },
)
