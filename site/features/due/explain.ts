import { dayNumber } from '../../../src/engine/time/dates.ts'
import type { CountedDay } from '../../../src/engine/time/deadline-days.ts'
import type { Deadline } from '../../../src/engine/time/deadline-types.ts'
import { dueText } from '../../../src/text/case.ts'
import { momentDay, stageName } from '../../../src/text/deadline.ts'
import { citationText, whyText } from '../../../src/text/deadline-days.ts'
import { formatDay } from '../../../src/text/format.ts'
import type { LawRegister } from '../../../src/text/law.ts'
import { element } from '../../scripts/page.ts'
import { calendarTable, isRemarkable } from './calendar.ts'
import { list } from './list.ts'

const t = dueText

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
function registerOf(how: HTMLElement): LawRegister {
  const { laws = '{}' } = how.closest<HTMLElement>('[data-laws]')?.dataset ?? {}
  return { documents: new Map(Object.entries(JSON.parse(laws) as Record<string, { title: string }>)) }
}

/** The calendar, the days that need a reason, and the articles. */
export function explanation(
  found: Deadline,
  how: HTMLElement,
  agencyName: (id: string) => string,
): (HTMLElement | string)[] {
  const register = registerOf(how)
  const table = calendarTable(found.days, found.due ?? '')
  const stages = found.stages.map(
    (stage, index) => `${stageName(stage, index, agencyName)}: ${t.latest(momentDay(stage.due))}`,
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
