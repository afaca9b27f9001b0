import { type Calendar, compileCalendar } from '../../src/engine/calendar.ts'
import { deadline } from '../../src/engine/deadline.ts'
import type { CalendarYear } from '../../src/model/calendar.ts'
import type { ChannelId, TimeLimit } from '../../src/model/procedure.ts'
import { momentDay, noDateText, noteTexts } from '../../src/text/deadline.ts'
import { formatDate } from '../../src/text/format.ts'
import { procedurePage } from '../../src/text/procedure-page.ts'
import { baseOf, element, need } from './page.ts'

const t = procedurePage.answers
let calendar: Promise<Calendar> | undefined
let shown: { limit: TimeLimit; channel: ChannelId | undefined } | undefined

const load = (): Promise<Calendar> => {
  calendar ??= fetch(`${baseOf()}du-lieu/lich.json`).then(async file =>
    compileCalendar((await file.json()) as CalendarYear[]),
  )
  return calendar
}

/** The moment in Việt Nam, `2026-11-23T14:30`. */
const now = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' })
    .format(new Date())
    .replace(' ', 'T')

/** Writes when the answer is due for a file handed in today, and opens the small calculator; nothing where no single limit applies. */
export async function showDue(limit: TimeLimit | undefined, channel: ChannelId | undefined): Promise<void> {
  const line = need<HTMLElement>(document, '[data-due]')
  const form = need<HTMLFormElement>(document, '[data-due-form]')
  shown = limit && { limit, channel }
  line.hidden = true
  form.hidden = true
  if (limit === undefined || limit.unit === 'as-prescribed') return
  const known = await load().catch(() => undefined)
  if (known === undefined || shown?.limit !== limit) return
  const today = now()
  const { due } = deadline({ limit, channel, submitted: today, calendar: known })
  if (due !== undefined) {
    line.textContent = t.submittedToday(momentDay(due))
    line.hidden = false
  }
  const input = need<HTMLInputElement>(form, 'input')
  if (input.value === '') input.value = today.slice(0, 10)
  form.hidden = false
  calculate(form, known)
}

/** The due date for the day in the form; at nine in the morning, when the form does not ask the hour. */
function calculate(form: HTMLFormElement, known: Calendar): void {
  const { value } = need<HTMLInputElement>(form, 'input')
  const result = need<HTMLElement>(form, '[data-due-result]')
  const notes = need<HTMLElement>(form, '[data-due-notes]')
  notes.replaceChildren()
  result.textContent = ''
  if (shown === undefined || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return
  const found = deadline({ ...shown, submitted: `${value}T09:00`, calendar: known })
  const { due } = found
  result.textContent = due === undefined ? noDateText(found) : t.submittedOn(formatDate(value), momentDay(due))
  notes.append(...found.notes.map(note => element('li', noteTexts[note])))
}

const form = document.querySelector<HTMLFormElement>('[data-due-form]')
form?.addEventListener('submit', event => event.preventDefault())
form?.addEventListener('input', () => void load().then(known => calculate(form, known)))
