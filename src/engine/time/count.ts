import type { Duration } from '../../model/parts.ts'
import type { DayInfo, DayTable, Periods } from './calendar.ts'
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

/** True for limits that end at a minute. */
export const inHours = (unit: Duration['unit']): boolean => unit === 'hour' || unit === 'working-hour'

/** Hours run from the moment, and the same day is that day; longer limits do not count the day of the event (Bộ luật Dân sự Điều 147). */
export const countsFirstDay = (unit: Duration['unit']): boolean => unit === 'same-day' || inHours(unit)

/** True on a day on which the limit stands still. */
export function isStill(spans: Spans, day: number): boolean {
  for (const { from, to } of spans) if (from <= day && day <= to) return true
  return false
}

const everyDay = () => true

const isWorking = (day: DayInfo) => !day.off

/** A day off by law as a holiday, or in compensation of one; a swapped day is an ordinary day moved. */
export const isHoliday = ({ kind }: DayInfo): boolean => kind === 'holiday' || kind === 'compensation'

/** The n-th day after the start that counts and does not stand still; undefined where the calendar ends. */
function nthDay({ table, still }: Ground, start: number, n: number, counts: (day: DayInfo) => boolean) {
  let day = start
  for (let left = n; left > 0; ) {
    const info = table.days[++day - table.first]
    if (info === undefined) return undefined
    if (counts(info) && !isStill(still, day)) left--
  }
  return day
}

/** The first working day on or after a day that does not stand still; undefined where the calendar ends. */
export const nextWorking = (ground: Ground, day: number): number | undefined => nthDay(ground, day - 1, 1, isWorking)

/** Whole months to the same-numbered day, a part of a month as thirtieths (Bộ luật Dân sự Điều 146); stillness adds its days. */
function months(ground: Ground, start: number, amount: number): number | undefined {
  const whole = Math.floor(amount)
  const end = addMonths(start, whole) + Math.ceil((amount - whole) * 30 - 1e-9)
  return nthDay(ground, start, end - start, everyDay)
}

const wholeDay: Periods = [{ from: 0, to: dayLength }]

/** A last day that is a day off moves to the end of the next working day (Bộ luật Dân sự Điều 148). */
function settled(ground: Ground, nominal: number | undefined, minute?: number): End | NoDate {
  const day = nominal === undefined ? undefined : nextWorking(ground, nominal)
  if (nominal === undefined || day === undefined) return 'calendar-unknown'
  return { day, nominal, minute: day === nominal ? (minute ?? dayLength) : dayLength, clock: minute !== undefined }
}

/** The minute at which hours are over, day by day; `open` gives the stretches of a day that count. */
function hours({ table, still }: Ground, start: Moment, amount: number, open: (day: DayInfo) => Periods) {
  let left = Math.round(amount * 60)
  for (let day = start.day; ; day++) {
    const info = table.days[day - table.first]
    if (info === undefined) return undefined
    if (isStill(still, day)) continue
    for (const period of open(info)) {
      const from = day === start.day ? Math.max(period.from, start.minute) : period.from
      const free = Math.max(0, period.to - from)
      if (free >= left) return { day, minute: from + left }
      left -= free
    }
  }
}

/** Whole days: a part of a day needs one more. */
const roundUp = (amount: number) => Math.ceil(amount - 1e-9)

/** The end of a limit that starts with an event at a moment; the day of the event is not counted (Bộ luật Dân sự Điều 147). */
export function endOf(ground: Ground, start: Moment, { unit, amount = 0 }: Duration): End | NoDate {
  const days = (n: number, counts: (day: DayInfo) => boolean) =>
    settled(ground, nthDay(ground, start.day, roundUp(n), counts))
  const byTheClock = (open: (day: DayInfo) => Periods) => {
    const end = hours(ground, start, amount, open)
    return settled(ground, end?.day, end?.minute)
  }
  switch (unit) {
    case 'same-day':
      return settled(ground, start.day)
    case 'working-day':
      return days(amount, isWorking)
    case 'day':
      return days(amount, everyDay)
    case 'non-holiday-day':
      return days(amount, day => !isHoliday(day))
    case 'week':
      return days(amount * 7, everyDay)
    case 'month':
      return settled(ground, months(ground, start.day, amount))
    case 'year':
      return settled(ground, months(ground, start.day, amount * 12))
    case 'hour':
      return byTheClock(() => wholeDay)
    case 'working-hour': {
      const open = ground.hours
      return open === undefined ? 'hours-unknown' : byTheClock(day => (day.off ? [] : open))
    }
    case 'as-prescribed':
    case 'stages':
      return 'as-prescribed'
  }
}
