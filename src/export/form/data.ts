import type { Assumptions } from '../../engine/cost/assumptions.ts'
import { claimOfCost } from '../../engine/cost/claim.ts'
import { type Cost, type CostLine, costAsIs } from '../../engine/cost/cost.ts'
import type { Activity } from '../../engine/cost/effort.ts'
import { evaluatorOf, figureOf, type Line } from '../../engine/cost/evaluation.ts'
import { programOf, runAll } from '../../engine/cost/program.ts'
import type { Saving } from '../../engine/cost/saving.ts'
import { sharesIn, sharesOf } from '../../engine/cost/shares.ts'
import type { Simulation } from '../../engine/cost/uncertainty.ts'
import { numberOf, toRun, type Value } from '../../engine/evaluate.ts'
import { situationsOf } from '../../engine/situation/applies.ts'
import type { CostModel } from '../../model/cost-model.ts'
import type { Formula } from '../../model/formula.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { Proposal } from '../../model/proposal.ts'
import { unsaidText } from '../../text/claim.ts'
import { activities, basisText, coverageText, lineName } from '../../text/cost.ts'
import { form, workDetail } from '../../text/form.ts'
import { citation, type LawRegister } from '../../text/law.ts'
import { describeWhen } from '../../text/when.ts'
import { lineShare } from './excel-formula.ts'

/** The figures of a row as the form shows them: of the line when it applies, its subjects already times its share. */
export interface Figures {
  hours: number
  /** Absent where the day has no price of an hour, and none was needed. */
  rate?: number
  services: number
  fees: number
  times?: number
  subjects?: number
  once: number
  year?: number
}

/** One row of form 03/SCM-KSTT; without figures it is "chưa tính được" or not counted, and the note says why. */
export interface FormRow {
  number: string
  work: string
  detail: string
  note: string
  weight: number
  /** What its formulas may name; means where the line has uses of several kinds. */
  names: Readonly<Record<string, number>>
  /** False for a line whose figures are means, which no formula over its names gives. */
  plain: boolean
  /** True for what counts and cannot be said. */
  unsaid: boolean
  figures?: Figures
}

export interface FormGroup {
  number: string
  activity: Activity
  name: string
  rows: FormRow[]
}

/** Part I or II of the form for one procedure. */
export interface FormPart {
  procedure: Procedure
  cost: Cost
  groups: FormGroup[]
  model: FormModel
  /** Names of the year's formula that are not columns of the form, such as a rate of compliance. */
  beyond: Readonly<Record<string, number>>
}

/** A proposal worked out for its forms. */
export interface FormData {
  proposal: Proposal
  saving: Saving
  assumptions: Assumptions
  model: CostModel
  register: LawRegister
  /** The range of the saving; absent where there is no one total. */
  range?: Simulation
  parts: readonly { before: FormPart; after: FormPart }[]
}

/** A cost model taken apart for a form: what a line adds to a submission, and what names beyond the line are worth. */
export interface FormModel {
  trees: ReadonlyMap<string, Formula>
  share: Formula
  gives: ReturnType<typeof programOf>['gives']
  year: Formula
}

/** The model in parts; undefined when its submission is not a sum over lines. */
export function formModel(assumptions: Assumptions): FormModel | undefined {
  const { gives } = programOf(assumptions.model)
  const trees = new Map(assumptions.model.formulas.map(({ id, tree }) => [id, tree]))
  const total = trees.get(gives.perSubmission ?? '')
  const share = total === undefined ? undefined : lineShare(total)
  const year = trees.get(gives.perYear ?? '')
  return share === undefined || year === undefined ? undefined : { trees, share, gives, year }
}

const numbers = (values: Readonly<Record<string, Value>>): Record<string, number> =>
  Object.fromEntries(Object.entries(values).map(([name, value]) => [name, numberOf(value)]))

/** What a line's formulas may name, and what it adds to a submission. */
function namesOf({ parts }: Line, { share }: FormModel): Record<string, number> {
  const whole: Line['parts'] = parts.map(part => ({
    ...part,
    values: { ...part.values, [own]: toRun(share)(part.values) },
  }))
  const [first] = whole
  return first
    ? Object.fromEntries(Object.keys(first.values).map(name => [name, figureOf({ parts: whole }, name)]))
    : {}
}

/** The name under which a line's part of a submission stands among its figures. */
const own = 'phanCuaDong'

function figuresOf(
  names: Readonly<Record<string, number>>,
  { cost, model, beyond }: Omit<FormPart, 'groups'>,
  weight: number,
  year: ReturnType<typeof programOf>['year'],
): Figures {
  const { gives } = model
  const of = (role: 'hours' | 'rate' | 'services') => names[gives[role] ?? ''] ?? 0
  const once = names[own] ?? Number.NaN
  const rate = of('rate')
  const shown = {
    hours: of('hours'),
    ...(Number.isFinite(rate) && { rate }),
    services: of('services'),
    fees: names.phi ?? 0,
    once,
  }
  if (!cost.weighted || !cost.volume) return shown
  const subjects = cost.volume.subjects * weight
  const times = cost.volume.perSubject
  const env = { ...beyond, [gives.perSubmission ?? '']: once, soDoiTuong: subjects, soLan: times }
  return { ...shown, times, subjects, year: Number(runAll(year, env)[gives.perYear ?? '']) }
}

/** Where the figures of a line come from: the basis, the share it concerns, the source that the record names. */
function noteOf(line: CostLine, procedure: Procedure, register: LawRegister): string {
  const { id, basis, weight } = line
  const item = [...(procedure.papers ?? []), ...(procedure.steps ?? [])].find(found => found.id === id)
  const source = item?.effort?.source ?? procedure.fees?.find(fee => fee.id === id)?.source
  const parts = [
    basisText(line),
    basis !== 'none' && weight !== undefined && weight < 1 && form.share(weight),
    source && citation(source, register),
  ]
  return parts.filter(Boolean).join('; ')
}

function detailOf(
  { parts: [first], when }: Line,
  names: Readonly<Record<string, number>>,
  procedure: Procedure,
): string {
  return [first && workDetail(names, first.to), describeWhen(when, procedure)].filter(Boolean).join('. ')
}

/** Part I or II of the form: the lines of a costing under the six headings of the form, in its order. */
export function formPart(
  procedure: Procedure,
  assumptions: Assumptions,
  model: FormModel,
  register: LawRegister,
): FormPart {
  const cost = costAsIs(procedure, assumptions)
  const shares = sharesOf(procedure) ?? sharesIn(procedure, situationsOf(procedure)[0] ?? {})
  const found = evaluatorOf(procedure, assumptions)(shares)
  const part = { procedure, cost, model, beyond: numbers(found.values) }
  const { year } = programOf(assumptions.model)
  const groups = activities.map((activity, index): FormGroup => {
    const lines = procedure.abolished ? [] : found.lines
    const listed = lines.flatMap((line, at) => (line.activity === activity ? [{ line, costed: cost.lines[at] }] : []))
    const rows = listed.flatMap(({ line, costed }, place): FormRow[] => {
      if (!costed) return []
      const [names, weight] = [namesOf(line, model), costed.weight ?? 0]
      return [
        {
          number: `${index + 1}.${place + 1}`,
          work: lineName(costed),
          detail: detailOf(line, names, procedure),
          note: noteOf(costed, procedure, register),
          weight,
          names,
          plain: line.parts.length === 1,
          unsaid: line.counted && line.basis === 'none',
          ...(line.parts.length > 0 && line.counted && { figures: figuresOf(names, part, weight, year) }),
        },
      ]
    })
    return { number: String(index + 1), activity, name: form.groups[activity], rows }
  })
  return { ...part, groups }
}

/** What a heading of the form costs a year, not rounded; undefined where nothing of it, or no year, can be said: never a 0. */
export function groupYear({ rows }: FormGroup, { cost }: Pick<FormPart, 'cost'>): number | undefined {
  const silent = rows.some(row => row.unsaid) && !rows.some(row => row.figures)
  return cost.perYear === undefined || silent
    ? undefined
    : rows.reduce((sum, { figures }) => sum + (figures?.year ?? 0), 0)
}

/** "chưa kể 2 khoản chưa tính được" beside a heading; empty where all of it is costed. */
export const groupNote = ({ rows }: FormGroup): string =>
  unsaidText({ unsaid: rows.filter(row => row.unsaid).length, left: 0 })

/** Beside the total of a part: that it is the least, what is not in it, how it is covered. */
export const totalNote = ({ cost }: Pick<FormPart, 'cost'>): string =>
  [form.least(claimOfCost(cost)), coverageText(cost.coverage)].filter(Boolean).join('; ')
