import type { Assessment, AssessmentQuestion } from '../../model/assessment.ts'

type Answer = Assessment['answers'][string]

/** Whether an answer shows something to mend: half of what is wanted is not enough. */
export const showsFault = ({ wanted }: AssessmentQuestion, { answer }: Answer): boolean =>
  answer !== 'not-applicable' && answer !== wanted

/** The questions whose answers show something to mend, in the order of the form. */
export const faultsIn = (
  { answers }: Pick<Assessment, 'answers'>,
  questions: Iterable<AssessmentQuestion>,
): AssessmentQuestion[] =>
  [...questions].filter(question => {
    const answer = answers[question.id]
    return answer !== undefined && showsFault(question, answer)
  })

/** The questions that nobody answered. */
export const openIn = (
  { answers }: Pick<Assessment, 'answers'>,
  questions: Iterable<AssessmentQuestion>,
): AssessmentQuestion[] => [...questions].filter(({ id }) => answers[id] === undefined)
