import { feeState } from '../engine/situation/fee-answer.ts'
import type { Procedure } from '../model/procedure.ts'
import { answersOf } from './answers.ts'

/** The quiet line of a search result: papers, limit and fee, as the procedure's page says them. */
export const resultWording = {
  papers: (procedure: Procedure) => procedure.papers && answersOf(procedure).papers.text,
  limit: (procedure: Procedure) => answersOf(procedure).limit.text,
  free: (procedure: Procedure) => {
    const state = feeState(procedure)
    return state === 'unknown' ? undefined : state === 'free'
  },
  fee: (procedure: Procedure) => answersOf(procedure).cost.text,
} as const
