import type { FormulaRole } from '../../model/cost-model.ts'
import type { Locality } from '../../model/primitives.ts'
import { add, multiply, type Run, toRun, type Value } from '../evaluate.ts'
import { exact, zero } from '../exact.ts'
import type { Assumptions, Mix, Table } from './assumptions.ts'

interface Formula {
  id: string
  run: Run
}

/** A cost model ready to run: its formulas as closures in their order, and which formula gives what. */
export interface Program {
  line: readonly Formula[]
  submission: readonly Formula[]
  year: readonly Formula[]
  gives: Readonly<Partial<Record<FormulaRole, string>>>
}

const programs = new WeakMap<Assumptions['model'], Program>()

/** The closures of a model, made once for each. */
export function programOf(model: Assumptions['model']): Program {
  const known = programs.get(model)
  if (known) return known
  const of = (stage: 'line' | 'submission' | 'year') =>
    model.formulas.filter(formula => formula.of === stage).map(({ id, tree }) => ({ id, run: toRun(tree) }))
  const gives = Object.fromEntries(model.formulas.flatMap(({ id, gives }) => (gives ? [[gives, id]] : [])))
  const program = { line: of('line'), submission: of('submission'), year: of('year'), gives }
  programs.set(model, program)
  return program
}

/** Runs formulas in order, each seeing the ones before it; the results are added to the names given, which is handed back. */
export function runAll(
  formulas: readonly Formula[],
  names: Record<string, Value>,
  sum?: (name: string) => Value,
): Record<string, Value> {
  for (const { id, run } of formulas) names[id] = run(names, sum)
  return names
}

/** What a table is read by: the line's destination and activity, the procedure's sector and audience, the locality where a case has its own. */
export type Keys = Readonly<Record<'to' | 'sector' | 'activity' | 'audience', string | undefined>> & {
  readonly locality?: Locality | undefined
}

const localities = ['urban', 'rural', 'mountain'] as const

/** A parameter for one line: rows by name (`khac` for the rest), localities by their mix; NaN where there is no row. */
function lookUp(table: Table | undefined, axes: readonly string[], keys: Keys, mix: Mix): Value {
  if (typeof table === 'number') return exact(table)
  const [axis, ...rest] = axes
  if (table === undefined || axis === undefined) return Number.NaN
  const row = (key: string | undefined) => lookUp(table[key ?? 'khac'] ?? table.khac, rest, keys, mix)
  if (axis !== 'locality') return row(keys[axis as Exclude<keyof Keys, 'locality'>])
  if (keys.locality !== undefined) return lookUp(table[keys.locality], rest, keys, mix)
  return localities
    .filter(key => mix[key] > 0)
    .reduce<Value>((sum, key) => add(sum, multiply(exact(mix[key]), lookUp(table[key], rest, keys, mix))), zero)
}

const found = new WeakMap<Assumptions, Map<string, Value>>()

/** What a model's name for a parameter is worth for a line, looked up once for each set of keys. */
export function priceOf(
  assumptions: Assumptions,
  { id, parameter, by = [] }: Assumptions['model']['bindings'][number],
  keys: Keys,
): Value {
  const known = found.get(assumptions) ?? new Map<string, Value>()
  found.set(assumptions, known)
  const key = by.reduce((text, axis) => `${text} ${keys[axis as keyof Keys]}`, id)
  const value = known.get(key) ?? lookUp(assumptions.values[parameter], by, keys, assumptions.localities)
  known.set(key, value)
  return value
}
