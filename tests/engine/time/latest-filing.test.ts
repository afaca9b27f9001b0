// The last day on which to file so that the answer is there in time.
import { describe, expect, test } from 'vitest'
import { compileCalendar } from '../../../src/engine/time/calendar.ts'
import { type FilingAt, latestFiling } from '../../../src/engine/time/latest-filing.ts'
import { open as calendar, readOpenYear } from './calendar-source.ts'
import { cutOff, of, sameDay } from './filing.ts'

const last = (limit: FilingAt['limit'], by: string, more: Partial<FilingAt> = {}) =>
  latestFiling({ limit, time: '10:00', calendar, ...more }, by)

describe('the latest filing', () => {
  test.each<[name: string, limit: FilingAt['limit'], by: string, more: Partial<FilingAt>, date: string]>([
    ['for the same day is that day', sameDay, '2026-03-04', {}, '2026-03-04'],
    [
      'for the same day, after the cut-off, is the day of work before',
      { ...sameDay, ...cutOff },
      '2026-03-09',
      { time: '16:00' },
      '2026-03-06',
    ],
    ['for a day off is the last day of work whose answer comes before it', sameDay, '2026-03-08', {}, '2026-03-06'],
    ['for a day of work is the day of work before', of(1, 'working-day'), '2026-03-09', {}, '2026-03-06'],
    [
      'online is a day off too, where the answer is still in time',
      of(1, 'working-day'),
      '2026-03-09',
      { channel: 'online' },
      '2026-03-08',
    ],
    ['by post is a day of work', of(1, 'working-day'), '2026-03-09', { channel: 'post' }, '2026-03-06'],
    [
      'in days whose last one is off is early enough for the day it moves to',
      of(2, 'day'),
      '2026-03-09',
      {},
      '2026-03-06',
    ],
    [
      'at a counter is no day off, though a file received at the opening would be in time',
      of(15, 'hour'),
      '2026-03-09',
      {},
      '2026-03-06',
    ],
    [
      'online, the same hours from the moment itself',
      of(15, 'hour'),
      '2026-03-09',
      { channel: 'online' },
      '2026-03-08',
    ],
    [
      'by a date after the known years is one whose answer is still known',
      of(5, 'working-day'),
      '2030-01-01',
      {},
      '2027-12-24',
    ],
    ['online on the first known day', of(1, 'working-day'), '2024-01-02', { channel: 'online' }, '2024-01-01'],
    ['on the first known day of work', sameDay, '2024-01-02', {}, '2024-01-02'],
    ['before Tết 2026 for an answer right after it', of(1, 'working-day'), '2026-02-23', {}, '2026-02-13'],
    ['counts an undecided day at its latest answer', of(1, 'working-day'), '2026-11-23', {}, '2026-11-19'],
  ])('%s', (_, limit, by, more, date) => expect(last(limit, by, more)).toBe(date))

  test.each([
    ['before the known years', sameDay, '2023-12-29'],
    ['too early for any known day', of(5, 'working-day'), '2024-01-05'],
    ['on a holiday that begins the known years', sameDay, '2024-01-01'],
  ])('for a date %s there is none', (_, limit, by) => expect(last(limit, by)).toBeUndefined())

  test('for a limit that nobody wrote there is none', () => {
    expect(last({ unit: 'as-prescribed' }, '2026-03-09')).toBeUndefined()
    expect(latestFiling({ limit: sameDay, time: '10:00', calendar: compileCalendar([]) }, '2026-03-09')).toBeUndefined()
  })

  test('on the first day of work of a calendar that begins with days off', () => {
    const only = compileCalendar([readOpenYear(2026)])
    expect(last(sameDay, '2026-01-05', { calendar: only })).toBe('2026-01-05')
    expect(last(sameDay, '2026-01-04', { calendar: only })).toBeUndefined()
  })
})
