import { type Assumptions, assumptionsAt, type MissingValue, officialModel } from '../../engine/cost/assumptions.ts'
import { costAsIs, lackedBy } from '../../engine/cost/cost.ts'
import { withUsualSteps } from '../../engine/cost/effort.ts'
import { likely } from '../../engine/cost/quantity.ts'
import { baseOf } from '../../engine/cost/saving.ts'
import { applyOperation } from '../../engine/record/apply.ts'
import { effective, inForce } from '../../engine/record/effective.ts'
import { dayBefore } from '../../engine/time/dates.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Operation } from '../../model/operation.ts'
import type { Path } from '../../model/problem.ts'
import type { Effort, Procedure } from '../../model/procedure.ts'
import type { Given, Proposal } from '../../model/proposal.ts'
import { each, type Report } from '../context.ts'
import { refer, targetsExist } from './references.ts'
import { addsToOne, segmentsFit } from './shares.ts'

/** The merged step asks less than the largest of its parts: most likely a forgotten figure, and all of it would count as saved. */
function mergedEffort(current: Procedure, operation: Operation, report: Report, path: Path): void {
  if (operation.op !== 'merge-steps') return
  const parts = (current.steps ?? []).filter(step => operation.steps.includes(step.id))
  for (const key of ['hours', 'pages', 'trips', 'money'] as const) {
    const of = (effort: Effort | undefined) => likely(effort?.[key])
    const largest = Math.max(0, ...parts.map(step => of(step.effort)))
    if (of(operation.into.effort) >= largest) continue
    report('MERGED_EFFORT', [...path, 'into'], { value: of(operation.into.effort), key, largest })
    return
  }
}

/** Everything that a proposal can change for the better, as text to compare. */
function state(procedure: Procedure, assumptions: Assumptions): string {
  const { situations, lines, perYear, volume } = costAsIs(procedure, assumptions)
  const { timeLimits, papers, sets, abolished } = procedure
  const figures = lines.map(({ id, basis, cost, weight }) => [id, basis, cost, weight])
  return JSON.stringify([situations, figures, perYear, volume, timeLimits, papers, sets, abolished])
}

/** Judges operations one after another; the procedure that they leave. */
function operations(
  base: Procedure,
  list: readonly Operation[],
  assumptions: Assumptions | undefined,
  report: Report,
  path: Path,
): Procedure {
  let current = base
  for (const [index, operation] of list.entries()) {
    const at = [...path, 'operations', index]
    if (operation.op === 'set-submissions') segmentsFit(operation.submissions, report, [...at, 'submissions'])
    if (current.abolished) report('AFTER_ABOLISH', at, { op: operation.op })
    mergedEffort(current, operation, report, at)
    const next = applyOperation(current, operation)
    const idle =
      next === current || (assumptions !== undefined && state(current, assumptions) === state(next, assumptions))
    if (idle && !current.abolished) report('NO_EFFECT', at, { op: operation.op })
    current = next
  }
  return current
}

/** Figures given for a record name what it has, and its shares add to one. */
function givenFits(
  record: Procedure,
  { submissions, channels, cases, circumstances, efforts }: Given,
  report: Report,
  path: Path,
): void {
  const { papers = [], steps = [] } = withUsualSteps(record)
  const known = {
    channels: record.channels,
    cases: record.cases,
    circumstances: record.circumstances,
    efforts: [...papers, ...steps],
  }
  for (const [key, values] of Object.entries({ channels, cases, circumstances, efforts })) {
    const ids = (known[key as keyof typeof known] ?? []).map(item => item.id)
    for (const id of Object.keys(values ?? {})) refer(report, ids, id, [...path, key, id], key)
  }
  for (const [key, shares] of Object.entries({ channels, cases }))
    if (shares) addsToOne(Object.values(shares), report, [...path, key], key)
  segmentsFit(submissions, report, [...path, 'submissions'])
}

/** Parameters of the day of calculation, each with a value of its own or missing. */
const assumptionsOf = (on: string, catalog: Catalog): Assumptions | undefined =>
  catalog.models.has(officialModel) ? assumptionsAt(catalog, on, { strict: true }).assumptions : undefined

/** A day without a value that a line needs is the proposal's problem. */
function valuesThere(proposal: Proposal, lacked: readonly MissingValue[], report: Report): void {
  if (lacked.length === 0) return
  const known = lacked.flatMap(({ known }) => known.map(({ from, to }) => (to === undefined ? from : `${from}..${to}`)))
  report('NO_VALUE_ON_DATE', [proposal.costOn === undefined ? 'date' : 'costOn'], {
    value: proposal.costOn ?? proposal.date,
    parameter: lacked.map(item => item.parameter).join(', '),
    known: known.join(', '),
  })
}

/** What must hold for a proposal to be costed and defended. */
export const proposals = each<Proposal>(
  'proposal',
  catalog => catalog.proposals,
  (proposal, report, { catalog }) => {
    const assumptions = assumptionsOf(proposal.costOn ?? proposal.date, catalog)
    if (proposal.requires === undefined) report('NO_LEGAL_CHANGE', ['changes'], {}, { atKey: true })
    const start = dayBefore(proposal.from)
    const lacked = new Set<MissingValue>()
    for (const [index, change] of proposal.changes.entries()) {
      const record = catalog.procedures.get(change.procedure)
      if (!record) continue
      const path: Path = ['changes', index]
      if (!inForce(record, start))
        report('NOT_IN_FORCE', [...path, 'procedure'], { value: change.procedure, on: start })
      if (change.given) givenFits(effective(record, start), change.given, report, [...path, 'given'])
      const base = baseOf(record, start, undefined, change.given)
      if (targetsMissing(base, change.operations, report, path)) continue
      const after = operations(base, change.operations, assumptions, report, path)
      if (assumptions)
        for (const side of [base, after])
          for (const item of lackedBy(costAsIs(side, assumptions), assumptions)) lacked.add(item)
    }
    valuesThere(proposal, [...lacked], report)
  },
)

/** Reports unknown targets; true when there was one, for then nothing else about the list is worth saying. */
function targetsMissing(base: Procedure, list: readonly Operation[], report: Report, path: Path): boolean {
  let missing = false
  targetsExist(
    base,
    list,
    (...finding) => {
      missing = true
      report(...finding)
    },
    path,
  )
  return missing
}
