// From when a limit runs: the moment of filing, the opening of the office, or the next day of work.
import { describe, expect, test } from 'vitest'
import type { TimeLimit } from '../../../src/model/parts.ts'
import { cutOff, filed, type More, of, online } from './filing.ts'

const day = of(1, 'day')
const strict = of(1, 'day', cutOff)

describe('the start', () => {
  test.each<[name: string, limit: TimeLimit, submitted: string, more: More, starts: string]>([
    ['at a counter within office hours is the filing', day, '2026-03-02T09:00', {}, '2026-03-02T09:00'],
    ['at a counter before the doors open is the opening', day, '2026-03-02T06:15', {}, '2026-03-02T08:00'],
    ['at the opening is the filing', day, '2026-03-02T08:00', {}, '2026-03-02T08:00'],
    ['a minute later is that minute', day, '2026-03-02T08:01', {}, '2026-03-02T08:01'],
    ['by post before the doors open is the opening', day, '2026-03-02T06:15', { channel: 'post' }, '2026-03-02T08:00'],
    ['online at night is that night', day, '2026-03-02T02:00', online, '2026-03-02T02:00'],
    ['online on a day off is that day', day, '2026-03-07T10:00', online, '2026-03-07T10:00'],
    ['at a counter on a day off is the next opening', day, '2026-03-07T10:00', {}, '2026-03-09T08:00'],
    ['on the first of several days off is the opening after them', day, '2026-02-14T10:00', {}, '2026-02-23T08:00'],
    ['with a cut-off, in time, is the filing', strict, '2026-03-02T15:00', {}, '2026-03-02T15:00'],
    ['with a cut-off, a minute late, is the next opening', strict, '2026-03-02T15:01', {}, '2026-03-03T08:00'],
    ['with a cut-off on a Friday is Monday', strict, '2026-03-06T16:00', online, '2026-03-09T08:00'],
    ['with a cut-off, online at night, is the opening', strict, '2026-03-02T02:00', online, '2026-03-02T08:00'],
    ['with a cut-off, late on a day off, is the next opening', strict, '2026-03-07T16:00', online, '2026-03-09T08:00'],
    [
      'of a supplement is when the file was full',
      day,
      '2026-03-02T09:00',
      { supplemented: '2026-03-04T10:30' },
      '2026-03-04T10:30',
    ],
    [
      'on a day that stands still is the filing all the same',
      day,
      '2026-03-02T09:00',
      { suspended: [{ from: '2026-03-02', to: '2026-03-02' }] },
      '2026-03-02T09:00',
    ],
    [
      'after a cut-off is the next day of work, standing still or not',
      strict,
      '2026-03-02T16:00',
      { suspended: [{ from: '2026-03-03', to: '2026-03-03' }] },
      '2026-03-03T08:00',
    ],
  ])('%s', (_, limit, submitted, more, starts) => expect(filed(limit, submitted, more).starts).toBe(starts))

  test('before the doors open moves hours', () => {
    expect(filed(of(3, 'hour'), '2026-03-02T06:00').due).toBe('2026-03-02T11:00')
    expect(filed(of(3, 'hour'), '2026-03-02T06:00', online).due).toBe('2026-03-02T09:00')
  })
})

describe('an extension', () => {
  const extension = (amount: number, unit: TimeLimit['unit'], total = false) => ({
    extension: { amount, unit, total, reason: 'Phức tạp' },
  })
  const stages = [
    { agency: 'xa', amount: 2, unit: 'working-day' as const },
    { agency: 'tinh', amount: 1, unit: 'week' as const },
  ]
  test.each<[name: string, limit: TimeLimit, extended: boolean, due: string]>([
    [
      'in the same unit makes one length: a day off in between moves nothing',
      of(5, 'day', extension(5, 'day')),
      true,
      '2026-03-12',
    ],
    [
      'in another unit starts where the limit ended, moved or not',
      of(5, 'day', extension(1, 'week')),
      true,
      '2026-03-16',
    ],
    ['as a total takes the place of the limit', of(5, 'day', extension(10, 'day', true)), true, '2026-03-12'],
    ['as a total in another unit', of(5, 'day', extension(2, 'week', true)), true, '2026-03-16'],
    ['that nobody announced moves nothing', of(5, 'day', extension(10, 'day', true)), false, '2026-03-09'],
    ['of a sum of stages follows them', { unit: 'stages', stages, ...extension(1, 'working-day') }, true, '2026-03-12'],
    [
      'of a limit whose stages add follows the limit',
      of(3, 'working-day', {
        stages: stages.map(stage => ({ ...stage, unit: 'working-day' as const })),
        ...extension(1, 'week'),
      }),
      true,
      '2026-03-12',
    ],
  ])('%s', (_, limit, extended, due) => expect(filed(limit, '2026-03-02T09:00', { extended }).due).toBe(due))
})
