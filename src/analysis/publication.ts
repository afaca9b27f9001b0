import type { Calendar } from '../engine/time/calendar.ts'
import { addDays, dayNumber } from '../engine/time/dates.ts'
import { deadline } from '../engine/time/deadline.ts'
import type { ListChanges } from './province-changes.ts'

/** A province publishes at least this many days before the effect (Nghị định 63/2010/NĐ-CP Điều 15). */
const daysBefore = 5

/** A province enters what it published within this many working days (Nghị định 63/2010/NĐ-CP Điều 24). */
const daysToEnter = 5

/** Procedures that take effect on one day, and the last day on which their decision may be signed. */
export interface SignBy {
  effect: string
  latest: string
  count: number
  /** Days by which the given date of signing is late; 0 when in time, undefined when no date was given. */
  late?: number | undefined
}

/** The dates that the law sets for a decision; `enterBy` is undefined where the days off of that year are not known. */
export interface PublicationDates {
  signBy: readonly SignBy[]
  enterBy?: string | undefined
}

const lateBy = (date: string, latest: string) => Math.max(0, dayNumber(date) - dayNumber(latest))

/** The last day for signing, for each day on which something takes effect, and for entering it in the national database. */
export function publicationDates(
  changes: ListChanges | undefined,
  date: string | undefined,
  calendar: Calendar,
): PublicationDates {
  const effects = Map.groupBy(
    (changes?.changes ?? []).filter(change => change.from !== undefined),
    change => change.from ?? '',
  )
  const signBy = [...effects]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([effect, group]): SignBy => {
      const latest = addDays(effect, -daysBefore)
      return { effect, latest, count: group.length, ...(date !== undefined && { late: lateBy(date, latest) }) }
    })
  return { signBy, enterBy: date === undefined ? undefined : enterBy(date, calendar) }
}

/** Counted from the day that the signature bears, office open or not; the earliest outcome where a day off is not decided, so that nobody relies on a day that may not come. */
function enterBy(date: string, calendar: Calendar): string | undefined {
  const limit = { amount: daysToEnter, unit: 'working-day' as const }
  const { due, alternatives } = deadline({ limit, submitted: `${date}T08:00`, channel: 'online', calendar })
  return (alternatives[0]?.due ?? due)?.slice(0, 10)
}
