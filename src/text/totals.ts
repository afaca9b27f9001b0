import type { Totals } from '../engine/situation/chain.ts'
import { moneyText } from './answers.ts'
import { formatMoney } from './format.ts'
import { totalLive as t } from './live.ts'

/** The fees of several procedures together; what is not known is said and never counted as nothing. */
export function totalFeesText({ fees, complete }: Pick<Totals, 'fees' | 'complete'>): string {
  const sums = (['VND', 'USD'] as const).map(currency => ({ currency, ...fees[currency] }))
  const text = moneyText(sums.filter(({ high }) => high > 0))
  if (complete) return text === '' ? formatMoney(0) : text
  return text === '' ? t.open : t.atLeast(text)
}
