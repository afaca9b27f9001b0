import { faultsIn, openIn } from '../../engine/record/assessment.ts'
import type { Assessment, AssessmentQuestion } from '../../model/assessment.ts'
import { each, type Report } from '../context.ts'
import { refer } from './references.ts'

/** The conclusion follows from the answers: nothing to mend is kept, and what is needed is not abolished. */
function concludes(assessment: Assessment, questions: readonly AssessmentQuestion[], report: Report): void {
  const { conclusion } = assessment
  const faults = faultsIn(assessment, questions)
  const [first] = faults
  const isKept = conclusion === 'keep'
  const needless = faults.some(({ part }) => part === 'necessity')
  if (isKept === (first === undefined) && (conclusion !== 'abolish' || needless)) return
  report('ASSESSMENT_CONFLICT', ['conclusion'], { value: conclusion, question: isKept ? (first?.ask ?? '') : '' })
}

/** What must hold for an assessment to be signed: each answer known, with its reason, and a conclusion that follows. */
export const assessments = each<Assessment>(
  'assessment',
  catalog => catalog.assessments,
  (assessment, report, { catalog }) => {
    const { answers, proposal, procedure } = assessment
    const questions = [...catalog.assessmentQuestions.values()]
    for (const [id, { because }] of Object.entries(answers)) {
      refer(report, catalog.assessmentQuestions, id, ['answers', id], 'lists/assessment-questions.yaml')
      if (because === undefined) report('ANSWER_REASON', ['answers', id], { value: id }, { atKey: true })
    }
    const changes = proposal === undefined ? undefined : catalog.proposals.get(proposal)?.changes
    if (changes?.every(change => change.procedure !== procedure))
      report('ASSESSMENT_PROPOSAL', ['proposal'], { value: proposal ?? '', procedure })
    const open = openIn(assessment, questions)
    if (open.length > 0)
      report(
        'ASSESSMENT_OPEN',
        ['answers'],
        { count: open.length, value: open.map(({ id }) => id).join(', ') },
        { atKey: true },
      )
    else concludes(assessment, questions, report)
  },
)
