// What a result tells beside its date: notes for the reader, and the law that it rests on.
import { describe, expect, test } from 'vitest'
import { compileCalendar } from '../../../src/engine/time/calendar.ts'
import { citedTexts, lastDayOfDecree61 } from '../../../src/engine/time/deadline-law.ts'
import type { TimeLimit } from '../../../src/model/parts.ts'
import { readOpenYear, years } from './calendar-source.ts'
import { cutOff, filed, type More, of, online, sameDay, sum } from './filing.ts'

describe('what the reader is told', () => {
  const extension = { amount: 5, unit: 'working-day', total: false, reason: 'Phức tạp' } as const
  test.each<[name: string, limit: TimeLimit, submitted: string, more: More, notes: string[]]>([
    ['nothing of a plain filing', of(5, 'working-day'), '2026-03-02T09:00', {}, []],
    ['a filing at a counter on a day off', of(5, 'working-day'), '2026-03-07T09:00', {}, ['filed-on-day-off']],
    ['a filing online on a day off', of(5, 'working-day'), '2026-03-07T09:00', online, ['online-on-day-off']],
    [
      'online on a day off, with a cut-off of the record',
      of(5, 'working-day', cutOff),
      '2026-03-07T09:00',
      online,
      ['filed-on-day-off'],
    ],
    ['a filing online on a day of work', of(5, 'working-day'), '2026-03-06T20:00', online, []],
    ['a filing after the cut-off', of(5, 'working-day', cutOff), '2026-03-02T15:01', {}, ['after-cut-off']],
    ['a supplement', of(5, 'working-day'), '2026-03-02T09:00', { supplemented: '2026-03-03T09:00' }, ['restarted']],
    [
      'a stretch that stands still',
      of(5, 'working-day'),
      '2026-03-02T09:00',
      { suspended: [{ from: '2026-03-03', to: '2026-03-03' }] },
      ['suspended'],
    ],
    ['no stretch that stands still', of(5, 'working-day'), '2026-03-02T09:00', { suspended: [] }, []],
    ['an extension that may come', of(5, 'working-day', { extension }), '2026-03-02T09:00', {}, ['extension-possible']],
    [
      'an extension that was announced',
      of(5, 'working-day', { extension }),
      '2026-03-02T09:00',
      { extended: true },
      ['extended'],
    ],
    ['an announcement where the record allows none', of(5, 'working-day'), '2026-03-02T09:00', { extended: true }, []],
    ['half a day', of(0.5, 'working-day'), '2026-03-02T09:00', {}, ['fraction-rounded']],
    [
      'half a day in one of the stages',
      sum({ name: 'a', ...of(1, 'day') }, { name: 'b', ...of(0.5, 'day') }),
      '2026-03-02T09:00',
      {},
      ['fraction-rounded'],
    ],
    ['half an hour is no rounded part', of(0.5, 'hour'), '2026-03-02T09:00', {}, []],
    ['half an hour of work is none either', of(0.5, 'working-hour'), '2026-03-02T09:00', {}, ['hours-assumed']],
    ['a last day that moved', of(5, 'day'), '2026-03-02T09:00', {}, ['moved-to-working-day']],
    [
      'office hours in one of the stages',
      sum({ name: 'a', ...of(1, 'day') }, { name: 'b', ...of(4, 'working-hour') }),
      '2026-03-02T09:00',
      {},
      ['hours-assumed'],
    ],
    ['a day that is not decided', of(1, 'working-day'), '2026-11-20T15:00', {}, ['undecided']],
    ['an undecided day that changes nothing', of(7, 'day'), '2026-11-19T09:00', {}, []],
  ])('%s', (_, limit, submitted, more, notes) => expect(filed(limit, submitted, more).notes).toEqual(notes))
})

describe('the law that a date rests on', () => {
  const [first, moment, last, moves] = ['first-day 147', 'from-the-moment 147', 'last-day 148', 'moves 148']
  const cited = (limit: TimeLimit, submitted: string, more: More = {}) =>
    filed(limit, submitted, more).articles.map(({ rule, source }) =>
      source.document === '91/2015/QH13'
        ? `${rule} ${source.article?.replace('Điều ', '')}`
        : `${rule} ${source.document ?? source.title}`,
    )

  test.each<[name: string, limit: TimeLimit, submitted: string, more: More, articles: string[]]>([
    ['days of work', of(1, 'working-day'), '2026-03-02T09:00', {}, [first, last]],
    ['the same day: no first day is left out', sameDay, '2026-03-02T09:00', {}, [last]],
    ['hours run from the moment', of(24, 'hour'), '2026-03-02T09:00', {}, [moment, last]],
    ['hours of work end within office hours', of(2, 'working-hour'), '2026-03-02T09:00', {}, [moment]],
    ['a month', of(1, 'month'), '2026-03-02T09:00', {}, [first, last]],
    ['half a month is fifteen days', of(1.5, 'month'), '2026-03-02T09:00', {}, ['length 146', first, last]],
    ['a quarter of a year', of(0.25, 'year'), '2026-05-04T09:00', {}, ['length 146', first, last]],
    ['half a day has no such article', of(0.5, 'day'), '2026-03-02T09:00', {}, [first, last]],
    ['a last day that moved', of(5, 'day'), '2026-03-02T09:00', {}, [first, last, moves]],
    [
      'stages: hours of work, then half a month',
      sum({ name: 'a', ...of(4, 'working-hour') }, { name: 'b', ...of(0.5, 'month') }),
      '2026-03-02T09:00',
      {},
      ['length 146', first, moment, last],
    ],
    [
      'a notice of the year, once for all its days',
      of(1, 'working-day'),
      '2026-02-13T09:00',
      {},
      [first, last, 'notice Thông báo 9441/TB-BNV ngày 16/10/2025 (Công văn 9859/VPCP-KGVX)'],
    ],
    ['the day of culture', of(1, 'working-day'), '2027-11-23T09:00', {}, [first, last, 'culture-day 28/2026/QH16']],
    [
      'a holiday and its compensation',
      of(1, 'working-day'),
      '2027-04-29T09:00',
      {},
      [first, last, 'holidays 45/2019/QH14', 'compensation 45/2019/QH14'],
    ],
    [
      'a supplement while Nghị định 61/2018 governed',
      of(1, 'working-day'),
      '2025-06-30T09:00',
      { supplemented: '2025-07-01T09:00' },
      [first, last, 'restart 61/2018/NĐ-CP'],
    ],
    [
      'a supplement after it',
      of(1, 'working-day'),
      '2025-07-01T09:00',
      { supplemented: '2025-07-02T09:00' },
      [first, last],
    ],
    ['no supplement', of(1, 'working-day'), '2025-06-30T09:00', {}, [first, last]],
  ])('%s', (_, limit, submitted, more, articles) => expect(cited(limit, submitted, more)).toEqual(articles))

  test('a day in compensation is cited as such also where the limit stands still on it', () => {
    const suspended = [{ from: '2026-04-27', to: '2026-04-27' }]
    expect(cited(of(1, 'working-day'), '2026-04-24T09:00', { suspended })).toEqual([
      ...[first, last],
      ...['holidays 45/2019/QH14', 'compensation 45/2019/QH14'],
    ])
  })

  test('a closure of the place is a notice', () => {
    const storm = { date: '2026-03-03', name: 'Bão số 5', source: { title: 'Công điện mẫu' } }
    const here = compileCalendar(years.map(readOpenYear), [storm])
    expect(cited(of(1, 'working-day'), '2026-03-02T09:00', { calendar: here })).toEqual([
      first,
      last,
      'notice Công điện mẫu',
    ])
  })

  test('the texts beside those of calendars are the Civil Code, Nghị định 61/2018, which governed until 30/06/2025, and 309/2026', () => {
    expect([citedTexts, lastDayOfDecree61]).toEqual([['91/2015/QH13', '61/2018/NĐ-CP', '309/2026/NĐ-CP'], '2025-06-30'])
  })
})
