import type { ChannelId, Duration, TimeLimit } from '../model/parts.ts'
import type { Calendar, Choice, DayTable } from './calendar.ts'
import { type End, endOf, type Ground, type NoDate, nextWorking, type Spans } from './count.ts'
import { dayNumber, isoOf, type Moment, minutesOf, momentText, readMoment } from './dates.ts'
import { type CountedDay, explainDays } from './deadline-days.ts'
import { type Citation, citationsOf } from './deadline-law.ts'

/** One filing: what the limit is, when the file came in and what happened since. */
export interface DeadlineRequest {
  readonly limit: TimeLimit
  /** `2026-04-24T16:10`, in Việt Nam: as the receipt says. */
  readonly submitted: string
  /** In person when not given. Online a file can come in on a day off. */
  readonly channel?: ChannelId | undefined
  readonly calendar: Calendar
  /** The moment at which the missing papers came in: the limit restarts from the full file. */
  readonly supplemented?: string | undefined
  /** Days on which the limit stands still while another agency answers, ISO dates, both ends included. */
  readonly suspended?: readonly { readonly from: string; readonly to: string }[] | undefined
  /** True when the agency has announced the extension that the record allows. */
  readonly extended?: boolean | undefined
}

/** One possible date, with the answers to undecided questions that lead to it: any one of the combinations. */
export interface Alternative {
  readonly due: string
  readonly because: readonly (readonly Choice[])[]
}

/** What the reader should know beside the date; the sentences are in `src/text/deadline.ts`. */
export type NoteCode =
  | 'filed-on-day-off'
  | 'online-on-day-off'
  | 'after-cut-off'
  | 'restarted'
  | 'suspended'
  | 'extended'
  | 'extension-possible'
  | 'fraction-rounded'
  | 'moved-to-working-day'
  | 'hours-assumed'
  | 'undecided'

export interface StageEnd {
  readonly agency: string
  readonly due: string
}

/** When the answer is due; without `due`, `noDate` says why. */
export interface Deadline {
  /** ISO date, or date and time for limits in hours; the latest outcome where a day is undecided. */
  readonly due?: string
  readonly noDate?: NoDate
  /** The first year whose days off are not known, with `calendar-unknown`. */
  readonly year?: number
  /** From when the limit runs: the day itself is not counted for limits in days and longer. */
  readonly starts: string
  /** All distinct outcomes in order of date when an undecided day matters; else empty. */
  readonly alternatives: readonly Alternative[]
  readonly stages: readonly StageEnd[]
  readonly notes: readonly NoteCode[]
  /** Each day from filing to due date, counted or skipped and why; worked out when first read. */
  readonly days: readonly CountedDay[]
  /** Articles and notices that the result rests on; worked out when first read. */
  readonly articles: readonly Citation[]
}

/** The start of the count, and why it is not the moment of filing. */
export interface Start extends Moment {
  readonly moved?: 'day-off' | 'cut-off'
}

/** One way the count can end under one set of answers. */
export interface Outcome {
  readonly table: DayTable
  readonly start: Start
  readonly end: End
  readonly choices: readonly Choice[]
}

/** Thrown for a moment that is not written `2026-04-24T16:10`: a caller checks what a person typed. */
const momentOf = (text: string): Moment => {
  const moment = readMoment(text)
  if (moment === undefined) throw new RangeError(`Not a moment: ${text}`)
  return moment
}

/**
 * When the limit starts to run. At a counter a day off has no filing: the file counts as received when the office next
 * opens, and one before the doors open as received when they do. Online the event is the filing itself (Bộ luật Dân sự
 * Điều 147), unless the record has a cut-off: then a day off is after the cut-off of the day before.
 */
function startOf(ground: Ground, filed: Moment, channel: ChannelId, cutOff: TimeLimit['cutOff']): Start | undefined {
  const off = ground.table.days[filed.day - ground.table.first]?.off
  if (off === undefined) return undefined
  const late = !off && cutOff !== undefined && filed.minute > minutesOf(cutOff.time)
  const byOffice = channel !== 'online' || cutOff !== undefined
  const opening = ground.hours?.[0]?.from ?? 0
  if (!late && !(off && byOffice))
    return byOffice && filed.minute < opening ? { day: filed.day, minute: opening } : filed
  const day = nextWorking({ ...ground, still: [] }, filed.day + 1)
  return day === undefined ? undefined : { day, minute: opening, moved: late ? 'cut-off' : 'day-off' }
}

const uniform = (limit: TimeLimit) => (limit.stages ?? []).every(stage => stage.unit === limit.unit)

/** The lengths to count one after the other: mostly one; stages in different units, or an extension in another unit, add. */
export function phasesOf(limit: TimeLimit, extended: boolean): Duration[] {
  const { amount, unit, extension, stages } = limit
  if (!extended || extension === undefined) return uniform(limit) || stages === undefined ? [{ amount, unit }] : stages
  if (extension.total) return [{ amount: extension.amount, unit: extension.unit }]
  if (extension.unit === unit) return [{ amount: (amount ?? 0) + (extension.amount ?? 0), unit }]
  return [{ amount, unit }, extension]
}

function run(ground: Ground, start: Moment, phases: readonly Duration[]): End | NoDate {
  let from = start
  let end: End | NoDate = 'as-prescribed'
  for (const phase of phases) {
    end = endOf(ground, from, phase)
    if (typeof end === 'string') return end
    from = end
  }
  return end
}

/** Runs a count under every set of answers that matters to it: a question forks only when its days lie in the range walked. */
function outcomes(
  calendar: Calendar,
  count: (table: DayTable) => { from: number; to: number; value: Omit<Outcome, 'choices' | 'table'> } | NoDate,
  answers: readonly number[] = [],
): Outcome[] | NoDate {
  const table = calendar.table(answers)
  const result = count(table)
  if (typeof result === 'string') return result
  const { from, to, value } = result
  const open = calendar.questions.findIndex(
    (question, index) => (answers[index] ?? -1) < 0 && question.affects.some(day => day >= from && day <= to),
  )
  const question = calendar.questions[open]
  if (question === undefined) return [{ ...value, table, choices: choicesOf(calendar, answers) }]
  const found: Outcome[] = []
  for (const index of question.options.keys()) {
    const branch = calendar.questions.map((_, i) => (i === open ? index : (answers[i] ?? -1)))
    const below = outcomes(calendar, count, branch)
    if (typeof below === 'string') return below
    found.push(...below)
  }
  return found
}

const noChoices: readonly Choice[] = []

const choicesOf = (calendar: Calendar, answers: readonly number[]): readonly Choice[] =>
  answers.length === 0
    ? noChoices
    : calendar.questions.flatMap((question, index) => question.options[answers[index] ?? -1]?.choice ?? [])

const isLater = (a: End, b: End) => a.day > b.day || (a.day === b.day && a.minute > b.minute)

/** ISO date, or date and time where the limit is in hours. */
const dueText = (end: End, table: DayTable): string =>
  end.clock ? momentText(end) : (table.days[end.day - table.first]?.date ?? isoOf(end.day))

const noAlternatives: readonly Alternative[] = []

function alternativesOf(all: readonly Outcome[]): readonly Alternative[] {
  if (all.length === 1) return noAlternatives
  const byDue = new Map<string, Choice[][]>()
  for (const { end, table, choices } of all) {
    const due = dueText(end, table)
    byDue.set(due, [...(byDue.get(due) ?? []), [...choices]])
  }
  if (byDue.size < 2) return noAlternatives
  return [...byDue].sort(([a], [b]) => (a < b ? -1 : 1)).map(([due, because]) => ({ due, because }))
}

function stagesOf(ground: Ground, start: Start, limit: TimeLimit): StageEnd[] {
  const stages = limit.stages ?? []
  const ends: StageEnd[] = []
  let total = 0
  let from: Moment = start
  for (const stage of stages) {
    total += stage.amount ?? 0
    const end = uniform(limit) ? endOf(ground, start, { ...stage, amount: total }) : endOf(ground, from, stage)
    if (typeof end === 'string') return []
    ends.push({ agency: stage.agency, due: dueText(end, ground.table) })
    from = end
  }
  return ends
}

const isFraction = (limit: Duration) => !Number.isInteger(limit.amount ?? 0) && !limit.unit.endsWith('hour')

function notesOf(request: DeadlineRequest, filed: Moment, { start, end, table }: Outcome, open: boolean): NoteCode[] {
  const { limit } = request
  const extended = request.extended === true && limit.extension !== undefined
  const phases = phasesOf(limit, extended)
  const notes: NoteCode[] = []
  const note = (code: NoteCode, holds: boolean) => {
    if (holds) notes.push(code)
  }
  note('filed-on-day-off', start.moved === 'day-off')
  note('online-on-day-off', start.moved === undefined && table.days[filed.day - table.first]?.off === true)
  note('after-cut-off', start.moved === 'cut-off')
  note('restarted', request.supplemented !== undefined)
  note('suspended', (request.suspended ?? []).length > 0)
  note('extended', extended)
  note('extension-possible', !extended && limit.extension !== undefined)
  note('fraction-rounded', phases.some(isFraction))
  note('moved-to-working-day', end.day !== end.nominal)
  note(
    'hours-assumed',
    phases.some(phase => phase.unit === 'working-hour'),
  )
  note('undecided', open)
  return notes
}

const spansOf = (suspended: DeadlineRequest['suspended']): Spans =>
  suspended === undefined || suspended.length === 0
    ? noSpans
    : suspended.map(({ from, to }) => ({ from: dayNumber(from), to: dayNumber(to) }))
const noSpans: Spans = []

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

/** The date on which the answer is due, or why there is none. Throws only on a moment that is not one. */
export function deadline(request: DeadlineRequest): Deadline {
  const { limit, calendar, channel = 'in-person' } = request
  const starts = request.supplemented ?? request.submitted
  const filed = momentOf(starts)
  const phases = phasesOf(limit, request.extended === true)
  const still = spansOf(request.suspended)
  const ground = (table: DayTable): Ground => ({ table, hours: calendar.hours, still })
  const count = (table: DayTable) => {
    const start = startOf(ground(table), filed, channel, limit.cutOff)
    const end = start === undefined ? 'calendar-unknown' : run(ground(table), start, phases)
    if (start === undefined || typeof end === 'string') return end as NoDate
    return { from: filed.day, to: end.day, value: { start, end } }
  }
  const all = phases.some(phase => phase.unit === 'as-prescribed') ? 'as-prescribed' : outcomes(calendar, count)
  if (typeof all === 'string') return without(all, starts, calendar)
  const latest = all.reduce((best, next) => (isLater(next.end, best.end) ? next : best))
  const alternatives = alternativesOf(all)
  let days: readonly CountedDay[] | undefined
  return {
    due: dueText(latest.end, latest.table),
    starts: latest.start.day === filed.day && latest.start.minute === filed.minute ? starts : momentText(latest.start),
    alternatives,
    stages: limit.stages === undefined ? [] : stagesOf(ground(latest.table), latest.start, limit),
    notes: notesOf(request, filed, latest, alternatives.length > 0),
    get days() {
      days ??= explainDays(momentOf(request.submitted).day, filed.day, latest, phases, still)
      return days
    },
    get articles() {
      return citationsOf(this.days, this.notes, phases, request.submitted)
    },
  }
}
