import { type Calendar, compileCalendar } from '../../../src/engine/time/calendar.ts'
import type { CalendarYear } from '../../../src/model/calendar.ts'
import { baseOf } from '../../scripts/page.ts'

let calendar: Promise<Calendar> | undefined

/** The official days off, loaded at the first call; a failure may be tried again. */
export function loadCalendar(): Promise<Calendar> {
  calendar ??= fetch(`${baseOf()}du-lieu/lich.json`)
    .then(async file => compileCalendar((await file.json()) as CalendarYear[]))
    .catch(error => {
      calendar = undefined
      throw error
    })
  return calendar
}

/** The moment in Việt Nam, `2026-11-23T14:30`. */
export const now = (): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh', dateStyle: 'short', timeStyle: 'short' })
    .format(new Date())
    .replace(' ', 'T')
