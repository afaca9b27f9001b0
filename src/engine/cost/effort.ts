import type { modelInputs } from '../../model/cost-model.ts'
import type { Evidence, Quantity } from '../../model/primitives.ts'
import type { Effort, Fee, Paper, Procedure, Step, When } from '../../model/procedure.ts'
import { isKnown, multiply, numberOf, toRun, type Value } from '../evaluate.ts'
import { exact, one, zero } from '../exact.ts'
import type { Assumptions } from './assumptions.ts'
import { normPrice, normRow } from './parameters.ts'
import { likely, type Sampler, sampled } from './quantity.ts'
import type { Asked, Use } from './worlds.ts'

export type LineInput = keyof typeof modelInputs.line
export type Activity = NonNullable<Step['activity']>

/** Where a line's figures come from: the record, a norm, or nowhere (chưa tính được). */
export type Basis = 'evidence' | 'norm' | 'none'

/** Why a line cannot be costed, or is shown without being counted. */
export type Reason =
  | 'no-effort'
  | 'no-destination'
  | 'no-norm'
  | 'no-value'
  | 'no-share'
  | 'unknown-fee'
  | 'unknown-papers'
  | 'foreign-currency'
  | 'no-typical-value'
  | 'alternative'
  | 'optional'

/** What one use of a line takes, in the model's inputs, before any price; or why that cannot be said. */
export type Draft =
  | {
      basis: 'evidence' | 'norm'
      to?: string | undefined
      /** Set where the model prices it and no hours were measured. */
      complexity?: string | undefined
      inputs: Readonly<Record<LineInput, Value>>
    }
  | { basis: 'none'; reason: Reason }

/** One thing that the applicant does or pays. */
export interface Item extends Asked {
  id: string
  kind: 'paper' | 'step' | 'fee'
  activity: Activity
  name: string
  when?: When | undefined
  /** Shown and not counted, as an optional fee is. */
  uncounted?: Reason
  /** A copy that shares the one trip to certify them all. */
  sharesTrip?: boolean
  draft: (use: Use) => Draft
}

/** Ids of the lines that stand for a part of the record that is not known; `src/text` names them. */
export const unknownLines = { papers: 'thanh-phan-ho-so-chua-ro', fees: 'phi-le-phi-chua-ro' } as const

const nothing: Record<LineInput, Value> = {
  soLuot: zero,
  soTrang: zero,
  gioThucTe: zero,
  soBan: one,
  tienMoiBan: zero,
  phi: zero,
  phanVanLam: zero,
  motLan: zero,
}

const unknown = (reason: Reason): Draft => ({ basis: 'none', reason })

const amount = (figure: unknown): Value => (typeof figure === 'number' ? exact(figure) : Number.NaN)

const nearest = ['commune', 'district', 'province'] as const

/** The nearest level that performs the procedure; undefined for a ministry, where the record must say. */
const levelOf = (procedure: Procedure): string | undefined => nearest.find(level => procedure.levels?.includes(level))

/** What lines are made of: the record, its parameters, and where uncertain quantities are drawn. */
interface Context {
  procedure: Procedure
  assumptions: Assumptions
  /** A quantity of a line of the record, or of a norm that all procedures share. */
  draw: (line: string, input: string, quantity: Quantity | undefined, evidence: Evidence | undefined) => Value
  byNorm: (norm: string, input: string, quantity: number, at?: string) => Value
}

const drivers = [
  ['soLuot', 'trips'],
  ['soTrang', 'pages'],
  ['gioThucTe', 'hours'],
  ['tienMoiBan', 'money'],
] as const

/** How complex a line is, for a model that has hours for it, where nobody measured any. */
const complexityOf = ({ hours, complexity }: Effort, { assumptions: { model } }: Context): string | undefined =>
  hours === undefined && model.bindings.some(({ by }) => by?.includes('complexity')) ? complexity : undefined

/** An effort that names no quantity says nothing: the norm holds, or nothing is known. */
const saysSomething = (effort: Effort | undefined, context: Context): effort is Effort =>
  effort !== undefined &&
  (drivers.some(([, key]) => effort[key] !== undefined) || complexityOf(effort, context) !== undefined)

/** A line whose record states its effort. */
function stated(line: string, effort: Effort, pieces: number, context: Context): Draft {
  const { procedure, draw } = context
  const inputs = {
    ...nothing,
    soBan: exact(pieces),
    phanVanLam: exact(effort.usual ?? 0),
    motLan: effort.oneOff ? one : zero,
  }
  for (const [input, key] of drivers)
    if (effort[key] !== undefined) inputs[input] = draw(line, input, effort[key], effort.evidence)
  const to = effort.to ?? levelOf(procedure)
  if (likely(effort.trips) > 0 && to === undefined) return unknown('no-destination')
  const complexity = complexityOf(effort, context)
  return { basis: complexity || effort.evidence === 'norm' ? 'norm' : 'evidence', to, complexity, inputs }
}

function normed(given: Partial<Record<LineInput, Value>>, to: string | undefined): Draft {
  if (!Object.values(given).every(isKnown)) return unknown('no-norm')
  if (numberOf(given.soLuot ?? zero) > 0 && to === undefined) return unknown('no-destination')
  return { basis: 'norm', to, inputs: { ...nothing, ...given } }
}

/** Copies that a paper asks for; one where the record counts nothing. */
const copiesOf = ({ originals, copies }: Paper): number =>
  originals === undefined && copies === undefined ? 1 : (copies ?? 0)

/** Which norm holds for a paper: an original is neither copied nor certified. */
function kindOf(paper: Paper): 'show' | 'form' | 'certified' | 'copy' | undefined {
  if (paper.hand === 'show') return 'show'
  if (paper.form) return 'form'
  if (paper.certified && copiesOf(paper) > 0) return 'certified'
  return paper.copies ? 'copy' : undefined
}

function paperItem(paper: Paper, context: Context): Item {
  const { id, name, when, oneOf, effort } = paper
  const sets = paper.hand === 'show' ? 1 : (context.procedure.sets ?? 1)
  const item = { id, kind: 'paper' as const, activity: 'prepare' as const, name, when, group: oneOf }
  if (saysSomething(effort, context)) {
    const pieces = (copiesOf(paper) + (paper.originals ?? 0)) * sets
    const draft = stated(id, effort, pieces, context)
    return { ...item, draft: () => draft }
  }
  const kind = kindOf(paper)
  const norm = kind === undefined ? undefined : normRow(context.assumptions.values, 'paper-norm', kind)
  if (kind === undefined || norm === undefined) return { ...item, draft: () => unknown('no-effort') }
  const draft = ({ trip = true }: Use) => normedPaper(kind, norm, copiesOf(paper) * sets, trip, context)
  return { ...item, ...(kind === 'certified' && { sharesTrip: true }), draft }
}

/** A paper without effort of its own, by its kind. */
function normedPaper(
  kind: string,
  norm: Readonly<Record<string, number>>,
  copies: number,
  trip: boolean,
  { assumptions: { values }, byNorm }: Context,
): Draft {
  const price = normPrice(values, kind === 'certified' ? 'certification-price' : 'copy-price')
  const of = (key: string) => (norm[key] === undefined ? zero : byNorm('paper-norm', `${kind}.${key}`, norm[key]))
  const inputs = {
    soLuot: trip ? of('trips') : zero,
    soTrang: of('pages'),
    soBan: exact(kind === 'certified' || kind === 'copy' ? copies : 1),
    tienMoiBan: norm.sheets === undefined ? zero : multiply(of('sheets'), amount(price)),
  }
  return normed(inputs, 'commune')
}

function stepItem(step: Step, context: Context): Item {
  const { id, name, when, activity = 'other', effort } = step
  const item = { id, kind: 'step' as const, activity, name, when }
  if (saysSomething(effort, context)) {
    const draft = stated(id, effort, 1, context)
    return { ...item, draft: () => draft }
  }
  const { values } = context.assumptions
  const norm = normRow(values, 'trip-norm', activity)
  if (norm === undefined) return { ...item, draft: () => unknown('no-effort') }
  const draft = ({ channel = '' }: Use): Draft => {
    const trips =
      norm[channel] === undefined
        ? Number.NaN
        : context.byNorm('trip-norm', activity, norm[channel], `${activity}.${channel}`)
    const price = normPrice(values, 'postage-price')
    const posted = activity === 'submit' && channel === 'post'
    const postage = price === undefined ? Number.NaN : context.byNorm('postage-price', '', price)
    return normed({ soLuot: trips, tienMoiBan: posted ? postage : zero }, levelOf(context.procedure))
  }
  return { ...item, perChannel: true, draft }
}

function feeDraft(fee: Fee, { fees, values }: Assumptions): Draft {
  if (fee.currency === 'USD') return unknown('foreign-currency')
  if (fee.undetermined !== undefined) return unknown('unknown-fee')
  const phi = fee.formula ? formulaFee(fee.formula, fees[fee.formula.text], values) : exact(fee.amount ?? 0)
  return isKnown(phi) ? { basis: 'evidence', inputs: { ...nothing, phi } } : unknown('no-typical-value')
}

/** A fee's formula at the typical value of each input and the day's value of each parameter; NaN when one has none. */
function formulaFee(
  { inputs = [], parameters = {} }: NonNullable<Fee['formula']>,
  tree: Assumptions['fees'][string] | undefined,
  values: Assumptions['values'],
): Value {
  if (tree === undefined) return Number.NaN
  const asked = inputs.map(input => [input.id, amount(input.typical)] as const)
  const dated = Object.entries(parameters).map(([name, id]) => [name, amount(values[id])] as const)
  return toRun(tree)(Object.fromEntries([...asked, ...dated]))
}

/** A fee; an optional one stands for no other of its group, for nobody has to pay it. */
function feeItem(fee: Fee, { assumptions }: Context): Item {
  const { id, name, when, oneOf, optional } = fee
  const draft = feeDraft(fee, assumptions)
  return {
    id,
    kind: 'fee',
    activity: 'pay',
    name,
    when,
    ...(optional ? { uncounted: 'optional' } : { group: oneOf }),
    draft: () => draft,
  }
}

const missing = (kind: 'paper' | 'fee', id: string, reason: Reason): Item[] => [
  { id, kind, activity: kind === 'paper' ? 'prepare' : 'pay', name: '', draft: () => unknown(reason) },
]

/** Everything that a procedure asks, in the order of the official form's source: papers, the applicant's steps, fees. */
export function itemsOf(procedure: Procedure, assumptions: Assumptions, sample?: Sampler): Item[] {
  const context: Context = { procedure, assumptions, ...sampled(procedure.code, assumptions, sample) }
  const { papers, steps = [], fees } = procedure
  return [
    ...(papers?.map(paper => paperItem(paper, context)) ?? missing('paper', unknownLines.papers, 'unknown-papers')),
    ...steps.filter(step => step.actor === 'applicant').map(step => stepItem(step, context)),
    ...(fees?.map(fee => feeItem(fee, context)) ?? missing('fee', unknownLines.fees, 'unknown-fee')),
  ]
}

/** Ids of the steps that the norm adds; `src/text` names them. */
export const addedSteps = { submit: 'nop-ho-so-theo-dinh-muc', collect: 'nhan-ket-qua-theo-dinh-muc' } as const

/**
 * The record with the steps that everyone takes and it does not mention: to collect the result, and to submit when it names
 * no step of the applicant at all. Done before operations, so that a step taken away stays away.
 */
export function withUsualSteps(procedure: Procedure): Procedure {
  const steps = procedure.steps ?? []
  const own = steps.filter(step => step.actor === 'applicant')
  const added: Step[] = []
  if (own.length === 0) added.push({ id: addedSteps.submit, name: '', actor: 'applicant', activity: 'submit' })
  if (!own.some(step => step.activity === 'collect'))
    added.push({
      id: addedSteps.collect,
      name: '',
      actor: 'applicant',
      activity: 'collect',
      when: { channel: 'in-person' },
    })
  return added.length === 0 ? procedure : { ...procedure, steps: [...steps, ...added] }
}
