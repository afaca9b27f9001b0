import type { Assumptions } from '../engine/cost/assumptions.ts'
import { type Bound, boundOfChange, boundOfCost } from '../engine/cost/claim.ts'
import { costAsIs, wholeOf } from '../engine/cost/cost.ts'
import { evaluatorOf, yearOf } from '../engine/cost/evaluation.ts'
import { programOf } from '../engine/cost/program.ts'
import { likely, volumeIn } from '../engine/cost/quantity.ts'
import { type Kind, kindsOf } from '../engine/cost/segments.ts'
import { sharesOf } from '../engine/cost/shares.ts'
import type { Pair } from '../engine/cost/uncertainty.ts'
import { divide, multiply, numberOf } from '../engine/evaluate.ts'
import { exact } from '../engine/exact.ts'
import { present } from '../engine/present.ts'
import type { Procedure } from '../model/procedure.ts'
import { wholeParts } from './whole-parts.ts'

/** What one kind of applicants bears; figures are whole đồng, absent where they cannot be said. */
export interface SegmentCost {
  readonly id: string
  readonly name: string
  /** Part of the subjects, 0 to 1, and times a year of one of them. */
  readonly share: number
  readonly times: number
  readonly perSubmission?: number
  /** One subject in a year. */
  readonly perSubject?: number
  /** All of the kind in a year; the kinds add up to the yearly cost of the procedure. */
  readonly perYear?: number
  /** How the figures stand to the true ones. */
  readonly bound: Bound
}

/** The kinds of a procedure before and after its proposals. */
export interface SegmentChange {
  readonly procedure: string
  readonly before: readonly SegmentCost[]
  readonly after: readonly SegmentCost[]
  /** Of the saving. */
  readonly bound: Bound
}

const headOf = ({ segment, share, times }: Kind) =>
  segment && { id: segment.id, name: segment.name, share: numberOf(share), times: numberOf(times) }

const nothing = { perSubmission: 0, perSubject: 0, perYear: 0, bound: 'exact' } as const

/** The cost of a procedure with its usual steps for each kind of applicants that its volume tells apart; empty where it tells none. */
export function segmentCosts(procedure: Procedure, assumptions: Assumptions): SegmentCost[] {
  const { segments, subjects } = volumeIn(procedure, assumptions) ?? {}
  if (segments === undefined) return []
  if (procedure.abolished)
    return kindsOf(procedure, assumptions).flatMap(kind => {
      const head = headOf(kind)
      return head ? [{ ...head, ...nothing }] : []
    })
  const shares = sharesOf(procedure)
  if (shares === undefined) return []
  const { kinds, known, lines } = evaluatorOf(procedure, assumptions)(shares)
  const bound = boundOfCost({ lines })
  const { gives } = programOf(assumptions.model)
  const yearly = kinds.map(
    each => yearOf(procedure, { values: {}, kinds: [each] }, assumptions)[gives.perYear ?? ''] ?? Number.NaN,
  )
  const whole = wholeParts(yearly)
  const all = exact(likely(subjects))
  return kinds.flatMap(({ kind, values }, index) => {
    const head = headOf(kind)
    const figures = {
      perSubmission: wholeOf(values[gives.perSubmission ?? '']),
      perSubject: wholeOf(divide(yearly[index] ?? Number.NaN, multiply(all, kind.share))),
      perYear: Number.isFinite(whole[index]) ? whole[index] : undefined,
    }
    return head ? [{ ...head, bound, ...(known && present(figures)) }] : []
  })
}

/** What changes for each kind of applicants, of the procedures whose volume before tells kinds apart. */
export const segmentChanges = (pairs: readonly Pair[], assumptions: Assumptions): SegmentChange[] =>
  pairs.flatMap(({ before: old, after: fresh }) => {
    const before = segmentCosts(old, assumptions)
    if (before.length === 0) return []
    const bound = boundOfChange(costAsIs(old, assumptions), costAsIs(fresh, assumptions))
    return [{ procedure: old.code, before, after: segmentCosts(fresh, assumptions), bound }]
  })
