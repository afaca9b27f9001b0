// Each day between filing and due date, with its reason; and the dates of stages.
import { describe, expect, test } from 'vitest'
import { compileCalendar } from '../../../src/engine/time/calendar.ts'
import type { Deadline } from '../../../src/engine/time/deadline-types.ts'
import type { TimeLimit } from '../../../src/model/parts.ts'
import { readOpenYear } from './calendar-source.ts'
import { cutOff, filed, type More, of, online, sameDay, sum } from './filing.ts'

/** `04-24 first-day`, or `04-25 1 weekend` for the first day counted; hours are counted without a number. */
const shown = ({ days }: Deadline) =>
  days.map(({ date, counted, why, nth }) => [date.slice(5), ...(counted ? [nth ?? '+'] : []), why].join(' '))

describe('each day has its reason', () => {
  test.each<[name: string, limit: TimeLimit, submitted: string, more: More, days: string[]]>([
    [
      'a Saturday worked in exchange is counted as such',
      of(2, 'working-day'),
      '2026-08-20T09:00',
      {},
      ['08-20 first-day', '08-21 1 working', '08-22 2 worked'],
    ],
    [
      'received on the next day of work after the cut-off: the day of filing waits',
      of(1, 'working-day', cutOff),
      '2026-03-06T15:01',
      {},
      ['03-06 waiting', '03-07 weekend', '03-08 weekend', '03-09 first-day', '03-10 1 working'],
    ],
    [
      'online on a day off, that day is the day of the event, named by what it is',
      of(1, 'day'),
      '2026-03-07T09:00',
      online,
      ['03-07 weekend', '03-08 1 weekend', '03-09 moved-here'],
    ],
    [
      'days of the calendar, and the days that it moves over',
      of(3, 'day'),
      '2026-04-23T09:00',
      {},
      [
        '04-23 first-day',
        '04-24 1 calendar',
        '04-25 2 weekend',
        '04-26 3 holiday',
        '04-27 compensation',
        '04-28 moved-here',
      ],
    ],
    [
      'days without holidays: a weekend counts, a holiday and its compensation do not, a swapped day does',
      of(2, 'non-holiday-day'),
      '2026-04-24T09:00',
      {},
      ['04-24 first-day', '04-25 1 weekend', '04-26 holiday', '04-27 compensation', '04-28 2 calendar'],
    ],
    [
      'a swapped day is a day without holiday',
      of(3, 'non-holiday-day'),
      '2026-08-28T09:00',
      {},
      [
        '08-28 first-day',
        '08-29 1 weekend',
        '08-30 2 weekend',
        '08-31 3 swap',
        '09-01 holiday',
        '09-02 holiday',
        '09-03 moved-here',
      ],
    ],
    [
      'a week is seven days',
      of(1, 'week'),
      '2026-03-02T09:00',
      {},
      [
        '03-02 first-day',
        '03-03 1 calendar',
        '03-04 2 calendar',
        '03-05 3 calendar',
        '03-06 4 calendar',
        '03-07 5 weekend',
        '03-08 6 weekend',
        '03-09 7 calendar',
      ],
    ],
    [
      'hours run from the moment on the first day too, without numbers',
      of(72, 'hour'),
      '2026-03-06T16:00',
      {},
      ['03-06 + calendar', '03-07 + weekend', '03-08 + weekend', '03-09 + calendar'],
    ],
    [
      'hours of work pass over days off',
      of(8, 'working-hour'),
      '2026-03-06T15:00',
      {},
      ['03-06 + working', '03-07 weekend', '03-08 weekend', '03-09 + working'],
    ],
    ['the same day is that day', sameDay, '2026-03-04T09:00', {}, ['03-04 1 working']],
    [
      'the same day, filed online on a day off, is the next day of work',
      sameDay,
      '2026-03-07T09:00',
      online,
      ['03-07 weekend', '03-08 weekend', '03-09 moved-here'],
    ],
    [
      'two stretches that stand still, told even where they are days off',
      of(2, 'day'),
      '2026-03-05T09:00',
      {
        suspended: [
          { from: '2026-03-06', to: '2026-03-07' },
          { from: '2026-03-09', to: '2026-03-09' },
        ],
      },
      [
        '03-05 first-day',
        '03-06 suspended',
        '03-07 suspended',
        '03-08 1 weekend',
        '03-09 suspended',
        '03-10 2 calendar',
      ],
    ],
    [
      'a limit that stands still on the day of filing: that day is suspended, the next is counted',
      of(1, 'working-day'),
      '2026-03-03T09:00',
      { suspended: [{ from: '2026-03-03', to: '2026-03-03' }] },
      ['03-03 suspended', '03-04 1 working'],
    ],
    [
      'days before the full file stand as incomplete, days off among them',
      of(1, 'working-day'),
      '2026-03-06T09:00',
      { supplemented: '2026-03-09T10:00' },
      ['03-06 incomplete', '03-07 incomplete', '03-08 incomplete', '03-09 first-day', '03-10 1 working'],
    ],
    [
      'a full file that came in on a day off waits until the office opens',
      of(1, 'working-day'),
      '2026-03-06T09:00',
      { supplemented: '2026-03-07T10:00' },
      ['03-06 incomplete', '03-07 weekend', '03-08 weekend', '03-09 first-day', '03-10 1 working'],
    ],
    [
      'stages in units of their own: days of work, then days of the calendar, numbered through',
      sum({ name: 'Xã', ...of(2, 'working-day') }, { name: 'Tỉnh', ...of(3, 'day') }),
      '2026-03-05T09:00',
      {},
      [
        '03-05 first-day',
        '03-06 1 working',
        '03-07 weekend',
        '03-08 weekend',
        '03-09 2 working',
        '03-10 3 calendar',
        '03-11 4 calendar',
        '03-12 5 calendar',
      ],
    ],
    [
      'a first stage that ends on a day off moves, and the second starts where it moved to',
      sum({ name: 'Xã', ...of(2, 'day') }, { name: 'Tỉnh', ...of(1, 'working-day') }),
      '2026-03-05T09:00',
      {},
      [
        '03-05 first-day',
        '03-06 1 calendar',
        '03-07 2 weekend',
        '03-08 weekend',
        '03-09 moved-here',
        '03-10 3 working',
      ],
    ],
    [
      'a stage in hours before one in days: only days have numbers, from 1',
      sum({ name: 'Tiếp nhận', ...of(4, 'working-hour') }, { name: 'Giải quyết', ...of(2, 'working-day') }),
      '2026-03-02T08:00',
      {},
      ['03-02 + working', '03-03 1 working', '03-04 2 working'],
    ],
  ])('%s', (_, limit, submitted, more, days) => expect(shown(filed(limit, submitted, more))).toEqual(days))

  test('days of the filing that no calendar knows are left out', () => {
    const only2026 = compileCalendar([readOpenYear(2026)])
    const result = filed(of(1, 'working-day'), '2025-12-30T09:00', {
      calendar: only2026,
      supplemented: '2026-01-05T09:00',
    })
    expect(shown(result)).toEqual([
      ...['01-01', '01-02', '01-03', '01-04'].map(date => `${date} incomplete`),
      '01-05 first-day',
      '01-06 1 working',
    ])
  })

  test('a day carries its name, its source and the question that it hangs on', () => {
    const { days } = filed(of(2, 'working-day'), '2026-11-20T15:00')
    const of23 = days.find(({ date }) => date === '2026-11-23')
    const of24 = days.find(({ date }) => date === '2026-11-24')
    expect([of23?.undecided, of24?.undecided]).toEqual(['ngay-van-hoa-2026', undefined])
    expect([of24?.name, of24?.source]).toEqual(['Ngày Văn hóa Việt Nam', { document: '28/2026/QH16' }])
    expect(days[0]?.source).toBeUndefined()
  })
})

describe('the dates of stages', () => {
  const agencies = (...stages: [agency: string, amount: number, unit: TimeLimit['unit']][]) =>
    stages.map(([agency, amount, unit]) => ({ agency, amount, unit }))

  test.each<[name: string, limit: TimeLimit, submitted: string, stages: object[]]>([
    ['none where the limit has none', of(5, 'working-day'), '2026-03-02T09:00', []],
    [
      'in the unit of the whole they count from the filing: no stage moves the next',
      of(4, 'day', { stages: agencies(['xa', 5, 'day'], ['tinh', 3, 'day']) }),
      '2026-03-02T09:00',
      [
        { agency: 'xa', due: '2026-03-09' },
        { agency: 'tinh', due: '2026-03-10' },
      ],
    ],
    [
      'in units of their own each starts where the one before ended, moved or not',
      sum({ name: 'Thẩm định', amount: 5, unit: 'day' }, { agency: 'tinh', name: 'Cấp', amount: 3, unit: 'day' }),
      '2026-03-02T09:00',
      [
        { name: 'Thẩm định', due: '2026-03-09' },
        { agency: 'tinh', name: 'Cấp', due: '2026-03-12' },
      ],
    ],
    [
      'none where the date of one of them lies beyond the known days',
      of(5, 'day', { stages: agencies(['xa', 5, 'day'], ['tinh', 20, 'day']) }),
      '2027-12-20T09:00',
      [],
    ],
    [
      'the last moment of a stage in hours',
      sum({ name: 'Tiếp nhận', amount: 4, unit: 'working-hour' }, { name: 'Trả', amount: 1, unit: 'day' }),
      '2026-03-02T08:00',
      [
        { name: 'Tiếp nhận', due: '2026-03-02T12:00' },
        { name: 'Trả', due: '2026-03-03' },
      ],
    ],
  ])('%s', (_, limit, submitted, stages) => expect(filed(limit, submitted).stages).toStrictEqual(stages))
})
