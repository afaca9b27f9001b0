import type { Formula, FormulaOperator } from '../model/formula.ts'

/** One figure, or one figure a draw. */
export type Value = number | Float64Array
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
  const alone = operator === 'neg' ? (a: number) => -a : Math.ceil
  return (env, sum) => (first ? each(alone, first(env, sum)) : Number.NaN)
}

function conditional(parts: readonly Formula[]): Run {
  const [test, yes, no] = parts.map(toRun)
  if (!test || !yes || !no) return () => Number.NaN
  return (env, sum) => {
    const chosen = test(env, sum)
    if (typeof chosen === 'number') return chosen ? yes(env, sum) : no(env, sum)
    const [a, b] = [yes(env, sum), no(env, sum)]
    return chosen.map((is, index) => at(is ? a : b, index))
  }
}

const at = (value: Value, index: number): number => (typeof value === 'number' ? value : (value[index] ?? Number.NaN))

const each = (change: (a: number) => number, value: Value): Value =>
  typeof value === 'number' ? change(value) : value.map(change)

const scalar: Partial<Record<FormulaOperator, (a: number, b: number) => number>> = {
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

function binary(operator: FormulaOperator, a: Value, b: Value): Value {
  const change = scalar[operator]
  if (!change) return Number.NaN
  if (typeof a === 'number' && typeof b === 'number') return change(a, b)
  if (operator === '+') return plus(a, b)
  if (operator === '*') return times(a, b)
  const out = new Float64Array(Math.max(lengthOf(a), lengthOf(b)))
  for (let i = 0; i < out.length; i++) out[i] = change(at(a, i), at(b, i))
  return out
}

const lengthOf = (value: Value): number => (typeof value === 'number' ? 0 : value.length)

/** Sums and products written out: they are nearly all of a simulation. */
function plus(a: Value, b: Value): Value {
  if (typeof a === 'number') return typeof b === 'number' ? a + b : plus(b, a)
  const out = new Float64Array(a)
  if (typeof b === 'number') for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + b
  else for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + (b[i] as number)
  return out
}

function times(a: Value, b: Value): Value {
  if (typeof a === 'number') return typeof b === 'number' ? a * b : times(b, a)
  const out = new Float64Array(a)
  if (typeof b === 'number') for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) * b
  else for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) * (b[i] as number)
  return out
}
