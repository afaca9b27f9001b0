import { noAnswers } from './calendar.ts'
import { isoOf } from './dates.ts'
import { deadline } from './deadline.ts'
import type { DeadlineRequest } from './deadline-types.ts'

/** Everything about a filing but its date. */
export type FilingAt = Omit<DeadlineRequest, 'submitted' | 'supplemented'> & {
  /** Time of day of the filing, `08:00`. */
  readonly time: string
}

/**
 * The last date on which to file so that the answer is due on or before a date; a later filing never gives an earlier
 * date, so the days are halved. At a counter it is a working day. Undefined where no known day is early enough.
 */
export function latestFiling(request: FilingAt, by: string): string | undefined {
  const { calendar, time, channel } = request
  const inTime = (day: number) => {
    const { due } = deadline({ ...request, submitted: `${isoOf(day)}T${time}` })
    return due !== undefined && due.slice(0, 10) <= by
  }
  let low = calendar.first - 1
  let high = calendar.last
  while (low < high) {
    const middle = Math.ceil((low + high) / 2)
    if (inTime(middle)) low = middle
    else high = middle - 1
  }
  const { days, first } = calendar.table(noAnswers)
  while (channel !== 'online' && days[low - first]?.off === true) low--
  return low < calendar.first ? undefined : isoOf(low)
}
