import type { Duration, TimeLimit } from '../../model/parts.ts'

/**
 * Days of each unit, in three kinds: of the calendar (a month is 30 days, Bộ luật Dân sự 2015 Điều 146), without holidays, and of
 * work (eight hours, Bộ luật Lao động 2019 Điều 105). As many days of a later kind are never fewer days of an earlier one.
 */
const kinds: readonly Partial<Record<Duration['unit'], number>>[] = [
  { day: 1, hour: 1 / 24, week: 7, month: 30, year: 365 },
  { 'non-holiday-day': 1 },
  { 'working-day': 1, 'working-hour': 1 / 8 },
]

/** Days of one kind; NaN, which is neither more nor less than any number, for a unit of another. */
const inDays = ({ amount = 0, unit }: Duration, days: (typeof kinds)[number]) => amount * (days[unit] ?? Number.NaN)

/** True when one length is certainly no longer than the other. */
export function noLonger(a: Duration, b: Duration): boolean {
  if (b.unit === 'stages') return false
  if (a.unit === b.unit) return (a.amount ?? 0) <= (b.amount ?? 0)
  if (a.unit === 'same-day') return b.unit !== 'as-prescribed' && !(b.unit.endsWith('hour') && (b.amount ?? 0) < 24)
  return kinds.some((own, index) => kinds.slice(index).some(other => inDays(a, own) <= inDays(b, other)))
}

/** A limit that is a sum is no longer than another sum whose stages, one by one, are no shorter. */
const stagesNoLonger = (a: TimeLimit, b: TimeLimit): boolean =>
  a.unit === 'stages' &&
  b.unit === 'stages' &&
  a.stages?.every((stage, index) => {
    const other = b.stages?.[index]
    return other !== undefined && noLonger(stage, other)
  }) === true

/** A limit with its extension: neither part is longer than that of the other. */
export function limitNoLonger(a: TimeLimit, b: TimeLimit): boolean {
  if (!noLonger(a, b) && !stagesNoLonger(a, b)) return false
  if (a.extension === undefined) return true
  return b.extension !== undefined && a.extension.total === b.extension.total && noLonger(a.extension, b.extension)
}
