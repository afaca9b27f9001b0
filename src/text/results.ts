import { feeAnswer, limitAnswer, paperAnswer } from '../engine/situation/answers.ts'
import type { Procedure } from '../model/procedure.ts'
import { feeText, limitText } from './answers.ts'

/** The quiet line of a search result: fewest papers to hand in, limit and fee, as the procedure's page says them. */
export const resultWording = {
  papers: (procedure: Procedure) => procedure.papers && paperAnswer(procedure, {}).least.submit,
  limit: (procedure: Procedure) => limitText(limitAnswer(procedure, {})).text,
  fee: (procedure: Procedure) => feeText(feeAnswer(procedure, {})).text,
} as const
