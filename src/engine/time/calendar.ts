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

/** One answer to a question, with the days that it turns on or off and those that others do. */
export interface Option {
  readonly choice: Choice
  readonly days: readonly DayInfo[]
}

/** A question that nobody has answered yet. */
export interface Question {
  readonly id: string
  /** Day numbers that are off under one option and not under another. */
  readonly affects: readonly number[]
  readonly options: readonly Option[]
}

/** What is taken as the answer; a question that is not among them has its first option. */
export type Answers = ReadonlyMap<Question, Option>

/** Office hours as minutes after midnight, ascending. */
export type Periods = readonly { readonly from: number; readonly to: number }[]

/** The calendars of consecutive years, compiled for fast look-up. */
export interface Calendar {
  readonly first: number
  readonly last: number
  readonly questions: readonly Question[]
  readonly hours: Periods | undefined
  /** The days under the given answers, worked out once for each set of them. */
  readonly table: (answers: Answers) => DayTable
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

function statedBy(item: Undecided, { off, worked = [] }: Undecided['options'][number]): DayInfo[] {
  const mark = { source: item.source, undecided: item.id }
  return [
    ...off.map((day): DayInfo => ({ ...day, off: true, kind: 'holiday', ...mark })),
    ...worked.map((day): DayInfo => ({ ...day, off: false, kind: 'worked', ...mark })),
  ]
}

/** The first day that a question touches in any of its options, ISO. */
export const firstTouched = ({ options }: Pick<Undecided, 'options'>): string | undefined =>
  options
    .flatMap(({ off, worked = [] }) => [...off, ...worked].map(({ date }) => date))
    .sort()
    .at(0)

const choiceOf = (item: Undecided, option: string): Choice => ({
  id: item.id,
  question: item.question,
  option,
  reported: item.reported?.option === option,
  source: item.source,
})

/** Every option states every day that the question touches, so that a day of an option not taken is still marked undecided. */
function questionOf(item: Undecided, base: readonly DayInfo[]): Question {
  const touched = new Set(item.options.flatMap(option => statedBy(item, option).map(({ date }) => date)))
  const marked = base.filter(({ date }) => touched.has(date)).map(day => ({ ...day, undecided: item.id }))
  const options = item.options.map(option => ({
    choice: choiceOf(item, option.name),
    days: [...marked, ...statedBy(item, option)],
  }))
  const isOff = ({ days }: Option, date: string) => days.findLast(day => day.date === date)?.off
  const affects = marked.filter(({ date }) => new Set(options.map(option => isOff(option, date))).size > 1)
  return { id: item.id, options, affects: affects.map(({ date }) => dayNumber(date)) }
}

/** The days with others in their place, the last one given for a date; what lies outside of them is left out. */
function layered(first: number, days: readonly DayInfo[], others: readonly DayInfo[]): DayInfo[] {
  const found = [...days]
  for (const info of others) {
    const index = dayNumber(info.date) - first
    if (index in found) found[index] = info
  }
  return found
}

/** The unbroken run of years that ends with the last one given: a gap would be a silent guess. */
function consecutive(years: Iterable<CalendarYear>): CalendarYear[] {
  const sorted = [...years].sort((a, b) => a.year - b.year)
  return sorted.slice(sorted.findLastIndex((year, index) => sorted[index - 1]?.year !== year.year - 1))
}

function periodsOf(years: readonly CalendarYear[]): Periods | undefined {
  const hours = years.findLast(year => year.hours !== undefined)?.hours
  return hours?.periods.map(period => ({ from: minutesOf(period.from), to: minutesOf(period.to) }))
}

/** Compiles the calendars of consecutive years; days outside of them are unknown, never guessed. */
export function compileCalendar(given: Iterable<CalendarYear>, closures: readonly Closure[] = []): Calendar {
  const years = consecutive(given)
  const [begin, end] = [years[0], years.at(-1)]
  const first = begin === undefined ? 0 : dayNumber(`${begin.year}-01-01`)
  const last = end === undefined ? -1 : dayNumber(`${end.year}-12-31`)
  const plain = Array.from({ length: last - first + 1 }, (_, index) => plainDay(first + index))
  const decided = years.flatMap(({ off, worked = [] }) => [...off.map(offInfo), ...worked.map(workedInfo)])
  const base = layered(first, plain, decided)
  const questions = years.flatMap(year => year.undecided ?? []).map(item => questionOf(item, base))
  const firstOptions = questions.flatMap(({ options }) => options.slice(0, 1))
  const closed = closures.map((closure): DayInfo => ({ ...closure, off: true, kind: 'closure' }))
  const tables = new Map<string, DayTable>()
  const table = (answers: Answers) => {
    const key = [...answers.values()].map(({ choice }) => `${choice.id}: ${choice.option}`).join('; ')
    const known = tables.get(key)
    if (known !== undefined) return known
    const options = [...firstOptions, ...answers.values()].flatMap(({ days }) => days)
    const made = { first, days: layered(first, base, [...options, ...closed]) }
    tables.set(key, made)
    return made
  }
  return { first, last, questions, hours: periodsOf(years), table }
}

/** Where nobody has answered anything: each question has its first option. */
export const noAnswers: Answers = new Map()

/** What a date is under the first option of each undecided question; undefined outside the known years. */
export function dayOn(calendar: Calendar, iso: string): DayInfo | undefined {
  return calendar.table(noAnswers).days[dayNumber(iso) - calendar.first]
}
