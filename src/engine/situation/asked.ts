import type { Procedure, TimeLimit } from '../../model/procedure.ts'
import type { Situation } from './applies.ts'
import { type FeesAsked, feesOf } from './fee-answer.ts'
import type { FeeFormulaValue } from './fees.ts'
import { limitsIn } from './limits.ts'
import { type PaperCount, paperCount } from './papers.ts'
import type { MySituation } from './situation.ts'

/** What a procedure asks of one applicant. */
export interface Asked {
  /** Undefined where the record does not say. */
  readonly papers: PaperCount | undefined
  /** Every limit that can apply. */
  readonly limits: readonly TimeLimit[]
  readonly fees: FeesAsked
}

/** The one answer of pages, rows, journeys, chains and the command line: what is open is a range over every way to answer it. */
export const askedOf = (
  procedure: Procedure,
  situation: Situation & Partial<MySituation> = {},
  value?: FeeFormulaValue,
): Asked => ({
  papers: paperCount(procedure, situation),
  limits: limitsIn(procedure, situation),
  fees: feesOf(procedure, situation, value),
})

const before = new WeakMap<Procedure, Asked>()

/** What a procedure asks before anything is known of the reader: counted once, for lists, tables and pages say it again. */
export function askedOfAnyone(procedure: Procedure): Asked {
  const known = before.get(procedure) ?? askedOf(procedure)
  before.set(procedure, known)
  return known
}
