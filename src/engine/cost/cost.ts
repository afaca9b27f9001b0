import type { Procedure, Submissions } from '../../model/procedure.ts'
import type { Value } from '../evaluate.ts'
import { type Situation, situationsOf } from '../situation/applies.ts'
import type { Assumptions, Mix } from './assumptions.ts'
import { waitingDays } from './days.ts'
import { type Activity, type Basis, type Draft, draftsOf, type Reason, withUsualSteps } from './effort.ts'
import { type Keys, lookUp, programOf, runAll } from './program.ts'
import { likely } from './quantity.ts'
import { mixOf, type Shares, sharesIn, sharesOf, weightOf } from './shares.ts'

/** One row of a costing. Figures are those of the line when it applies; `weight` is how often it does. */
export interface CostLine {
  id: string
  kind: 'paper' | 'step' | 'fee'
  activity: Activity
  name: string
  basis: Basis
  reason?: Reason
  counted: boolean
  /** Share of the submissions that it concerns, 0 to 1; absent when not known. */
  weight?: number
  hours?: number
  /** Price of an hour, đồng. */
  rate?: number
  services?: number
  fees?: number
  /** hours × rate + services + fees, đồng, before weight. */
  cost?: number
}

/** How much of a total is known: lines by where their figures come from. */
export interface Coverage {
  lines: number
  evidence: number
  norm: number
  none: number
}

export interface SituationCost extends Situation {
  perSubmission?: number
  hours?: number
  coverage: Coverage
}

/** How often a year, with what the figure rests on. */
export interface Volume extends Omit<Submissions, 'subjects' | 'perSubject'> {
  subjects: number
  perSubject: number
}

/** What a procedure asks of society; an absent figure is "chưa tính được", never 0. */
export interface Cost {
  code: string
  model: string
  /** Date of the parameters. */
  on: string
  abolished?: true
  lines: CostLine[]
  coverage: Coverage
  /** False when channels or cases have no shares, so that there is no weighted figure. */
  weighted: boolean
  /** Đồng, rounded for display only. */
  perSubmission?: number
  hours?: number
  /** Whole đồng; above it all is integer arithmetic. */
  perYear?: number
  volume?: Volume
  /** One figure for each channel and case. */
  situations: SituationCost[]
  /** Figures that a model states beside the total, whole đồng a submission. */
  beside?: { oneOff?: number; delay?: number; administration?: number }
}

/** A line with what its formulas may name; running them adds their results to it. */
export interface ReadyLine {
  draft: Draft
  weight: number | undefined
  names: Record<string, Value>
}

const audienceOrder = ['citizen', 'enterprise', 'organisation', 'official']

/** The group whose prices apply: citizens where there are any, the lowest of the averages. */
function audienceOf(procedure: Procedure, groups: Assumptions['groups']): string | undefined {
  const found = new Set((procedure.applicants ?? []).map(id => groups[id]))
  return audienceOrder.find(group => found.has(group))
}

/** What a line's formulas may name: its inputs and the model's parameters; a line without trips has no use for a distance. */
function namesOf(draft: Draft, keys: Keys, assumptions: Assumptions, mix: Mix): Record<string, Value> {
  const names: Record<string, Value> = { ...draft.inputs }
  for (const { id, parameter, by = [] } of assumptions.model.bindings) {
    const idle = draft.inputs.soLuot === 0 && by.includes('to')
    names[id] = idle ? 0 : lookUp(assumptions.values[parameter], by, keys, mix)
  }
  return names
}

/** Every line that can happen with these shares. */
export function readyLines(procedure: Procedure, assumptions: Assumptions, shares: Shares): ReadyLine[] {
  const audience = audienceOf(procedure, assumptions.groups)
  return draftsOf(procedure, assumptions, shares).flatMap((draft): ReadyLine[] => {
    const weight = weightOf(draft.when, shares)
    if (weight === 0) return []
    const mix = mixOf(procedure, draft.when, shares, assumptions.localities)
    const keys: Keys = { to: draft.to, sector: procedure.sector, activity: draft.activity, audience }
    return [{ draft, weight, names: namesOf(draft, keys, assumptions, mix) }]
  })
}

const finite = (value: Value | undefined): number | undefined =>
  typeof value === 'number' && Number.isFinite(value) ? value : undefined

interface Evaluated {
  line: CostLine
  /** Values of the line's formulas; undefined when it does not count. */
  values: Readonly<Record<string, Value>> | undefined
}

function evaluateLine({ draft, weight, names }: ReadyLine, assumptions: Assumptions): Evaluated {
  const program = programOf(assumptions.model)
  const { id, kind, activity, name, basis, reason, counted } = draft
  const shown = { id, kind, activity, name, counted }
  if (basis === 'none')
    return {
      line: { ...shown, basis, ...(reason && { reason }), ...(weight !== undefined && { weight }) },
      values: undefined,
    }
  const values = runAll(program.line, names)
  const of = (role: 'hours' | 'rate' | 'services' | 'task') => finite(values[program.gives[role] ?? ''])
  const task = of('task')
  if (task === undefined)
    return {
      line: { ...shown, basis: 'none', reason: 'no-norm', ...(weight !== undefined && { weight }) },
      values: undefined,
    }
  const fees = draft.inputs.phi
  const line: CostLine = {
    ...shown,
    basis: weight === undefined ? 'none' : basis,
    ...(weight === undefined && { reason: 'no-share' as const }),
    ...(weight !== undefined && { weight }),
    hours: of('hours') ?? 0,
    rate: of('rate') ?? 0,
    services: of('services') ?? 0,
    fees,
    cost: task + fees,
  }
  return { line, values: weight === undefined || !counted ? undefined : values }
}

function coverageOf(lines: readonly CostLine[]): Coverage {
  const counted = lines.filter(line => line.counted)
  const of = (basis: Basis) => counted.filter(line => line.basis === basis).length
  return { lines: counted.length, evidence: of('evidence'), norm: of('norm'), none: of('none') }
}

interface Once {
  lines: CostLine[]
  coverage: Coverage
  perSubmission?: number
  hours?: number
  /** Values of the submission's formulas, unrounded. */
  values: Readonly<Record<string, Value>>
}

/** One submission with the given shares; nothing is rounded. */
function once(procedure: Procedure, assumptions: Assumptions, shares: Shares): Once {
  const program = programOf(assumptions.model)
  const evaluated = readyLines(procedure, assumptions, shares).map(line => evaluateLine(line, assumptions))
  const lines = evaluated.map(item => item.line)
  const sum = (name: string) =>
    evaluated.reduce((total, { line, values }) => total + (values ? (line.weight ?? 0) * Number(values[name]) : 0), 0)
  const values = runAll(program.submission, outer(procedure, assumptions, shares), sum)
  const known = evaluated.some(item => item.values)
  const coverage = coverageOf(lines)
  const perSubmission = known || coverage.lines === 0 ? finite(values[program.gives.perSubmission ?? '']) : undefined
  return {
    lines,
    coverage,
    values,
    ...(perSubmission !== undefined && { perSubmission, hours: program.gives.hours ? sum(program.gives.hours) : 0 }),
  }
}

/** What formulas beyond the line may name: parameters without a line, waiting days, the officials' hours. */
export function outer(procedure: Procedure, assumptions: Assumptions, shares: Shares): Record<string, number> {
  const keys: Keys = {
    to: undefined,
    activity: undefined,
    sector: procedure.sector,
    audience: audienceOf(procedure, assumptions.groups),
  }
  const env: Record<string, number> = {
    soNgayCho: waitingDays(procedure, shares) ?? Number.NaN,
    gioCanBo: officialHours(procedure, shares),
  }
  for (const { id, parameter, by = [] } of assumptions.model.bindings)
    if (!by.some(axis => axis !== 'sector' && axis !== 'audience'))
      env[id] = lookUp(assumptions.values[parameter], by, keys, assumptions.localities)
  return env
}

/** Hours that the record states for the agency's own steps; NaN where it states none. */
function officialHours(procedure: Procedure, shares: Shares): number {
  const steps = (procedure.steps ?? []).filter(step => step.actor === 'agency' && step.effort?.hours !== undefined)
  if (steps.length === 0) return Number.NaN
  return steps.reduce((sum, step) => sum + (weightOf(step.when, shares) ?? 0) * likely(step.effort?.hours), 0)
}

const volumeOf = (submissions: Submissions): Volume => ({
  ...submissions,
  subjects: likely(submissions.subjects),
  perSubject: likely(submissions.perSubject),
})

const rounded = (value: number | undefined) => (value === undefined ? undefined : Math.round(value))

/** Drops keys without a value, so that absent means absent in JSON too. */
const present = <T extends object>(value: T): { [K in keyof T]?: Exclude<T[K], undefined> } =>
  Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined)) as never

function situations(procedure: Procedure, assumptions: Assumptions): SituationCost[] {
  return situationsOf(procedure).map(situation => {
    const { perSubmission, hours, coverage } = once(procedure, assumptions, sharesIn(procedure, situation))
    return { ...present({ ...situation, perSubmission: rounded(perSubmission), hours }), coverage } as SituationCost
  })
}

/** The cost of a procedure as it stands; the steps that everyone takes are filled in first. */
export const costOf = (procedure: Procedure, assumptions: Assumptions): Cost =>
  costAsIs(withUsualSteps(procedure), assumptions)

/** One submission by one applicant, who knows channel, case and circumstances; figures are rounded for display. */
export function costIn(
  procedure: Procedure,
  assumptions: Assumptions,
  situation: Situation,
): SituationCost & { lines: CostLine[] } {
  const whole = withUsualSteps(procedure)
  const { lines, coverage, perSubmission, hours } = once(whole, assumptions, sharesIn(whole, situation))
  return { ...present({ ...situation, perSubmission: rounded(perSubmission), hours }), coverage, lines } as never
}

/** The cost of a procedure whose usual steps are already filled in: what a proposal leaves of it. */
export function costAsIs(procedure: Procedure, assumptions: Assumptions): Cost {
  const { code, submissions } = procedure
  const head = { code, model: assumptions.model.id, on: assumptions.on }
  const volume = submissions && volumeOf(submissions)
  if (procedure.abolished) return { ...head, ...nothingLeft, ...(volume && { volume }) }
  const shares = sharesOf(procedure)
  const result = shares && once(procedure, assumptions, shares)
  const all = situations(procedure, assumptions)
  const first = result ?? once(procedure, assumptions, sharesIn(procedure, situationsOf(procedure)[0] ?? {}))
  const figures = {
    perSubmission: rounded(result?.perSubmission),
    hours: result?.hours,
    perYear: result?.perSubmission === undefined ? undefined : yearly(result, volume, assumptions),
  }
  const beside = result && besideOf(result, assumptions)
  return {
    ...head,
    lines: first.lines,
    coverage: first.coverage,
    weighted: result !== undefined,
    ...(present(figures) as object),
    ...(volume && { volume }),
    situations: all,
    ...(beside && { beside }),
  }
}

const nothingLeft = {
  abolished: true as const,
  lines: [],
  coverage: { lines: 0, evidence: 0, norm: 0, none: 0 },
  weighted: true,
  perSubmission: 0,
  hours: 0,
  perYear: 0,
  situations: [],
}

/** The one rounding: a procedure's yearly cost, to whole đồng. */
function yearly(result: Once, volume: Volume | undefined, assumptions: Assumptions): number | undefined {
  if (!volume) return undefined
  const program = programOf(assumptions.model)
  const values = runAll(program.year, { ...result.values, soDoiTuong: volume.subjects, soLan: volume.perSubject })
  return rounded(finite(values[program.gives.perYear ?? '']))
}

function besideOf(result: Once, assumptions: Assumptions): NonNullable<Cost['beside']> | undefined {
  const { gives } = programOf(assumptions.model)
  const of = (role: 'oneOff' | 'delay' | 'administration') =>
    gives[role] === undefined ? undefined : rounded(finite(result.values[gives[role]]))
  const beside = present({ oneOff: of('oneOff'), delay: of('delay'), administration: of('administration') })
  return Object.keys(beside).length > 0 ? (beside as NonNullable<Cost['beside']>) : undefined
}
