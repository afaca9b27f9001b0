import { lastDayOfDecree61 } from '../../../src/engine/time/deadline-law.ts'
import { momentDay } from '../../../src/text/deadline.ts'
import { lateText } from '../../../src/text/due-page.ts'
import { element, need } from '../../scripts/page.ts'
import { type LateFile, type Letter, lateLetter } from './letter.ts'

const t = lateText
const lines = (className: string, texts: readonly string[]) => texts.map(text => element('p', text, className))

function sheet(letter: Letter): HTMLElement {
  const made = element('div', '', 'letter')
  const requests = element('ol')
  requests.append(...letter.requests.map(request => element('li', request)))
  made.append(
    ...lines('center strong', letter.heading),
    element('p', letter.dateLine, 'end'),
    ...lines('center strong', letter.title),
    element('p', letter.to, 'strong'),
    ...lines('', letter.paragraphs),
    requests,
    ...letter.closing.slice(0, 1).map(text => element('p', text)),
    ...lines('end', letter.closing.slice(1)),
  )
  return made
}

/** Prints the letter alone: it stands beside the page for as long as the dialog is open. */
function print(letter: HTMLElement): void {
  const copy = letter.cloneNode(true) as HTMLElement
  document.body.append(copy)
  document.documentElement.dataset.print = 'letter'
  addEventListener(
    'afterprint',
    () => {
      copy.remove()
      delete document.documentElement.dataset.print
    },
    { once: true },
  )
  window.print()
}

/** What the law gives when the due date has passed, and the letter with what the reader fills in; only laws that were read are named. */
export function showLate(box: HTMLElement, file: LateFile): void {
  const due = file.due ?? ''
  need(box, '[data-late-day]').textContent = t.days(momentDay(due))
  need(box, '[data-late-law]').textContent = file.submitted.slice(0, 10) <= lastDayOfDecree61 ? t.apology : t.unread
  const form = need<HTMLFormElement>(box, 'form')
  const place = need(box, '[data-letter]')
  const write = () => {
    const given = [...new FormData(form)].flatMap(([key, value]) => (value === '' ? [] : [[key, String(value)]]))
    place.replaceChildren(sheet(lateLetter({ ...file, ...Object.fromEntries(given) })))
  }
  form.oninput = write
  form.onsubmit = event => event.preventDefault()
  need<HTMLButtonElement>(box, '[data-print-letter]').onclick = () => print(place.firstElementChild as HTMLElement)
  write()
  box.hidden = false
}
