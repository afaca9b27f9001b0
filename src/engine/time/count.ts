import type { Duration } from '../../model/parts.ts'
import type { DayTable, Periods } from './calendar.ts'
import { addMonths, type Moment } from './dates.ts'

/** Days on which the limit stands still, both ends included, as day numbers. */
export type Spans = readonly { readonly from: number; readonly to: number }[]

/** What a count runs on: the days under one set of answers, the office hours, and the days that stand still. */
export interface Ground {
  readonly table: DayTable
  readonly hours: Periods | undefined
  readonly still: Spans
}

/** Where a limit ends; `nominal` is the last day before it moved off a day off, `clock` says that the minute matters. */
export interface End extends Moment {
  readonly nominal: number
  readonly clock: boolean
}

/** Why there is no date: the calendar of a year is not known, office hours are not known, or the limit names no length. */
export type NoDate = 'calendar-unknown' | 'hours-unknown' | 'as-prescribed'

const dayLength = 1440

const isStill = (spans: Spans, day: number) => spans.some(span => span.from <= day && day <= span.to)

const within = (table: DayTable, day: number) => day >= table.first && day < table.first + table.days.length

/** True on a day off; undefined outside the known years. */
const isOff = (table: DayTable, day: number) => table.days[day - table.first]?.off

/** The n-th working day (from 1) on or after a day, fast. */
function nthWorking(table: DayTable, from: number, n: number): number | undefined {
  if (!within(table, from)) return undefined
  const index = table.working[(table.rank[from - table.first] ?? 0) + n - 1]
  return index === undefined ? undefined : index + table.first
}

/** The first working day on or after a day that does not stand still; undefined where the calendar ends. */
export function nextWorking(ground: Ground, day: number): number | undefined {
  let found = nthWorking(ground.table, day, 1)
  while (found !== undefined && isStill(ground.still, found)) found = nthWorking(ground.table, found + 1, 1)
  return found
}

function workingDays(ground: Ground, start: number, n: number): number | undefined {
  if (ground.still.length === 0) return nthWorking(ground.table, start + 1, n)
  let day: number | undefined = start
  for (let left = n; left > 0 && day !== undefined; left--) day = nextWorking(ground, day + 1)
  return day
}

/** Calendar days after the start; days that stand still do not count. */
function plainDays(still: Spans, start: number, n: number): number {
  if (still.length === 0) return start + n
  let day = start
  for (let left = n; left > 0; ) if (!isStill(still, ++day)) left--
  return day
}

/** A day off by law as a holiday, or in compensation of one; a swapped day is an ordinary day moved. */
const isHoliday = (table: DayTable, day: number) => {
  const kind = table.days[day - table.first]?.kind
  return kind === 'holiday' || kind === 'compensation'
}

/** Days of the calendar that are no public holiday; Saturdays and Sundays count. Undefined where the calendar ends. */
function nonHolidays({ table, still }: Ground, start: number, n: number): number | undefined {
  let day = start
  for (let left = n; left > 0; ) {
    day++
    if (!within(table, day)) return undefined
    if (!isHoliday(table, day) && !isStill(still, day)) left--
  }
  return day
}

/** Whole months to the same-numbered day, a part of a month as thirtieths (Bộ luật Dân sự Điều 146); stillness adds its days. */
function months(still: Spans, start: number, amount: number): number {
  const whole = Math.floor(amount)
  const end = addMonths(start, whole) + Math.ceil((amount - whole) * 30 - 1e-9)
  if (still.length === 0) return end
  return plainDays(still, start, end - start)
}

/** Minutes from a moment, day by day; `open` gives the stretches of a day that count. */
function minutes(
  ground: Ground,
  start: Moment,
  amount: number,
  open: (day: number) => Periods | undefined,
): Moment | undefined {
  let left = amount
  for (let day = start.day; ; day++) {
    const periods = open(day)
    if (periods === undefined) return undefined
    if (isStill(ground.still, day)) continue
    for (const period of periods) {
      const from = day === start.day ? Math.max(period.from, start.minute) : period.from
      const free = Math.max(0, period.to - from)
      if (free >= left) return { day, minute: from + left }
      left -= free
    }
  }
}

const wholeDay: Periods = [{ from: 0, to: dayLength }]

/** A last day that is a day off moves to the end of the next working day (Bộ luật Dân sự Điều 148). */
function settled(ground: Ground, nominal: number, minute?: number): End | NoDate {
  const off = isOff(ground.table, nominal)
  const day = off === false && !isStill(ground.still, nominal) ? nominal : nextWorking(ground, nominal)
  if (off === undefined || day === undefined) return 'calendar-unknown'
  return { day, nominal, minute: day === nominal ? (minute ?? dayLength) : dayLength, clock: minute !== undefined }
}

function hours(ground: Ground, start: Moment, amount: number): End | NoDate {
  const end = minutes(ground, start, Math.round(amount * 60), () => wholeDay)
  return end === undefined ? 'calendar-unknown' : settled(ground, end.day, end.minute)
}

function workingHours(ground: Ground, start: Moment, amount: number): End | NoDate {
  const { table, hours: periods } = ground
  if (periods === undefined) return 'hours-unknown'
  const end = minutes(ground, start, Math.round(amount * 60), day => {
    const off = isOff(table, day)
    return off === undefined ? undefined : off ? [] : periods
  })
  return end === undefined ? 'calendar-unknown' : { ...end, nominal: end.day, clock: true }
}

/** Whole days: a part of a day needs one more. */
const roundUp = (amount: number) => Math.ceil(amount - 1e-9)

/** The end of a limit that starts with an event at a moment; the day of the event is not counted (Bộ luật Dân sự Điều 147). */
export function endOf(ground: Ground, start: Moment, { unit, amount = 0 }: Duration): End | NoDate {
  switch (unit) {
    case 'same-day':
      return settled(ground, start.day)
    case 'working-day': {
      const day = workingDays(ground, start.day, roundUp(amount))
      return day === undefined ? 'calendar-unknown' : settled(ground, day)
    }
    case 'day':
      return settled(ground, plainDays(ground.still, start.day, roundUp(amount)))
    case 'non-holiday-day': {
      const day = nonHolidays(ground, start.day, roundUp(amount))
      return day === undefined ? 'calendar-unknown' : settled(ground, day)
    }
    case 'week':
      return settled(ground, plainDays(ground.still, start.day, roundUp(amount * 7)))
    case 'month':
      return settled(ground, months(ground.still, start.day, amount))
    case 'year':
      return settled(ground, months(ground.still, start.day, amount * 12))
    case 'hour':
      return hours(ground, start, amount)
    case 'working-hour':
      return workingHours(ground, start, amount)
    case 'as-prescribed':
    case 'stages':
      return 'as-prescribed'
  }
}
