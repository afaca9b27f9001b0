import type { EventCondition, EventQuestion, EventStep, LifeEvent } from '../../model/lists.ts'
import { listOf } from './applies.ts'

/** What was answered to the questions of a life event: question → answer. */
export type EventAnswers = Readonly<Record<string, string>>

/** A life event as far as its questions go. */
export type Asking = Pick<LifeEvent, 'questions' | 'steps'>

/** Whether a condition holds; undefined while an answer is missing. What is never asked is not so. */
function holds({ questions = [] }: Asking, condition: EventCondition | undefined, answers: EventAnswers) {
  let open = false
  for (const [id, wanted] of Object.entries(condition ?? {})) {
    const question = questions.find(one => one.id === id)
    const asked = question && isAsked({ questions }, question, answers)
    if (asked === false) return false
    const answer = asked === true ? answers[id] : undefined
    if (answer === undefined) open = true
    else if (!listOf(wanted).includes(answer)) return false
  }
  return open ? undefined : true
}

/** Whether a question is to be asked: those it hangs on stand before it. */
function isAsked({ questions = [] }: Asking, { id, if: condition }: EventQuestion, answers: EventAnswers) {
  const before = questions.slice(
    0,
    questions.findIndex(one => one.id === id),
  )
  return holds({ questions: before }, condition, answers)
}

/** The questions to be asked, as far as the answers go. */
export const askedIn = (event: Asking, answers: EventAnswers): EventQuestion[] =>
  (event.questions ?? []).filter(question => isAsked(event, question, answers) === true)

/** Whether every question that is to be asked is answered. */
export const isAnswered = (event: Asking, answers: EventAnswers): boolean =>
  (event.questions ?? []).length > 0 && askedIn(event, answers).every(({ id }) => answers[id] !== undefined)

/** What the event says of a procedure. */
export const stepOf = ({ steps = [] }: Asking, code: string): EventStep | undefined =>
  steps.find(({ procedures }) => procedures.includes(code))

/** Whether one needs a procedure in this event; undefined while an answer is missing. */
export function isNeeded(event: Asking, code: string, answers: EventAnswers): boolean | undefined {
  const step = stepOf(event, code)
  const wanted = holds(event, step?.if, answers)
  const spared = step?.unless === undefined ? false : holds(event, step.unless, answers)
  if (wanted === false || spared === true) return false
  return wanted === undefined || spared === undefined ? undefined : true
}

/** The procedures to be done once all is answered; what is left to the reader's liking is not among them. */
export const toBeDone = (event: Asking, code: string, answers: EventAnswers): boolean =>
  isAnswered(event, answers) && stepOf(event, code)?.optional !== true && isNeeded(event, code, answers) === true

/** Answers to questions that are asked; one that takes a question away takes its answer too. */
export const onlyAsked = (event: Asking, answers: EventAnswers): EventAnswers =>
  Object.fromEntries(
    askedIn(event, answers).flatMap(({ id, answers: known }) =>
      known.some(one => one.id === answers[id]) ? [[id, answers[id] ?? '']] : [],
    ),
  )

/** Every way to answer, question after question; few, because an event asks few. */
export function waysToAnswer(event: Asking): EventAnswers[] {
  const [first, ...rest] = event.questions ?? []
  if (first === undefined) return [{}]
  return first.answers.flatMap(({ id }) =>
    waysToAnswer({ questions: rest }).map(others => ({ [first.id]: id, ...others })),
  )
}

const namedIn = ({ questions = [], steps = [] }: Asking): ReadonlySet<string> =>
  new Set([
    ...questions.flatMap(one => Object.keys(one.if ?? {})),
    ...steps.flatMap(one => Object.keys({ ...one.if, ...one.unless })),
  ])

/** The event with those of its procedures that there are, and the questions that these still need. */
export function eventWith<T extends LifeEvent>(event: T, has: (code: string) => boolean): T {
  const { questions, steps, ...rest } = event
  const kept = (steps ?? [])
    .map(step => ({ ...step, procedures: step.procedures.filter(has) }))
    .filter(step => step.procedures.length > 0)
  let asked = questions ?? []
  for (let before = -1; before !== asked.length; ) {
    before = asked.length
    const named = namedIn({ questions: asked, steps: kept })
    asked = asked.filter(({ id }) => named.has(id))
  }
  return {
    ...rest,
    procedures: event.procedures.filter(has),
    ...(asked.length > 0 && { questions: asked }),
    ...(kept.length > 0 && { steps: kept }),
  } as T
}
