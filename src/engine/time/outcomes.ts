import type { Duration } from '../../model/parts.ts'
import type { Calendar, Choice, DayTable } from './calendar.ts'
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

const noChoices: readonly Choice[] = []
const noAnswers: readonly number[] = []

const choicesOf = (calendar: Calendar, answers: readonly number[]): readonly Choice[] =>
  answers.length === 0
    ? noChoices
    : calendar.questions.flatMap((question, index) => question.options[answers[index] ?? -1]?.choice ?? [])

/** The first question without an answer whose days lie in a range; -1 where there is none. */
function openQuestion({ questions }: Calendar, answers: readonly number[], from: number, to: number): number {
  for (const [index, question] of questions.entries()) {
    if ((answers[index] ?? -1) >= 0) continue
    for (const day of question.affects) if (day >= from && day <= to) return index
  }
  return -1
}

/** A count under one set of answers. */
export type Counted = Pick<Ending, 'start' | 'end' | 'parts'>

/** Runs a count under every set of answers that matters to it: a question forks only when its days lie in the range walked. */
export function outcomes(
  calendar: Calendar,
  from: number,
  count: (table: DayTable) => Counted | NoDate,
  answers: readonly number[] = noAnswers,
): Ending[] | NoDate {
  const table = calendar.table(answers)
  const result = count(table)
  if (typeof result === 'string') return result
  const { start, end, parts } = result
  const open = openQuestion(calendar, answers, from, end.day)
  const question = calendar.questions[open]
  if (question === undefined) return [{ start, end, parts, table, choices: choicesOf(calendar, answers) }]
  const found: Ending[] = []
  for (const index of question.options.keys()) {
    const branch = calendar.questions.map((_, i) => (i === open ? index : (answers[i] ?? -1)))
    const below = outcomes(calendar, from, count, branch)
    if (typeof below === 'string') return below
    found.push(...below)
  }
  return found
}
