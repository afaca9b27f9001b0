import type { Duration } from '../../model/parts.ts'
import type { Source } from '../../model/primitives.ts'
import type { DayInfo, DayKind } from './calendar.ts'
import type { Spans } from './count.ts'
import type { Ending } from './outcomes.ts'

/**
 * Why a day is counted or skipped: `working`, `worked` and `calendar` are counted; `first-day` is the day of the event;
 * `incomplete` lies before the full file, `waiting` between filing and receipt; `moved-here` is the working day to which
 * the last day moved; the rest are kinds of days off.
 */
export type Why = DayKind | 'calendar' | 'first-day' | 'incomplete' | 'waiting' | 'suspended' | 'moved-here'

/** One day between filing and due date. */
export interface CountedDay {
  readonly date: string
  readonly counted: boolean
  readonly why: Why
  /** Which day of the limit it is, from 1; only on counted days of limits in days and longer. */
  readonly nth?: number | undefined
  readonly name?: string | undefined
  readonly source?: Source | undefined
  /** The id of the undecided question that this day depends on. */
  readonly undecided?: string | undefined
}

const byWorkingDays = (unit: Duration['unit']) => unit === 'working-day' || unit === 'working-hour'
const byClock = (unit: Duration['unit']) => unit === 'hour' || unit === 'working-hour'

/** Each day from filing to due date in the outcome shown. */
export function explainDays(
  submitted: number,
  full: number,
  { table, start, end, parts }: Ending,
  still: Spans,
): CountedDay[] {
  const unit = parts[0]?.unit ?? 'day'
  const sameDay = unit === 'same-day'
  const clock = byClock(unit)
  const partOn = (day: number) => parts.find(part => day <= part.end.day)
  const skips = (day: number, kind: DayKind) => {
    const unit = partOn(day)?.unit ?? 'day'
    return byWorkingDays(unit) || (unit === 'non-holiday-day' && (kind === 'holiday' || kind === 'compensation'))
  }
  const why = (day: number, { off, kind }: DayInfo): Why => {
    if (day < full) return 'incomplete'
    if (day < start.day) return off ? kind : 'waiting'
    if (still.length > 0 && still.some(span => span.from <= day && day <= span.to)) return 'suspended'
    if (day === start.day && !sameDay && !clock) return off ? kind : 'first-day'
    const last = partOn(day)?.end ?? end
    if (day > last.nominal) return off || day !== last.day ? kind : 'moved-here'
    return off || skips(day, kind) || sameDay ? kind : 'calendar'
  }
  const counts = (day: number, reason: Why, { off, kind }: DayInfo) =>
    day >= start.day &&
    day <= (partOn(day)?.end ?? end).nominal &&
    reason !== 'suspended' &&
    (sameDay || clock || day > start.day) &&
    !(off && (skips(day, kind) || sameDay))
  const days: CountedDay[] = []
  let nth = 0
  for (let day = submitted; day <= end.day; day++) {
    const info = table.days[day - table.first]
    if (info === undefined) continue
    const reason = why(day, info)
    const counted = counts(day, reason, info)
    if (counted) nth++
    const { date, name, source, undecided } = info
    days.push({ date, counted, why: reason, nth: counted && !clock ? nth : undefined, name, source, undecided })
  }
  return days
}
