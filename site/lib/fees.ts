import { listOf } from '../../src/engine/situation/applies.ts'
import { personalIn } from '../../src/engine/situation/situation.ts'
import type { Fee, Procedure, When } from '../../src/model/procedure.ts'
import type { Answer } from '../../src/text/answers.ts'
import { zeroText } from '../../src/text/fee-amount.ts'
import { formatMoney } from '../../src/text/format.ts'
import { freeText } from '../../src/text/live.ts'
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

const zero = (fee: Fee): Answer & { inputs: string[] } => ({
  text: zeroText(fee),
  tone: fee.source ? 'free' : 'open',
  inputs: fee.deduced ? [freeText.why] : [],
})

/** A fee with what people of a kind pay in its place, as one row. */
export interface FeeRow {
  fee: Fee
  /** The condition of the row, whoever the reader is. */
  when: When | undefined
  instead: Fee[]
}

const without = (value: When['if'], ids: readonly string[]): string[] => listOf(value).filter(id => !ids.includes(id))

/** A condition without what the reader is himself. */
function impersonal(when: When | undefined, personal: readonly string[]): When | undefined {
  if (when === undefined) return undefined
  const { if: facts, unless, ...rest } = when
  const [holds, excluded] = [without(facts, personal), without(unless, personal)]
  const kept = {
    ...rest,
    ...(holds.length > 0 && { if: holds }),
    ...(excluded.length > 0 && { unless: excluded }),
  }
  return Object.keys(kept).length === 0 ? undefined : kept
}

/** The fees of a procedure, each with the values that people of a kind have instead. */
export function feeRows(procedure: Procedure): FeeRow[] {
  const { fees = [] } = procedure
  const kinds = personalIn(procedure)
  const ids = kinds.map(({ id }) => id)
  const key = ({ name, when }: Fee) => `${name} ${JSON.stringify(impersonal(when, ids))}`
  const kindOf = ({ when }: Fee) => kinds.find(({ id }) => listOf(when?.if).includes(id))
  const special = fees.filter(fee => kindOf(fee) && fees.some(other => !kindOf(other) && key(other) === key(fee)))
  return fees
    .filter(fee => !special.includes(fee))
    .map(fee => ({
      fee,
      when: impersonal(fee.when, ids),
      instead: special.filter(one => key(one) === key(fee)),
    }))
}
