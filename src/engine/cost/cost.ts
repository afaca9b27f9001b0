import type { Procedure, Submissions } from '../../model/procedure.ts'
import { isKnown, numberOf, type Value } from '../evaluate.ts'
import { type Exact, exact, rounded } from '../exact.ts'
import { present } from '../present.ts'
import { type Situation, situationsOf } from '../situation/applies.ts'
import type { Assumptions, MissingValue } from './assumptions.ts'
import { type Bound, boundOfCost } from './claim.ts'
import { type Activity, type Basis, type Reason, withUsualSteps } from './effort.ts'
import { type Evaluation, evaluatorOf, figureOf, type Line, yearOf } from './evaluation.ts'
import { type Program, programOf } from './program.ts'
import { likely, volumeIn } from './quantity.ts'
import { type Kind, kindsOf, timesOf } from './segments.ts'
import { sharesIn, sharesOf } from './shares.ts'

/** One row of a costing. Figures are those of the line when it applies; `weight` is how often it does. */
export interface CostLine {
  id: string
  kind: 'paper' | 'step' | 'fee'
  activity: Activity
  name: string
  basis: Basis
  reason?: Reason
  counted: boolean
  /** True for a fee that some pay less of, nobody counted how many: taken as if all paid it. */
  atMost?: boolean
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
  /** How the figure stands to the true one; absent when it is it. */
  bound?: Bound
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
  /** True for a province without a volume of its own, where the record counts the whole country. */
  elsewhere?: true
  /** True where a line cannot be said because the date has no value of a parameter. */
  lacking?: true
  /** One figure for each channel and case. */
  situations: SituationCost[]
  /** Figures that a model states beside the total, whole đồng a submission. */
  beside?: { oneOff?: number; delay?: number; administration?: number }
}

/** What the date has no value of and a costing needed; empty where nothing of it did. */
export function lackedBy(cost: Cost, { missing = [] }: Pick<Assumptions, 'missing'>): readonly MissingValue[] {
  const noYear = cost.perSubmission !== undefined && cost.volume !== undefined && cost.perYear === undefined
  return cost.lacking || noYear ? missing : []
}

/** The line as it is shown: figures when it applies, in plain numbers. */
function shown(line: Line, gives: Program['gives']): CostLine {
  const { id, kind, activity, name, basis, reason, counted, weight, atMost } = line
  const head = {
    ...{ id, kind, activity, name, basis, counted },
    ...present({ reason, atMost: atMost || undefined, weight: weight && numberOf(weight) }),
  }
  if (basis === 'none') return head
  const of = (role: 'hours' | 'rate' | 'services' | 'task') => {
    const formula = gives[role]
    return formula === undefined ? 0 : figureOf(line, formula)
  }
  const fees = figureOf(line, 'phi')
  const [rate, task] = [of('rate'), of('task')]
  const figures = { hours: of('hours'), services: of('services'), fees, cost: task + fees }
  return { ...head, ...figures, ...present({ rate: Number.isFinite(rate) ? rate : undefined }) }
}

function coverageOf(lines: readonly Line[]): Coverage {
  const counted = lines.filter(line => line.counted)
  const of = (basis: Basis) => counted.filter(line => line.basis === basis).length
  return { lines: counted.length, evidence: of('evidence'), norm: of('norm'), none: of('none') }
}

/** Whole đồng of a figure, half away from zero; undefined for what cannot be said. */
export const wholeOf = (value: Value | undefined): number | undefined =>
  value === undefined || !isKnown(value)
    ? undefined
    : rounded(typeof value === 'number' ? exact(value) : (value as Exact))

function figuresOf({ values, sum, known, lines }: Evaluation, { gives }: Program) {
  const perSubmission = known ? wholeOf(values[gives.perSubmission ?? '']) : undefined
  const hours = perSubmission === undefined ? undefined : gives.hours ? numberOf(sum(gives.hours)) : 0
  const found = perSubmission === undefined ? 'exact' : boundOfCost({ lines })
  const bound = found === 'exact' ? undefined : found
  return { ...present({ perSubmission, hours, bound }), coverage: coverageOf(lines) }
}

const volumeOf = (submissions: Submissions, kinds: readonly Kind[]): Volume => ({
  ...submissions,
  subjects: likely(submissions.subjects),
  perSubject: numberOf(timesOf(kinds)),
})

/** The cost of a procedure as it stands; the steps that everyone takes are filled in first. */
export const costOf = (procedure: Procedure, assumptions: Assumptions): Cost =>
  costAsIs(withUsualSteps(procedure), assumptions)

/** One submission by one applicant, who knows channel, case and circumstances; figures are rounded for display. */
export function costIn(
  procedure: Procedure,
  assumptions: Assumptions,
  situation: Situation,
): SituationCost & { lines: CostLine[] } {
  const usual = withUsualSteps(procedure)
  const program = programOf(assumptions.model)
  const found = evaluatorOf(usual, assumptions)(sharesIn(usual, situation))
  const lines = found.lines.map(line => shown(line, program.gives))
  return { ...present({ ...situation }), ...figuresOf(found, program), lines }
}

/** The cost of a procedure whose usual steps are already filled in: what a proposal leaves of it. */
export function costAsIs(procedure: Procedure, assumptions: Assumptions): Cost {
  const { code } = procedure
  const head = { code, model: assumptions.model.id, on: assumptions.on }
  const submissions = volumeIn(procedure, assumptions)
  const volume = submissions && volumeOf(submissions, kindsOf(procedure, assumptions))
  if (procedure.abolished) return { ...head, ...nothingLeft, ...present({ volume }) }
  const program = programOf(assumptions.model)
  const evaluate = evaluatorOf(procedure, assumptions)
  const shares = sharesOf(procedure)
  const result = shares && evaluate(shares)
  const situations = situationsOf(procedure).map(situation => ({
    situation,
    found: evaluate(sharesIn(procedure, situation)),
  }))
  const first = result ?? situations[0]?.found
  const beside = result && besideOf(result, program)
  // The one rounding: a procedure's yearly cost, to whole đồng.
  const perYear =
    result?.known && volume ? wholeOf(yearOf(procedure, result, assumptions)[program.gives.perYear ?? '']) : undefined
  const evaluated = result ? [result] : situations.map(({ found }) => found)
  const lacking = evaluated.some(({ lines }) => lines.some(line => line.reason === 'no-value'))
  return {
    ...head,
    ...present({ lacking: lacking ? (true as const) : undefined }),
    lines: (first?.lines ?? []).map(line => shown(line, program.gives)),
    weighted: result !== undefined,
    coverage: coverageOf(first?.lines ?? []),
    ...(result && figuresOf(result, program)),
    ...present({ perYear, volume, elsewhere: (!volume && procedure.submissions && (true as const)) || undefined }),
    situations: situations.map(({ situation, found }) => ({ ...present(situation), ...figuresOf(found, program) })),
    ...present({ beside }),
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

function besideOf({ values }: Evaluation, { gives }: Program): NonNullable<Cost['beside']> | undefined {
  const of = (role: 'oneOff' | 'delay' | 'administration') => wholeOf(values[gives[role] ?? ''])
  const beside = present({ oneOff: of('oneOff'), delay: of('delay'), administration: of('administration') })
  return Object.keys(beside).length > 0 ? beside : undefined
}
