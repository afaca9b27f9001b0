import Holidays from 'date-holidays'
import { describe, expect, test } from 'vitest'
import { compileCalendar, dayOn } from '../../../src/engine/time/calendar.ts'
import { dayNumber, isoOf, weekday } from '../../../src/engine/time/dates.ts'
import type { CalendarYear } from '../../../src/model/calendar.ts'
import { committed, readYear, years } from './calendar-source.ts'

const daysOf = (year: number) => {
  const first = dayNumber(`${year}-01-01`)
  return Array.from({ length: dayNumber(`${year + 1}-01-01`) - first }, (_, index) => isoOf(first + index))
}
const span = (from: string, to: string) => {
  const first = dayNumber(from)
  return Array.from({ length: dayNumber(to) - first + 1 }, (_, index) => isoOf(first + index))
}

/** Days off as the government's notices printed them, whole stretches with their weekends; and the days worked back. */
const published: Record<number, { off: [string, string][]; worked: string[] }> = {
  2024: {
    off: [
      ['01-01', '01-01'],
      ['02-08', '02-14'],
      ['04-18', '04-18'],
      ['04-27', '05-01'],
      ['08-31', '09-03'],
    ],
    worked: ['05-04'],
  },
  2025: {
    off: [
      ['01-01', '01-01'],
      ['01-25', '02-02'],
      ['04-07', '04-07'],
      ['04-30', '05-04'],
      ['08-30', '09-02'],
    ],
    worked: ['04-26'],
  },
  2026: {
    off: [
      ['01-01', '01-04'],
      ['02-14', '02-22'],
      ['04-25', '04-27'],
      ['04-30', '05-01'],
      ['08-29', '09-02'],
      ['11-24', '11-24'],
    ],
    worked: ['01-10', '08-22'],
  },
  2027: {
    off: [
      ['01-01', '01-01'],
      ['04-16', '04-16'],
      ['04-30', '05-03'],
      ['09-02', '09-02'],
      ['11-24', '11-24'],
    ],
    worked: [],
  },
}

describe('days off', () => {
  test.each(years)('%i agrees with the notices, day by day', year => {
    const { off, worked } = published[year] ?? { off: [], worked: [] }
    const listed = new Set(off.flatMap(([from, to]) => span(`${year}-${from}`, `${year}-${to}`)))
    const questions = new Set(
      (readYear(year).undecided ?? []).flatMap(({ options }) =>
        options.flatMap(({ off: days, worked: back = [] }) => [...days, ...back].map(({ date }) => date)),
      ),
    )
    for (const date of daysOf(year)) {
      if (questions.has(date)) continue
      const weekend = weekday(dayNumber(date)) > 5 && !worked.includes(date.slice(5))
      expect([date, dayOn(committed, date)?.off]).toEqual([date, weekend || listed.has(date)])
    }
  })

  test.each(years)('%i has every fixed and lunar holiday of an independent library off', year => {
    const other = new Holidays('VN').getHolidays(year).filter(({ type }) => type === 'public')
    const dates = other.map(({ date }) => date.slice(0, 10))
    expect(dates.length).toBe(7)
    for (const date of dates) expect([date, dayOn(committed, date)?.off]).toEqual([date, true])
  })

  test('Tết and Giỗ Tổ are where the independent library has them', () => {
    for (const year of years) {
      const other = new Holidays('VN').getHolidays(year)
      const dateOf = (name: string) => other.find(holiday => holiday.name.includes(name))?.date.slice(0, 10) ?? ''
      expect(dayOn(committed, dateOf('Giỗ tổ'))?.name).toBe('Giỗ Tổ Hùng Vương')
      expect(dayOn(committed, dateOf('Giao thừa'))?.name).toBe('Tết Nguyên đán')
    }
  })

  test.each(years)('%i gives back each swapped day', year => {
    const { off, worked = [] } = readYear(year)
    expect(off.filter(({ kind }) => kind === 'swap').length).toBe(worked.length)
  })

  test.each([
    ['2025-04-26', 'worked'],
    ['2025-05-02', 'swap'],
    ['2026-04-27', 'compensation'],
    ['2026-04-26', 'holiday'],
    ['2026-04-25', 'weekend'],
    ['2026-04-28', 'working'],
  ])('%s is %s', (date, kind) => {
    expect(dayOn(committed, date)?.kind).toBe(kind)
  })
})

describe('what is not known', () => {
  const plain = (year: number): CalendarYear => ({ year, off: [], checked: { on: '2026-11-23' } })

  test('a year without a file is unknown', () => {
    expect(dayOn(committed, '2023-12-31')).toBeUndefined()
    expect(dayOn(committed, '2028-01-01')).toBeUndefined()
  })

  test('no calendar at all knows no day', () => {
    expect(dayOn(compileCalendar([]), '2026-11-23')).toBeUndefined()
  })

  test('a year missing between two others hides what lies before it', () => {
    const gap = compileCalendar([plain(2024), plain(2026)])
    expect(dayOn(gap, '2024-06-03')).toBeUndefined()
    expect(dayOn(gap, '2026-06-03')?.off).toBe(false)
  })

  test('the order of the files does not matter', () => {
    const turned = compileCalendar([...years].reverse().map(readYear))
    expect(daysOf(2026).map(date => dayOn(turned, date))).toEqual(daysOf(2026).map(date => dayOn(committed, date)))
  })

  test('the undecided questions are the two of 2027 and the swap of 2026, with the days that they turn', () => {
    expect(committed.questions.map(({ id, affects }) => [id, affects.map(isoOf)])).toEqual([
      ['ngay-van-hoa-2026', ['2026-11-23', '2026-11-28']],
      ['tet-2027', ['2027-02-04', '2027-02-11', '2027-02-12']],
      ['quoc-khanh-2027', ['2027-09-01', '2027-09-03']],
    ])
  })
})

describe('closures of a place', () => {
  const storm = { date: '2026-09-10', name: 'Bão số 5', source: { title: 'Công điện mẫu' } }

  test('a closed day is off there and nowhere else', () => {
    const here = compileCalendar(years.map(readYear), [storm])
    expect(dayOn(here, storm.date)).toMatchObject({ off: true, kind: 'closure', name: 'Bão số 5' })
    expect(dayOn(committed, storm.date)?.off).toBe(false)
  })

  test('a closure outside the known years is left out', () => {
    const here = compileCalendar(years.map(readYear), [{ ...storm, date: '2030-01-02' }])
    expect(dayOn(here, '2030-01-02')).toBeUndefined()
  })
})
