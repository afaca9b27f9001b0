import { feeAnswer } from '../../../src/engine/situation/answers.ts'
import { type FeeInput, fits, inputsOf } from '../../../src/engine/situation/questions.ts'
import type { FeeFormulaValue, MyFees, MySituation } from '../../../src/engine/situation/situation.ts'
import { myFees } from '../../../src/engine/situation/situation.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { feeText } from '../../../src/text/answers.ts'
import { caseText } from '../../../src/text/case.ts'
import { formatMoney } from '../../../src/text/format.ts'
import { procedurePage } from '../../../src/text/procedure-page.ts'

const t = caseText.fee

/** The totals by currency in words; empty where nothing is to be paid. */
const amounts = ({ total }: MyFees): string =>
  (['VND', 'USD'] as const)
    .filter(currency => total[currency].high > 0)
    .map(currency => t.amount(total[currency].low, total[currency].high, currency))
    .join(t.both)

/** What I pay in a few words, and whether all of it is known. */
export function feeWords(
  procedure: Procedure,
  mine: MySituation,
  values: FeeFormulaValue,
): { text: string; complete: boolean } {
  const fees = myFees(procedure, mine, values)
  const sum = amounts(fees)
  const must = fees.lines.filter(line => line.fee.optional !== true)
  if (fees.complete && sum !== '') return { text: sum, complete: true }
  if (fees.complete && must.every(line => line.fee.source !== undefined))
    return { text: procedurePage.fees.free, complete: true }
  if (sum !== '') return { text: t.atLeast(sum), complete: false }
  const open = must.some(line => line.state === 'needs-input')
  return { text: open ? t.needsInput : feeText(feeAnswer(procedure, mine)).text, complete: false }
}

/** The amount of each fee that a formula gives, under the fee itself. */
export function paintFees(procedure: Procedure, mine: MySituation, values: FeeFormulaValue): void {
  for (const { fee, amount } of myFees(procedure, mine, values).lines) {
    if (fee.formula === undefined) continue
    const cell = document.querySelector<HTMLElement>(`[data-fee="${fee.id}"]`)
    if (cell) cell.textContent = amount === undefined ? procedurePage.fees.computed : formatMoney(amount, fee.currency)
  }
}

function check(input: FeeInput, box: HTMLInputElement): number | undefined {
  const value = box.value === '' ? undefined : Number(box.value)
  const wrong = value !== undefined && !fits(input, value)
  box.setAttribute('aria-invalid', String(wrong))
  const hint = document.getElementById(`${box.id}-loi`)
  if (hint) hint.textContent = wrong ? t.wrong(input.min, input.max) : ''
  return wrong ? undefined : value
}

/** Asks the numbers that the fee formulas need; calls back with those that fit. */
export function askInputs(
  procedure: Procedure,
  mine: MySituation,
  told: (inputs: Record<string, number>) => void,
): void {
  const form = document.querySelector<HTMLFormElement>('[data-fee-form]')
  if (!form) return
  form.hidden = false
  form.addEventListener('submit', event => event.preventDefault())
  const boxes = inputsOf(procedure).map(
    input => [input, form.elements.namedItem(input.id) as HTMLInputElement] as const,
  )
  for (const [input, box] of boxes) box.value = mine.inputs[input.id] === undefined ? '' : String(mine.inputs[input.id])
  form.addEventListener('input', () => {
    const given = boxes.map(([input, box]) => [input.id, check(input, box)] as const)
    told(Object.fromEntries(given.flatMap(([id, value]) => (value === undefined ? [] : [[id, value]]))))
  })
}
