import type { Assumptions } from '../engine/cost/assumptions.ts'
import { type Bound, boundOfCost } from '../engine/cost/claim.ts'
import { wholeOf } from '../engine/cost/cost.ts'
import { evaluatorOf, yearOf } from '../engine/cost/evaluation.ts'
import { programOf } from '../engine/cost/program.ts'
import { sharesOf } from '../engine/cost/shares.ts'
import { add, divide, multiply, numberOf, type Value } from '../engine/evaluate.ts'
import { exact, zero } from '../engine/exact.ts'
import type { Procedure } from '../model/procedure.ts'

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

/** A total as it grows, each part the difference of two rounded sums: parts add up to the total, which is rounded once. */
export function wholeParts(parts: readonly Value[]): number[] {
  let [sum, told]: [Value, number] = [zero, 0]
  return parts.map(part => {
    sum = add(sum, part)
    const before = told
    told = wholeOf(sum) ?? Number.NaN
    return told - before
  })
}

/** The cost of a procedure with its usual steps for each kind of applicants that its volume tells apart; empty where it tells none. */
export function segmentCosts(procedure: Procedure, assumptions: Assumptions): SegmentCost[] {
  const shares = sharesOf(procedure)
  if (procedure.abolished || shares === undefined) return []
  const { kinds, known, lines } = evaluatorOf(procedure, assumptions)(shares)
  const bound = boundOfCost({ lines: lines.map(({ atMost = false, ...line }) => ({ ...line, atMost })) })
  const { gives } = programOf(assumptions.model)
  const { subjects } = procedure.submissions ?? {}
  if (subjects === undefined || kinds.every(({ kind }) => kind.segment === undefined)) return []
  const yearly = kinds.map(each => yearOf(procedure, { values: {}, kinds: [each] }, assumptions)[gives.perYear ?? ''])
  const whole = wholeParts(yearly.map(value => value ?? Number.NaN))
  const all = exact(typeof subjects === 'number' ? subjects : subjects.likely)
  return kinds.flatMap(({ kind: { segment, share, times }, values }, index) => {
    if (segment === undefined) return []
    const figures = {
      perSubmission: wholeOf(values[gives.perSubmission ?? '']),
      perSubject: wholeOf(divide(yearly[index] ?? Number.NaN, multiply(all, share))),
      perYear: Number.isFinite(whole[index]) ? whole[index] : undefined,
    }
    const said = Object.fromEntries(Object.entries(figures).filter(([, value]) => known && value !== undefined))
    return [{ id: segment.id, name: segment.name, share: numberOf(share), times: numberOf(times), bound, ...said }]
  })
}
