import type { Catalog } from '../../model/catalog.ts'
import type { CostModel } from '../../model/cost-model.ts'
import type { Formula } from '../../model/formula.ts'
import type { DatedValue, Parameter } from '../../model/parameter.ts'
import type { Locality, Source } from '../../model/primitives.ts'

/** A number, or numbers by one or two named axes. */
export type Table = DatedValue['value']
export type Mix = Readonly<Record<Locality, number>>

/** A figure that a costing rests on, with its source; what pages and forms print under "giả định". */
export interface Fact {
  parameter: string
  name: string
  unit: string
  value: Table
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
  values: Readonly<Record<string, Table>>
  localities: Mix
  /** The group of each subject kind: citizen, enterprise … */
  groups: Readonly<Record<string, string>>
  /** Fee formulas by their text. */
  fees: Readonly<Record<string, Formula>>
  facts: readonly Fact[]
}

/** A parameter without a value on the date, with the periods that it does know. */
export interface MissingValue {
  parameter: string
  name: string
  on: string
  known: readonly { from: string; to?: string }[]
}

export type AssumptionsResult = { ok: true; assumptions: Assumptions } | { ok: false; missing: readonly MissingValue[] }

export interface AssumptionOptions {
  /** Id of a cost model; the official one when absent. */
  model?: string | undefined
  province?: string | undefined
  localities?: Mix | undefined
  /** Checks of data: a date without a value of its own is refused, though an earlier value is known. */
  strict?: boolean | undefined
}

export const officialModel = 'tt-03-2022'

/** Read by the engine beside what a model binds; a catalogue without one of them costs those lines "chưa tính được". */
const norms = ['trip-norm', 'paper-norm', 'certification-price', 'copy-price', 'postage-price', 'evidence-spread']
const localityMix = 'locality-mix'

type Sources = Pick<Catalog, 'parameters' | 'models' | 'formulas' | 'overlays' | 'subjectKinds'>

/** The entry that holds on a date: the last one begun, unless it has ended. */
export function valueOn(parameter: Parameter, on: string): DatedValue | undefined {
  const last = lastBefore(parameter, on)
  return last && (last.to === undefined || on <= last.to) ? last : undefined
}

const lastBefore = (parameter: Parameter, on: string): DatedValue | undefined =>
  parameter.values
    .filter(value => value.from <= on)
    .reduce<DatedValue | undefined>((a, b) => (a && a.from > b.from ? a : b), undefined)

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
 * says so; a date before all values is refused with the dates known.
 */
export function assumptionsAt(catalog: Sources, on: string, options: AssumptionOptions = {}): AssumptionsResult {
  const model = catalog.models.get(options.model ?? officialModel)
  if (!model) throw new Error(`No such cost model: ${options.model ?? officialModel}`)
  const overlay = options.province === undefined ? undefined : catalog.overlays.get(options.province)
  const local = options.localities ?? overlay?.localities
  const wanted = new Set([...model.parameters.map(binding => binding.parameter), ...(local ? [] : [localityMix])])
  const facts: Fact[] = []
  const missing: MissingValue[] = []
  for (const id of new Set([...wanted, ...norms])) {
    const parameter = catalog.parameters.get(id)
    const fact = parameter && factOn(parameter, on, options.strict)
    if (fact) facts.push(fact)
    else if (wanted.has(id))
      missing.push({ parameter: id, name: parameter?.name ?? id, on, known: parameter ? periods(parameter) : [] })
  }
  if (missing.length > 0) return { ok: false, missing }
  if (overlay?.localities && !options.localities) facts.push(localFact(overlay.localities))
  const values = Object.fromEntries(facts.map(fact => [fact.parameter, fact.value]))
  return {
    ok: true,
    assumptions: {
      on,
      ...(options.province !== undefined && { province: options.province }),
      model: modelOf(model, catalog.formulas),
      values,
      localities: toMix(local ?? values[localityMix]),
      groups: Object.fromEntries([...catalog.subjectKinds.values()].map(kind => [kind.id, kind.group])),
      fees: Object.fromEntries(catalog.formulas),
      facts,
    },
  }
}

function toMix(table: unknown): Mix {
  const { urban = 0, rural = 0, mountain = 0 } = table as Partial<Record<Locality, number>>
  return { urban, rural, mountain }
}

function localFact(localities: Mix & { source: Source; verified: boolean }): Fact {
  const { source, verified } = localities
  return { parameter: localityMix, name: '', unit: '1', value: { ...toMix(localities) }, from: '', verified, source }
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
