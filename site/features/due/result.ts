import { dayNumber } from '../../../src/engine/time/dates.ts'
import { deadline } from '../../../src/engine/time/deadline.ts'
import type { CountedDay } from '../../../src/engine/time/deadline-days.ts'
import type { Deadline, DeadlineRequest } from '../../../src/engine/time/deadline-types.ts'
import { dueText } from '../../../src/text/case.ts'
import { alternativeText, citationText, momentDay, noDateText, noteTexts, whyText } from '../../../src/text/deadline.ts'
import { formatDay } from '../../../src/text/format.ts'
import type { LawRegister } from '../../../src/text/law.ts'
import { element, need } from '../../scripts/page.ts'
import { calendarTable, isRemarkable } from './calendar.ts'

const t = dueText

function list(heading: string, lines: readonly string[]): HTMLElement[] {
  if (lines.length === 0) return []
  const made = element('ul', '', 'lines')
  made.append(...lines.map(line => element('li', line)))
  return [...(heading === '' ? [] : [element('h3', heading)]), made]
}

/** Days in a row that are off for one reason stand on one line. */
function reasonsOf(days: readonly CountedDay[]): string[] {
  const rows: { from: CountedDay; to: CountedDay }[] = []
  for (const day of days) {
    const row = rows.at(-1)
    const follows = row !== undefined && dayNumber(day.date) - dayNumber(row.to.date) === 1
    if (row !== undefined && follows && whyText(day) === whyText(row.to)) row.to = day
    else rows.push({ from: day, to: day })
  }
  return rows.map(
    ({ from, to }) => `${from === to ? formatDay(from.date) : t.span(from.date, to.date)}: ${whyText(from)}`,
  )
}

/** The legal texts that a due date may cite, as the page was given them. */
function registerIn(panel: ParentNode): LawRegister {
  const { laws = '{}' } = need<HTMLElement>(panel, '[data-laws]').dataset
  return { documents: new Map(Object.entries(JSON.parse(laws) as Record<string, { title: string }>)) }
}

/** The calendar, the days that need a reason, and the articles. */
function explain(found: Deadline, register: LawRegister, agencyName: (id: string) => string): (HTMLElement | string)[] {
  const table = calendarTable(found.days, found.due ?? '')
  const stages = found.stages.map(
    stage =>
      `${stage.agency === undefined ? (stage.name ?? '') : agencyName(stage.agency)}: ${t.latest(momentDay(stage.due))}`,
  )
  const reasons = reasonsOf(found.days.filter(isRemarkable))
  return [
    ...(table === undefined ? [] : [table, element('p', t.calendar.legend, 'quiet')]),
    ...list(t.stages, stages),
    ...list(t.remarkable, reasons),
    ...list(
      t.law,
      found.articles.map(article => citationText(article, register)),
    ),
  ]
}

/** Writes the answer into the panel: the date, what may change it, and how it was counted. */
export function paintDeadline(
  panel: ParentNode,
  request: DeadlineRequest,
  agencyName: (id: string) => string = id => id,
): Deadline {
  const found = deadline(request)
  const { due } = found
  const result = need<HTMLElement>(panel, '[data-due-result]')
  const answer = element('strong', due === undefined ? noDateText(found) : t.latest(momentDay(due)))
  result.replaceChildren(
    element('span', `${t.filed(momentDay(request.submitted))}. ${due === undefined ? '' : t.result}`),
    ' ',
    answer,
  )
  need(panel, '[data-due-notes]').replaceChildren(
    ...list(t.alternatives, found.alternatives.map(alternativeText)),
    ...list(
      '',
      found.notes.map(note => noteTexts[note]),
    ),
  )
  need<HTMLElement>(panel, '[data-due-how]').hidden = due === undefined
  need(panel, '[data-due-days]').replaceChildren(...explain(found, registerIn(panel), agencyName))
  return found
}

/** Empties the panel and says why there is no date. */
export function paintNothing(panel: ParentNode, why: string): void {
  need(panel, '[data-due-result]').replaceChildren(why)
  need(panel, '[data-due-notes]').replaceChildren()
  need<HTMLElement>(panel, '[data-due-how]').hidden = true
  need(panel, '[data-due-days]').replaceChildren()
}
