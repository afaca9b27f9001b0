import type { Duration } from '../model/parts.ts'
import type { Source } from '../model/primitives.ts'
import type { DayKind } from './calendar.ts'
import type { Spans } from './count.ts'
import { isoOf } from './dates.ts'
import type { Outcome } from './deadline.ts'

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
  readonly nth?: number
  readonly name?: string
  readonly source?: Source
  /** The id of the undecided question that this day depends on. */
  readonly undecided?: string
}

const byWorkingDays = (unit: Duration['unit']) => unit === 'working-day' || unit === 'working-hour'
const byClock = (unit: Duration['unit']) => unit === 'hour' || unit === 'working-hour'

/** Each day from filing to due date in the outcome shown. */
export function explainDays(
  submitted: number,
  full: number,
  { table, start, end }: Outcome,
  phases: readonly Duration[],
  still: Spans,
): CountedDay[] {
  const unit = phases[0]?.unit ?? 'day'
  const mixed = phases.length > 1
  const skipsDaysOff = mixed ? phases.some(phase => byWorkingDays(phase.unit)) : byWorkingDays(unit)
  const first = start.day
  let nth = 0
  const why = (day: number): { counted: boolean; why: Why } => {
    const info = table.days[day - table.first]
    const kind: DayKind = info?.kind ?? 'working'
    const off = info?.off === true
    if (day < full) return { counted: false, why: 'incomplete' }
    if (day < first) return { counted: false, why: off ? kind : 'waiting' }
    if (still.some(span => span.from <= day && day <= span.to)) return { counted: false, why: 'suspended' }
    if (day === first && unit !== 'same-day' && !byClock(unit)) return { counted: false, why: off ? kind : 'first-day' }
    if (day > end.nominal) return { counted: false, why: off ? kind : day === end.day ? 'moved-here' : kind }
    if (skipsDaysOff || unit === 'same-day') return { counted: !off, why: kind }
    return { counted: true, why: off ? kind : 'calendar' }
  }
  return Array.from({ length: end.day - submitted + 1 }, (_, index): CountedDay => {
    const day = submitted + index
    const info = table.days[day - table.first]
    const said = why(day)
    if (said.counted) nth++
    return {
      date: isoOf(day),
      ...said,
      ...(said.counted && !byClock(unit) ? { nth } : {}),
      ...(info?.name === undefined ? {} : { name: info.name }),
      ...(info?.source === undefined ? {} : { source: info.source }),
      ...(info?.undecided === undefined ? {} : { undecided: info.undecided }),
    }
  })
}
