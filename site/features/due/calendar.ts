import { dayNumber, isoOf, weekday } from '../../../src/engine/time/dates.ts'
import type { CountedDay } from '../../../src/engine/time/deadline-days.ts'
import { dueText } from '../../../src/text/case.ts'
import { whyText } from '../../../src/text/deadline-days.ts'
import { formatDay } from '../../../src/text/format.ts'
import { element } from '../../scripts/page.ts'

const t = dueText.calendar
const plain = ['working', 'weekend', 'calendar', 'first-day', 'incomplete', 'suspended']

/** Days that a reader may wonder about: holidays, days worked in exchange, a last day that moved. */
export const isRemarkable = ({ why }: CountedDay): boolean => !plain.includes(why)

const head = () => {
  const row = element('tr')
  for (const [short, whole] of t.columns) {
    const cell = element('th', short)
    cell.scope = 'col'
    cell.abbr = whole
    row.append(cell)
  }
  const made = element('thead')
  made.append(row)
  return made
}

/** The word under the number of a day. */
function mark(day: CountedDay, due: boolean, first: boolean): string {
  if (due) return t.due
  if (first) return t.filed
  if (day.counted) return day.nth === undefined ? '•' : String(day.nth)
  return day.why === 'weekend' || isRemarkable(day) ? t.off : t.skipped
}

function cell(day: CountedDay | undefined, due: string, filed: string): HTMLTableCellElement {
  const made = element('td')
  if (day === undefined) return made
  const isDue = day.date === due
  const said = day.counted ? t.counted(day.nth, whyText(day)) : whyText(day)
  const date = element(
    'span',
    `${Number(day.date.slice(8))}${day.date.endsWith('-01') ? `/${Number(day.date.slice(5, 7))}` : ''}`,
  )
  const word = element('small', `${mark(day, isDue, day.date === filed)}${day.undecided === undefined ? '' : '?'}`)
  date.ariaHidden = 'true'
  word.ariaHidden = 'true'
  made.className = isDue ? 'due' : day.counted ? 'counted' : 'skipped'
  if (day.undecided !== undefined) made.classList.add('open')
  made.append(
    date,
    word,
    element('span', t.cell(formatDay(day.date), isDue ? t.dueDay(said) : said), 'visually-hidden'),
  )
  return made
}

/** The weeks that are shown: of a long limit the first and last ones and those with something to explain. */
function shownWeeks(weeks: readonly (readonly (CountedDay | undefined)[])[]): boolean[] {
  const all = weeks.length <= 12
  return weeks.map(
    (week, index) =>
      all || index < 2 || index >= weeks.length - 2 || week.some(day => day !== undefined && isRemarkable(day)),
  )
}

function gap(count: number): HTMLTableRowElement {
  const row = element('tr')
  const made = element('td', t.gap(count), 'gap')
  made.colSpan = 7
  row.append(made)
  return row
}

/** A small calendar, Monday first: each day counted or skipped, the day of filing and the due day. */
export function calendarTable(days: readonly CountedDay[], due: string): HTMLTableElement | undefined {
  const [first] = days
  const last = days.at(-1)
  if (first === undefined || last === undefined) return undefined
  const byDate = new Map(days.map(day => [day.date, day]))
  const start = dayNumber(first.date) - weekday(dayNumber(first.date)) + 1
  const count = Math.ceil((dayNumber(last.date) - start + 1) / 7)
  const weeks = Array.from({ length: count }, (_, week) =>
    t.columns.map((_, day) => byDate.get(isoOf(start + week * 7 + day))),
  )
  const shown = shownWeeks(weeks)
  const body = element('tbody')
  let hidden = 0
  for (const [index, week] of weeks.entries()) {
    if (!shown[index]) {
      hidden++
      if (shown[index + 1]) body.append(gap(hidden))
      continue
    }
    hidden = 0
    const row = element('tr')
    row.append(...week.map(day => cell(day, due.slice(0, 10), first.date)))
    body.append(row)
  }
  const table = element('table', '', 'calendar')
  table.append(element('caption', t.caption(first.date, last.date)), head(), body)
  return table
}
