import type { FormulaRole } from '../../model/cost-model.ts'
import type { Locality, Quantity } from '../../model/primitives.ts'
import { add, isZero, multiply, type Run, toRun, type Value } from '../evaluate.ts'
import { exact, zero } from '../exact.ts'
import { type Assumptions, localityMix } from './assumptions.ts'
import type { Table } from './parameters.ts'
import { likely, parameterFigure, type Sampler } from './quantity.ts'
import { addingToOne } from './set.ts'

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

/** Where applicants live, each locality with its part; drawn with its bounds where a sampler is given. */
function mixOf(assumptions: Assumptions, sample: Sampler | undefined): Readonly<Record<string, Value>> {
  const { localities, ranges = {} } = assumptions
  const bounds = sample && ranges[localityMix]
  const items = Object.entries(localities).map(([id, share]) => ({ id, share: bounds?.[id] ?? share }))
  const draw = (id: string, share: Quantity) =>
    typeof share !== 'number' && sample
      ? sample({ procedure: '', line: localityMix, input: id }, share)
      : exact(likely(share))
  return bounds
    ? addingToOne(items, draw)
    : Object.fromEntries(items.map(({ id, share }) => [id, exact(likely(share))]))
}

interface Search {
  assumptions: Assumptions
  parameter: string
  keys: Keys
  mix: Readonly<Record<string, Value>>
  sample: Sampler | undefined
}

/** A parameter for one line: rows by name (`khac` for the rest), localities by their mix; NaN where there is no row, or no mix. */
function lookUp(table: Table | undefined, axes: readonly string[], at: readonly string[], search: Search): Value {
  const { assumptions, parameter, keys, mix, sample } = search
  if (typeof table === 'number') return parameterFigure(assumptions, parameter, at.join('.'), table, sample)
  const [axis, ...rest] = axes
  if (table === undefined || axis === undefined) return Number.NaN
  const row = (key: string) => lookUp(table[key], rest, [...at, key], search)
  const named = (key: string | undefined) => row(key !== undefined && table[key] !== undefined ? key : 'khac')
  if (axis !== 'locality') return named(keys[axis as Exclude<keyof Keys, 'locality'>])
  if (keys.locality !== undefined) return row(keys.locality)
  const lived = Object.entries(mix).filter(([, share]) => !isZero(share))
  if (lived.length === 0) return Number.NaN
  return lived.reduce<Value>((sum, [key, share]) => add(sum, multiply(share, row(key))), zero)
}

const found = new WeakMap<Assumptions | Sampler, Map<string, Value>>()

/** What a model's name for a parameter is worth for a line, looked up once for each set of keys. */
export function priceOf(
  assumptions: Assumptions,
  { id, parameter, by = [] }: Assumptions['model']['bindings'][number],
  keys: Keys,
  sample?: Sampler,
): Value {
  const uncertain = assumptions.ranges === undefined ? undefined : sample
  const owner = uncertain ?? assumptions
  const known = found.get(owner) ?? new Map<string, Value>()
  found.set(owner, known)
  const key = by.reduce((text, axis) => `${text} ${keys[axis as keyof Keys]}`, id)
  const value = known.get(key)
  if (value !== undefined) return value
  const search = { assumptions, parameter, keys, mix: mixOf(assumptions, uncertain), sample: uncertain }
  const made = lookUp(assumptions.values[parameter], by, [], search)
  known.set(key, made)
  return made
}
