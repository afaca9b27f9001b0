import { numbersIn } from './law.ts'
import { amountsIn, endsIn, type Period, periodsIn, startIn } from './money.ts'

/** An amount of a fee for a time, ISO days inclusive; without `to` it holds from then on. */
export interface DatedAmount {
  from: string
  to?: string
  amount: number
  document?: string
}

/** What a text makes of the number beside it: the amount outside the dates, and that within them. */
export interface DatedFee {
  amount: number
  dated: DatedAmount
}

const percent = /(?:bằng|mức|còn|thu) (\d{1,2}) ?% (?:của )?(?:mức|mức thu|số)|giảm (\d{1,2}) ?%/iu
const waivedThen = /miễn(?: thu)?(?: phí| lệ phí| phí, lệ phí)?,? ?(?:kể )?từ(?: ngày)?/iu

/** Sentences and bullets, each with what it says of money and dates. */
const clausesOf = (text: string): string[] =>
  text.split(/[.;](?=\s|$)|\s(?=[-+•*] )|(?<=[đg/\p{L}])[.;]?\s?\((?=[^()]*từ ngày)/u)

const onlyOne = <T>(list: readonly T[]): T | undefined => (new Set(list).size === 1 ? list[0] : undefined)

/** The share that a clause leaves of the full amount. */
function shareIn(clause: string): number | undefined {
  const [, left, off] = percent.exec(clause) ?? []
  if (left !== undefined) return Number(left) / 100
  return off === undefined ? undefined : 1 - Number(off) / 100
}

/** The amount of a period: none, a share of the full one, or the one that its clause states. */
function amountThen(clause: string, full: number): number | undefined {
  if (waivedThen.test(clause) && amountsIn(clause).length === 0) return 0
  const share = shareIn(clause)
  if (share !== undefined) return Number.isInteger(full * share) ? full * share : undefined
  return onlyOne(amountsIn(clause).map(found => found.amount))
}

function documentOf(clause: string, text: string): { document?: string } {
  const document = onlyOne(numbersIn(clause)) ?? onlyOne(numbersIn(text))
  return document === undefined ? {} : { document }
}

/**
 * The one lower amount that a text gives for a time beside the number of the source, or the one that it gives from a day on.
 * `on` is the day of the import: where there are several periods, those that ended before say nothing any more.
 */
export function datedFee(text: string, value: number, on: string): DatedFee | undefined {
  const read = clausesOf(text).flatMap(clause => periodsIn(clause).map(period => ({ clause, period })))
  const live = read.filter(({ period }) => period.to >= on)
  const [only, ...more] = live.length > 0 ? live : read
  if (only && more.every(other => other.period.to === only.period.to && other.period.from === only.period.from))
    return within(text, value, only)
  return read.length === 0 ? fromThenOn(text, value) : undefined
}

function within(
  text: string,
  value: number,
  { clause, period }: { clause: string; period: Period },
): DatedFee | undefined {
  const others = onlyOne(
    amountsIn(text)
      .map(found => found.amount)
      .filter(amount => amount !== value),
  )
  const share = shareIn(clause) ?? (others === value * 2 ? 0.5 : undefined)
  const isLow = share !== undefined && others !== undefined && others * share === value
  const full = isLow ? others : value
  const low = isLow
    ? value
    : (amountThen(clause, value) ?? (others !== undefined && others < value ? others : undefined))
  if (low === undefined || low >= full) return undefined
  return { amount: full, dated: { ...period, amount: low, ...documentOf(clause, text) } }
}

/** "Kể từ ngày 01/01/2027 trở đi: 150.000 đồng" beside the amount of today. */
function fromThenOn(text: string, value: number): DatedFee | undefined {
  const found = clausesOf(text).flatMap(clause => {
    const from = startIn(clause)
    return from === undefined ? [] : [{ clause, from }]
  })
  const [only, ...more] = found
  if (!only || more.length > 0) return undefined
  const after = amountsIn(only.clause.slice(only.from.end))
  const amount = onlyOne(after.map(one => one.amount))
  const all = new Set(amountsIn(text).map(one => one.amount))
  all.delete(value)
  if (amount === undefined || amount === value || all.size !== 1) return undefined
  return { amount: value, dated: { from: only.from.day, amount, ...documentOf(only.clause, text) } }
}

/** The last day that a text gives its one amount: "áp dụng đến hết ngày 31/12/2026"; undefined where it names more. */
export function lastDay(text: string): string | undefined {
  const ends = endsIn(text)
  const amounts = new Set(amountsIn(text).map(found => found.amount))
  return ends.length === 1 && amounts.size <= 1 && !waivedThen.test(text) && shareIn(text) === undefined
    ? ends[0]
    : undefined
}

const changes =
  /(?:giảm|bằng|mức) ?\d{1,3} ?%|\d ?% (?:mức|của mức|số)|miễn (?:thu )?(?:phí|lệ phí)?,? ?(?:kể )?từ|áp dụng[^.;]{0,40} đến hết|mức (?:thu|giảm|phí)[^.;]{0,80}(?:đến hết|từ ngày)|(?:kể )?từ ngày[^.;]{0,80}(?:mức|thu |áp dụng)|mức giảm|giảm (?:phí|lệ phí)/iu

/** Whether a text says that the number beside it does not always hold. */
export const isChangedBy = (text: string): boolean => changes.test(text)
