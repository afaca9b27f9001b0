import type { Fee } from '../model/procedure.ts'
import { formatMoney } from './format.ts'
import { procedurePage as t } from './procedure-page.ts'

/** What one fee comes to, in words; unknown is said. */
export function feeAmount(fee: Fee): string {
  if (fee.undetermined !== undefined) return t.fees.undetermined(fee.undetermined)
  if (fee.formula !== undefined) return t.fees.formula(fee.formula.text)
  if (fee.amount === 0) return fee.source ? t.fees.free : t.fees.noFigure
  const amount = formatMoney(fee.amount ?? 0, fee.currency)
  return fee.per === undefined ? amount : t.fees.per(amount, fee.per)
}
