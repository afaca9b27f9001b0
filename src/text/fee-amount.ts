import type { Fee } from '../model/procedure.ts'
import { formatMoney } from './format.ts'
import { freeText } from './live.ts'
import { procedurePage as t } from './procedure-page.ts'

/** Zero needs a source; without one the amount is not known. */
export function zeroText({ source, deduced }: Pick<Fee, 'source' | 'deduced'>): string {
  if (source === undefined) return t.fees.noFigure
  return deduced ? freeText.deduced : freeText.free
}

/** The amount that a table may tell: a zero without a source is not known. */
export const statedAmount = ({ amount, source }: Fee): number | undefined =>
  amount === 0 && source === undefined ? undefined : amount

/** The currency of a fee; none where the amount is for others to set. */
export const statedCurrency = ({ undetermined, currency }: Fee): string | undefined =>
  undetermined === undefined ? (currency ?? 'VND') : undefined

/** What one fee comes to, in words; unknown is said. */
export function feeAmount(fee: Fee): string {
  if (fee.undetermined !== undefined) return t.fees.undetermined(fee.undetermined)
  if (fee.formula !== undefined) return t.fees.formula(fee.formula.text)
  if (fee.amount === 0) return zeroText(fee)
  const amount = formatMoney(fee.amount ?? 0, fee.currency)
  return fee.per === undefined ? amount : t.fees.per(amount, fee.per)
}
