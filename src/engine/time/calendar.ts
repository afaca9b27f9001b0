import type { CalendarYear } from '../../model/calendar.ts'
import type { Source } from '../../model/primitives.ts'
import { dayNumber, isoOf, minutesOf, weekday } from './dates.ts'

/** Why a day is worked or not; `worked` is a Saturday or Sunday worked in exchange. */
export type DayKind = 'working' | 'worked' | 'weekend' | 'holiday' | 'compensation' | 'swap' | 'closure'

/** One day of State offices. */
export interface DayInfo {
  readonly date: string
  readonly off: boolean
  readonly kind: DayKind
  readonly name?: string
  readonly source?: Source
  /** Set on a day that an undecided question turns on or off: the id of the question. */
  readonly undecided?: string
}

/** One answer to an undecided question, with whether a second-hand source says that it was chosen. */
export interface Choice {
  readonly id: string
  readonly question: string
  readonly option: string
  readonly reported: boolean
  readonly source: Source
}

/** Days on which the offices of a place are closed beyond the national calendar, such as for a storm. */
export interface Closure {
  readonly date: string
  readonly name: string
  readonly source: Source
}

/** Consecutive days as they are under one set of answers. */
export interface DayTable {
  readonly first: number
  readonly days: readonly DayInfo[]
}

/** A question that nobody has answered yet, with the days that its answer turns on or off. */
export interface Question {
  readonly id: string
  /** Day numbers that are off under one option and not under another. */
  readonly affects: readonly number[]
  readonly options: readonly { choice: Choice; days: readonly DayEntry[] }[]
}

/** Office hours as minutes after midnight, ascending. */
export type Periods = readonly { readonly from: number; readonly to: number }[]

/** The calendars of consecutive years, compiled for fast look-up. */
export interface Calendar {
  readonly first: number
  readonly last: number
  readonly questions: readonly Question[]
  readonly hours: Periods | undefined
  /** The days under the given answers (option index by question index; -1 and absent mean the first option). */
  readonly table: (answers: readonly number[]) => DayTable
}

const offInfo = (off: CalendarYear['off'][number]): DayInfo => ({ ...off, off: true })

const workedInfo = (worked: { date: string; name: string; source: Source }): DayInfo => ({
  ...worked,
  off: false,
  kind: 'worked',
})

/** Saturday and Sunday are the days of rest of State offices. */
function plainDay(day: number): DayInfo {
  const off = weekday(day) > 5
  return { date: isoOf(day), off, kind: off ? 'weekend' : 'working' }
}

type Undecided = NonNullable<CalendarYear['undecided']>[number]

type DayEntry = readonly [number, DayInfo]

function optionDays(item: Undecided, option: Undecided['options'][number]): DayEntry[] {
  const extra = { source: item.source, undecided: item.id }
  return [
    ...option.off.map((day): DayEntry => [dayNumber(day.date), { ...day, off: true, kind: 'holiday', ...extra }]),
    ...(option.worked ?? []).map(
      (day): DayEntry => [dayNumber(day.date), { ...day, off: false, kind: 'worked', ...extra }],
    ),
  ]
}

const choiceOf = (item: Undecided, option: string): Choice => ({
  id: item.id,
  question: item.question,
  option,
  reported: item.reported?.option === option,
  source: item.source,
})

/** Every option states every day that the question touches, so that a day of an option not taken is still marked undecided. */
function questionOf(item: Undecided, base: (day: number) => DayInfo): Question {
  const stated = item.options.map(option => new Map(optionDays(item, option)))
  const touched = [...new Set(stated.flatMap(days => [...days.keys()]))].sort((a, b) => a - b)
  const filled = stated.map(days =>
    touched.map((day): DayEntry => [day, days.get(day) ?? { ...base(day), undecided: item.id }]),
  )
  const affects = touched.filter((_, index) => new Set(filled.map(days => days[index]?.[1].off)).size > 1)
  const options = item.options.map((option, index) => ({
    choice: choiceOf(item, option.name),
    days: filled[index] ?? [],
  }))
  return { id: item.id, options, affects }
}

function baseDays(years: readonly CalendarYear[], closures: readonly Closure[], first: number, last: number) {
  const days = Array.from({ length: last - first + 1 }, (_, index) => plainDay(first + index))
  const set = (info: DayInfo) => {
    days[dayNumber(info.date) - first] = info
  }
  for (const year of years) {
    for (const off of year.off) set(offInfo(off))
    for (const worked of year.worked ?? []) set(workedInfo(worked))
  }
  for (const closure of closures) {
    const day = dayNumber(closure.date)
    if (day >= first && day <= last) set({ ...closure, off: true, kind: 'closure' })
  }
  return days
}

/** The unbroken run of years that ends with the last one given: a gap would be a silent guess. */
function consecutive(years: Iterable<CalendarYear>): CalendarYear[] {
  const sorted = [...years].sort((a, b) => a.year - b.year)
  const broken = sorted.findLastIndex((year, index) => index > 0 && sorted[index - 1]?.year !== year.year - 1)
  return broken < 0 ? sorted : sorted.slice(broken)
}

function periodsOf(years: readonly CalendarYear[]): Periods | undefined {
  const hours = years.findLast(year => year.hours !== undefined)?.hours
  return hours?.periods.map(period => ({ from: minutesOf(period.from), to: minutesOf(period.to) }))
}

/** Compiles the calendars of consecutive years; days outside of them are unknown, never guessed. */
export function compileCalendar(given: Iterable<CalendarYear>, closures: readonly Closure[] = []): Calendar {
  const years = consecutive(given)
  const first = years[0] === undefined ? 0 : dayNumber(`${years[0].year}-01-01`)
  const end = years.at(-1)
  const last = end === undefined ? -1 : dayNumber(`${end.year}-12-31`)
  const base = baseDays(years, closures, first, last)
  const questions = years
    .flatMap(year => year.undecided ?? [])
    .map(item => questionOf(item, day => base[day - first] ?? plainDay(day)))
  const tables = new Map<string, DayTable>()
  const build = (answers: readonly number[]) => {
    const days = [...base]
    for (const [index, question] of questions.entries()) {
      const answer = Math.max(0, answers[index] ?? 0)
      for (const [day, info] of question.options[answer]?.days ?? []) days[day - first] = info
    }
    return { first, days }
  }
  const undecidedFirst = build([])
  const table = (answers: readonly number[]) => {
    if (answers.length === 0) return undecidedFirst
    const key = questions.map((_, index) => Math.max(0, answers[index] ?? 0)).join()
    const known = tables.get(key)
    if (known !== undefined) return known
    const built = build(answers)
    tables.set(key, built)
    return built
  }
  return { first, last, questions, hours: periodsOf(years), table }
}

/** What a date is under the first option of each undecided question; undefined outside the known years. */
export function dayOn(calendar: Calendar, iso: string): DayInfo | undefined {
  const day = dayNumber(iso)
  if (day < calendar.first || day > calendar.last) return undefined
  return calendar.table([]).days[day - calendar.first]
}
