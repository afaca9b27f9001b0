import type { Assumptions } from '../../engine/cost/assumptions.ts'
import { type Cost, type CostLine, costAsIs, outer, type ReadyLine, readyLines } from '../../engine/cost/cost.ts'
import type { Activity } from '../../engine/cost/effort.ts'
import { programOf, runAll } from '../../engine/cost/program.ts'
import { sharesIn, sharesOf } from '../../engine/cost/shares.ts'
import { type Env, toRun } from '../../engine/evaluate.ts'
import { situationsOf } from '../../engine/situation/applies.ts'
import type { Formula } from '../../model/formula.ts'
import type { Procedure } from '../../model/procedure.ts'
import { activities, basisText, lineName } from '../../text/cost.ts'
import { form, workDetail } from '../../text/form.ts'
import { citation, type LawRegister } from '../../text/law.ts'
import { describeWhen } from '../../text/when.ts'
import { lineShare } from './excel-formula.ts'

/** The figures of a row as the form shows them: of the line when it applies, its subjects already times its share. */
export interface Figures {
  hours: number
  rate: number
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
  line: ReadyLine
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

/** Names of the year's formula that are not the columns of the form, such as a rate of compliance. */
export const outerValues = (procedure: Procedure, assumptions: Assumptions): Env =>
  outer(procedure, assumptions, sharesOf(procedure) ?? sharesIn(procedure, situationsOf(procedure)[0] ?? {}))

function figuresOf(line: ReadyLine, cost: Cost, model: FormModel, assumptions: Assumptions, beyond: Env): Figures {
  const { gives } = model
  const program = programOf(assumptions.model)
  const values = runAll(program.line, { ...line.names })
  const of = (role: 'hours' | 'rate' | 'services') => Number(values[gives[role] ?? ''] ?? 0)
  const once = Number(toRun(model.share)(values))
  const shown = { hours: of('hours'), rate: of('rate'), services: of('services'), fees: line.draft.inputs.phi, once }
  if (!cost.weighted || !cost.volume) return shown
  const subjects = cost.volume.subjects * (line.weight ?? 0)
  const times = cost.volume.perSubject
  const env = { ...beyond, [gives.perSubmission ?? '']: once, soDoiTuong: subjects, soLan: times }
  const year = Number(runAll(program.year, env)[gives.perYear ?? ''])
  return { ...shown, times, subjects, year }
}

/** Where the figures of a line come from: the basis, the share it concerns, the source that the record names. */
function noteOf(line: ReadyLine, costed: CostLine, procedure: Procedure, register: LawRegister): string {
  const { draft, weight } = line
  const item = [...(procedure.papers ?? []), ...(procedure.steps ?? [])].find(({ id }) => id === draft.id)
  const source = item?.effort?.source ?? procedure.fees?.find(({ id }) => id === draft.id)?.source
  const parts = [
    basisText(costed),
    costed.basis !== 'none' && weight !== undefined && weight < 1 && form.share(weight),
    source && citation(source, register),
  ]
  return parts.filter(Boolean).join('; ')
}

const detailOf = ({ draft }: ReadyLine, procedure: Procedure): string =>
  [workDetail(draft), describeWhen(draft.when, procedure)].filter(Boolean).join('. ')

/** Part I or II of the form: the lines of a costing under the six headings of the form, in its order. */
export function formPart(
  procedure: Procedure,
  assumptions: Assumptions,
  model: FormModel,
  register: LawRegister,
): FormPart {
  const cost = costAsIs(procedure, assumptions)
  const shares = sharesOf(procedure) ?? sharesIn(procedure, situationsOf(procedure)[0] ?? {})
  const lines = procedure.abolished ? [] : readyLines(procedure, assumptions, shares)
  const beyond = outerValues(procedure, assumptions)
  const groups = activities.map((activity, index): FormGroup => {
    const own = lines.flatMap((line, at) => (line.draft.activity === activity ? [{ line, at }] : []))
    const rows = own.map(({ line, at }, place): FormRow => {
      const costed = cost.lines[at] as CostLine
      const known = costed.counted && costed.basis !== 'none'
      return {
        number: `${index + 1}.${place + 1}`,
        work: lineName(costed),
        detail: detailOf(line, procedure),
        note: noteOf(line, costed, procedure, register),
        line,
        ...(known && { figures: figuresOf(line, cost, model, assumptions, beyond) }),
      }
    })
    return { number: String(index + 1), activity, name: form.groups[activity], rows }
  })
  return { procedure, cost, groups, model }
}

/** What a heading of the form costs a year, not rounded; undefined where the year cannot be said. */
export const groupYear = (group: FormGroup, { cost }: Pick<FormPart, 'cost'>): number | undefined =>
  cost.perYear === undefined ? undefined : group.rows.reduce((sum, { figures }) => sum + (figures?.year ?? 0), 0)
