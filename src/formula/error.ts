import type { ProblemValues } from '../model/problem.ts'
import type { ProblemCode } from '../model/problem-codes.ts'

/** Why a formula was refused; caught within this folder and handed on as a finding. */
export class FormulaError extends Error {
  readonly code: ProblemCode
  readonly values: ProblemValues

  constructor(code: ProblemCode, values: ProblemValues) {
    super(code)
    this.code = code
    this.values = values
  }
}
