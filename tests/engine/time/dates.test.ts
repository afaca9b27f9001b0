// Civil dates against the runtime's own UTC calendar, which shares no code with ours.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  addMonths,
  dayAfter,
  dayBefore,
  dayNumber,
  isDate,
  isoOf,
  isWeekend,
  momentText,
  readMoment,
  weekday,
} from '../../../src/engine/time/dates.ts'

const day = fc.integer({ min: dayNumber('0004-01-01'), max: dayNumber('9990-12-31') })
const utc = (number: number) => new Date(number * 86_400_000)

describe('day numbers', () => {
  test('agree with UTC in both directions over ten thousand years', () => {
    fc.assert(
      fc.property(day, number => {
        const iso = utc(number).toISOString().slice(0, 10)
        expect(isoOf(number)).toBe(iso)
        expect(dayNumber(iso)).toBe(number)
        expect(weekday(number) % 7).toBe(utc(number).getUTCDay())
      }),
      { numRuns: 2000 },
    )
  })

  test('the first and the last day of every year', () => {
    const wrong = Array.from({ length: 9998 }, (_, index) => index + 1).flatMap(year => {
      const name = String(year).padStart(4, '0')
      const first = Date.parse(`${name}-01-01T00:00:00Z`) / 86_400_000
      return isoOf(first) === `${name}-01-01` && isoOf(first - 1).endsWith('-12-31') ? [] : [name]
    })
    expect(wrong).toEqual([])
  })

  test.each([
    ['2026-11-23', true],
    ['2024-02-29', true],
    ['2000-02-29', true],
    ['1900-02-29', false],
    ['2026-02-29', false],
    ['2026-13-01', false],
    ['2026-00-10', false],
    ['2026-04-31', false],
    ['2026-4-1', false],
    ['2026-04-011', false],
    ['2e03-04-01', false],
    ['2026-+4-01', false],
    ['2026-04-+1', false],
    ['202x-04-01', false],
    ['2026-0x-01', false],
    ['2026-04-0x', false],
    ['2026/04-01', false],
    ['2026-04/01', false],
    ['2026-04-00', false],
    ['2026-04-01 ', false],
    ['0001-01-01', true],
    ['2026-01-31', true],
    ['2026-06-31', false],
    ['2026-09-31', false],
    ['2026-11-31', false],
    ['2026-12-32', false],
    ['20260401', false],
    ['0000-01-01', false],
    ['', false],
  ])('%s is a date: %s', (text, expected) => {
    expect(isDate(text)).toBe(expected)
    if (!expected) expect(() => dayNumber(text)).toThrow(`Not a date: ${text}`)
  })

  test('Saturday and Sunday are the weekend', () => {
    const days = ['2026-11-20', '2026-11-21', '2026-11-22', '2026-11-23']
    expect(days.map(isWeekend)).toEqual([false, true, true, false])
  })
})

describe('months', () => {
  test.each([
    ['2026-01-31', 1, '2026-02-28'],
    ['2024-01-31', 1, '2024-02-29'],
    ['2024-02-29', 12, '2025-02-28'],
    ['2026-12-15', 1, '2027-01-15'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-03-31', -1, '2026-02-28'],
    ['2026-01-15', -1, '2025-12-15'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(isoOf(addMonths(dayNumber(from), months))).toBe(to)
  })

  test('a month later is the same day of the month, or the last day of a shorter month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 0, max: 48 }), (number, months) => {
        const [from, to] = [isoOf(number), isoOf(addMonths(number, months))]
        const same = from.slice(8) === to.slice(8)
        expect(same || isoOf(dayNumber(to) + 1).endsWith('-01')).toBe(true)
      }),
    )
  })
})

describe('moments', () => {
  test('read and written back', () => {
    expect(readMoment('2026-04-24T16:10')).toEqual({ day: dayNumber('2026-04-24'), minute: 970 })
    expect(momentText({ day: dayNumber('2026-04-24'), minute: 970 })).toBe('2026-04-24T16:10')
    expect(momentText({ day: dayNumber('2026-04-24'), minute: 1440 })).toBe('2026-04-24T24:00')
    for (const text of ['2026-04-24T00:00', '2026-04-24T09:05', '2026-04-24T20:00', '2026-04-24T23:59'])
      expect(momentText(readMoment(text) ?? { day: 0, minute: 0 })).toBe(text)
  })

  test.each([
    '2026-04-24',
    '2026-04-24 16:10',
    '2026-04-24T24:00',
    '2026-04-31T08:00',
    '2026-04-24T8:00',
    '2026-04-24T16:10Z',
    '2026-04-24T16:101',
    '2026-04-24T16:1',
    '2026-04-24T16.10',
    '2026-04-24T16:60',
    '2026-04-24T1x:10',
    '2026-04-24T16:1x',
    '2026-04-24T16:x1',
    '2026-04-24T-1:10',
  ])('%s is not a moment', text => {
    expect(readMoment(text)).toBeUndefined()
  })
})

test.each([
  ['2027-01-01', '2026-12-31'],
  ['2024-03-01', '2024-02-29'],
])('the day before %s is %s, and the day after that it again', (date, before) => {
  expect([dayBefore(date), dayAfter(before)]).toEqual([before, date])
})
