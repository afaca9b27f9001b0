/** Civil dates are ISO text outside and day numbers inside: days since 1970-01-01, no clock and no time zone. */

const daysBeforeMonth = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334] as const

const isLeap = (year: number) => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0

const daysInMonth = (year: number, month: number) =>
  month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31

const pad = (value: number, width = 2) => String(value).padStart(width, '0')

const dateText = (year: number, month: number, day: number) => `${pad(year, 4)}-${pad(month)}-${pad(day)}`

/** Leap days before 1 January of a year of the Gregorian calendar. */
const leapsBefore = (year: number) =>
  Math.floor((year - 1) / 4) - Math.floor((year - 1) / 100) + Math.floor((year - 1) / 400)

/** Days before 1970-01-01: 1969 years with 477 leap days. */
const epochDays = 719_162

/** Days of a year before the first of a month. */
const before = (year: number, month: number) => (daysBeforeMonth[month - 1] ?? 0) + (month > 2 && isLeap(year) ? 1 : 0)

const numberOf = (year: number, month: number, day: number) =>
  (year - 1) * 365 + leapsBefore(year) + before(year, month) + day - 1 - epochDays

const parts = (iso: string) => [Number(iso.slice(0, 4)), Number(iso.slice(5, 7)), Number(iso.slice(8, 10))] as const

const isDigits = (text: string) => {
  for (let i = 0; i < text.length; i++) if (text.charCodeAt(i) < 48 || text.charCodeAt(i) > 57) return false
  return true
}

/** True for a date that exists, written `2026-11-23`. */
export function isDate(text: string): boolean {
  if (text.length !== 10 || text[4] !== '-' || text[7] !== '-') return false
  if (!isDigits(text.slice(0, 4)) || !isDigits(text.slice(5, 7)) || !isDigits(text.slice(8))) return false
  const [year, month, day] = parts(text)
  return year > 0 && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month)
}

/** The number of an ISO date in days since 1970-01-01; throws on a date that does not exist. */
export function dayNumber(iso: string): number {
  if (!isDate(iso)) throw new RangeError(`Not a date: ${iso}`)
  return numberOf(...parts(iso))
}

/** The ISO date of a day number. */
export function isoOf(day: number): string {
  // by the mean length of a year: the year itself, or the one before it near its first day
  let year = 1970 + Math.floor((day - 1) / 365.2425)
  if (day >= numberOf(year + 1, 1, 1)) year++
  const rest = day - numberOf(year, 1, 1)
  let month = 12
  while (before(year, month) > rest) month--
  return dateText(year, month, rest - before(year, month) + 1)
}

/** The date so many days after another, or before it. */
export const addDays = (iso: string, days: number): string => isoOf(dayNumber(iso) + days)

/** Said of the date alone, without day numbers: what a browser costs by needs no more of this file. */
export function dayBefore(iso: string): string {
  const [year, month, day] = parts(iso)
  const [inYear, inMonth] = month > 1 ? [year, month - 1] : [year - 1, 12]
  return day > 1 ? dateText(year, month, day - 1) : dateText(inYear, inMonth, daysInMonth(inYear, inMonth))
}

export const dayAfter = (iso: string): string => addDays(iso, 1)

/** Monday is 1, Sunday is 7, as in ISO 8601. */
export const weekday = (day: number): number => ((((day + 3) % 7) + 7) % 7) + 1

/** True on Saturday and Sunday, the days of rest of State offices. */
export const isWeekend = (iso: string): boolean => weekday(dayNumber(iso)) > 5

/** The same-numbered day of a later month, or the last day of that month where there is none (Bộ luật Dân sự Điều 148). */
export function addMonths(day: number, months: number): number {
  const [year, month, date] = parts(isoOf(day))
  const index = year * 12 + month - 1 + months
  const toYear = Math.floor(index / 12)
  const toMonth = index - toYear * 12 + 1
  return numberOf(toYear, toMonth, Math.min(date, daysInMonth(toYear, toMonth)))
}

/** A date with a time of day in Việt Nam: the day's number and minutes after midnight, 0 to 1,440. */
export interface Moment {
  readonly day: number
  readonly minute: number
}

/** Reads `2026-04-24T16:10`; without a time, or with one that does not exist, undefined. */
export function readMoment(text: string): Moment | undefined {
  if (text.length !== 16 || text[10] !== 'T' || text[13] !== ':' || !isDate(text.slice(0, 10))) return undefined
  const [hour, minute] = [text.slice(11, 13), text.slice(14)]
  if (!isDigits(hour) || !isDigits(minute) || hour > '23' || minute > '59') return undefined
  return { day: numberOf(...parts(text)), minute: Number(hour) * 60 + Number(minute) }
}

/** Minutes after midnight of a time of day, `16:10` → 970. */
export const minutesOf = (clock: string): number => Number(clock.slice(0, 2)) * 60 + Number(clock.slice(3, 5))

/** `2026-04-24T16:10`; the end of a day is `T24:00`, as Bộ luật Dân sự Điều 148 says "24 giờ của ngày đó". */
export const momentText = ({ day, minute }: Moment): string =>
  `${isoOf(day)}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`
