import type { Question } from './search-source.ts'

/** How an engine answered one question: the place of the first right code (1 is best), or undefined. */
export interface Answered {
  readonly question: Question
  readonly place: number | undefined
  readonly milliseconds: number
}

export interface Recall {
  readonly group: string
  readonly questions: number
  readonly at1: number
  readonly at3: number
  readonly at10: number
  readonly mrr: number
}

/** The value below which the given part of the sorted numbers lies. */
export const percentile = (values: readonly number[], part: number): number => {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN
}

const recallOf = (group: string, answers: readonly Answered[]): Recall => {
  const within = (most: number) => answers.filter(({ place = Infinity }) => place <= most).length / answers.length
  const reciprocal = answers.map(({ place }) => (place === undefined ? 0 : 1 / place))
  return {
    group,
    questions: answers.length,
    at1: within(1),
    at3: within(3),
    at10: within(10),
    mrr: reciprocal.reduce((sum, value) => sum + value, 0) / answers.length,
  }
}

/** Recall over all questions, then by group. */
export const recall = (answers: readonly Answered[]): Recall[] => {
  const groups = [...new Set(answers.map(({ question }) => question.group))]
  const ofGroup = (group: string) => answers.filter(({ question }) => question.group === group)
  return [recallOf('all', answers), ...groups.map(group => recallOf(group, ofGroup(group)))]
}

/** The middle one of an odd number of times: a busy machine delays one, seldom two. */
export const middle = (times: readonly number[]): number => percentile(times, 0.5)

/** Asks every question `rounds` times after a warm-up of the first ten; the middle time counts. */
export const ask = (
  questions: readonly Question[],
  answer: (query: string) => readonly string[],
  rounds = 1,
): Answered[] => {
  for (const { query } of questions.slice(0, 10)) answer(query)
  return questions.map(question => {
    const times = Array.from({ length: rounds }, () => {
      const start = performance.now()
      answer(question.query)
      return performance.now() - start
    })
    const place = answer(question.query).findIndex(code => question.accept.includes(code)) + 1
    return { question, place: place === 0 ? undefined : place, milliseconds: middle(times) }
  })
}
