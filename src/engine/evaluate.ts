import type { Formula, FormulaOperator } from '../model/formula.ts'
import { ceil, compare, type Exact, exact, minus, negated, over, plus, times, toNumber, zero } from './exact.ts'

/** One figure, exact where it must round right, or one figure a draw; NaN is what cannot be said. */
export type Value = number | Exact | Float64Array
export type Env = Readonly<Record<string, Value>>
/** A formula ready to run; `sum` gives the weighted total of a line figure. */
export type Run = (env: Env, sum?: (name: string) => Value) => Value

/** A checked tree as a closure; a name without a value is NaN, so that what cannot be said never reads as 0. */
export function toRun(tree: Formula): Run {
  if (typeof tree === 'number') return () => tree
  if (typeof tree === 'string') return env => env[tree] ?? Number.NaN
  const [operator, ...parts] = tree
  if (operator === 'sum') return (_env, sum) => (sum ? sum(String(parts[0])) : Number.NaN)
  if (operator === 'if') return conditional(parts)
  const runs = parts.map(toRun)
  const [first, second] = runs
  if (runs.length === 2 && first && second) return (env, sum) => binary(operator, first(env, sum), second(env, sum))
  if (operator === 'min' || operator === 'max')
    return (env, sum) => runs.map(run => run(env, sum)).reduce((a, b) => binary(operator, a, b))
  const alone = operator === 'neg' ? negative : upwards
  return (env, sum) => (first ? alone(first(env, sum)) : Number.NaN)
}

function conditional(parts: readonly Formula[]): Run {
  const [test, yes, no] = parts.map(toRun)
  if (!test || !yes || !no) return () => Number.NaN
  return (env, sum) => {
    const chosen = test(env, sum)
    if (!isDraws(chosen)) return numberOf(chosen) ? yes(env, sum) : no(env, sum)
    const [a, b] = [yes(env, sum), no(env, sum)]
    return chosen.map((is, index) => at(is ? a : b, index))
  }
}

export const isDraws = (value: Value): value is Float64Array => value instanceof Float64Array

/** The figure as a double; of draws the first. */
export const numberOf = (value: Value): number =>
  typeof value === 'number' ? value : isDraws(value) ? (value[0] ?? Number.NaN) : toNumber(value)

/** False for what cannot be said. */
export const isKnown = (value: Value | undefined): value is Value =>
  value !== undefined && (typeof value !== 'number' || Number.isFinite(value))

/** True for an exact nothing. */
export const isZero = (value: Value): boolean => typeof value === 'object' && !isDraws(value) && value.n === 0n

const at = (value: Value, index: number): number => (isDraws(value) ? (value[index] ?? Number.NaN) : numberOf(value))

const negative = (value: Value): Value =>
  typeof value === 'number' ? -value : isDraws(value) ? value.map(item => -item) : negated(value)
const upwards = (value: Value): Value =>
  typeof value === 'number' ? Math.ceil(value) : isDraws(value) ? value.map(Math.ceil) : ceil(value)

type Operator = Exclude<FormulaOperator, 'if' | 'sum' | 'neg' | 'ceil'>

const onNumbers: Record<Operator, (a: number, b: number) => number> = {
  '+': (a, b) => a + b,
  '-': (a, b) => a - b,
  '*': (a, b) => a * b,
  '/': (a, b) => a / b,
  min: Math.min,
  max: Math.max,
  '<': (a, b) => Number(a < b),
  '<=': (a, b) => Number(a <= b),
  '>': (a, b) => Number(a > b),
  '>=': (a, b) => Number(a >= b),
  '==': (a, b) => Number(a === b),
  '!=': (a, b) => Number(a !== b),
}

/** The others compare: what holds of the difference and nothing. */
const onExact: Partial<Record<Operator, (a: Exact, b: Exact) => Value>> = {
  '+': plus,
  '-': minus,
  '*': times,
  '/': (a, b) => over(a, b) ?? Number.NaN,
  min: (a, b) => (compare(a, b) <= 0 ? a : b),
  max: (a, b) => (compare(a, b) >= 0 ? a : b),
}

function binary(operator: FormulaOperator, a: Value, b: Value): Value {
  const known = operator as Operator
  // Nothing of what is not known is nothing: hours of 0 need no price.
  if (known === '*' && (isZero(a) || isZero(b))) return zero
  if (isDraws(a) || isDraws(b)) return onDraws(known, a, b)
  if (typeof a === 'number' && typeof b === 'number') return onNumbers[known](a, b)
  const [left, right] = [exactly(a), exactly(b)]
  if (!left || !right) return Number.NaN
  return onExact[known]?.(left, right) ?? onNumbers[known](compare(left, right), 0)
}

const exactly = (value: number | Exact): Exact | undefined =>
  typeof value !== 'number' ? value : Number.isFinite(value) ? exact(value) : undefined

/** The sum, difference and product of two figures, draw by draw where either is drawn. */
export const add = (a: Value, b: Value): Value => binary('+', a, b)
export const subtract = (a: Value, b: Value): Value => binary('-', a, b)
export const multiply = (a: Value, b: Value): Value => binary('*', a, b)
export const divide = (a: Value, b: Value): Value => binary('/', a, b)

/** The larger of two figures, draw by draw. */
export const greater = (a: Value, b: Value): Value => binary('max', a, b)

/** Sums and products are written out: they are nearly all of a simulation. */
function onDraws(operator: Operator, a: Value, b: Value): Float64Array {
  if (operator === '+') return isDraws(a) ? sum(a, b) : sum(b as Float64Array, a)
  if (operator === '*') return isDraws(a) ? product(a, b) : product(b as Float64Array, a)
  const change = onNumbers[operator]
  const out = new Float64Array(isDraws(a) ? a.length : isDraws(b) ? b.length : 0)
  for (let i = 0; i < out.length; i++) out[i] = change(at(a, i), at(b, i))
  return out
}

function sum(a: Float64Array, b: Value): Float64Array {
  const [out, drawn, plain] = [new Float64Array(a), isDraws(b) ? b : undefined, numberOf(b)]
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + (drawn ? (drawn[i] as number) : plain)
  return out
}

function product(a: Float64Array, b: Value): Float64Array {
  const [out, drawn, plain] = [new Float64Array(a), isDraws(b) ? b : undefined, numberOf(b)]
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) * (drawn ? (drawn[i] as number) : plain)
  return out
}
