import { numbersOn } from '../engine/cost/parameters.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Procedure } from '../model/procedure.ts'

/** A part of a procedure that may differ between two states: what the law asks, and what the record says of it. */
export type ProcedureField = Exclude<keyof Procedure, 'code' | 'changes' | 'replaces' | 'from' | 'to' | 'abolished'>

/** Every part, in the order in which Nghị định 63/2010/NĐ-CP Điều 8 asks for the contents of a procedure. */
const order: readonly ProcedureField[] = Object.keys({
  name: 0,
  steps: 0,
  channels: 0,
  papers: 0,
  sets: 0,
  timeLimits: 0,
  applicants: 0,
  agency: 0,
  levels: 0,
  province: 0,
  results: 0,
  fees: 0,
  benefits: 0,
  requirements: 0,
  legalBasis: 0,
  decision: 0,
  cases: 0,
  circumstances: 0,
  unclear: 0,
  notes: 0,
  sector: 0,
  kind: 0,
  submissions: 0,
  shareSource: 0,
  title: 0,
  titleEn: 0,
  summary: 0,
  keywords: 0,
  keywordsEn: 0,
  differs: 0,
  checked: 0,
} satisfies Record<ProcedureField, 0>) as ProcedureField[]

/** Values of the dated parameters that the formulas of a list of fees or benefits name. */
function valuesIn(
  items: Procedure['benefits'] | Procedure['fees'],
  numbers: Readonly<Record<string, number>>,
): number[] {
  const ids = (items ?? []).flatMap(({ formula }) => Object.values(formula?.parameters ?? {}))
  return ids.map(id => numbers[id] ?? Number.NaN)
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
    const [old, now] = numbers.map((values, index) => valuesIn((index === 0 ? before : after)[field], values))
    return !same(old, now)
  }
  return order.filter(
    field =>
      !same(saidIn(before, field), saidIn(after, field)) ||
      ((field === 'fees' || field === 'benefits') && dated(field)),
  )
}
