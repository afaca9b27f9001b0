import type { MyTimeLimit } from '../../../src/engine/situation/limits.ts'
import type { MySituation } from '../../../src/engine/situation/situation.ts'
import { readMoment } from '../../../src/engine/time/dates.ts'
import type { Deadline } from '../../../src/engine/time/deadline-types.ts'
import { momentDay } from '../../../src/text/deadline.ts'
import { answersLive, dueLive as t } from '../../../src/text/live.ts'
import { need } from '../../scripts/page.ts'
import { siteDay } from '../../scripts/site-day.ts'
import { isToday } from '../ahead/elsewhere.ts'
import { loadCalendar, now } from './data.ts'
import { paintDeadline, paintNothing } from './result.ts'

const panel = document.querySelector<HTMLDetailsElement>('[data-due-panel]')
const agencies = JSON.parse(panel?.dataset.agencies ?? '{}') as Record<string, string>
let turn = 0

const field = (name: string) => need<HTMLInputElement>(panel ?? document, `[name="${name}"]`)

/** The moment in the form; undefined while one of its parts is missing. */
const submittedIn = (): string | undefined => {
  const moment = `${field('ngay').value}T${field('gio').value.slice(0, 5)}`
  return readMoment(moment) === undefined ? undefined : moment
}

/** Calls back with the moment that the reader gives, or with nothing for "today". */
export function onSubmitted(told: (submitted: string | undefined) => void, again: () => void): void {
  if (panel === null) return
  panel.open = matchMedia('(min-width: 720px)').matches || new URLSearchParams(location.search).has('nop')
  const form = need<HTMLFormElement>(panel, '[data-due-form]')
  form.addEventListener('submit', event => event.preventDefault())
  form.addEventListener('input', event => {
    if ((event.target as HTMLInputElement).name === 'keo-dai') again()
    else told(submittedIn())
  })
  need(panel, '[data-due-today]').addEventListener('click', () => {
    fill(now())
    told(undefined)
  })
}

function fill(moment: string): void {
  field('ngay').value = moment.slice(0, 10)
  field('gio').value = moment.slice(11)
}

/** The line under the time limit in the head of the page: what a file handed in today is promised; nothing by the state of another day. */
function writeHead(found: Deadline | undefined, today: boolean, submitted: string): void {
  const line = need<HTMLElement>(document, '[data-due]')
  line.removeAttribute('data-room')
  line.hidden = found?.due === undefined || (today && !isToday)
  const day = momentDay(found?.due ?? '')
  line.textContent = today ? answersLive.submittedToday(day) : answersLive.submittedOn(momentDay(submitted), day)
}

let head: (onPaper: boolean) => void = () => undefined
addEventListener('beforeprint', () => head(true))
addEventListener('afterprint', () => head(false))

/** What the page says is open about the limit. */
const doubts = (): string[] =>
  [...(panel?.querySelectorAll('[data-due-doubt]') ?? [])].map(line => line.textContent ?? '')

function offerIcs({ due }: Deadline, submitted: string, { case: chosen, channel }: MySituation): void {
  const button = need<HTMLButtonElement>(document, '[data-ics]')
  button.hidden = due === undefined
  button.onclick = async () => {
    if (panel === null || due === undefined) return
    const { downloadIcs } = await import('./download-ics.ts')
    const { code = '', name = '' } = panel.dataset
    const own = doubts()
    downloadIcs(code, {
      ...{ of: [code, chosen, channel], name, submitted, due, asOf: siteDay() },
      doubts: own,
    })
  }
}

async function offerLetter(found: Deadline, submitted: string): Promise<void> {
  const box = need<HTMLElement>(document, '[data-late]')
  const { due } = found
  const moment = now()
  box.hidden = true
  if (panel === null || due === undefined || due >= moment.slice(0, due.length)) return
  const { showLate } = await import('./late.ts')
  const { code = '', name = '' } = panel.dataset
  showLate(box, {
    procedure: { code, name },
    submitted,
    due,
    today: moment.slice(0, 10),
    doubtful: doubts().length > 0,
  })
}

/** Shows the due date of my file; gives it back, or nothing where there is none. */
export async function showDue(own: MyTimeLimit, mine: MySituation): Promise<string | undefined> {
  const mineTurn = ++turn
  if (panel === null || ('reason' in own && own.reason === 'none')) return undefined
  const calendar = await loadCalendar().catch(() => undefined)
  if (mineTurn !== turn) return undefined
  panel.hidden = false
  const submitted = mine.submitted ?? now()
  if (mine.submitted !== undefined || field('ngay').value === '') fill(submitted)
  const extended = panel.querySelector<HTMLElement>('[data-due-extended]')
  if (extended) extended.hidden = !('limit' in own) || own.limit.extension === undefined
  if (calendar === undefined || 'reason' in own) {
    paintNothing(panel, calendar === undefined ? t.failed : t.choose)
    head = () => writeHead(undefined, true, submitted)
    head(false)
    need<HTMLElement>(panel, '[data-ics]').hidden = true
    need<HTMLElement>(panel, '[data-late]').hidden = true
    return undefined
  }
  const isExtended = panel.querySelector<HTMLInputElement>('[name="keo-dai"]')?.checked === true
  const request = { limit: own.limit, channel: mine.channel, submitted, calendar, extended: isExtended }
  const found = paintDeadline(panel, request, id => agencies[id] ?? id)
  head = onPaper => writeHead(found, mine.submitted === undefined && !onPaper, submitted)
  head(false)
  offerIcs(found, submitted, mine)
  await offerLetter(found, submitted)
  return found.due
}
