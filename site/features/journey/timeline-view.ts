import { type Situations, type TimelineEntry, timeline } from '../../../src/engine/situation/journey.ts'
import { dayNumber } from '../../../src/engine/time/dates.ts'
import { momentDay } from '../../../src/text/deadline.ts'
import { formatDay } from '../../../src/text/format.ts'
import { journeyText as t } from '../../../src/text/journey.ts'
import { element, need } from '../../scripts/page.ts'
import { loadCalendar, now } from '../due/data.ts'
import type { JourneyProcedure } from './state.ts'

/** A bar from filing to due date on the scale of the whole journey; the words beside it say the same. */
function bar(entry: TimelineEntry, first: number, last: number): HTMLElement {
  const track = element('div', '', 'track')
  const made = element('div', '', 'bar')
  const from = dayNumber((entry.filed ?? '').slice(0, 10))
  const to = dayNumber((entry.result?.due ?? '').slice(0, 10))
  const span = Math.max(1, last - first + 1)
  made.style.setProperty('inset-inline-start', `${((from - first) / span) * 100}%`)
  made.style.setProperty('width', `${((to - from + 1) / span) * 100}%`)
  track.ariaHidden = 'true'
  track.append(made)
  return track
}

function line(entry: TimelineEntry, names: ReadonlyMap<string, string>, first: number, last: number): HTMLElement {
  const made = element('li')
  const { filed, result, after } = entry
  const due = result?.due
  const words =
    filed === undefined
      ? t.waits
      : due === undefined
        ? t.noDate
        : t.filed(formatDay(filed.slice(0, 10)), momentDay(due))
  made.append(element('strong', names.get(entry.code) ?? entry.code), element('p', words))
  if (after.length > 0) made.append(element('p', t.after(after.map(code => names.get(code) ?? code)), 'quiet'))
  if (due !== undefined) made.append(bar(entry, first, last))
  return made
}

/** Dates the chosen procedures; gives the day on which the last is due and how many have no date. */
export async function paintTimeline(
  procedures: readonly JourneyProcedure[],
  situations: Situations,
  start: string | undefined,
): Promise<{ done?: string | undefined; open: number } | undefined> {
  const calendar = await loadCalendar().catch(() => undefined)
  if (calendar === undefined) return undefined
  const entries = timeline(procedures, start === undefined ? now() : `${start}T08:00`, calendar, situations)
  const names = new Map(procedures.map(one => [one.code, one.name]))
  const dues = entries.flatMap(entry => entry.result?.due?.slice(0, 10) ?? []).toSorted()
  const filings = entries.flatMap(entry => entry.filed?.slice(0, 10) ?? []).toSorted()
  const first = dayNumber(filings[0] ?? '2000-01-01')
  const done = dues.at(-1)
  const last = done === undefined ? first : dayNumber(done)
  need(document, '[data-timeline]').replaceChildren(...entries.map(entry => line(entry, names, first, last)))
  return { done, open: entries.length - dues.length }
}
