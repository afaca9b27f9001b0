// Where the known calendar begins and ends: 01/01/2024 is a holiday, 31/12/2027 a Friday; what lies outside is never guessed.
import { describe, expect, test } from 'vitest'
import { compileCalendar } from '../../../src/engine/time/calendar.ts'
import { deadline } from '../../../src/engine/time/deadline.ts'
import type { Duration } from '../../../src/model/parts.ts'
import { committed as calendar, readYear } from './calendar-source.ts'

const filed = (limit: Duration, submitted: string, more: object = {}) =>
  deadline({ limit, submitted, calendar, ...more })

describe('the first and the last known day', () => {
  test.each([
    [
      'a filing online on the first day, though it is a holiday',
      '2024-01-01',
      'online',
      1,
      'working-day',
      '2024-01-02',
    ],
    ['at a counter it is received on the second', '2024-01-01', 'in-person', 1, 'working-day', '2024-01-03'],
    ['a limit that ends on the last day', '2027-12-30', 'in-person', 1, 'working-day', '2027-12-31'],
    ['a limit in days that ends on it', '2027-12-30', 'in-person', 1, 'day', '2027-12-31'],
    ['days without holidays that end on it', '2027-12-30', 'in-person', 1, 'non-holiday-day', '2027-12-31'],
    ['a week that ends on it', '2027-12-24', 'in-person', 1, 'week', '2027-12-31'],
    ['a month that ends the day before it', '2027-11-30', 'in-person', 1, 'month', '2027-12-30'],
    ['a year that ends on it', '2026-12-31', 'in-person', 1, 'year', '2027-12-31'],
    ['hours that end with it', '2027-12-31', 'in-person', 15, 'hour', '2027-12-31T24:00'],
    ['hours of work that end with its office hours', '2027-12-31', 'in-person', 7, 'working-hour', '2027-12-31T17:00'],
  ] as const)('%s', (_, day, channel, amount, unit, due) => {
    expect(filed({ amount, unit }, `${day}T09:00`, { channel }).due).toBe(due)
  })

  test('the same day on the last one', () => {
    expect(filed({ unit: 'same-day' }, '2027-12-31T09:00').due).toBe('2027-12-31')
  })

  test.each([
    ['a day of work', { amount: 1, unit: 'working-day' }],
    ['a day', { amount: 1, unit: 'day' }],
    ['a day without holidays', { amount: 1, unit: 'non-holiday-day' }],
    ['a week', { amount: 1, unit: 'week' }],
    ['a month', { amount: 1, unit: 'month' }],
    ['a year', { amount: 1, unit: 'year' }],
    ['sixteen hours', { amount: 16, unit: 'hour' }],
    ['eight hours of work', { amount: 8, unit: 'working-hour' }],
  ] as const)('%s after the last one is not known, and the year that lacks is told', (_, limit) => {
    const { due, noDate, year, days, stages, notes, articles, alternatives } = filed(limit, '2027-12-31T09:00')
    expect([due, noDate, year]).toEqual([undefined, 'calendar-unknown', 2028])
    expect([days, stages, notes, articles, alternatives]).toEqual([[], [], [], [], []])
  })

  test.each([
    ['the day before the first', '2023-12-31T09:00', 2023],
    ['the day after the last', '2028-01-01T09:00', 2028],
  ])('a filing online on %s has no date', (_, submitted, year) => {
    for (const limit of [{ amount: 1, unit: 'day' }, { unit: 'same-day' }, { amount: 1, unit: 'hour' }] as const) {
      const { due, noDate, year: missing } = filed(limit, submitted, { channel: 'online' })
      expect([due, noDate, missing]).toEqual([undefined, 'calendar-unknown', year])
    }
  })

  test('a limit longer than all known days lacks the year after them, from their first day on', () => {
    expect(filed({ amount: 2000, unit: 'day' }, '2024-01-01T09:00', { channel: 'online' }).year).toBe(2028)
  })

  test('where one answer to an undecided day leads beyond the known days, no date is given', () => {
    // 01/09 or 03/09/2027 is off: the file counts as received on 03/09 or on 01/09
    const { due, noDate, year } = filed({ amount: 121, unit: 'day' }, '2027-09-01T09:00')
    expect([due, noDate, year]).toEqual([undefined, 'calendar-unknown', 2028])
    expect(filed({ amount: 119, unit: 'day' }, '2027-09-01T09:00').due).toBe('2027-12-31')
  })

  test('a file that comes in after the last cut-off is received on a day that is not known', () => {
    const limit = { unit: 'same-day', cutOff: { time: '15:00', then: 'next-working-day' } } as const
    expect(filed(limit, '2027-12-31T15:00').due).toBe('2027-12-31')
    expect(filed(limit, '2027-12-31T15:01').noDate).toBe('calendar-unknown')
  })
})

describe('what a limit needs to have a date', () => {
  test.each([
    ['a limit that other texts prescribe', { unit: 'as-prescribed' }],
    ['a sum whose stages nobody wrote', { unit: 'stages' }],
    [
      'a sum with a stage that other texts prescribe',
      { unit: 'stages', stages: [{ amount: 3, unit: 'day' }, { unit: 'as-prescribed' }] },
    ],
  ] as const)('%s has none, and no year is blamed', (_, limit) => {
    const { due, noDate, year, starts } = deadline({
      limit: structuredClone(limit) as never,
      submitted: '2026-03-02T09:00',
      calendar,
    })
    expect([due, noDate, year, starts]).toEqual([undefined, 'as-prescribed', undefined, '2026-03-02T09:00'])
  })

  test('what others prescribe is said before the calendar is asked', () => {
    const sum = { unit: 'stages', stages: [{ amount: 3, unit: 'day' }, { unit: 'as-prescribed' }] } as const
    for (const limit of [{ unit: 'as-prescribed' }, sum] as const)
      expect(deadline({ limit: structuredClone(limit) as never, submitted: '2029-03-02T09:00', calendar }).noDate).toBe(
        'as-prescribed',
      )
  })

  test('hours of work need office hours; hours do not', () => {
    const { hours: _, ...year } = readYear(2026)
    const without = compileCalendar([year])
    const {
      due,
      noDate,
      year: missing,
    } = filed({ amount: 2, unit: 'working-hour' }, '2026-03-02T09:00', { calendar: without })
    expect([due, noDate, missing]).toEqual([undefined, 'hours-unknown', undefined])
    expect(filed({ amount: 2, unit: 'hour' }, '2026-03-02T09:00', { calendar: without }).due).toBe('2026-03-02T11:00')
  })

  test('where office hours are not known, a counter takes files at any hour', () => {
    const { hours: _, ...year } = readYear(2026)
    const { starts } = filed({ amount: 1, unit: 'day' }, '2026-03-02T00:00', { calendar: compileCalendar([year]) })
    expect(starts).toBe('2026-03-02T00:00')
  })
})
