import { getSolarDate } from '@dqcai/vn-lunar'
import { describe, expect, test } from 'vitest'
import { compileCalendar, dayOn } from '../../../src/engine/time/calendar.ts'
import { dayNumber, isoOf, weekday } from '../../../src/engine/time/dates.ts'
import type { CalendarYear } from '../../../src/model/calendar.ts'
import { committed, open, readOpenYear, readYear, years } from './calendar-source.ts'

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

  test.each(years)(
    '%i has every day off that the law names, those by the moon where an independent library has them',
    year => {
      const lunar = (day: number, month: number): number => {
        const found = getSolarDate(day, month, year)
        return dayNumber([found.year, found.month, found.day].map(part => String(part).padStart(2, '0')).join('-'))
      }
      const newYear = lunar(1, 1)
      // Bộ luật Lao động Điều 112
      const fixed = ['01-01', '04-30', '05-01', '09-02'].map(date => `${year}-${date}`)
      const moved = [...[-1, 0, 1, 2].map(after => newYear + after), lunar(10, 3)].map(isoOf)
      for (const date of [...fixed, ...moved]) expect([date, dayOn(committed, date)?.off]).toEqual([date, true])
      expect(dayOn(committed, isoOf(newYear))?.name).toBe('Tết Nguyên đán')
      expect(dayOn(committed, isoOf(lunar(10, 3)))?.name).toBe('Giỗ Tổ Hùng Vương')
    },
  )

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
    for (const date of ['2026-11-23', '1970-01-01', '1970-01-02', '1969-12-31'])
      expect([date, dayOn(compileCalendar([]), date)]).toEqual([date, undefined])
  })

  test('a year missing between two others hides what lies before it', () => {
    const gap = compileCalendar([plain(2024), plain(2026)])
    expect(dayOn(gap, '2024-06-03')).toBeUndefined()
    expect(dayOn(gap, '2026-06-03')?.off).toBe(false)
  })

  test('the first and the last day of the known years are known', () => {
    const two = compileCalendar([plain(2025), plain(2026)])
    const known = (date: string) => dayOn(two, date)?.kind
    expect(['2024-12-31', '2025-01-01', '2026-12-31', '2027-01-01'].map(known)).toEqual([
      undefined,
      'working',
      'working',
      undefined,
    ])
  })

  test('the order of the files does not matter', () => {
    const turned = compileCalendar([...years].reverse().map(readYear))
    expect(daysOf(2026).map(date => dayOn(turned, date))).toEqual(daysOf(2026).map(date => dayOn(committed, date)))
  })

  test('the undecided questions are the two of 2027, with the days that they turn', () => {
    expect(committed.questions.map(({ id, affects }) => [id, affects.map(isoOf)])).toEqual([
      ['tet-2027', ['2027-02-04', '2027-02-11', '2027-02-12']],
      ['quoc-khanh-2027', ['2027-09-01', '2027-09-03']],
    ])
  })
})

describe('an undecided question', () => {
  const [swap, tet] = open.questions
  const optionOf = (question: typeof swap, index: number) => {
    const option = question?.options[index]
    if (question === undefined || option === undefined) throw new Error('no such option')
    return [question, option] as const
  }
  const under = (...answers: ReturnType<typeof optionOf>[]) => {
    const { first, days } = open.table(new Map(answers))
    return (date: string) => days[dayNumber(date) - first]
  }
  const swapSource = { title: 'Đề xuất hoán đổi của Bộ Nội vụ, tháng 9/2026; chưa đọc được văn bản quyết định' }

  test('has its first option while nobody has answered it; its days are marked, and their source is its own', () => {
    expect(dayOn(open, '2026-11-23')).toEqual({
      ...{ date: '2026-11-23', off: false, kind: 'working', undecided: 'ngay-van-hoa-2026' },
    })
    expect(dayOn(open, '2026-11-28')).toMatchObject({ off: true, kind: 'weekend', undecided: 'ngay-van-hoa-2026' })
    expect(dayOn(open, '2027-02-04')).toMatchObject({ off: true, kind: 'holiday', name: 'Tết Nguyên đán' })
    expect(dayOn(open, '2026-11-24')?.undecided).toBeUndefined()
  })

  test('turns days off and on under the option taken, and leaves others as they were', () => {
    const day = under(optionOf(swap, 1))
    expect(day('2026-11-23')).toEqual({
      ...{ date: '2026-11-23', name: 'Hoán đổi với thứ Bảy 28/11/2026', off: true, kind: 'holiday' },
      ...{ source: swapSource, undecided: 'ngay-van-hoa-2026' },
    })
    expect(day('2026-11-28')).toEqual({
      ...{ date: '2026-11-28', name: 'Làm bù cho thứ Hai 23/11/2026', off: false, kind: 'worked' },
      ...{ source: swapSource, undecided: 'ngay-van-hoa-2026' },
    })
    expect([day('2026-11-24')?.kind, day('2026-11-25')?.kind, day('2027-02-04')?.off]).toEqual([
      'holiday',
      'working',
      true,
    ])
  })

  test('does not disturb the answer to another', () => {
    const day = under(optionOf(swap, 1), optionOf(tet, 1))
    expect([day('2026-11-23')?.off, day('2027-02-04')?.off, day('2027-02-12')?.off]).toEqual([true, false, true])
    expect(under(optionOf(tet, 1))('2026-11-23')?.off).toBe(false)
  })

  test('has the days of one set of answers once, and of another apart', () => {
    const answers = () => new Map([optionOf(swap, 1)])
    expect(open.table(answers())).toBe(open.table(answers()))
    expect(open.table(answers())).not.toBe(open.table(new Map([optionOf(tet, 1)])))
    expect(open.table(new Map([optionOf(swap, 1), optionOf(tet, 1)]))).not.toBe(open.table(answers()))
  })

  test('names its options, and which of them a second-hand source says was taken', () => {
    expect(swap?.options.map(({ choice }) => [choice.id, choice.option, choice.reported])).toEqual([
      ['ngay-van-hoa-2026', 'Không hoán đổi', true],
      ['ngay-van-hoa-2026', 'Nghỉ thứ Hai 23/11, làm bù thứ Bảy 28/11', false],
    ])
    expect(swap?.options[0]?.choice).toMatchObject({
      question: 'Có hoán đổi thứ Hai 23/11/2026 lấy thứ Bảy 28/11/2026 để nghỉ liền Ngày Văn hóa Việt Nam không?',
      source: swapSource,
    })
    const { undecided = [], ...year } = readOpenYear(2026)
    const unreported = undecided.map(({ reported: _, ...item }) => item)
    const { questions } = compileCalendar([{ ...year, undecided: unreported }])
    expect(questions[0]?.options.map(({ choice }) => choice.reported)).toEqual([false, false])
  })

  test('whose days lie beyond the known years does not make them known', () => {
    const { undecided = [], ...year } = readYear(2027)
    const [item] = undecided
    if (item === undefined) throw new Error('no question')
    const beyond = {
      ...item,
      options: [
        { name: 'a', off: [] },
        { name: 'b', off: [{ date: '2028-01-03', name: 'Nghỉ' }] },
      ],
    }
    const calendar = compileCalendar([{ ...year, undecided: [beyond] }])
    const [question] = calendar.questions
    expect(question?.affects).toEqual([])
    const { first, days } = calendar.table(new Map([optionOf(question, 1)]))
    expect(days[dayNumber('2028-01-03') - first]).toBeUndefined()
  })
})

describe('office hours', () => {
  const periods = [{ from: '07:30', to: '11:30' }]
  const year = (number: number, from?: string): CalendarYear => ({
    year: number,
    off: [],
    checked: { on: '2026-11-23' },
    ...(from && { hours: { periods: [{ from, to: '17:00' }], verified: false, source: { title: 'Mẫu' } } }),
  })
  test.each([
    ['the only ones stated', [year(2026, '07:30')], 450],
    ['those of the last year that states them', [year(2025, '07:30'), year(2026, '08:00')], 480],
    ['those of an earlier year where the last states none', [year(2025, '07:30'), year(2026)], 450],
    ['none', [year(2026)], undefined],
  ])('are %s', (_, given, from) => expect(compileCalendar(given).hours?.[0]?.from).toBe(from))

  test('are minutes after midnight, in the order of the file', () => {
    const both = { periods: [...periods, { from: '13:00', to: '17:05' }], verified: false, source: { title: 'Mẫu' } }
    expect(compileCalendar([{ ...year(2026), hours: both }]).hours).toEqual([
      { from: 450, to: 690 },
      { from: 780, to: 1025 },
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

  test.each(['2030-01-02', '2028-01-01', '2023-12-31', '2020-05-04'])(
    'one on %s, outside the known years, is left out',
    date => {
      expect(dayOn(compileCalendar(years.map(readYear), [{ ...storm, date }]), date)).toBeUndefined()
    },
  )

  test.each(['2024-01-02', '2024-01-01', '2027-12-31'])('one on %s, at the edge of them, holds', date => {
    expect(dayOn(compileCalendar(years.map(readYear), [{ ...storm, date }]), date)?.kind).toBe('closure')
  })

  test.each([
    ['a Saturday worked in exchange', '2026-08-22'],
    ['a day that an undecided question turns', '2026-11-23'],
  ])('%s is closed too, whatever is answered', (_, date) => {
    const here = compileCalendar(years.map(readYear), [{ ...storm, date }])
    const [question] = here.questions
    for (const option of question?.options ?? []) {
      const { first, days } = here.table(new Map(question && [[question, option]]))
      expect(days[dayNumber(date) - first]).toMatchObject({ off: true, kind: 'closure' })
    }
  })
})
