// A file has the law of the day on which it was handed in, unless a text says that it stops or that one may choose.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { effective } from '../../../src/engine/record/effective.ts'
import { type Filing, overtaking } from '../../../src/engine/record/filing.ts'
import type { Change } from '../../../src/model/operation.ts'
import type { Procedure } from '../../../src/model/procedure.ts'

const change = (from: string, days: number, rest: Partial<Change> = {}): Change => ({
  from,
  source: { title: `Văn bản ${from}` },
  operations: [{ op: 'set-time-limits', timeLimits: [{ amount: days, unit: 'working-day' }] }],
  ...rest,
})

const record = (...changes: Change[]): Procedure => ({
  code: '9.000001',
  name: 'Thủ tục',
  sector: 'ho-tich',
  kind: 'public',
  timeLimits: [{ amount: 20, unit: 'working-day' }],
  changes,
})

const days = (procedure: Procedure, on: string, filing?: Filing) => {
  const { abolished, timeLimits } = effective(procedure, on, undefined, filing)
  return abolished ? 'abolished' : timeLimits?.[0]?.amount
}
const abolition: Partial<Change> = { operations: [{ op: 'abolish' }] }
const until = { to: '2027-02-28' }

describe('the law of a file on a day', () => {
  test.each<[string, Change, string, string, boolean, number | 'abolished']>([
    [
      '66.16 Điều 18: filed before, the old law',
      change('2026-04-15', 10, until),
      '2026-04-14',
      '2026-05-04',
      false,
      20,
    ],
    ['filed on the first day, the new law', change('2026-04-15', 10, until), '2026-04-15', '2026-05-04', false, 10],
    [
      'filed on the last day, still the text that ended',
      change('2026-04-15', 10, until),
      '2027-02-28',
      '2027-03-10',
      false,
      10,
    ],
    ['filed after it, the law before', change('2026-04-15', 10, until), '2027-03-01', '2027-03-10', false, 20],
    [
      '66.18 Điều 6.2: a file of a procedure that was cut stops',
      change('2026-07-01', 0, { ...abolition, transition: 'stop' }),
      '2026-06-20',
      '2026-07-01',
      false,
      'abolished',
    ],
    [
      'not before the day',
      change('2026-07-01', 0, { ...abolition, transition: 'stop' }),
      '2026-06-20',
      '2026-06-30',
      false,
      20,
    ],
    [
      '66.19 Điều 5.2: the old law when nothing is chosen',
      change('2026-05-18', 10, { transition: 'choose' }),
      '2026-05-01',
      '2026-06-01',
      false,
      20,
    ],
    [
      'the new law when chosen',
      change('2026-05-18', 10, { transition: 'choose' }),
      '2026-05-01',
      '2026-06-01',
      true,
      10,
    ],
    [
      'nothing to choose before the day',
      change('2026-05-18', 10, { transition: 'choose' }),
      '2026-05-01',
      '2026-05-17',
      true,
      20,
    ],
    [
      'nothing to choose after it',
      change('2026-05-18', 10, { transition: 'choose' }),
      '2026-05-18',
      '2026-06-01',
      false,
      10,
    ],
  ])('%s', (_, one, filed, on, choosesNew, expected) =>
    expect(days(record(one), on, { filed, choosesNew })).toBe(expected),
  )

  test('what began after a file came in is told, with what it says of such files', () => {
    const procedure = record(change('2026-04-15', 10), change('2026-05-18', 8, { transition: 'choose' }))
    expect(overtaking(procedure, '2026-04-20', '2026-06-01').map(({ from, transition }) => [from, transition])).toEqual(
      [['2026-05-18', 'choose']],
    )
    expect(overtaking(procedure, '2026-04-20', '2026-05-17')).toEqual([])
  })
})

const day = fc.integer({ min: 0, max: 60 }).map(n => new Date(Date.UTC(2026, 0, 1 + n)).toISOString().slice(0, 10))
const anyChange = fc
  .record({
    from: day,
    length: fc.option(fc.integer({ min: 0, max: 30 }), { nil: undefined }),
    amount: fc.integer({ min: 1, max: 19 }),
    transition: fc.constantFrom('filing-date', 'stop', 'choose', undefined),
  })
  .map(({ from, length, amount, transition }) => {
    const to =
      length === undefined ? undefined : new Date(Date.parse(from) + length * 86_400_000).toISOString().slice(0, 10)
    return change(from, amount, { ...(to && { to }), ...(transition && { transition }) })
  })
const changes = fc.array(anyChange, { maxLength: 5 })
const same = (a: Procedure, b: Procedure) => expect(a.timeLimits).toEqual(b.timeLimits)

describe('whatever the changes', () => {
  test('a file handed in today has the law of today', () => {
    fc.assert(
      fc.property(changes, day, fc.boolean(), (list, on, choosesNew) => {
        same(effective(record(...list), on, undefined, { filed: on, choosesNew }), effective(record(...list), on))
      }),
    )
  })

  test('without a text that stops or lets choose, a file keeps the law of its day for ever', () => {
    fc.assert(
      fc.property(changes, day, day, (list, filed, on) => {
        const plain = list.map(({ transition: _, ...one }) => one)
        same(effective(record(...plain), on, undefined, { filed }), effective(record(...plain), filed))
      }),
    )
  })

  test('what one may choose reaches only who chose it', () => {
    fc.assert(
      fc.property(changes, day, day, (list, filed, on) => {
        const choose = list.map(one => ({ ...one, transition: 'choose' as const }))
        same(effective(record(...choose), on, undefined, { filed }), effective(record(...choose), filed))
      }),
    )
  })

  test('on a day before the filing nothing else holds than on the day of the filing', () => {
    fc.assert(
      fc.property(changes, day, day, fc.boolean(), (list, a, b, choosesNew) => {
        const [on, filed] = a < b ? [a, b] : [b, a]
        same(effective(record(...list), on, undefined, { filed, choosesNew }), effective(record(...list), filed))
      }),
    )
  })
})
