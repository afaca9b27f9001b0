import { type FeeFormulaValue, linesIn } from '../../../src/engine/situation/fees.ts'
import { type FeeInput, fits, inputsOf } from '../../../src/engine/situation/questions.ts'
import type { MySituation } from '../../../src/engine/situation/situation.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import { formatMoney } from '../../../src/text/format.ts'
import { computedFee, feeLive as t } from '../../../src/text/live.ts'

/** The amount of each fee that a formula gives, under the fee itself. */
export function paintFees(procedure: Procedure, mine: MySituation, values: FeeFormulaValue): void {
  for (const { fee, amount } of linesIn({ procedure, situation: mine }, values)) {
    if (fee.formula === undefined) continue
    const cell = document.querySelector<HTMLElement>(`[data-fee="${fee.id}"]`)
    if (cell) cell.textContent = amount === undefined ? computedFee : formatMoney(amount, fee.currency)
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
