import { listOf } from '../../engine/situation/applies.ts'
import { askedIn, isNeeded, waysToAnswer } from '../../engine/situation/event.ts'
import type { EventCondition, EventQuestion, LifeEvent } from '../../model/lists.ts'
import type { Path } from '../../model/problem.ts'
import { each, type Report } from '../context.ts'
import { refer } from './references.ts'

interface Conditional {
  readonly condition: EventCondition
  readonly path: Path
  /** The questions that may be named there. */
  readonly known: readonly EventQuestion[]
}

/** Every condition of an event. */
const conditionsOf = ({ questions = [], steps = [] }: LifeEvent): Conditional[] => [
  ...questions.flatMap(({ if: condition }, place) =>
    condition === undefined ? [] : [{ condition, path: ['questions', place, 'if'], known: questions.slice(0, place) }],
  ),
  ...steps.flatMap((step, place) =>
    (['if', 'unless'] as const).flatMap(key => {
      const condition = step[key]
      return condition === undefined ? [] : [{ condition, path: ['steps', place, key], known: questions }]
    }),
  ),
]

/** Conditions name questions that stand before, answers of theirs, and answers that can be said in words. */
function named({ condition, path, known }: Conditional, report: Report): void {
  for (const [id, wanted] of Object.entries(condition)) {
    const question = known.find(one => one.id === id)
    refer(
      report,
      known.map(one => one.id),
      id,
      [...path, id],
      'questions',
    )
    for (const answer of question === undefined ? [] : listOf(wanted)) {
      const given = question?.answers.find(one => one.id === answer)
      refer(report, question?.answers.map(one => one.id) ?? [], answer, [...path, id], 'answers')
      if (given && given.when === undefined) report('JOURNEY_WORDS', [...path, id], { value: given.say, question: id })
    }
  }
}

/** Whether some condition asks for some answers of a question and not for all. */
const isUsed = (conditions: readonly Conditional[], { id, answers }: EventQuestion): boolean =>
  conditions.some(({ condition }) => {
    const wanted = listOf(condition[id])
    return wanted.length > 0 && answers.some(answer => !wanted.includes(answer.id))
  })

/** What nobody answers from his own life: articles, laws, formulas. */
const office = /\b(?:điều|khoản|điểm) \d|nghị định|thông tư|nghị quyết|luật số|công thức|[=×%]/i

/** Every question changes something and is asked in plain words, and every step can be reached. */
const journeys = each(
  'life-events',
  catalog => catalog.lifeEvents,
  (event, report) => {
    const conditions = conditionsOf(event)
    for (const conditional of conditions) named(conditional, report)
    const ways = waysToAnswer(event)
    for (const [place, question] of (event.questions ?? []).entries()) {
      const path: Path = ['questions', place]
      if (!isUsed(conditions, question)) report('JOURNEY_UNUSED', [...path, 'id'], { value: question.id })
      if (!ways.some(way => askedIn(event, way).includes(question)))
        report('JOURNEY_UNREACHABLE', path, { value: question.id })
      const words = [question.ask, ...question.answers.flatMap(({ say, when = '' }) => [say, when])].find(text =>
        office.test(text),
      )
      if (words !== undefined) report('JOURNEY_OFFICE', path, { value: words })
    }
    stepsOf(event, report, ways)
  },
)

/** Steps speak of procedures of the event, of each once, and some way to answer leads there. */
function stepsOf(event: LifeEvent, report: Report, ways: ReturnType<typeof waysToAnswer>): void {
  const seen = new Set<string>()
  for (const [place, { procedures }] of (event.steps ?? []).entries())
    for (const [index, code] of procedures.entries()) {
      const path: Path = ['steps', place, 'procedures', index]
      refer(report, event.procedures, code, path, 'procedures')
      if (seen.has(code)) report('DUPLICATE_ID', path, { value: code, other: 'steps' })
      else if (!ways.some(way => isNeeded(event, code, way) === true))
        report('JOURNEY_UNREACHABLE', path, { value: code })
      seen.add(code)
    }
}

export const journeyRules = [journeys]
