import type { Duration } from '../model/parts.ts'
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

const examples = 'Viết như "15 ngày làm việc", "3,5 ngày", "48 giờ", "2 tuần", "1 tháng" hoặc "trong ngày".'

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

/** Reads a limit as people write it; a text that is not one is refused with what to write instead. */
export function readLimit(text: string): { limit: Duration } | { problem: string } {
  if (text.length > longestLimit) return refuse(`Không đọc được thời hạn "${text.slice(0, 40)}…".`)
  const whole = fold(text)
  const folded = whole
    .replace(since, '')
    .replace(skipsHolidays, '')
    .replace(opening, '')
    .replace(/^0+(?=\d)/, '')
  if (/^(?:ngay )?trong (?:ngay|buoi)(?: lam viec)?$/.test(folded)) return { limit: { unit: 'same-day' } }
  if (/^theo (?:quy dinh|mo ta)$/.test(folded)) return { limit: { unit: 'as-prescribed' } }
  if (/phut$/.test(folded)) return refuse(`Không tính thời hạn theo phút ("${text}"): thời hạn ngắn nhất là giờ.`)
  if (/^[\d.,]+$/.test(folded)) return refuse(`"${text}" thiếu đơn vị.`)
  if (/^-/.test(folded)) return refuse(`Thời hạn phải lớn hơn 0 (đang là "${text}").`)
  const found = measured(folded)
  if (found === undefined) return refuse(`Không đọc được thời hạn "${text}".`)
  const { amount, unit } = found
  if (amount <= 0) return refuse(`Thời hạn phải lớn hơn 0 (đang là "${text}").`)
  if (amount > 10_000) return refuse(`Thời hạn "${text}" quá dài.`)
  if (!skipsHolidays.test(whole.replace(since, ''))) return { limit: { amount, unit } }
  return unit === 'day'
    ? { limit: { amount, unit: 'non-holiday-day' } }
    : refuse(`Chỉ thời hạn theo ngày mới ghi "không tính ngày nghỉ lễ, tết" (đang là "${text}").`)
}
