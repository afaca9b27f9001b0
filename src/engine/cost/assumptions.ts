import type { Catalog } from '../../model/catalog.ts'
import type { CostModel } from '../../model/cost-model.ts'
import type { Formula } from '../../model/formula.ts'
import type { DatedValue, Parameter } from '../../model/parameter.ts'
import type { Locality, Source } from '../../model/primitives.ts'
import type { Overlay } from '../../model/proposal.ts'
import {
  lastBefore,
  likelyTable,
  norms,
  type Ranges,
  rangesIn,
  type Table,
  type Values,
  valueOn,
} from './parameters.ts'

export type Mix = Readonly<Record<Locality, number>>

/** A figure that a costing rests on, with its source; what pages and forms print under "giả định". */
export interface Fact {
  parameter: string
  name: string
  unit: string
  /** As it is stated, a range with its bounds. */
  value: DatedValue['value']
  from: string
  to?: string
  verified: boolean
  source: Source
  note?: string
  /** True when the date has no value of its own and the last known one stands in. */
  lastKnown?: true
}

export interface ModelFormula {
  id: string
  of: 'line' | 'submission' | 'year'
  gives?: CostModel['formulas'][number]['gives']
  tree: Formula
}

/** Everything beside the procedure that a costing needs; plain JSON, so that a browser computes the same. */
export interface Assumptions {
  /** The date of all parameters, ISO. */
  on: string
  province?: string
  model: {
    id: string
    name: string
    bindings: readonly { id: string; parameter: string; by?: readonly string[] | undefined }[]
    formulas: readonly ModelFormula[]
  }
  values: Values
  /** Bounds of the figures that are not exactly known, by parameter; absent where there are none. */
  ranges?: Readonly<Record<string, Ranges>>
  /** All 0 where the date has no mix. */
  localities: Mix
  /** The group of each subject kind: citizen, enterprise … */
  groups: Readonly<Record<string, string>>
  /** Fee formulas by their text. */
  fees: Readonly<Record<string, Formula>>
  facts: readonly Fact[]
  /** What the model names and the date has no value of; a line that needs it cannot be said. */
  missing?: readonly MissingValue[]
}

/** A parameter without a value on the date, with the periods that it does know. */
export interface MissingValue {
  parameter: string
  name: string
  on: string
  known: readonly { from: string; to?: string }[]
}

export interface AssumptionsResult {
  /** True when the date has a value of everything that the model names. */
  ok: boolean
  assumptions: Assumptions
  missing: readonly MissingValue[]
}

export interface AssumptionOptions {
  /** Id of a cost model; the official one when absent. */
  model?: string | undefined
  province?: string | undefined
  localities?: Mix | undefined
  /** Checks of data: a date without a value of its own is refused, though an earlier value is known. */
  strict?: boolean | undefined
}

export const officialModel = 'tt-03-2022'

/** The parameter that says where applicants live; a province's own takes its place. */
export const localityMix = 'locality-mix'

type Sources = Pick<Catalog, 'parameters' | 'models' | 'formulas' | 'overlays' | 'subjectKinds'>

function factOn(parameter: Parameter, on: string, strict: boolean | undefined): Fact | undefined {
  const exact = valueOn(parameter, on)
  const found = exact ?? (strict ? undefined : lastBefore(parameter, on))
  if (!found) return undefined
  const { value, from, to, verified, source, note } = found
  return {
    parameter: parameter.id,
    name: parameter.name,
    unit: parameter.unit,
    value,
    from,
    ...(to !== undefined && { to }),
    verified,
    source,
    ...(note !== undefined && { note }),
    ...(!exact && { lastKnown: true as const }),
  }
}

const periods = (parameter: Parameter) =>
  parameter.values.map(({ from, to }) => (to === undefined ? { from } : { from, to }))

/**
 * The parameters of a model on a date, in a province. A date after the end of a value takes that last known value, and the fact
 * says so; what has no value before the date is missing, and only the lines that need it cannot be said.
 */
export function assumptionsAt(catalog: Sources, on: string, options: AssumptionOptions = {}): AssumptionsResult {
  const model = catalog.models.get(options.model ?? officialModel)
  if (!model) throw new Error(`No such cost model: ${options.model ?? officialModel}`)
  const overlay = options.province === undefined ? undefined : catalog.overlays.get(options.province)
  const local = options.localities ? undefined : overlay?.localities
  const mixed = options.localities !== undefined || local !== undefined
  const wanted = new Set([...model.parameters.map(binding => binding.parameter), ...(mixed ? [] : [localityMix])])
  const facts: Fact[] = []
  const missing: MissingValue[] = []
  for (const id of new Set([...wanted, ...norms])) {
    const parameter = catalog.parameters.get(id)
    const fact = parameter && factOn(parameter, on, options.strict)
    if (fact) facts.push(fact)
    else if (wanted.has(id))
      missing.push({ parameter: id, name: parameter?.name ?? id, on, known: parameter ? periods(parameter) : [] })
  }
  if (local) facts.push(localFact(local))
  const values = Object.fromEntries(facts.map(fact => [fact.parameter, likelyTable(fact.value)]))
  const ranges = rangesOf(facts)
  const assumptions = {
    on,
    ...(options.province !== undefined && { province: options.province }),
    model: modelOf(model, catalog.formulas),
    values,
    ...(ranges && { ranges }),
    localities: options.localities ?? toMix(values[localityMix]),
    groups: Object.fromEntries([...catalog.subjectKinds.values()].map(kind => [kind.id, kind.group])),
    fees: Object.fromEntries(catalog.formulas),
    facts,
    ...(missing.length > 0 && { missing }),
  }
  return { ok: missing.length === 0, assumptions, missing }
}

function rangesOf(facts: readonly Fact[]): Assumptions['ranges'] {
  const found = facts
    .map(({ parameter, value }) => [parameter, rangesIn(value)] as const)
    .filter(([, ranges]) => Object.keys(ranges).length > 0)
  return found.length === 0 ? undefined : Object.fromEntries(found)
}

function toMix(table: Table | undefined): Mix {
  const of = (key: Locality) => {
    const share = typeof table === 'object' ? table[key] : undefined
    return typeof share === 'number' ? share : 0
  }
  return { urban: of('urban'), rural: of('rural'), mountain: of('mountain') }
}

function localFact({ urban, rural, mountain, source, verified }: NonNullable<Overlay['localities']>): Fact {
  return { parameter: localityMix, name: '', unit: '1', value: { urban, rural, mountain }, from: '', verified, source }
}

function modelOf(model: CostModel, formulas: Catalog['formulas']): Assumptions['model'] {
  return {
    id: model.id,
    name: model.name,
    bindings: model.parameters,
    formulas: model.formulas.map(({ id, of, gives, text }) => ({
      id,
      of,
      ...(gives && { gives }),
      tree: formulas.get(text) ?? Number.NaN,
    })),
  }
}
