import type { Bound, Claim } from '../engine/cost/claim.ts'
import type { Once } from '../engine/cost/once.ts'
import { formatMoney, formatMoneyShort, formatNumber } from './format.ts'

/** What stands where a figure cannot be said: never a zero. */
export const notKnown = 'chưa tính được'

const bounds: Record<Bound, string> = { exact: '', lower: 'ít nhất ', upper: 'nhiều nhất ', open: 'khoảng ' }

/** "ít nhất ", or nothing, before a figure with this bound. */
export const atBound = (bound: Bound): string => bounds[bound]

const turned: Record<Bound, Bound> = { exact: 'exact', lower: 'upper', upper: 'lower', open: 'open' }

/** The bound of a saving's size: a saving of at least −5 is an increase of at most 5. */
export const ofSize = (bound: Bound, saving: number): Bound => (saving < 0 ? turned[bound] : bound)

type Format = (size: number) => string

/** A saving under a head that says so: "5 đồng", "tăng 5 đồng", "chưa tính được". */
export const savedText = (saving: number | undefined, format: Format = formatMoney, bound: Bound = 'exact'): string =>
  saving === undefined
    ? notKnown
    : `${saving < 0 ? 'tăng ' : ''}${bounds[ofSize(bound, saving)]}${format(Math.abs(saving))}`

/** A cost in a cell with what it may claim: "5 đồng", "ít nhất 5 đồng", "chưa tính được". */
export const boundText = (amount: number | undefined, bound: Bound, format: Format = formatMoney): string =>
  amount === undefined ? notKnown : `${bounds[bound]}${format(amount)}`

/** "tiết kiệm ít nhất 5 đồng", "tăng nhiều nhất 5 đồng": a cost that grows is never said to be saved. */
export const changeText = (saving: number, bound: Bound = 'exact', format: Format = formatMoney): string =>
  `${saving < 0 ? 'tăng' : 'tiết kiệm'} ${bounds[ofSize(bound, saving)]}${format(Math.abs(saving))}`

/** "giảm nhiều nhất 7,01 %", "tăng 3 %", of the cost before. */
export const rateText = (percent: number, bound: Bound = 'exact'): string =>
  `${percent < 0 ? 'tăng' : 'giảm'} ${bound === 'open' ? '' : bounds[ofSize(bound, percent)]}${formatNumber(Math.abs(percent))}\u00a0%${bound === 'open' ? ' phần tính được' : ''}`

/** "chưa kể 5 khoản, 1 thủ tục chưa tính được, 1 thủ tục có số liệu mâu thuẫn"; empty where all is costed. */
export function unsaidText({ unsaid, left, conflicting = 0 }: Pick<Claim, 'unsaid' | 'left'> & Partial<Claim>): string {
  const parts = [unsaid > 0 && `${formatNumber(unsaid)} khoản`, left > 0 && `${formatNumber(left)} thủ tục`]
  const named = parts.filter(Boolean).join(', ')
  const all = [
    named !== '' && `${named} ${notKnown}`,
    conflicting > 0 && `${formatNumber(conflicting)} thủ tục có số liệu mâu thuẫn`,
  ]
  return all.some(Boolean) ? `chưa kể ${all.filter(Boolean).join(', ')}` : ''
}

/** One time: "5 đồng", "ít nhất từ 5 đồng đến 9 đồng" where the shares of its ways are not known, "chưa tính được". */
export const onceText = (
  once: Pick<Once, 'low' | 'high' | 'bound'> | undefined,
  format: Format = formatMoney,
): string =>
  once === undefined
    ? notKnown
    : `${bounds[once.bound]}${once.low === once.high ? format(once.low) : `từ ${format(once.low)} đến ${format(once.high)}`}`

const twoDigits = (amount: number): number => Number(amount.toPrecision(2))

/** An estimate in two significant digits: "64 tỷ đồng", "1.400 tỷ đồng". */
export const roughMoney = (amount: number): string => formatMoneyShort(twoDigits(amount))

/** The ends of a saving, the smaller size first: "tiết kiệm từ 39 tỷ đồng đến 97 tỷ đồng", "tăng từ …", "từ tăng … đến tiết kiệm …". */
export function rangeText(low: number, high: number, format: Format = roughMoney): string {
  if (low < 0 && high > 0) return `từ ${changeText(low, 'exact', format)} đến ${changeText(high, 'exact', format)}`
  const [near, far] = [low, high].map(Math.abs).toSorted((a, b) => a - b)
  return `${high <= 0 && low < 0 ? 'tăng' : 'tiết kiệm'} từ ${format(near ?? 0)} đến ${format(far ?? 0)}`
}
