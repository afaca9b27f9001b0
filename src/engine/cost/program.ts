import type { FormulaRole } from '../../model/cost-model.ts'
import { type Run, toRun, type Value } from '../evaluate.ts'
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

/** What a table is read by: the line's destination and activity, the procedure's sector and audience. */
export type Keys = Readonly<Record<'to' | 'sector' | 'activity' | 'audience', string | undefined>>

/** A parameter for one line: rows by name (`khac` for the rest), localities by their mix; NaN where there is no row. */
export function lookUp(table: Table | undefined, axes: readonly string[], keys: Keys, mix: Mix): number {
  if (typeof table === 'number') return table
  const [axis, ...rest] = axes
  if (table === undefined || axis === undefined) return Number.NaN
  if (axis !== 'locality') return lookUp(table[keys[axis as keyof Keys] ?? 'khac'] ?? table.khac, rest, keys, mix)
  let sum = 0
  for (const locality of ['urban', 'rural', 'mountain'] as const)
    if (mix[locality] > 0) sum += mix[locality] * lookUp(table[locality], rest, keys, mix)
  return sum
}
