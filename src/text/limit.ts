import type { Duration } from '../model/parts.ts'

const units = {
  'ngay lam viec': 'working-day',
  ngay: 'day',
  'gio lam viec': 'working-hour',
  gio: 'hour',
  tuan: 'week',
  thang: 'month',
  nam: 'year',
} as const satisfies Record<string, Duration['unit']>

const words = new Map(
  Object.entries({
    nua: 0.5,
    mot: 1,
    hai: 2,
    ba: 3,
    bon: 4,
    nam: 5,
    sau: 6,
    bay: 7,
    tam: 8,
    chin: 9,
    muoi: 10,
  }),
)

const skipsHolidays = / ?[(,]? ?khong tinh (?:cac )?ngay (?:nghi )?le,?(?: va)? tet\)?$/

const pattern = /^(\d{1,5}(?:[.,]\d{1,2})?|[a-z]+)\s*(ngay lam viec|gio lam viec|ngay|gio|tuan|thang|nam)$/

/** Lower case without marks, so that `15 Ngày làm việc` and `15 ngay lam viec` read alike. */
const fold = (text: string) =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/gi, 'd').toLowerCase().replace(/\s+/g, ' ').trim()

const examples = 'Viết như "15 ngày làm việc", "3,5 ngày", "48 giờ", "2 tuần", "1 tháng" hoặc "trong ngày".'

const refuse = (problem: string) => ({ problem: `${problem} ${examples}` })

function amountOf(written: string): number | undefined {
  if (/^\d/.test(written)) return Number(written.replace(',', '.'))
  return words.get(written)
}

/** Reads a limit as people write it; a text that is not one is refused with what to write instead. */
export function readLimit(text: string): { limit: Duration } | { problem: string } {
  if (text.length > 100) return refuse(`Không đọc được thời hạn "${text.slice(0, 40)}…".`)
  const whole = fold(text)
  const folded = whole
    .replace(skipsHolidays, '')
    .replace(/^(?:trong (?:thoi han|vong)|khong qua|toi da|cham nhat) /, '')
    .replace(/^0+(?=\d)/, '')
  if (/^(?:ngay )?trong (?:ngay|buoi)(?: lam viec)?$/.test(folded)) return { limit: { unit: 'same-day' } }
  if (/^theo (?:quy dinh|mo ta)$/.test(folded)) return { limit: { unit: 'as-prescribed' } }
  if (/phut$/.test(folded)) return refuse(`Không tính thời hạn theo phút ("${text}"): thời hạn ngắn nhất là giờ.`)
  if (/^[\d.,]+$/.test(folded)) return refuse(`"${text}" thiếu đơn vị.`)
  if (/^-/.test(folded)) return refuse(`Thời hạn phải lớn hơn 0 (đang là "${text}").`)
  const match = pattern.exec(folded)
  const amount = match?.[1] === undefined ? undefined : amountOf(match[1])
  const unit = units[match?.[2] as keyof typeof units]
  if (amount === undefined || unit === undefined) return refuse(`Không đọc được thời hạn "${text}".`)
  if (amount <= 0) return refuse(`Thời hạn phải lớn hơn 0 (đang là "${text}").`)
  if (amount > 10_000) return refuse(`Thời hạn "${text}" quá dài.`)
  if (!skipsHolidays.test(whole)) return { limit: { amount, unit } }
  return unit === 'day'
    ? { limit: { amount, unit: 'non-holiday-day' } }
    : refuse(`Chỉ thời hạn theo ngày mới ghi "không tính ngày nghỉ lễ, tết" (đang là "${text}").`)
}
