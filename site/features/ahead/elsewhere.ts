import { comingLive as t } from '../../../src/text/live.ts'
import { element, need } from '../../scripts/page.ts'

/** A state of the procedure: its days, and the page that tells it. */
interface PageState {
  from?: string
  to?: string
  path: string
  /** Whether it is the one of this page. */
  here: boolean
}

const { states: written = '[]' } = need<HTMLElement>(document, '[data-procedure]').dataset
const states = JSON.parse(written) as PageState[]
const holds = ({ from = '', to = '9999' }: PageState, day: string): boolean => from <= day && day <= to
/** The state of the procedure that holds on a day, as the page knows it. */
export const stateOn = (day: string): PageState | undefined => states.find(state => holds(state, day))

/** Whether the page tells of the procedure as it stands, and not of another day's state. */
export const isToday = states.every(({ here, path }) => !here || /\/[\d.]+\/$/.test(path))

/**
 * Leads to another state of the procedure where the day of filing is not one of those that this page tells of; on the page of
 * the procedure itself also where today is not, because the page was made on an earlier day.
 */
export function tellElsewhere(submitted: string | undefined, today: string): void {
  const line = need<HTMLElement>(document, '[data-elsewhere]')
  const day = submitted?.slice(0, 10) ?? (isToday ? today : undefined)
  const right = day === undefined ? undefined : stateOn(day)
  line.hidden = right === undefined || right.here
  if (day === undefined || right === undefined || right.here) return
  const link = element('a', t.open)
  link.href = `${right.path}${location.search}`
  const moved = submitted === undefined ? right.from : undefined
  // on paper no link says that this is not the state that applies
  const paper = moved === undefined ? [] : [element('span', t.older, 'on-paper')]
  line.replaceChildren(moved === undefined ? t.filedElse(day) : t.moved(moved), ' ', link, ...paper)
}
