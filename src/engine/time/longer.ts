import type { Duration, TimeLimit } from '../../model/parts.ts'

/** Days of each calendar unit (Bộ luật Dân sự 2015 Điều 146: a month is 30 days, a year twelve months of them apart from 365). */
const calendarDays: Partial<Record<Duration['unit'], number>> = { day: 1, hour: 1 / 24, week: 7, month: 30, year: 365 }

/** Days of each working unit: eight hours make a day of work (Bộ luật Lao động 2019 Điều 105). */
const workingDays: Partial<Record<Duration['unit'], number>> = { 'working-day': 1, 'working-hour': 1 / 8 }

const inDays = ({ amount = 0, unit }: Duration, days: typeof calendarDays) => {
  const each = days[unit]
  return each === undefined ? undefined : amount * each
}

/** Days without holidays are at least as many days of the calendar, and at most as many days of work. */
function aroundHolidays(a: Duration, b: Duration): boolean {
  const [amount, other] = [a.amount ?? 0, b.amount ?? 0]
  if (a.unit === 'non-holiday-day') return b.unit === 'working-day' && amount <= other
  return (inDays(a, calendarDays) ?? Number.POSITIVE_INFINITY) <= other
}

/** True when one length is certainly no longer than the other; n days of work are never fewer than n days of the calendar. */
export function noLonger(a: Duration, b: Duration): boolean {
  if (a.unit === 'stages' || b.unit === 'stages') return false
  if (a.unit === b.unit) return (a.amount ?? 0) <= (b.amount ?? 0)
  if (a.unit === 'same-day') return b.unit !== 'as-prescribed' && !(b.unit.endsWith('hour') && (b.amount ?? 0) < 24)
  const [workA, workB] = [inDays(a, workingDays), inDays(b, workingDays)]
  const [calendarA, calendarB] = [inDays(a, calendarDays), inDays(b, calendarDays)]
  if (workA !== undefined && workB !== undefined) return workA <= workB
  if (a.unit === 'non-holiday-day' || b.unit === 'non-holiday-day') return aroundHolidays(a, b)
  return calendarA !== undefined && (calendarB ?? workB ?? -1) >= calendarA
}

/** A limit that is a sum is no longer than another sum whose stages, one by one, are no shorter. */
const stagesNoLonger = (a: TimeLimit, b: TimeLimit): boolean =>
  a.unit === 'stages' &&
  b.unit === 'stages' &&
  (a.stages ?? []).every((stage, index) => {
    const other = b.stages?.[index]
    return other !== undefined && noLonger(stage, other)
  })

/** A limit with its extension: neither part is longer than that of the other. */
export function limitNoLonger(a: TimeLimit, b: TimeLimit): boolean {
  if (!noLonger(a, b) && !stagesNoLonger(a, b)) return false
  if (a.extension === undefined) return true
  return b.extension !== undefined && a.extension.total === b.extension.total && noLonger(a.extension, b.extension)
}
