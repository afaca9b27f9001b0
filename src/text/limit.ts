import type { Duration, TimeLimit } from '../model/parts.ts'
import { numberOf } from './number-words.ts'

const units = {
  'ngay lam viec': 'working-day',
  ngay: 'day',
  'gio lam viec': 'working-hour',
  gio: 'hour',
  tuan: 'week',
  thang: 'month',
  nam: 'year',
} as const satisfies Record<string, Duration['unit']>

const skipsHolidays = / ?[(,]? ?khong tinh (?:cac )?ngay (?:nghi )?le,?(?: va)? tet\)?$/

/** From which moment a limit runs: the law that the page already goes by, so it is left out. */
const since = /,? ?\(?(?:(?:ke|tinh|bat dau) )?(?:tinh )?(?:tu|sau) (?:khi|luc|ngay|thoi diem)(?: .*)?$/

/** A length of time: one that stands behind the moment from which another runs is a second limit. */
const anotherLength =
  /(?:\d|\)|\b(?:mot|hai|ba|bon|bay|tam|chin|muoi|lam|tram)) ?(?:ngay|tuan|gio lam viec|(?:thang|nam)(?! ?\d))/

/** What stands between lengths that are counted one after the other. */
const plus = /,? ?\+ ?|,? (?:va|cong(?: them| voi)?) (?=\d|mot |hai |ba |bon |nam |sau |bay |tam |chin |muoi )/

/** Units that may be added to others: each ends with a day. */
const whole: readonly Duration['unit'][] = ['working-day', 'day', 'non-holiday-day', 'week', 'month', 'year']

const pattern =
  /^(\d{1,5}(?:[.,]\d{1,2})?|[a-z ]+?)? ?(?:\(([a-z ]+)\) )?(ngay lam viec|gio lam viec|ngay|gio|tuan|thang|nam)$/

/** What stands before the number. */
const opening = /^(?:(?:thoi (?:han|gian)|trong|vong|khong qua|toi da|cham nhat|la):? )+(?!ngay|buoi)/

const half = / (?:ruoi|va nua)(?= lam viec$|$)/

/** Lower case without marks, so that `15 Ngày làm việc` and `15 ngay lam viec` read alike. */
const fold = (text: string) =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[\s\u200b]+/g, ' ')
    .replace(/[ .,;:!]+$/, '')
    .trim()

/** A longer text is no limit. */
export const longestLimit = 200

const examples =
  'Viết như "15 ngày làm việc", "3,5 ngày", "48 giờ", "2 tuần", "1 tháng", "trong ngày" hoặc "40 ngày + 10 ngày làm việc".'

const refuse = (problem: string) => ({ problem: `${problem} ${examples}` })

function amountOf(written: string): number | undefined {
  if (/^\d/.test(written)) return Number(written.replace(',', '.'))
  return written === 'nua' ? 0.5 : numberOf(written)
}

/** The amount and its unit; a half after the unit counts, and a number in brackets must say the same. */
function measured(folded: string): { amount: number; unit: Duration['unit'] } | undefined {
  const hasHalf = half.test(folded)
  const [, written, spelt, name] = pattern.exec(folded.replace(half, '')) ?? []
  const whole = written === undefined ? (hasHalf ? 1 : undefined) : amountOf(written)
  const unit = units[name as keyof typeof units]
  if (whole === undefined || unit === undefined) return undefined
  if (spelt !== undefined && amountOf(spelt) !== whole) return undefined
  return { amount: whole + (hasHalf ? 0.5 : 0), unit }
}

type Read<T> = { limit: T } | { problem: string }

/** Lengths one after the other: one sum where they count alike, else stages of a limit. */
function added(stages: readonly Duration[], text: string): Read<TimeLimit> {
  const [first] = stages
  if (first === undefined || stages.some(({ unit }) => !whole.includes(unit)))
    return refuse(`Không cộng được các thời hạn trong "${text}".`)
  if (stages.some(({ unit }) => unit !== first.unit)) return { limit: { unit: 'stages', stages: [...stages] } }
  return { limit: { amount: stages.reduce((sum, { amount = 0 }) => sum + amount, 0), unit: first.unit } }
}

/** Reads a limit as people write it, also a sum of several; a text that is not one is refused with what to write instead. */
export function readLimit(text: string): Read<TimeLimit> {
  if (text.length > longestLimit) return refuse(`Không đọc được thời hạn "${text.slice(0, 40)}…".`)
  const parts = fold(text).split(plus)
  const read = parts.map(part => readOne(part, text))
  const problem = read.find(part => 'problem' in part)
  if (problem) return problem
  const lengths = read.flatMap(part => ('limit' in part ? [part.limit] : []))
  const [only] = lengths
  return only && lengths.length === 1 ? { limit: only } : added(lengths, text)
}

/** Reads one length of a folded text. */
function readOne(folded: string, text: string): Read<Duration> {
  const apart = since.exec(folded)?.[0] ?? ''
  if (anotherLength.test(apart)) return refuse(`"${text}" có hơn một thời hạn, hãy ghi một.`)
  const own = folded.replace(since, '')
  const short = own
    .replace(skipsHolidays, '')
    .replace(opening, '')
    .replace(/^0+(?=\d)/, '')
  if (/^(?:ngay )?trong (?:ngay|buoi)(?: lam viec)?$/.test(short)) return { limit: { unit: 'same-day' } }
  if (/^theo (?:quy dinh|mo ta)$/.test(short)) return { limit: { unit: 'as-prescribed' } }
  if (/phut$/.test(short)) return refuse(`Không tính thời hạn theo phút ("${text}"): thời hạn ngắn nhất là giờ.`)
  if (/^[\d.,]+$/.test(short)) return refuse(`"${text}" thiếu đơn vị.`)
  if (/^-/.test(short)) return refuse(`Thời hạn phải lớn hơn 0 (đang là "${text}").`)
  const found = measured(short)
  if (found === undefined) return refuse(`Không đọc được thời hạn "${text}".`)
  const { amount, unit } = found
  if (amount <= 0) return refuse(`Thời hạn phải lớn hơn 0 (đang là "${text}").`)
  if (amount > 10_000) return refuse(`Thời hạn "${text}" quá dài.`)
  if (!skipsHolidays.test(own)) return { limit: { amount, unit } }
  return unit === 'day'
    ? { limit: { amount, unit: 'non-holiday-day' } }
    : refuse(`Chỉ thời hạn theo ngày mới ghi "không tính ngày nghỉ lễ, tết" (đang là "${text}").`)
}
