// Days that applicants wait, and days saved: what compares with what, and by which shares.
import { describe, expect, test } from 'vitest'
import { daysSaved, limitIn, waitingDays } from '../../../src/engine/cost/days.ts'
import { sharesOf } from '../../../src/engine/cost/shares.ts'
import { numberOf } from '../../../src/engine/evaluate.ts'
import type { Procedure, TimeLimit } from '../../../src/model/procedure.ts'

const record = (more: Partial<Procedure>): Procedure => ({
  code: '9.000001',
  name: 'Mẫu',
  sector: 'ho-tich',
  kind: 'public',
  channels: [
    { id: 'in-person', share: 0.75 },
    { id: 'online', share: 0.25 },
  ],
  ...more,
})
const days = (amount: number, unit: TimeLimit['unit'] = 'working-day', when?: TimeLimit['when']): TimeLimit => ({
  amount,
  unit,
  ...(when && { when }),
})
const at = (channel: 'in-person' | 'online') => ({ channel })
const both = (inPerson: TimeLimit, online: TimeLimit) =>
  record({
    timeLimits: [
      { ...inPerson, when: at('in-person') },
      { ...online, when: at('online') },
    ],
  })
const abolished = (procedure: Procedure): Procedure => ({ ...procedure, abolished: true })

describe('the limit of a channel', () => {
  test.each<[name: string, procedure: Procedure, limit: object | undefined]>([
    ['its own', both(days(5), days(3, 'day')), { amount: 3, unit: 'day' }],
    ['the one of all', record({ timeLimits: [days(5)] }), { amount: 5, unit: 'working-day' }],
    ['none where only another channel has one', record({ timeLimits: [days(5, 'day', at('in-person'))] }), undefined],
    ['none where no amount is stated', record({ timeLimits: [{ unit: 'as-prescribed' }] }), undefined],
    ['none where the record states none', record({}), undefined],
    ['none of what is abolished', abolished(record({ timeLimits: [days(5)] })), undefined],
  ])('is %s', (_, procedure, limit) => expect(limitIn(procedure, at('online'))).toEqual(limit))
})

describe('the days that applicants wait', () => {
  const cases = [
    { id: 'a', name: 'a', share: 0.5 },
    { id: 'b', name: 'b', share: 0.5 },
  ]
  test.each<[name: string, procedure: Procedure, waiting: number | undefined]>([
    ['one limit for all', record({ timeLimits: [days(5)] }), 5],
    ['days of the calendar', record({ timeLimits: [days(20, 'day')] }), 20],
    ['the mean of the channels by their shares', both(days(10), days(2)), 8],
    [
      'the mean of the cases by theirs',
      record({ cases, timeLimits: [days(10, 'day', { case: 'a' }), days(4, 'day', { case: 'b' })] }),
      7,
    ],
    [
      'a channel that nobody uses does not count, whatever its limit',
      {
        ...both(days(10), days(2, 'hour')),
        channels: [
          { id: 'in-person', share: 1 },
          { id: 'online', share: 0 },
        ],
      },
      10,
    ],
    ['two kinds of days do not add', both(days(10), days(10, 'day')), undefined],
    ['a channel without a limit', record({ timeLimits: [days(10, 'working-day', at('in-person'))] }), undefined],
    [
      'the second channel alone has a limit',
      record({ timeLimits: [days(10, 'working-day', at('online'))] }),
      undefined,
    ],
    ['hours are no days', record({ timeLimits: [days(10, 'hour')] }), undefined],
    ['months are no days', record({ timeLimits: [days(1, 'month')] }), undefined],
    ['no limit', record({}), undefined],
  ])('%s', (_, procedure, waiting) => {
    const shares = sharesOf(procedure)
    const found = shares && waitingDays(procedure, shares)
    expect(found === undefined ? undefined : numberOf(found)).toBe(waiting)
  })
})

describe('the days saved', () => {
  const plain = record({ timeLimits: [days(10)] })
  const unshared: Procedure = { ...both(days(10), days(2)), channels: [{ id: 'in-person' }, { id: 'online' }] }
  test.each<[name: string, before: Procedure, after: Procedure, saved: object | undefined]>([
    ['a shorter limit', plain, record({ timeLimits: [days(7)] }), { amount: 3, unit: 'working-day' }],
    ['a longer one costs days', plain, record({ timeLimits: [days(12)] }), { amount: -2, unit: 'working-day' }],
    ['the same limit', plain, plain, { amount: 0, unit: 'working-day' }],
    ['the whole limit of what is abolished', plain, abolished(plain), { amount: 10, unit: 'working-day' }],
    ['another kind of days does not compare', plain, record({ timeLimits: [days(7, 'day')] }), undefined],
    ['a limit that is gone does not compare', plain, record({}), undefined],
    ['a limit that is new does not either', record({}), plain, undefined],
    ['no limit on either side', record({}), record({}), undefined],
    [
      'the mean by the shares before',
      both(days(10), days(2)),
      both(days(6), days(2)),
      { amount: 3, unit: 'working-day' },
    ],
    ['channels alike where there are no shares', unshared, both(days(6), days(2)), { amount: 2, unit: 'working-day' }],
    [
      'shares of tenths leave whole days whole',
      {
        ...both(days(10), days(2)),
        channels: [
          { id: 'in-person', share: 0.7 },
          { id: 'online', share: 0.3 },
        ],
      },
      both(days(9), days(1)),
      { amount: 1, unit: 'working-day' },
    ],
    [
      'channels saved in unlike days do not add',
      both(days(10), days(10, 'day')),
      both(days(6), days(6, 'day')),
      undefined,
    ],
    [
      'a channel that nobody uses does not count, though it lost its limit',
      {
        ...both(days(10), days(2)),
        channels: [
          { id: 'in-person', share: 1 },
          { id: 'online', share: 0 },
        ],
      },
      record({ timeLimits: [days(4, 'working-day', at('in-person'))] }),
      { amount: 6, unit: 'working-day' },
    ],
    [
      'one channel of two lost its limit',
      both(days(10), days(2)),
      record({ timeLimits: [days(4, 'working-day', at('in-person'))] }),
      undefined,
    ],
    [
      'a channel without a limit on either side is left out',
      record({ timeLimits: [days(10, 'working-day', at('in-person'))] }),
      record({ timeLimits: [days(4, 'working-day', at('in-person'))] }),
      { amount: 6, unit: 'working-day' },
    ],
  ])('%s', (_, before, after, saved) => expect(daysSaved(before, after)).toEqual(saved))
})
