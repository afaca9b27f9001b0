import { assumptionsAt, officialModel } from '../../engine/cost/assumptions.ts'
import { costDateOf, savingOf } from '../../engine/cost/saving.ts'
import { applyOperation } from '../../engine/record/apply.ts'
import { effective } from '../../engine/record/effective.ts'
import { addMonths, dayNumber, isoOf } from '../../engine/time/dates.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Operation } from '../../model/operation.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { Proposal } from '../../model/proposal.ts'

/** After how many months an approved proposal is looked at again. */
const looks = [12, 24] as const

/** What the records say of a proposal some months after it was to hold. */
export interface PromiseLook {
  readonly months: (typeof looks)[number]
  /** ISO. */
  readonly day: string
  /** How many of its operations the law has made; undefined before the day has come. */
  readonly done?: number
  /** Whole đồng a year that these save, by the figures of the proposal; undefined where it cannot be said. */
  readonly perYear?: number | undefined
}

/** What an approved proposal promised, and what came of it. */
export interface ProposalPromise {
  readonly proposal: Proposal
  readonly operations: number
  /** Whole đồng a year; undefined where it cannot be said. */
  readonly perYear?: number | undefined
  readonly looks: readonly PromiseLook[]
}

/** An operation that would change nothing any more has been made. */
const isMade = (standing: Procedure, operation: Operation): boolean =>
  JSON.stringify(applyOperation(standing, operation)) === JSON.stringify(standing)

/** Sum of what is known; undefined where one part is not. */
const total = (figures: readonly (number | undefined)[]): number | undefined =>
  figures.reduce<number | undefined>(
    (sum, figure) => (sum === undefined || figure === undefined ? undefined : sum + figure),
    0,
  )

/** Whole đồng a year that a proposal saves; undefined where it cannot be said. */
function savedBy(proposal: Proposal, catalog: Catalog): number | undefined {
  if (!catalog.models.has(officialModel)) return undefined
  const { assumptions } = assumptionsAt(catalog, costDateOf([proposal]))
  return total(savingOf([proposal], catalog, assumptions).procedures.map(({ perYear }) => perYear))
}

/** A proposal with only what the law has made of it by a day; an operation made by half is not made. */
function madeBy(day: string, proposal: Proposal, catalog: Catalog): Proposal {
  const changes = proposal.changes.map(change => {
    const record = catalog.procedures.get(change.procedure)
    const standing = record && effective(record, day)
    return { ...change, operations: change.operations.filter(operation => standing && isMade(standing, operation)) }
  })
  return { ...proposal, changes: changes.filter(({ operations }) => operations.length > 0) }
}

const operationsIn = ({ changes }: Proposal): number =>
  changes.reduce((sum, { operations }) => sum + operations.length, 0)

function lookAt(months: PromiseLook['months'], proposal: Proposal, catalog: Catalog, on: string): PromiseLook {
  const day = isoOf(addMonths(dayNumber(proposal.from), months))
  if (day > on) return { months, day }
  const made = madeBy(day, proposal, catalog)
  return { months, day, done: operationsIn(made), perYear: savedBy(made, catalog) }
}

/** Every approved proposal with what it promised and what the records show 12 and 24 months after its day. */
export const promisesOf = (catalog: Catalog, on: string): ProposalPromise[] =>
  [...catalog.proposals.values()]
    .filter(({ status, rebuilds }) => (status === 'approved' || status === 'enacted') && rebuilds === undefined)
    .map(proposal => ({
      proposal,
      operations: operationsIn(proposal),
      perYear: savedBy(proposal, catalog),
      looks: looks.map(months => lookAt(months, proposal, catalog, on)),
    }))
