// Which length is certainly no longer than another: what does not compare is never said to be shorter.
import { describe, expect, test } from 'vitest'
import { limitNoLonger, noLonger } from '../../../src/engine/time/longer.ts'
import type { Duration, TimeLimit } from '../../../src/model/parts.ts'

type Unit = Duration['unit']
const of = (text: string): Duration => {
  const [amount, unit] = text.split(' ')
  return unit === undefined ? { unit: amount as Unit } : { amount: Number(amount), unit: unit as Unit }
}

describe('no longer', () => {
  test.each([
    ['the same', '5 day', '5 day', true],
    ['a day more of the same unit', '6 working-day', '5 working-day', false],
    ['days of the calendar against as many of work', '10 day', '10 working-day', true],
    ['one day more than the days of work', '11 day', '10 working-day', false],
    ['days of work against as many of the calendar: a weekend may lie between', '10 working-day', '10 day', false],
    ['days of work against far more of the calendar: not comparable, so not shorter', '1 working-day', '30 day', false],
    ['two weeks are fourteen days', '2 week', '14 day', true],
    ['fifteen days are more than two weeks', '15 day', '2 week', false],
    ['a month is thirty days', '30 day', '1 month', true],
    ['thirty-one days are more than a month', '31 day', '1 month', false],
    ['a year is more than twelve months of thirty days', '1 year', '12 month', false],
    ['twelve months against a year', '12 month', '1 year', true],
    ['eight hours of work are a day of work', '8 working-hour', '1 working-day', true],
    ['nine hours of work are not', '9 working-hour', '1 working-day', false],
    ['a day of work is eight hours of work', '1 working-day', '8 working-hour', true],
    ['a day of the calendar is twenty-four hours', '24 hour', '1 day', true],
    ['twenty-five hours', '25 hour', '1 day', false],
    ['the same day against a day', 'same-day', '1 day', true],
    ['the same day against a day of work', 'same-day', '1 working-day', true],
    ['the same day against twenty-four hours', 'same-day', '24 hour', true],
    ['the same day against twenty-three hours', 'same-day', '23 hour', false],
    ['the same day against an hour of work', 'same-day', '1 working-hour', false],
    ['the same day against what others prescribe', 'same-day', 'as-prescribed', false],
    ['the same day twice', 'same-day', 'same-day', true],
    ['an hour against the same day: the day may end before', '1 hour', 'same-day', false],
    ['a day against what others prescribe', '1 day', 'as-prescribed', false],
    ['what others prescribe against a day', 'as-prescribed', '1 day', false],
    ['what others prescribe twice', 'as-prescribed', 'as-prescribed', true],
    ['what others prescribe against a day of work', 'as-prescribed', '1 working-day', false],
    ['days of the calendar against as many without holidays', '10 day', '10 non-holiday-day', true],
    ['one day more than the days without holidays', '11 day', '10 non-holiday-day', false],
    ['two weeks against fourteen days without holidays', '2 week', '14 non-holiday-day', true],
    [
      'days without holidays against as many of work: weekends count in them',
      '10 non-holiday-day',
      '10 working-day',
      true,
    ],
    ['one day without holidays more than the days of work', '11 non-holiday-day', '10 working-day', false],
    ['days without holidays against far more of the calendar: not comparable', '1 non-holiday-day', '30 day', false],
    ['days of work against far more without holidays: not comparable', '1 working-day', '30 non-holiday-day', false],
    ['a day without holidays against eight hours of work', '1 non-holiday-day', '8 working-hour', true],
    ['a day against seven hours of work', '1 day', '7 working-hour', false],
    ['days without holidays twice', '5 non-holiday-day', '5 non-holiday-day', true],
    ['a day more without holidays', '6 non-holiday-day', '5 non-holiday-day', false],
    ['a sum of stages has no one length', 'stages', 'stages', false],
    ['a sum of stages against a day', 'stages', '30 day', false],
    ['the same day against a sum of stages: said by its stages alone', 'same-day', 'stages', false],
  ] as const)('%s: %s ≤ %s', (_, a, b, expected) => expect(noLonger(of(a), of(b))).toBe(expected))
})

describe('a limit with its extension', () => {
  const limit = (amount: number, extension?: Partial<NonNullable<TimeLimit['extension']>>): TimeLimit => ({
    amount,
    unit: 'day',
    ...(extension && { extension: { amount: 10, unit: 'day', total: false, reason: 'Phức tạp', ...extension } }),
  })
  test.each([
    ['neither has one', limit(5), limit(5), true],
    ['only the old one has one', limit(5), limit(5, {}), true],
    ['only the new one has one', limit(5, {}), limit(5), false],
    ['the same', limit(5, {}), limit(5, {}), true],
    ['a longer limit, however short its extension', limit(6, { amount: 1 }), limit(5, {}), false],
    ['a longer extension', limit(5, { amount: 11 }), limit(5, {}), false],
    ['a shorter extension', limit(5, { amount: 9 }), limit(5, {}), true],
    ['one counts from the start and one on top: not comparable', limit(5, { total: true }), limit(5, {}), false],
  ])('%s', (_, a, b, expected) => expect(limitNoLonger(a, b)).toBe(expected))
})

describe('a limit that is a sum of stages', () => {
  const sum = (...stages: string[]): TimeLimit => ({ unit: 'stages', stages: stages.map(of) })
  const none: TimeLimit = { unit: 'stages' }
  test.each([
    ['each stage as long', sum('40 day', '10 working-day'), sum('40 day', '10 working-day'), true],
    ['one stage shorter', sum('40 day', '9 working-day'), sum('40 day', '10 working-day'), true],
    [
      'one shorter, one longer: not comparable',
      sum('39 day', '11 working-day'),
      sum('40 day', '10 working-day'),
      false,
    ],
    ['the first longer', sum('41 day', '10 working-day'), sum('40 day', '10 working-day'), false],
    ['a stage less', sum('40 day'), sum('40 day', '10 working-day'), true],
    ['a stage more', sum('40 day', '1 day'), sum('40 day'), false],
    ['against a limit without stages', sum('1 day'), { amount: 30, unit: 'day' } satisfies TimeLimit, false],
    ['a limit without stages against a sum', { amount: 1, unit: 'day' } satisfies TimeLimit, sum('30 day'), false],
    ['against stages that are not given', sum('1 day'), none, false],
    [
      'against a limit of its own length, whatever stages it has within',
      sum('2 working-day'),
      { amount: 15, unit: 'working-day', stages: [of('2 working-day')] } satisfies TimeLimit,
      false,
    ],
    [
      'a limit of its own length with stages within, against a sum',
      { amount: 15, unit: 'working-day', stages: [of('2 working-day')] } satisfies TimeLimit,
      sum('2 working-day'),
      false,
    ],
    ['stages that are not given', none, sum('1 day'), false],
  ])('%s', (_, a, b, expected) => expect(limitNoLonger(a, b)).toBe(expected))
})
