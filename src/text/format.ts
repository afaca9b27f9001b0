/** Vietnamese numbers, money and dates. Formatters are built once: a new one per cell was half of a build. */
const whole = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 0 })
const decimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 2 })
const oneDecimal = new Intl.NumberFormat('vi-VN', { maximumFractionDigits: 1 })

/** With a capital letter, as a line begins. */
export const capital = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1)

/** With a small letter, as a phrase stands within a sentence. */
export const lower = (text: string): string => text.charAt(0).toLocaleLowerCase('vi') + text.slice(1)

/** Sorts by the Vietnamese alphabet. */
export const byVietnamese = new Intl.Collator('vi').compare

/** `1.234.567` */
export const formatNumber = (value: number): string =>
  Number.isInteger(value) ? whole.format(value) : decimal.format(value)

/** `75.000 đồng`, or `10 USD`. */
export const formatMoney = (amount: number, currency: 'VND' | 'USD' = 'VND'): string =>
  `${formatNumber(amount)} ${currency === 'VND' ? 'đồng' : 'USD'}`

/** `38,2 tỷ đồng`, `7,5 triệu đồng`; below one million exact. */
export function formatMoneyShort(amount: number): string {
  const size = Math.abs(amount)
  if (size >= 1e9) return `${oneDecimal.format(amount / 1e9)} tỷ đồng`
  return size >= 1e6 ? `${oneDecimal.format(amount / 1e6)} triệu đồng` : formatMoney(Math.round(amount))
}

/** `21,9 %`, from a share of one. */
export const formatPercent = (share: number): string => `${oneDecimal.format(share * 100)} %`

/** `2026-11-25` as `25/11/2026`; anything else unchanged. */
export const formatDate = (iso: string): string => iso.replace(/^(\d{4})-(\d{2})-(\d{2})$/, '$3/$2/$1')

/** Day, month and year in words, with the zeros that Nghị định 30/2020/NĐ-CP asks for; dots to fill in where it is not set. */
export function longDate(date: string | undefined): string {
  if (date === undefined) return 'ngày …… tháng …… năm ………'
  const [year = '', month = '', day = ''] = date.split('-')
  return `ngày ${day} tháng ${Number(month) < 3 ? month : Number(month)} năm ${year}`
}

const weekdays = ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'] as const

/** `thứ Tư`, from an ISO date; independent of the machine's time zone. */
const weekdayOf = (iso: string): string => weekdays[new Date(`${iso}T00:00:00Z`).getUTCDay()] ?? ''

/** `thứ Tư 25/11/2026`, where a person must act on a date. */
export const formatDay = (iso: string): string => `${weekdayOf(iso)} ${formatDate(iso)}`

/** The words of each unit of a time limit. */
export const durationUnits = {
  'working-day': 'ngày làm việc',
  day: 'ngày',
  'non-holiday-day': 'ngày (không tính ngày nghỉ lễ, tết)',
  'working-hour': 'giờ làm việc',
  hour: 'giờ',
  week: 'tuần',
  month: 'tháng',
  year: 'năm',
  'same-day': 'trong ngày',
  'as-prescribed': 'theo quy định',
  stages: 'tổng các chặng',
} as const

/** Id of a unit of time. */
export type DurationUnitId = keyof typeof durationUnits

interface Length {
  amount?: number | undefined
  unit: keyof typeof durationUnits
  stages?: readonly Length[] | undefined
}

/** `15 ngày làm việc`, `trong ngày`, `40 ngày và 10 ngày làm việc`. */
export function formatDuration({ amount, unit, stages }: Length): string {
  if (unit === 'stages' && stages !== undefined) return stages.map(formatDuration).join(' và ')
  return amount === undefined ? durationUnits[unit] : `${formatNumber(amount)} ${durationUnits[unit]}`
}
