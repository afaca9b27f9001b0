import type { Formula } from '../../model/formula.ts'
import { toRun } from '../evaluate.ts'
import type { FeeFormulaValue } from './fees.ts'
import { fits } from './questions.ts'

/**
 * Formulas by their text as the function that `feesOf` asks; an input that is missing or out of bounds, or a parameter without
 * a value on the day (`parameters`, by id), gives no value.
 */
export function feeValues(
  formulas: ReadonlyMap<string, Formula> | Readonly<Record<string, Formula>>,
  parameters: Readonly<Record<string, number>> = {},
): FeeFormulaValue {
  const trees = formulas instanceof Map ? formulas : new Map(Object.entries(formulas))
  return ({ formula }, inputs) => {
    const tree = formula === undefined ? undefined : trees.get(formula.text)
    if (formula === undefined || tree === undefined) return undefined
    const given = (formula.inputs ?? []).map(input => [input, inputs[input.id]] as const)
    if (given.some(([input, value]) => value === undefined || !fits(input, value))) return undefined
    const asked = given.map(([input, number]) => [input.id, number ?? Number.NaN] as const)
    const dated = Object.entries(formula.parameters ?? {}).map(
      ([name, id]) => [name, parameters[id] ?? Number.NaN] as const,
    )
    const value = toRun(tree)(Object.fromEntries([...asked, ...dated]))
    return typeof value === 'number' && Number.isFinite(value) ? value : undefined
  }
}
