// What the law says of a due date, checked on the date itself: days and minutes between filing and due date are counted one by one here,
// with the runtime's own calendar; nothing is shared with the engine but which days are off.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { dayOn } from '../../../src/engine/time/calendar.ts'
import { deadline } from '../../../src/engine/time/deadline.ts'
import type { ChannelId, Duration } from '../../../src/model/parts.ts'
import { committed as calendar } from './calendar-source.ts'

const dayMs = 86_400_000
const utc = (iso: string) => Date.parse(`${iso}T00:00:00Z`)
const iso = (ms: number) => new Date(ms).toISOString().slice(0, 10)
const plus = (date: string, days: number) => iso(utc(date) + days * dayMs)
const pad = (value: number) => String(value).padStart(2, '0')

interface Filing {
  submitted: string
  channel: ChannelId
  suspended: { from: string; to: string }[]
}

/** Filings up to February 2026, so that no undecided day is met; with up to two stretches that stand still. */
const filing: fc.Arbitrary<Filing> = fc
  .record({
    day: fc.integer({ min: 0, max: 780 }),
    minute: fc.integer({ min: 0, max: 1439 }),
    channel: fc.constantFrom<ChannelId>('in-person', 'online', 'post'),
    still: fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 6 })), { maxLength: 2 }),
  })
  .map(({ day, minute, channel, still }) => {
    const date = plus('2024-01-01', day)
    return {
      submitted: `${date}T${pad(Math.floor(minute / 60))}:${pad(minute % 60)}`,
      channel,
      suspended: still.map(([after, length]) => ({ from: plus(date, after), to: plus(date, after + length) })),
    }
  })

const isOff = (date: string) => dayOn(calendar, date)?.off !== false
const isHoliday = (date: string) => ['holiday', 'compensation'].includes(dayOn(calendar, date)?.kind ?? '')
const stands = ({ suspended }: Filing, date: string) => suspended.some(({ from, to }) => from <= date && date <= to)

/** Days after the first up to the last that satisfy a test. */
function count(first: string, last: string, holds: (date: string) => boolean): number {
  let found = 0
  for (let date = plus(first, 1); date <= last; date = plus(date, 1)) if (holds(date)) found++
  return found
}
/** The first day on or after a date that satisfies a test. */
const firstOn = (date: string, holds: (date: string) => boolean): string =>
  holds(date) ? date : firstOn(plus(date, 1), holds)

const works = (of: Filing) => (date: string) => !isOff(date) && !stands(of, date)
const result = (of: Filing, limit: Duration) => deadline({ ...of, limit, calendar })

describe('the date of each unit', () => {
  const amount = fc.integer({ min: 1, max: 25 })
  const halves = fc.integer({ min: 1, max: 50 }).map(n => n / 2)

  test('a limit in days of work has that many of them after the day of the event, a part of a day being one more; it ends on one', () => {
    fc.assert(
      fc.property(filing, halves, (of, n) => {
        const { due = '', starts } = result(of, { amount: n, unit: 'working-day' })
        expect(works(of)(due)).toBe(true)
        expect(count(starts.slice(0, 10), due, works(of))).toBe(Math.ceil(n))
      }),
      { numRuns: 500 },
    )
  })

  test.each([
    ['day', 1, () => true],
    ['week', 7, () => true],
    ['non-holiday-day', 1, (date: string) => !isHoliday(date)],
  ] as const)(
    'a limit in %s counts each day that it counts, and ends on the next day of work',
    (unit, days, counts) => {
      fc.assert(
        fc.property(filing, amount, (of, n) => {
          const { due = '', starts } = result(of, { amount: n, unit })
          const counted = (date: string) => counts(date) && !stands(of, date)
          const first = starts.slice(0, 10)
          // the last counted day: the one at which the number is reached
          let nominal = first
          for (let left = n * days; left > 0; ) {
            nominal = plus(nominal, 1)
            if (counted(nominal)) left--
          }
          expect(due).toBe(firstOn(nominal, works(of)))
        }),
        { numRuns: 400 },
      )
    },
  )

  test('months end on the same-numbered day or the last of the month, half a month fifteen days later; days that stand still are added', () => {
    fc.assert(
      fc.property(filing, fc.integer({ min: 1, max: 9 }), (of, n) => {
        const { due = '', starts } = result(of, { amount: n / 2, unit: 'month' })
        const [year = 0, month = 0, day = 0] = starts.slice(0, 10).split('-').map(Number)
        const lastOfMonth = new Date(Date.UTC(year, month + Math.floor(n / 2), 0)).getUTCDate()
        const same = iso(Date.UTC(year, month - 1 + Math.floor(n / 2), Math.min(day, lastOfMonth)))
        const length = (utc(plus(same, n % 2 === 1 ? 15 : 0)) - utc(starts.slice(0, 10))) / dayMs
        let nominal = starts.slice(0, 10)
        for (let left = length; left > 0; ) {
          nominal = plus(nominal, 1)
          if (!stands(of, nominal)) left--
        }
        expect(due).toBe(firstOn(nominal, works(of)))
      }),
      { numRuns: 500 },
    )
  })

  const minuteOf = (moment: string) => Number(moment.slice(11, 13)) * 60 + Number(moment.slice(14, 16))
  const office = [
    [480, 720],
    [780, 1020],
  ] as const
  /** Minutes between two moments that lie in the given stretches of days that count. */
  function minutesBetween(
    from: string,
    to: string,
    counts: (date: string) => boolean,
    stretches: readonly (readonly [number, number])[],
  ) {
    let total = 0
    for (let date = from.slice(0, 10); date <= to.slice(0, 10); date = plus(date, 1)) {
      if (!counts(date)) continue
      for (const [open, close] of stretches) {
        const begin = date === from.slice(0, 10) ? Math.max(open, minuteOf(from)) : open
        const end = date === to.slice(0, 10) ? Math.min(close, minuteOf(to)) : close
        total += Math.max(0, end - begin)
      }
    }
    return total
  }

  test('hours of work are minutes of office hours, to the minute', () => {
    fc.assert(
      fc.property(filing, halves, (of, n) => {
        const { due = '', starts } = result(of, { amount: n, unit: 'working-hour' })
        expect(works(of)(due.slice(0, 10))).toBe(true)
        expect(minutesBetween(starts, due, works(of), office)).toBe(n * 60)
        expect(office.some(([open, close]) => open < minuteOf(due) && minuteOf(due) <= close)).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('hours run day and night; those that end on a day off or one that stands still run to the end of the next day of work', () => {
    fc.assert(
      fc.property(filing, fc.integer({ min: 1, max: 120 }), (of, n) => {
        const { due = '', starts } = result(of, { amount: n, unit: 'hour' })
        const moving = (date: string) => !stands(of, date)
        const passed = (to: string) => minutesBetween(starts, to, moving, [[0, 1440]])
        const over = firstOn(starts.slice(0, 10), date => passed(`${date}T24:00`) >= n * 60)
        if (works(of)(over)) expect([due.slice(0, 10), passed(due)]).toEqual([over, n * 60])
        else expect(due).toBe(`${firstOn(over, works(of))}T24:00`)
      }),
      { numRuns: 500 },
    )
  })

  test('the same day is that day, or the next day of work', () => {
    fc.assert(
      fc.property(filing, of => {
        const { due, starts } = result(of, { unit: 'same-day' })
        expect(due).toBe(firstOn(starts.slice(0, 10), works(of)))
      }),
    )
  })
})

describe('the days of each unit', () => {
  const units = fc.constantFrom<Duration['unit']>('working-day', 'day', 'non-holiday-day', 'week')
  test('as many are counted as the limit has, numbered from 1, none of them standing still', () => {
    fc.assert(
      fc.property(filing, units, fc.integer({ min: 1, max: 20 }), (of, unit, n) => {
        const { days, due = '' } = result(of, { amount: n, unit })
        const counted = days.filter(day => day.counted)
        expect(counted.map(day => day.nth)).toEqual(counted.map((_, index) => index + 1))
        expect(counted.length).toBe(unit === 'week' ? n * 7 : n)
        expect(counted.filter(day => stands(of, day.date))).toEqual([])
        expect(days.filter(day => !day.counted).flatMap(day => day.nth ?? [])).toEqual([])
        expect([days[0]?.date, days.at(-1)?.date]).toEqual([of.submitted.slice(0, 10), due])
      }),
      { numRuns: 400 },
    )
  })
})
