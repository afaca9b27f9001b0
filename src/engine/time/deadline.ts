import type { Duration, TimeLimit } from '../../model/parts.ts'
import type { Calendar, Choice, DayTable } from './calendar.ts'
import { type End, endOf, type Ground, type NoDate, type Spans } from './count.ts'
import { dayNumber, isoOf, type Moment, momentText, readMoment } from './dates.ts'
import { type CountedDay, explainDays } from './deadline-days.ts'
import { citationsOf } from './deadline-law.ts'
import { notesOf } from './deadline-notes.ts'
import type { Alternative, Deadline, DeadlineRequest, StageEnd } from './deadline-types.ts'
import { type Counted, type Ending, outcomes, type Part, type Start } from './outcomes.ts'
import { phasesOf, startOf, uniform } from './phases.ts'

/** Thrown for a moment that is not written `2026-04-24T16:10`: a caller checks what a person typed. */
const momentOf = (text: string): Moment => {
  const moment = readMoment(text)
  if (moment === undefined) throw new RangeError(`Not a moment: ${text}`)
  return moment
}

/** The lengths one after the other: each begins where the one before it ended, on a day of work. */
function run(ground: Ground, start: Start, phases: readonly Duration[]): Counted | NoDate {
  const parts: Part[] = []
  for (const phase of phases) {
    const end = endOf(ground, parts.at(-1)?.end ?? start, phase)
    if (typeof end === 'string') return end
    parts.push({ unit: phase.unit, end })
  }
  const end = parts.at(-1)?.end
  return end === undefined ? 'as-prescribed' : { start, end, parts }
}

/** ISO date, or date and time where the limit is in hours. */
const dueText = (end: End): string => (end.clock ? momentText(end) : isoOf(end.day))

const noAlternatives: readonly Alternative[] = []

function alternativesOf(all: readonly Ending[]): readonly Alternative[] {
  if (all.length === 1) return noAlternatives
  const byDue = new Map<string, Choice[][]>()
  for (const { end, choices } of all) {
    const due = dueText(end)
    byDue.set(due, [...(byDue.get(due) ?? []), [...choices]])
  }
  if (byDue.size < 2) return noAlternatives
  return [...byDue].sort(([a], [b]) => (a < b ? -1 : 1)).map(([due, because]) => ({ due, because }))
}

function stagesOf(ground: Ground, start: Start, unit: Duration['unit'], stages: NonNullable<TimeLimit['stages']>) {
  const ends: StageEnd[] = []
  const adds = uniform(stages, unit)
  let total = 0
  let from: Moment = start
  for (const stage of stages) {
    total += stage.amount ?? 0
    const end = adds ? endOf(ground, start, { unit, amount: total }) : endOf(ground, from, stage)
    if (typeof end === 'string') return []
    const { agency, name } = stage
    const who = { ...(agency !== undefined && { agency }), ...(name !== undefined && { name }) }
    ends.push({ ...who, due: dueText(end) })
    from = end
  }
  return ends
}

const spansOf = (suspended: DeadlineRequest['suspended'] = []): Spans =>
  suspended.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))

const without = (noDate: NoDate, starts: string, calendar: Calendar): Deadline => ({
  noDate,
  ...(noDate === 'calendar-unknown' ? { year: unknownYear(calendar, starts) } : {}),
  starts,
  alternatives: [],
  stages: [],
  notes: [],
  days: [],
  articles: [],
})

function unknownYear(calendar: Calendar, starts: string): number {
  const day = dayNumber(starts.slice(0, 10))
  const outside = day < calendar.first || day > calendar.last
  return Number((outside ? starts : isoOf(calendar.last + 1)).slice(0, 4))
}

/** From this day of filing a file handed in elsewhere counts from its arrival (Nghị định 309/2026/NĐ-CP Điều 8 khoản 3, Điều 16). */
export const arrivalCountsFrom = '2026-08-05'

/** The moment that counts as the filing: the full file, or its arrival where it was handed in elsewhere, whichever is later. */
function startsOf({ submitted, supplemented, arrived }: DeadlineRequest): string {
  const received = arrived !== undefined && submitted >= arrivalCountsFrom ? arrived : submitted
  return supplemented !== undefined && supplemented > received ? supplemented : received
}

/** Why days between filing and the start do not count: the file was not full, or was on its way. */
const awaited = (request: DeadlineRequest): 'incomplete' | 'forwarded' =>
  startsOf(request) === request.supplemented ? 'incomplete' : 'forwarded'

/** The date on which the answer is due, or why there is none. Throws only on a moment that is not one. */
export function deadline(request: DeadlineRequest): Deadline {
  const { limit, calendar, channel } = request
  const starts = startsOf(request)
  const filed = momentOf(starts)
  const phases = phasesOf(limit, request.extended === true)
  const still = spansOf(request.suspended)
  if (phases.some(isPrescribed)) return without('as-prescribed', starts, calendar)
  const groundOf = (table: DayTable): Ground => ({ table, hours: calendar.hours, still })
  const all = outcomes(calendar, filed.day, (table): Counted | NoDate => {
    const ground = groundOf(table)
    const start = startOf(ground, filed, channel, limit.cutOff)
    if (start === undefined) return 'calendar-unknown'
    return run(ground, start, phases)
  })
  if (typeof all === 'string') return without(all, starts, calendar)
  const latest = latestOf(all)
  const { start, end, table } = latest
  const alternatives = alternativesOf(all)
  let days: readonly CountedDay[] | undefined
  return {
    due: dueText(end),
    starts: momentText(start),
    alternatives,
    stages: limit.stages === undefined ? noStages : stagesOf(groundOf(table), start, limit.unit, limit.stages),
    notes: notesOf(request, phases, { moment: filed, starts }, latest, alternatives.length > 0),
    get days() {
      days ??= explainDays(momentOf(request.submitted).day, filed.day, latest, still, awaited(request))
      return days
    },
    get articles() {
      return citationsOf(this.days, this.notes, phases, request.submitted)
    },
  }
}

const noStages: readonly StageEnd[] = []

const isPrescribed = ({ unit }: Duration) => unit === 'as-prescribed'

const minuteOf = ({ day, minute }: Moment) => day * 1440 + minute

const latestOf = (all: readonly Ending[]): Ending =>
  all.reduce((best, next) => (minuteOf(next.end) > minuteOf(best.end) ? next : best))
