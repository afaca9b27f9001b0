import type { Fee } from '../../src/model/procedure.ts'
import type { Answer } from '../../src/text/answers.ts'
import { formatMoney } from '../../src/text/format.ts'
import { procedurePage } from '../../src/text/procedure-page.ts'

const t = procedurePage.fees

/** A fee in words: its amount with the unit it is counted in, its formula and inputs, or who sets it. */
export function feeLine(fee: Fee): Answer & { inputs: string[] } {
  if (fee.undetermined !== undefined) return { text: t.undetermined(fee.undetermined), tone: 'open', inputs: [] }
  if (fee.formula) {
    const inputs = (fee.formula.inputs ?? []).map(input => t.input(input.id, input.label, input.unit))
    return { text: t.computed, tone: 'plain', inputs: [t.formula(fee.formula.text), ...inputs] }
  }
  if (fee.amount === undefined) return { text: t.unknown, tone: 'open', inputs: [] }
  if (fee.amount === 0) return zero(fee)
  const amount = formatMoney(fee.amount, fee.currency)
  return { text: fee.per ? t.per(amount, fee.per) : amount, tone: 'plain', inputs: [] }
}

/** Free needs a source that says so; without one the amount is not known. */
const zero = (fee: Fee): Answer & { inputs: string[] } =>
  fee.source ? { text: t.free, tone: 'free', inputs: [] } : { text: t.noFigure, tone: 'open', inputs: [] }
