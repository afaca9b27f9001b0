import type { Catalog } from '../../model/catalog.ts'
import type { Operation } from '../../model/operation.ts'
import type { Procedure, Submissions } from '../../model/procedure.ts'
import type { Given, Overlay, Proposal } from '../../model/proposal.ts'
import { present } from '../present.ts'
import { applyOperation } from '../record/apply.ts'
import { effective } from '../record/effective.ts'
import { dayBefore } from '../time/dates.ts'
import type { Assumptions, MissingValue } from './assumptions.ts'
import { type Bound, boundOfChange, lacks, unsaidIn } from './claim.ts'
import { type Cost, costAsIs, lackedBy } from './cost.ts'
import { type Days, daysSaved } from './days.ts'
import { withUsualSteps } from './effort.ts'
import { withGiven } from './shares.ts'

/** One operation's part of a saving: the cost after the ones before it minus the cost after it, in the order listed. */
export interface OperationPart {
  proposal: string
  procedure: string
  /** Place among the operations on this procedure, from 0. */
  index: number
  op: Operation['op']
  /** The id it changes, where it names one. */
  target?: string
  /** What the record, or the operation, calls that id. */
  targetName?: string
  because?: string
  /** Whole đồng a year; absent when either side is "chưa tính được". */
  perYear?: number
  /** Đồng a submission, for display. */
  perSubmission?: number
  /** How the figure stands to the true one; absent when it is it. */
  bound?: Bound
  days?: Days
}

/** One procedure before and after; `perYear` and `percent` absent when either side cannot be said. */
export interface ProcedureSaving {
  procedure: string
  name: string
  sector: string
  before: Cost
  after: Cost
  perYear?: number
  /** Per cent of the cost before, two decimals. */
  percent?: number
  daysSaved?: Days
  byOperation: OperationPart[]
}

export interface Amount {
  before: number
  after: number
  saving: number
  percent?: number
}

/** What one or several proposals save together; several on one procedure are applied together, never summed. */
export interface Saving {
  proposals: string[]
  model: string
  /** Date of the parameters. */
  costOn: string
  /** The day from which the proposals hold; procedures are taken as they stand on the day before. */
  from: string
  procedures: ProcedureSaving[]
  /** Totals for each scope of volume: a national volume is never added to a provincial one. */
  byScope: Partial<Record<Submissions['scope'], Amount>>
  /** Codes whose saving in đồng cannot be said. */
  unknown: string[]
  byOperation: OperationPart[]
}

type Sources = Pick<Catalog, 'procedures' | 'overlays'>

/** An operation with the proposal that asks for it. */
export interface Owned {
  proposal: string
  operation: Operation
}

/** The operations of several proposals, and the figures they give, on each procedure, in the order of the proposals. */
export function byProcedure(proposals: readonly Proposal[]): Map<string, { owned: Owned[]; given: Given }> {
  const found = new Map<string, { owned: Owned[]; given: Given }>()
  for (const proposal of proposals)
    for (const { procedure, given, operations } of proposal.changes) {
      const known = found.get(procedure) ?? { owned: [], given: {} }
      known.owned.push(...operations.map(operation => ({ proposal: proposal.id, operation })))
      found.set(procedure, { owned: known.owned, given: { ...known.given, ...given } })
    }
  return found
}

const percentOf = (part: number, whole: number): number | undefined =>
  whole === 0 ? undefined : Math.round((part / whole) * 10_000) / 100

/** The figure of what can be said: 0 where lines are asked and none can. */
const said = (cost: Cost, key: 'perYear' | 'perSubmission'): number | undefined => {
  const { coverage, weighted, volume } = cost
  const nothing = weighted && coverage.lines > 0 && coverage.none === coverage.lines
  return cost[key] ?? (nothing && (volume || key === 'perSubmission') ? 0 : undefined)
}

/** Before minus after of what can be said; where nothing was said before, only if the same lines stay unsaid. */
function difference(before: Cost, after: Cost, key: 'perYear' | 'perSubmission'): number | undefined {
  const [old, fresh] = [said(before, key), said(after, key)]
  if (old === undefined || fresh === undefined) return undefined
  return before[key] !== undefined || !lacks(unsaidIn(after), unsaidIn(before)) ? old - fresh : undefined
}

/** The dates whose parameters proposals ask for: `costOn`, else that of drafting; each once, oldest first. */
export const costDatesOf = (proposals: readonly Proposal[]): string[] =>
  [...new Set(proposals.map(proposal => proposal.costOn ?? proposal.date))].toSorted()

/** The date whose parameters price a list of proposals: the latest of theirs. */
export const costDateOf = (proposals: readonly Proposal[]): string => costDatesOf(proposals).at(-1) ?? ''

/** The first day on which one of the proposals holds. */
export const startOf = (proposals: readonly Proposal[]): string =>
  proposals.map(proposal => proposal.from).toSorted()[0] ?? ''

/** The id that an operation changes, where it names one. */
export function targetOf(operation: Operation): string | undefined {
  if ('into' in operation) return operation.into.id
  if ('paper' in operation) return typeof operation.paper === 'string' ? operation.paper : operation.paper.id
  if ('step' in operation) return operation.step
  return 'fee' in operation ? operation.fee : undefined
}

/** The name of a paper, step or fee of a procedure. */
export const nameOf = ({ papers = [], steps = [], fees = [] }: Procedure, id: string | undefined): string | undefined =>
  [...papers, ...steps, ...fees].find(item => item.id === id)?.name

/** The procedure that operations start from: effective on a date, usual steps and given figures filled in. */
export const baseOf = (procedure: Procedure, on: string, overlay?: Overlay, given?: Given): Procedure =>
  withUsualSteps(withGiven(effective(procedure, on, overlay), given))

/** Applies operations one by one, costing every prefix; the base already has its usual steps. */
export function savingOn(base: Procedure, owned: readonly Owned[], assumptions: Assumptions): ProcedureSaving {
  let [current, cost] = [base, costAsIs(base, assumptions)]
  const before = cost
  const byOperation = owned.map(({ proposal, operation }, index): OperationPart => {
    const next = applyOperation(current, operation)
    const after = costAsIs(next, assumptions)
    const part = partOf(proposal, operation, index, { procedure: current, cost }, { procedure: next, cost: after })
    ;[current, cost] = [next, after]
    return part
  })
  const perYear = difference(before, cost, 'perYear')
  const percent = perYear === undefined ? undefined : percentOf(perYear, before.perYear ?? 0)
  const days = daysSaved(base, current)
  return {
    procedure: base.code,
    name: base.name,
    sector: base.sector,
    before,
    after: cost,
    ...present({ perYear, percent, daysSaved: days }),
    byOperation,
  }
}

interface Side {
  procedure: Procedure
  cost: Cost
}

function partOf(proposal: string, operation: Operation, index: number, old: Side, fresh: Side): OperationPart {
  const target = targetOf(operation)
  const targetName = nameOf(old.procedure, target) ?? nameOf(fresh.procedure, target)
  const perYear = difference(old.cost, fresh.cost, 'perYear')
  const perSubmission = difference(old.cost, fresh.cost, 'perSubmission')
  const days = old.procedure.abolished ? undefined : daysSaved(old.procedure, fresh.procedure)
  const bound = boundOfChange(old.cost, fresh.cost)
  return {
    proposal,
    procedure: old.procedure.code,
    index,
    op: operation.op,
    ...present({
      target,
      targetName,
      because: operation.because,
      perYear,
      perSubmission,
      bound: bound === 'exact' ? undefined : bound,
      days: days?.amount === 0 ? undefined : days,
    }),
  }
}

/** Adds whole đồng by scope of the volume before. */
export function totalsByScope(procedures: readonly ProcedureSaving[]): Saving['byScope'] {
  const totals: Saving['byScope'] = {}
  for (const { before, after, perYear } of procedures) {
    const scope = before.volume?.scope
    if (scope === undefined || perYear === undefined) continue
    const known = totals[scope] ?? { before: 0, after: 0, saving: 0 }
    const sum = {
      before: known.before + (before.perYear ?? 0),
      after: known.after + (after.perYear ?? 0),
      saving: known.saving + perYear,
    }
    const percent = percentOf(sum.saving, sum.before)
    totals[scope] = { ...sum, ...present({ percent }) }
  }
  return totals
}

/** What proposals save a year, with the part of each operation; an unknown procedure is left out (a check names it). */
export function savingOf(proposals: readonly Proposal[], catalog: Sources, assumptions: Assumptions): Saving {
  const from = startOf(proposals)
  const overlay = assumptions.province === undefined ? undefined : catalog.overlays.get(assumptions.province)
  const procedures = [...byProcedure(proposals)].flatMap(([code, { owned, given }]) => {
    const procedure = catalog.procedures.get(code)
    return procedure ? [savingOn(baseOf(procedure, dayBefore(from), overlay, given), owned, assumptions)] : []
  })
  return {
    proposals: proposals.map(proposal => proposal.id),
    model: assumptions.model.id,
    costOn: assumptions.on,
    from,
    procedures,
    byScope: totalsByScope(procedures),
    unknown: procedures.filter(item => item.perYear === undefined).map(item => item.procedure),
    byOperation: procedures.flatMap(item => item.byOperation),
  }
}

/** What an hour costs in a saving, đồng: the least and the most of its lines; undefined where none has a price. */
export function hourPrices({ procedures }: Pick<Saving, 'procedures'>): [least: number, most: number] | undefined {
  const rates = procedures.flatMap(({ before }) =>
    before.lines.flatMap(({ rate, hours = 0 }) => (rate && hours > 0 ? [rate] : [])),
  )
  return rates.length === 0 ? undefined : [Math.min(...rates), Math.max(...rates)]
}

/** What the date has no value of and a saving needed, before or after; empty where nothing did. */
export const lackedIn = ({ procedures }: Pick<Saving, 'procedures'>, assumptions: Assumptions): MissingValue[] => [
  ...new Set(procedures.flatMap(({ before, after }) => [before, after].flatMap(cost => lackedBy(cost, assumptions)))),
]

/** The one total of a saving whose volumes are all of one scope; undefined otherwise. */
export function totalOf(saving: Pick<Saving, 'byScope'>): Amount | undefined {
  const amounts = Object.values(saving.byScope)
  return amounts.length === 1 ? amounts[0] : undefined
}

/** Days saved on each procedure that waits longer or shorter; days of several procedures are never added, for nobody waits for all. */
export const daysOf = ({ procedures }: Pick<Saving, 'procedures'>): { procedure: string; days: Days }[] =>
  procedures.flatMap(({ procedure, daysSaved: days }) => (days && days.amount !== 0 ? [{ procedure, days }] : []))
