import { isDate } from '../engine/time/dates.ts'

/** An amount of money found in words. */
export interface Amount {
  amount: number
  currency: 'VND' | 'USD'
  /** "hồ sơ" in "50.000 đồng/hồ sơ"; empty when the text does not say. */
  per: string
  at: number
  end: number
}

const grouped = /\d{1,3}(?:[.,]\d{3})+(?!\d)|\d+(?:,\d+)?/.source
const money = new RegExp(
  `(?<![\\d./,-])(${grouped})\\s*(?:\\([^)\\d]{3,60}\\)\\s*)?(triệu đồng|tỷ đồng|nghìn đồng|ngàn đồng|đồng|vnđ|vnd|đ(?!\\p{L})|usd|đô la mỹ|\\$|(?=\\s?/\\s?\\p{L}))`,
  'giu',
)
const scale: Readonly<Record<string, number>> = {
  'triệu đồng': 1e6,
  'tỷ đồng': 1e9,
  'nghìn đồng': 1e3,
  'ngàn đồng': 1e3,
}
const perUnit =
  /^\s*\/\s*(?:0?1\s+)?(\p{L}[\p{L} -]{0,38}\p{L}(?:\s*\/\s*\p{L}[\p{L} ]{0,20}\p{L})?|\p{L})(?![\p{L}\d])/u

const toNumber = (digits: string): number =>
  /^\d{1,3}(?:[.,]\d{3})+$/.test(digits) ? Number(digits.replace(/[.,]/g, '')) : Number(digits.replace(',', '.'))

/** Every amount in a text. A grouped number before "/" counts without its currency; a bare number does not. */
export function amountsIn(text: string): Amount[] {
  return [...text.matchAll(money)].flatMap(match => {
    const [whole, digits = '', word = ''] = match
    const unit = word.toLowerCase()
    if (unit === '' && !/[.,]\d{3}/.test(digits)) return []
    const amount = Math.round(toNumber(digits) * (scale[unit] ?? 1))
    const end = match.index + whole.length
    const per = perUnit.exec(text.slice(end))?.[1]?.trim() ?? ''
    const currency = /usd|đô la|\$/.test(unit) ? ('USD' as const) : ('VND' as const)
    return amount > 0 ? [{ amount, currency, per, at: match.index, end }] : []
  })
}

/** "/hồ sơ", "đồng/lần (…)": what the number in front is charged for. */
export const perOf = (text: string): string =>
  perUnit.exec(text.replace(/^\s*(?:đồng|đ|vnđ|usd)?\s*/iu, ''))?.[1]?.trim() ?? ''

const date = /(\d{1,2})(?:\/|-|\.| tháng )(\d{1,2})(?:\/|-|\.| năm )(\d{4})/.source
const period = new RegExp(`từ(?: kể từ)?(?: ngày)? ${date}[ ,]+(?:cho )?đến(?: hết)?(?: ngày)? ${date}`, 'giu')
const end = new RegExp(`(?:đến|áp dụng) hết(?: ngày)? ${date}`, 'giu')
const start = new RegExp(`từ(?: ngày)? ${date}(?: trở đi|,)`, 'iu')

/** A date as Vietnamese write it, ISO; it need not exist. */
export const iso = (day = '', month = '', year = ''): string =>
  `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`

/** A first and a last day, ISO. */
export interface Period {
  from: string
  to: string
}

/** Every period that a text names: "từ ngày 01/7/2025 đến hết ngày 31/12/2026". */
export const periodsIn = (text: string): Period[] =>
  [...text.matchAll(period)].flatMap(match => {
    const from = iso(match[1], match[2], match[3])
    const to = iso(match[4], match[5], match[6])
    return isDate(from) && isDate(to) && from < to ? [{ from, to }] : []
  })

/** The last days that a text names: "đến hết ngày 31/12/2026"; each once. */
export const endsIn = (text: string): string[] => [
  ...new Set([...text.matchAll(end)].map(match => iso(match[1], match[2], match[3])).filter(isDate)),
]

/** "Kể từ ngày 01 tháng 01 năm 2027 trở đi": the day, and where the words end. */
export function startIn(text: string): { day: string; end: number } | undefined {
  const match = start.exec(text)
  const day = match ? iso(match[1], match[2], match[3]) : ''
  return match && isDate(day) ? { day, end: match.index + match[0].length } : undefined
}
