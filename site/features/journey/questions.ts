import { type Asking, askedIn, type EventAnswers, isNeeded, onlyAsked } from '../../../src/engine/situation/event.ts'
import { need } from '../../scripts/page.ts'

/** Shows the questions that are to be asked, with what was answered; answers to others are dropped. */
function paintQuestions(form: HTMLFormElement, event: Asking, answers: EventAnswers): void {
  const asked = new Set(askedIn(event, answers).map(({ id }) => id))
  for (const group of form.querySelectorAll<HTMLElement>('[data-ask]')) {
    const { ask: id = '' } = group.dataset
    group.hidden = !asked.has(id)
    for (const input of group.querySelectorAll('input')) input.checked = answers[id] === input.value
  }
  need<HTMLElement>(form, '[data-ask-again]').hidden = Object.keys(answers).length === 0
}

/** Shows the lines that are needed, or may be; a condition that was answered is not said again. */
function paintLines(event: Asking, answers: EventAnswers): void {
  for (const line of document.querySelectorAll<HTMLElement>('[data-pick]')) {
    const needed = isNeeded(event, line.dataset.pick ?? '', answers)
    line.hidden = needed === false
    const condition = line.querySelector<HTMLElement>('[data-if]')
    if (condition) condition.hidden = needed === true
  }
  for (const part of document.querySelectorAll<HTMLElement>('[data-part]'))
    part.hidden = part.querySelector('[data-pick]:not([hidden])') === null
}

/** The answers that stand in the form, as far as they are asked. */
function answersIn(form: HTMLFormElement, event: Asking): EventAnswers {
  const given = Object.fromEntries([...new FormData(form)].map(([id, value]) => [id, String(value)]))
  return onlyAsked(event, given)
}

/** Asks the questions of a life event and tells each time what was answered so far. */
export function startQuestions(event: Asking, answers: EventAnswers, told: (answers: EventAnswers) => void): void {
  const form = document.querySelector<HTMLFormElement>('[data-questions]')
  if (!form) return
  form.hidden = false
  const show = (now: EventAnswers) => {
    paintQuestions(form, event, now)
    paintLines(event, now)
  }
  const tell = (now: EventAnswers) => {
    show(now)
    told(now)
  }
  form.addEventListener('change', () => tell(answersIn(form, event)))
  form.addEventListener('reset', event_ => {
    event_.preventDefault()
    tell({})
    form.querySelector('input')?.focus()
  })
  show(answers)
}
