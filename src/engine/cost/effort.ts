import type { modelInputs } from '../../model/cost-model.ts'
import type { ChannelId, Effort, Fee, Paper, Procedure, Step, When } from '../../model/procedure.ts'
import { toRun } from '../evaluate.ts'
import { applies, type Situation } from '../situation/applies.ts'
import type { Assumptions, Table } from './assumptions.ts'
import { likely, type Range, rangeOf } from './quantity.ts'
import { type Shares, weightOf } from './shares.ts'

export type LineInput = keyof typeof modelInputs.line
export type Activity = NonNullable<Step['activity']>

/** Where a line's figures come from: the record, a norm, or nowhere (chưa tính được). */
export type Basis = 'evidence' | 'norm' | 'none'

/** Why a line cannot be costed, or is shown without being counted. */
export type Reason =
  | 'no-effort'
  | 'no-destination'
  | 'no-norm'
  | 'no-share'
  | 'unknown-fee'
  | 'unknown-papers'
  | 'foreign-currency'
  | 'no-typical-value'
  | 'alternative'
  | 'optional'

/** One thing that the applicant does or pays, in the model's inputs, before any price. */
export interface Draft {
  id: string
  kind: 'paper' | 'step' | 'fee'
  activity: Activity
  name: string
  basis: Basis
  reason?: Reason
  /** False when it is shown and not counted: a further alternative, an optional fee. */
  counted: boolean
  when?: When | undefined
  /** Where its trips lead. */
  to?: string | undefined
  inputs: Readonly<Record<LineInput, number>>
  ranges: Readonly<Partial<Record<LineInput, Range>>>
}

/** Ids of the lines that stand for a part of the record that is not known; `src/text` names them. */
export const unknownLines = { papers: 'thanh-phan-ho-so-chua-ro', fees: 'phi-le-phi-chua-ro' } as const

const nothing: Record<LineInput, number> = {
  soLuot: 0,
  soTrang: 0,
  gioThucTe: 0,
  soBan: 1,
  tienMoiBan: 0,
  phi: 0,
  phanVanLam: 0,
  motLan: 0,
}

type Spreads = Readonly<Record<string, number>>
type Base = Pick<Draft, 'id' | 'kind' | 'activity' | 'name' | 'when'>

const unknown = (base: Base, reason: Reason): Draft => ({
  ...base,
  basis: 'none',
  reason,
  counted: true,
  inputs: nothing,
  ranges: {},
})

const row = (table: Table | undefined, key: string): Readonly<Record<string, number>> | undefined => {
  const found = typeof table === 'object' ? table[key] : undefined
  return typeof found === 'object' ? found : undefined
}

const amount = (table: Table | undefined): number => (typeof table === 'number' ? table : Number.NaN)

const nearest = ['commune', 'district', 'province'] as const

/** The nearest level that performs the procedure; undefined for a ministry, where the record must say. */
const levelOf = (procedure: Procedure): string | undefined => nearest.find(level => procedure.levels?.includes(level))

/** A line whose record states its effort. */
function stated(base: Base, effort: Effort, pieces: number, procedure: Procedure, spreads: Spreads): Draft {
  const quantities = {
    soLuot: effort.trips,
    soTrang: effort.pages,
    gioThucTe: effort.hours,
    tienMoiBan: effort.money,
  }
  const ranges: Partial<Record<LineInput, Range>> = {}
  const inputs = { ...nothing, soBan: pieces, phanVanLam: effort.usual ?? 0, motLan: effort.oneOff ? 1 : 0 }
  for (const key of ['soLuot', 'soTrang', 'gioThucTe', 'tienMoiBan'] as const) {
    inputs[key] = likely(quantities[key])
    const range = rangeOf(quantities[key], effort.evidence, spreads)
    if (range) ranges[key] = range
  }
  const to = effort.to ?? levelOf(procedure)
  if (inputs.soLuot > 0 && to === undefined) return unknown(base, 'no-destination')
  return { ...base, basis: effort.evidence === 'norm' ? 'norm' : 'evidence', counted: true, to, inputs, ranges }
}

/** A line by the norm, with the declared spread of norms. */
function byNorm(
  base: Base,
  given: Partial<Record<LineInput, number>>,
  to: string | undefined,
  spreads: Spreads,
): Draft {
  const inputs = { ...nothing, ...given }
  if (Object.values(inputs).some(Number.isNaN)) return unknown(base, 'no-norm')
  if (inputs.soLuot > 0 && to === undefined) return unknown(base, 'no-destination')
  const ranges: Partial<Record<LineInput, Range>> = {}
  for (const key of ['soLuot', 'soTrang', 'tienMoiBan'] as const) {
    const range = rangeOf(inputs[key], 'norm', spreads)
    if (range) ranges[key] = range
  }
  return { ...base, basis: 'norm', counted: true, to, inputs, ranges }
}

function kindOf(paper: Paper): string | undefined {
  if (paper.hand === 'show') return 'show'
  if (paper.form) return 'form'
  if (paper.certified) return 'certified'
  return paper.copies && !paper.originals ? 'copy' : undefined
}

/** Sets of a paper; one where the record does not count them. */
const piecesOf = (paper: Paper): number =>
  paper.originals === undefined && paper.copies === undefined ? 1 : (paper.originals ?? 0) + (paper.copies ?? 0)

const listed = (wanted: string | readonly string[] | undefined) => (wanted === undefined ? undefined : [wanted].flat())

/** True when a line with the first condition applies wherever one with the second does. */
function covers(wide: When | undefined, narrow: When | undefined): boolean {
  return (['channel', 'case', 'if'] as const).every(key => {
    const [all, some] = [listed(wide?.[key]), listed(narrow?.[key])]
    return all === undefined || some?.every(id => all.includes(id)) === true
  })
}

/** True for a paper that one before it in its group already stands for. */
function isAlternative(papers: readonly Paper[], index: number, shares: Shares): boolean {
  const paper = papers[index]
  if (paper?.oneOf === undefined) return false
  return papers
    .slice(0, index)
    .some(({ oneOf, when }) => oneOf === paper.oneOf && (covers(when, paper.when) || weightOf(when, shares) === 1))
}

/** Every combination of channel, case and the named circumstances, with how often it happens. */
function worlds(shares: Shares, circumstances: readonly string[]): { situation: Situation; often: number }[] {
  const cases = Object.entries(shares.cases)
  const base = Object.entries(shares.channels).flatMap(([channel, share]) =>
    (cases.length > 0 ? cases : [[undefined, 1] as const]).map(([chosen, part]) => ({
      situation: { channel: channel as ChannelId, case: chosen, circumstances: [] as string[] },
      often: share * part,
    })),
  )
  return circumstances.reduce((all, id) => {
    const share = shares.circumstances[id] ?? 0
    return all.flatMap(({ situation, often }) => [
      { situation, often: often * (1 - share) },
      { situation: { ...situation, circumstances: [...situation.circumstances, id] }, often: often * share },
    ])
  }, base)
}

/**
 * For each certified copy, the part of its uses in which it carries the one trip to certify them all: those in which no copy
 * that is needed more often applies too. So a submission makes one trip, and leaving out a copy saves none that another needs.
 */
function tripParts(papers: readonly Paper[], shares: Shares): ReadonlyMap<string, number> {
  const certified = papers
    .filter((paper, index) => !paper.effort && kindOf(paper) === 'certified' && !isAlternative(papers, index, shares))
    .map(paper => ({ paper, weight: weightOf(paper.when, shares) ?? 0, uses: 0, carries: 0 }))
    .toSorted((a, b) => b.weight - a.weight)
  if (certified.length === 1) return new Map(certified.map(({ paper }) => [paper.id, 1]))
  const named = new Set(certified.flatMap(({ paper }) => listed(paper.when?.if) ?? []))
  for (const { situation, often } of worlds(shares, [...named].slice(0, 8))) {
    const asked = certified.filter(({ paper }) => applies(paper.when, situation))
    for (const [place, copy] of asked.entries()) {
      copy.uses += often
      if (place === 0) copy.carries += often
    }
  }
  return new Map(
    certified.map(({ paper, uses, carries }, place) => [paper.id, uses > 0 ? carries / uses : place === 0 ? 1 : 0]),
  )
}

function paperLines(procedure: Procedure, assumptions: Assumptions, shares: Shares, spreads: Spreads): Draft[] {
  const { papers } = procedure
  if (papers === undefined)
    return [unknown({ id: unknownLines.papers, kind: 'paper', activity: 'prepare', name: '' }, 'unknown-papers')]
  const parts = tripParts(papers, shares)
  return papers.map((paper, index) => {
    const base: Base = { id: paper.id, kind: 'paper', activity: 'prepare', name: paper.name, when: paper.when }
    if (isAlternative(papers, index, shares)) return { ...unknown(base, 'alternative'), counted: false }
    if (paper.effort) return stated(base, paper.effort, piecesOf(paper), procedure, spreads)
    return normedPaper(base, paper, parts.get(paper.id) ?? 0, assumptions, spreads)
  })
}

/** A paper without effort of its own, by its kind; the certified ones share one trip. */
function normedPaper(base: Base, paper: Paper, tripPart: number, { values }: Assumptions, spreads: Spreads): Draft {
  const kind = kindOf(paper)
  const norm = kind === undefined ? undefined : row(values['paper-norm'], kind)
  if (kind === undefined || norm === undefined) return unknown(base, 'no-effort')
  const price = kind === 'certified' ? amount(values['certification-price']) : amount(values['copy-price'])
  const inputs = {
    soLuot: (norm.trips ?? 0) * (kind === 'certified' ? tripPart : 1),
    soTrang: norm.pages ?? 0,
    soBan: piecesOf(paper),
    tienMoiBan: norm.sheets === undefined ? 0 : norm.sheets * price,
  }
  return byNorm(base, inputs, 'commune', spreads)
}

/** The mean of a norm over the channels that a line concerns, each by its share. */
function overChannels(norm: Readonly<Record<string, number>>, when: When | undefined, shares: Shares): number {
  const wanted = when?.channel === undefined ? undefined : [when.channel].flat()
  let [sum, total] = [0, 0]
  for (const [channel, share] of Object.entries(shares.channels)) {
    if (share === 0 || (wanted && !wanted.includes(channel as never))) continue
    sum += share * (norm[channel] ?? Number.NaN)
    total += share
  }
  return total === 0 ? 0 : sum / total
}

function stepLine(step: Step, procedure: Procedure, { values }: Assumptions, shares: Shares, spreads: Spreads): Draft {
  const activity = step.activity ?? 'other'
  const base: Base = { id: step.id, kind: 'step', activity, name: step.name, when: step.when }
  if (step.effort) return stated(base, step.effort, 1, procedure, spreads)
  const norm = row(values['trip-norm'], activity)
  if (norm === undefined) return unknown(base, 'no-effort')
  const post = activity === 'submit' ? overChannels({ 'in-person': 0, online: 0, post: 1 }, step.when, shares) : 0
  const postage = post === 0 ? 0 : post * amount(values['postage-price'])
  return byNorm(
    base,
    { soLuot: overChannels(norm, step.when, shares), tienMoiBan: postage },
    levelOf(procedure),
    spreads,
  )
}

function feeLine(fee: Fee, { fees }: Assumptions): Draft {
  const base: Base = { id: fee.id, kind: 'fee', activity: 'pay', name: fee.name, when: fee.when }
  if (fee.optional) return { ...unknown(base, 'optional'), counted: false }
  if (fee.currency === 'USD') return unknown(base, 'foreign-currency')
  if (fee.undetermined !== undefined) return unknown(base, 'unknown-fee')
  const phi = fee.formula ? formulaFee(fee.formula, fees[fee.formula.text]) : (fee.amount ?? Number.NaN)
  if (!Number.isFinite(phi)) return unknown(base, 'no-typical-value')
  return { ...base, basis: 'evidence', counted: true, inputs: { ...nothing, phi }, ranges: {} }
}

/** A fee's formula at the typical value of each input; NaN when one has none. */
export function formulaFee(
  formula: NonNullable<Fee['formula']>,
  tree: Assumptions['fees'][string] | undefined,
): number {
  if (tree === undefined) return Number.NaN
  const env = Object.fromEntries(formula.inputs.map(input => [input.id, input.typical ?? Number.NaN]))
  const value = toRun(tree)(env)
  return typeof value === 'number' ? value : Number.NaN
}

function feeLines(procedure: Procedure, assumptions: Assumptions): Draft[] {
  if (procedure.fees === undefined)
    return [unknown({ id: unknownLines.fees, kind: 'fee', activity: 'pay', name: '' }, 'unknown-fee')]
  const taken = new Set<string>()
  return procedure.fees.map(fee => {
    const line = feeLine(fee, assumptions)
    if (fee.oneOf !== undefined && taken.has(fee.oneOf))
      return { ...line, basis: 'none', reason: 'alternative', counted: false }
    if (fee.oneOf !== undefined) taken.add(fee.oneOf)
    return line
  })
}

/** Every line of a procedure, in the order of the official form's source: papers, the applicant's steps, fees. */
export function draftsOf(procedure: Procedure, assumptions: Assumptions, shares: Shares): Draft[] {
  const spreads = (assumptions.values['evidence-spread'] ?? {}) as Readonly<Record<string, number>>
  const steps = (procedure.steps ?? []).filter(step => step.actor === 'applicant')
  return [
    ...paperLines(procedure, assumptions, shares, spreads),
    ...steps.map(step => stepLine(step, procedure, assumptions, shares, spreads)),
    ...feeLines(procedure, assumptions),
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
