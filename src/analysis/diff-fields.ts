import { numbersOn, valueOn } from '../engine/cost/parameters.ts'
import type { Catalog } from '../model/catalog.ts'
import type { DatedValue, Parameter } from '../model/parameter.ts'
import type { Procedure } from '../model/procedure.ts'

/** What tells a procedure and its times from others, and is no part of what it asks. */
const apart = ['code', 'changes', 'replaces', 'from', 'to', 'abolished'] as const

/** A part of a procedure that may differ between two states: what the law asks, and what the record says of it. */
export type ProcedureField = Exclude<keyof Procedure, (typeof apart)[number]>

const isField = (key: keyof Procedure): key is ProcedureField => !apart.some(other => other === key)

/** Ids of the dated parameters that the formulas of a list of fees or benefits name. */
const parametersIn = (items: Procedure['benefits'] | Procedure['fees']): string[] =>
  (items ?? []).flatMap(({ formula }) => Object.values(formula?.parameters ?? {}))

/** A dated parameter that has another value in the later state. */
export interface ParameterTurn extends Pick<Parameter, 'id' | 'name' | 'unit'>, Pick<DatedValue, 'from' | 'source'> {
  before: number
  after: number
}

/** The parameters of a procedure's formulas that are not the same in both states. */
export function parameterTurns(
  { fees, benefits }: Procedure,
  [a, b]: readonly { catalog: Pick<Catalog, 'parameters'>; on: string }[],
): ParameterTurn[] {
  if (a === undefined || b === undefined) return []
  const [old, now] = [a, b].map(({ catalog, on }) => numbersOn(catalog.parameters, on))
  return [...new Set([...parametersIn(fees), ...parametersIn(benefits)])].flatMap(id => {
    const parameter = b.catalog.parameters.get(id)
    const value = parameter && valueOn(parameter, b.on)
    const [before, after] = [old?.[id], now?.[id]]
    if (!parameter || !value || before === undefined || after === undefined || before === after) return []
    const { name, unit } = parameter
    const { from, source } = value
    return [{ id, name, unit, before, after, from, source }]
  })
}

const same = (a: unknown, b: unknown): boolean => a === b || JSON.stringify(a) === JSON.stringify(b)

/** A part as the record has it; doubts that begin with the end of a text are told with the text. */
const saidIn = (procedure: Procedure, field: ProcedureField): unknown =>
  field === 'unclear' ? (procedure.unclear?.filter(({ from }) => from === undefined) ?? []) : procedure[field]

/** The parts in which two procedures differ; a formula differs where a dated parameter in it has another value. */
export function fieldsChanged(
  before: Procedure,
  after: Procedure,
  states: readonly { catalog: Pick<Catalog, 'parameters'>; on: string }[],
): ProcedureField[] {
  const numbers = states.map(({ catalog, on }) => numbersOn(catalog.parameters, on))
  const dated = (field: 'fees' | 'benefits') => {
    const [old, now] = numbers.map((values, index) =>
      parametersIn((index === 0 ? before : after)[field]).map(id => values[id] ?? null),
    )
    return !same(old, now)
  }
  return (Object.keys({ ...before, ...after }) as (keyof Procedure)[])
    .filter(isField)
    .filter(
      field =>
        !same(saidIn(before, field), saidIn(after, field)) ||
        ((field === 'fees' || field === 'benefits') && dated(field)),
    )
}
