import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOn } from '../../../src/engine/time/calendar.ts'
import { dayNumber, isoOf } from '../../../src/engine/time/dates.ts'
import { deadline } from '../../../src/engine/time/deadline.ts'
import { latestFiling } from '../../../src/engine/time/latest-filing.ts'
import type { ChannelId, TimeLimit } from '../../../src/model/parts.ts'
import { committed as calendar } from './calendar-source.ts'

const pad = (value: number) => String(value).padStart(2, '0')
const [start, end] = [dayNumber('2024-01-01'), dayNumber('2026-12-10')]

const moment = fc
  .tuple(fc.integer({ min: start, max: end }), fc.integer({ min: 0, max: 1439 }))
  .map(([day, minute]) => `${isoOf(day)}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`)
const channel = fc.constantFrom<ChannelId>('in-person', 'online', 'post')
const amounts = { 'working-day': 60, day: 120, week: 12, month: 6, hour: 200, 'working-hour': 80, year: 0.5 } as const
const cutOff = { time: '15:00', then: 'next-working-day' } as const
const limit: fc.Arbitrary<TimeLimit> = fc
  .tuple(
    fc.constantFrom(...(Object.keys(amounts) as (keyof typeof amounts)[]), 'same-day' as const),
    fc.double({ min: 0.01, max: 1, noNaN: true }),
    fc.boolean(),
    fc.boolean(),
  )
  .map(([unit, part, whole, cut]) => {
    const rule = cut ? { cutOff } : {}
    if (unit === 'same-day') return { unit, ...rule }
    const amount = Math.max(0.5, Math.round(part * amounts[unit] * 2) / 2)
    return { unit, amount: whole ? Math.ceil(amount) : amount, ...rule }
  })

const dueOf = (of: TimeLimit, submitted: string, by: ChannelId = 'in-person') =>
  deadline({ limit: of, submitted, channel: by, calendar }).due ?? ''
const dateOf = (due: string) => due.slice(0, 10)
const isOff = (date: string) => dayOn(calendar, date)?.off === true
const questions = new Set(calendar.questions.flatMap(({ affects }) => affects.map(isoOf)))

describe('properties', () => {
  test('a later filing never gives an earlier date', () => {
    fc.assert(
      fc.property(limit, channel, moment, moment, (of, by, a, b) => {
        const [earlier, later] = a < b ? [a, b] : [b, a]
        expect(dateOf(dueOf(of, earlier, by)) <= dateOf(dueOf(of, later, by))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('nor does filing at any later minute of the same fortnight', () => {
    fc.assert(
      fc.property(limit, channel, moment, fc.integer({ min: 0, max: 14 }), (of, by, earlier, days) => {
        const later = `${isoOf(dayNumber(earlier.slice(0, 10)) + days)}T23:59`
        expect(dateOf(dueOf(of, earlier, by)) <= dateOf(dueOf(of, later, by))).toBe(true)
      }),
      { numRuns: 3000 },
    )
  })

  test('n + 1 working days is later than n', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 90 }), channel, moment, (n, by, submitted) => {
        const due = (amount: number) => dueOf({ amount, unit: 'working-day' }, submitted, by)
        expect(due(n) < due(n + 1)).toBe(true)
      }),
    )
  })

  test('no due date falls on a day off', () => {
    fc.assert(
      fc.property(limit, channel, moment, (of, by, submitted) => {
        const { due = '', days } = deadline({ limit: of, submitted, channel: by, calendar })
        const date = dateOf(due)
        expect(questions.has(date) || !isOff(date)).toBe(true)
        expect(['weekend', 'holiday', 'compensation', 'swap']).not.toContain(days.at(-1)?.why)
      }),
      { numRuns: 2000 },
    )
  })

  test('exactly as many days are counted as the limit has', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), channel, moment, (amount, by, submitted) => {
        const { days } = deadline({ limit: { amount, unit: 'working-day' }, submitted, channel: by, calendar })
        expect(days.filter(({ counted }) => counted).length).toBe(amount)
        expect(days.map(({ date }) => date)).toEqual(
          days.map((_, index) => isoOf(dayNumber(submitted.slice(0, 10)) + index)),
        )
      }),
    )
  })

  test('counting back from the due date, day by day, finds the filing again', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), moment, (amount, submitted) => {
        const {
          due = '',
          starts,
          alternatives,
        } = deadline({ limit: { amount, unit: 'working-day' }, submitted, calendar })
        if (alternatives.length > 0) return
        let date = due
        for (let left = amount; left > 0; ) {
          date = isoOf(dayNumber(date) - 1)
          if (!questions.has(date) ? !isOff(date) : true) left--
        }
        if ([...questions].some(day => day >= date && day <= due)) return
        expect(date).toBe(starts.slice(0, 10))
      }),
    )
  })

  test('the latest filing for a date is in time, and the next one is not', () => {
    fc.assert(
      fc.property(limit, channel, fc.integer({ min: dayNumber('2025-02-01'), max: end }), (of, by, day) => {
        const wanted = isoOf(day)
        const found = latestFiling({ limit: of, channel: by, calendar, time: '08:00' }, wanted) ?? ''
        expect(dateOf(dueOf(of, `${found}T08:00`, by)) <= wanted).toBe(true)
        let next = isoOf(dayNumber(found) + 1)
        while (by !== 'online' && isOff(next)) next = isoOf(dayNumber(next) + 1)
        expect(dateOf(dueOf(of, `${next}T08:00`, by)) > wanted).toBe(true)
      }),
    )
  })

  test('a date is the same whether or not its days are read', () => {
    fc.assert(
      fc.property(limit, moment, (of, submitted) => {
        const result = deadline({ limit: of, submitted, calendar })
        const before = result.due
        expect(JSON.parse(JSON.stringify(result)).days.length).toBe(result.days.length)
        expect(result.due).toBe(before)
      }),
      { numRuns: 50 },
    )
  })
})
