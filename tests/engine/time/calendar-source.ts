import { readFileSync } from 'node:fs'
import { parse } from 'yaml'
import { type Calendar, compileCalendar } from '../../../src/engine/time/calendar.ts'
import { CalendarYear } from '../../../src/model/calendar.ts'

export const years = [2024, 2025, 2026, 2027] as const

/** One committed calendar, checked against its schema. */
export const readYear = (year: number): CalendarYear =>
  CalendarYear.parse(parse(readFileSync(new URL(`../../../procedures/calendar/${year}.yaml`, import.meta.url), 'utf8')))

/** The committed calendars, compiled. */
export const committed: Calendar = compileCalendar(years.map(readYear))
