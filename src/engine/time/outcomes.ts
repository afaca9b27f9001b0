import type { Duration } from '../../model/parts.ts'
import { type Answers, type Calendar, type Choice, type DayTable, noAnswers } from './calendar.ts'
import type { End, NoDate } from './count.ts'
import type { Moment } from './dates.ts'

/** The start of the count, and why it is not the moment of filing. */
export interface Start extends Moment {
  readonly moved?: 'day-off' | 'cut-off'
}

/** One length of a limit, counted. */
export interface Part {
  readonly unit: Duration['unit']
  readonly end: End
}

/** One way the count can end under one set of answers. */
export interface Ending {
  readonly table: DayTable
  readonly start: Start
  readonly end: End
  /** The lengths counted one after the other, each with where it ends. */
  readonly parts: readonly Part[]
  readonly choices: readonly Choice[]
}

/** A count under one set of answers. */
export type Counted = Pick<Ending, 'start' | 'end' | 'parts'>

/** The first question without an answer whose days lie in a range. */
const openQuestion = ({ questions }: Calendar, answers: Answers, from: number, to: number) =>
  questions.find(question => !answers.has(question) && question.affects.some(day => from <= day && day <= to))

/** Runs a count under every set of answers that matters to it: a question forks only when its days lie in the range walked. */
export function outcomes(
  calendar: Calendar,
  from: number,
  count: (table: DayTable) => Counted | NoDate,
  answers = noAnswers,
): Ending[] | NoDate {
  const table = calendar.table(answers)
  const result = count(table)
  if (typeof result === 'string') return result
  const question = openQuestion(calendar, answers, from, result.end.day)
  if (question === undefined) return [{ ...result, table, choices: [...answers.values()].map(({ choice }) => choice) }]
  const found: Ending[] = []
  for (const option of question.options) {
    const below = outcomes(calendar, from, count, new Map([...answers, [question, option]]))
    if (typeof below === 'string') return below
    found.push(...below)
  }
  return found
}
