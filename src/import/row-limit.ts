import type { Duration, TimeLimit } from '../model/parts.ts'
import { recordWords as words } from '../text/import.ts'
import { durationsIn, extensionFrom, limitFromText, sameDayFrom } from './durations.ts'
import { withoutPlaces } from './places.ts'
import { fieldOf, listOf, numberOf, objectOf, type Raw, textOf } from './raw.ts'
import type { Row } from './rows.ts'
import type { Tell } from './rules.ts'

const portalUnits: Readonly<Record<string, Duration['unit']>> = {
  WORKING_DAY: 'working-day',
  DAY: 'day',
  HOUR: 'hour',
  MONTH: 'month',
  YEAR: 'year',
}

/** A time that the portal states of one of its cases. */
export type CaseTime = { amount: number; unit: Duration['unit'] | undefined }

/** The times that the portal states of its cases, those of nothing left out. */
export const caseTimes = (detail: Raw): CaseTime[] =>
  listOf(detail, 'cases').flatMap(item => {
    const day = objectOf(item, 'processingDay')
    const amount = numberOf(day, 'qty')
    return amount === undefined || amount <= 0 ? [] : [{ amount, unit: portalUnits[textOf(day, 'type')] }]
  })

/** The unit that the cases give to a number, when they agree. */
function unitFromCases(amount: number, cases: readonly CaseTime[]): Duration['unit'] | undefined {
  const units = new Set(cases.filter(item => item.amount === amount && item.unit).map(item => item.unit))
  return units.size === 1 ? [...units][0] : undefined
}

const nothingSaid = /^(?:không(?: có| có thông tin)?|theo mô tả|theo quy định)?[.!]?$/iu

/** "Thời hạn giải quyết: ngay sau khi nhận đủ hồ sơ", "Không quy định thời hạn": a limit without a number, which is more than nothing. */
const wordsOfTime =
  /thời (?:hạn|gian)[^.;:]{0,40}:? ?ngay (?:sau )?khi|^\W*ngay (?:sau )?khi|(?:không|chưa) quy định (?:về |cụ thể )?thời (?:hạn|gian)|\d{1,3} ?phút(?!\p{L})/iu

/** The limit of a number with its unit, lengthened where the description says when, and by how much. */
function fromNumber(amount: number, unit: Duration['unit'], row: Row, tell: Tell): TimeLimit {
  const base = { amount, unit }
  const sameDay =
    amount === 1 && (unit === 'working-day' || unit === 'day') ? sameDaySentence(row.description) : undefined
  if (sameDay) {
    tell('TIME_SAME_DAY')
    return sameDay
  }
  if (
    unit === 'hour' &&
    durationsIn(row.description).some(({ duration }) => duration.unit === 'working-hour' && duration.amount === amount)
  ) {
    tell('TIME_WORKING_HOURS', String(amount))
    return { amount, unit: 'working-hour' }
  }
  if (unit === 'day' && durationsIn(row.description).some(({ duration }) => isApart(duration, amount))) {
    tell('TIME_HOLIDAYS_APART', String(amount))
    return { amount, unit: 'non-holiday-day' }
  }
  const said = withoutPlaces(row.description)
  const extension = extensionFrom(said, base)
  const known = [amount, extension?.amount]
  if (!extension || durationsIn(said).some(({ duration }) => !known.includes(duration.amount))) return base
  tell('TIME_EXTENSION', extension.reason)
  return { ...base, extension }
}

const isApart = (duration: { amount: number; unit: string }, amount: number) =>
  duration.unit === 'non-holiday-day' && duration.amount === amount

/** "Ngay trong ngày …" anywhere in a description of several lines, as its own sentence. */
const sameDaySentence = (description: string) =>
  description
    .split('\n')
    .map(line =>
      /^[-+•\s]*(?:thời hạn[^:]{0,40}:\s*)?(?:ngay )?trong ngày/iu.test(line) ? sameDayFrom(line) : undefined,
    )
    .find(found => found !== undefined)

function fromText(text: string, row: Row, tell: Tell): TimeLimit | undefined {
  const said = nothingSaid.test(text) ? row.description : text
  const limit = said === '' ? undefined : limitFromText(withoutPlaces(said))
  if (limit) {
    tell('TIME_FROM_TEXT', said)
    return { ...limit, note: said }
  }
  if (nothingSaid.test(text) && durationsIn(row.description).length === 0 && !wordsOfTime.test(row.description))
    return undefined
  tell('TIME_TEXT_ONLY', said)
  return { unit: 'as-prescribed', note: said }
}

/** The number and unit of a row's own fields; undefined when they hold none. A bare 1 is the portal's empty field. */
export function lengthOf(raw: Raw): { amount: number; unit?: Duration['unit'] } | undefined {
  const value = fieldOf(raw, 'processingTime')
  const amount =
    typeof value === 'string'
      ? Number(value.trim().replace(',', '.') || Number.NaN)
      : typeof value === 'number'
        ? value
        : Number.NaN
  const unit = portalUnits[textOf(raw, 'processingTimeUnit')]
  if (amount === 1 && unit === undefined) return undefined
  return amount > 0 && amount <= 10_000 ? { amount, ...(unit === undefined ? {} : { unit }) } : undefined
}

/** The limit that one row states; undefined when it states none. */
export function limitOfRow(row: Row, cases: readonly CaseTime[], tell: Tell): TimeLimit | undefined {
  const value = fieldOf(row.raw, 'processingTime')
  const unit = portalUnits[textOf(row.raw, 'processingTimeUnit')]
  const text = typeof value === 'string' ? value : ''
  const amount = /^\d+(?:[.,]\d+)?$/.test(text)
    ? Number(text.replace(',', '.'))
    : typeof value === 'number'
      ? value
      : Number.NaN
  if (text !== '' && Number.isNaN(amount)) return fromText(text, row, tell)
  if (!(amount > 0)) return withoutAmount(row, tell)
  if (amount > 10_000) return { unit: 'as-prescribed', note: words.timeOdd(String(amount)) }
  if (unit) return fromNumber(amount, unit, row, tell)
  const repaired = unitFromCases(amount, cases)
  if (repaired) {
    tell('TIME_UNIT_FROM_CASES', `${amount} ${repaired}`)
    return fromNumber(amount, repaired, row, tell)
  }
  return withoutUnit(amount, row, tell)
}

function withoutAmount(row: Row, tell: Tell): TimeLimit | undefined {
  tell('TIME_ZERO')
  return fromText('', row, tell)
}

function withoutUnit(amount: number, row: Row, tell: Tell): TimeLimit {
  const said = limitFromText(row.description) ?? sameDaySentence(row.description)
  if (said && (said.amount ?? 1) === amount) {
    tell('TIME_FROM_TEXT', row.description)
    return said
  }
  tell('TIME_NO_UNIT', String(amount))
  return { unit: 'as-prescribed', note: words.timeNoUnit(amount) }
}
