import type { Duration } from '../../model/parts.ts'
import type { Source } from '../../model/primitives.ts'
import type { DayInfo, DayKind } from './calendar.ts'
import { countsFirstDay, inHours, isHoliday, isStill, type Spans } from './count.ts'
import type { Ending, Part } from './outcomes.ts'

/**
 * Why a day is counted or skipped: `working`, `worked` and `calendar` are counted; `first-day` is the day of the event;
 * `incomplete` lies before the full file, `forwarded` before it reached the competent agency, `waiting` between filing and receipt; `moved-here` is the working day to which
 * the last day moved; the rest are kinds of days off.
 */
export type Why =
  | DayKind
  | 'calendar'
  | 'first-day'
  | 'incomplete'
  | 'forwarded'
  | 'waiting'
  | 'suspended'
  | 'moved-here'

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

type Unit = Duration['unit']

/** Units that run on days of work alone. */
const onWorkingDays = (unit: Unit) => unit === 'working-day' || unit === 'working-hour' || unit === 'same-day'

const passesOver = (unit: Unit, day: DayInfo) =>
  onWorkingDays(unit) ? day.off : unit === 'non-holiday-day' && isHoliday(day)

type Reason = Pick<CountedDay, 'counted' | 'why'>

const notCounted = (why: Why): Reason => ({ counted: false, why })

/** A day from the start on, in the length of the limit that it belongs to. */
function reasonIn({ unit, end }: Part, day: number, info: DayInfo, start: number, still: Spans): Reason {
  const { off, kind } = info
  if (isStill(still, day)) return notCounted('suspended')
  if (day === start && !countsFirstDay(unit)) return notCounted(off ? kind : 'first-day')
  if (day > end.nominal) return notCounted(day === end.day ? 'moved-here' : kind)
  if (passesOver(unit, info)) return notCounted(kind)
  return { counted: true, why: off || onWorkingDays(unit) ? kind : 'calendar' }
}

/** Each known day from filing to due date in the outcome shown; `full` is the day on which the file was complete. */
export function explainDays(
  submitted: number,
  full: number,
  { table, start, parts }: Ending,
  still: Spans,
  awaited: 'incomplete' | 'forwarded',
) {
  const days: CountedDay[] = []
  let nth = 0
  for (let day = submitted; ; day++) {
    const part = parts.find(({ end }) => day <= end.day)
    if (part === undefined) return days
    const info = table.days[day - table.first]
    if (info === undefined) continue
    const before = day < full ? awaited : info.off ? info.kind : 'waiting'
    const reason = day < start.day ? notCounted(before) : reasonIn(part, day, info, start.day, still)
    const numbered = reason.counted && !inHours(part.unit)
    if (numbered) nth++
    const { date, name, source, undecided } = info
    days.push({ date, ...reason, nth: numbered ? nth : undefined, name, source, undecided })
  }
}
