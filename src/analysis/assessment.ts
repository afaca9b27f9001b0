import type { Assumptions } from '../engine/cost/assumptions.ts'
import { type Cost, costAsIs } from '../engine/cost/cost.ts'
import { baseOf, type ProcedureSaving, savingOf } from '../engine/cost/saving.ts'
import type { Assessment, AssessmentPart, AssessmentQuestion } from '../model/assessment.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Proposal } from '../model/proposal.ts'

/** A procedure with its review form: the questions by part, what was answered, and what it costs. */
export interface Assessed {
  readonly procedure: Procedure
  /** Absent for a form that is still to be filled in. */
  readonly assessment?: Assessment
  readonly parts: readonly { readonly part: AssessmentPart; readonly questions: readonly AssessmentQuestion[] }[]
  readonly cost: Cost
  /** The proposal that came of it, with what it saves on this procedure. */
  readonly proposal?: Proposal
  readonly saving?: ProcedureSaving
}

/** The assessments of a procedure, the latest first. */
export const assessmentsOf = ({ assessments }: Pick<Catalog, 'assessments'>, code: string): Assessment[] =>
  [...assessments.values()]
    .filter(({ procedure }) => procedure === code)
    .toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.id < b.id ? -1 : 1))

/** A procedure as it stands on a day with its form; figures that it lacks are those of the proposal that came of the form. */
export function assessedOf(
  record: Procedure,
  catalog: Catalog,
  { assessment, on, assumptions }: { assessment?: Assessment | undefined; on: string; assumptions: Assumptions },
): Assessed {
  const proposal = assessment?.proposal === undefined ? undefined : catalog.proposals.get(assessment.proposal)
  const saving =
    proposal && savingOf([proposal], catalog, assumptions).procedures.find(item => item.procedure === record.code)
  const procedure = baseOf(record, on)
  return {
    procedure,
    ...(assessment && { assessment }),
    parts: [...Map.groupBy(catalog.assessmentQuestions.values(), ({ part }) => part)].map(([part, questions]) => ({
      part,
      questions,
    })),
    cost: saving?.before ?? costAsIs(procedure, assumptions),
    ...(proposal && { proposal }),
    ...(saving && { saving }),
  }
}
