import type { FormulaRole } from '../../model/cost-model.ts'
import type { Locality } from '../../model/primitives.ts'
import { add, isZero, multiply, type Run, toRun, type Value } from '../evaluate.ts'
import { type Assumptions, localityMix } from './assumptions.ts'
import type { Table } from './parameters.ts'
import { likely, parameterFigure, type Sampler } from './quantity.ts'
import { portions } from './set.ts'

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

/** What a table is read by: the line's destination, activity and complexity, the procedure's sector, the applicants' group, the grade of officials, the locality where a case has its own. */
export type Keys = Readonly<
  Partial<Record<'to' | 'sector' | 'activity' | 'audience' | 'complexity' | 'grade', string | undefined>>
> & { readonly locality?: Locality | undefined }

/** Where applicants live, each locality with its part; drawn with its bounds where a sampler is given. */
const mixOf = (assumptions: Assumptions, sample: Sampler | undefined): Readonly<Record<string, Value>> =>
  portions(
    Object.entries(assumptions.localities).map(([id, share]) => ({
      id,
      share: assumptions.ranges?.[localityMix]?.[id] ?? share,
    })),
    (id, share) => parameterFigure(assumptions, localityMix, id, likely(share), sample),
    sample,
  )

const found = new WeakMap<Assumptions | Sampler, Map<string, Value>>()

/** What a model's name for a parameter is worth for a line, looked up once for each set of keys. */
export function priceOf(
  assumptions: Assumptions,
  { id, parameter, by = [] }: Assumptions['model']['bindings'][number],
  keys: Keys,
  sample?: Sampler,
): Value {
  const uncertain = assumptions.ranges && sample
  const owner = uncertain ?? assumptions
  const known = found.get(owner) ?? new Map<string, Value>()
  found.set(owner, known)
  const key = by.reduce((text, axis) => `${text} ${keys[axis as keyof Keys]}`, id)
  const value = known.get(key)
  if (value !== undefined) return value

  /** Rows by name (`khac` for the rest), localities by their mix; NaN where there is no row, or no mix. */
  function lookUp(table: Table | undefined, at: readonly string[]): Value {
    if (typeof table === 'number') return parameterFigure(assumptions, parameter, at.join('.'), table, uncertain)
    const axis = by[at.length]
    if (table === undefined || axis === undefined) return Number.NaN
    const row = (name: string) => lookUp(table[name], [...at, name])
    const wanted = keys[axis as keyof Keys]
    if (axis !== 'locality') return row(wanted !== undefined && table[wanted] !== undefined ? wanted : 'khac')
    if (wanted !== undefined) return row(wanted)
    return Object.entries(mixOf(assumptions, uncertain))
      .filter(([, share]) => !isZero(share))
      .reduce<Value>((sum, [name, share], index) => {
        const part = multiply(share, row(name))
        return index === 0 ? part : add(sum, part)
      }, Number.NaN)
  }

  const made = lookUp(assumptions.values[parameter], [])
  known.set(key, made)
  return made
}
