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
const period = new RegExp(`từ(?: ngày)? ${date}[ ,]+(?:cho )?đến(?: hết)?(?: ngày)? ${date}`, 'iu')

const iso = (day = '', month = '', year = ''): string => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
const isReal = (text: string): boolean => {
  const parsed = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(parsed.getTime()) && parsed.toISOString().startsWith(text)
}

/** The first and last day of the only period that a text names, ISO. */
export function periodIn(text: string): { from: string; to: string } | undefined {
  const match = period.exec(text)
  if (!match || period.test(text.slice(match.index + match[0].length))) return undefined
  const from = iso(match[1], match[2], match[3])
  const to = iso(match[4], match[5], match[6])
  return isReal(from) && isReal(to) && from < to ? { from, to } : undefined
}

/** The day after a date, ISO. */
export const dayAfter = (date: string): string =>
  new Date(Date.parse(`${date}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10)
