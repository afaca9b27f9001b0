import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { turning, turnsOf } from '../../src/analysis/turns.ts'
import { addDays, isoOf } from '../../src/engine/time/dates.ts'

const ahead = [120, 400]
const entries: Record<string, object> = {
  '1/2026/NĐ-CP': { to: '2026-12-31', replacedBy: ['2/2026/NĐ-CP'] },
  '2/2026/NĐ-CP': { from: '2027-01-01', amendedBy: ['3/2026/NĐ-CP'] },
  '3/2026/NĐ-CP': { from: '2027-02-01' },
}
const lastTurn = (on: string, value: object) => turning({ on, ahead, entry: id => entries[id] })(value)

describe('the last turn of what names days', () => {
  test.each<[string, string, object, string]>([
    ['begins on its day', '2027-01-01', { from: '2027-01-01' }, '2027-01-01'],
    ['ends the day after', '2027-01-01', { to: '2026-12-31' }, '2027-01-01'],
    ['is told 120 days before it begins', '2026-09-03', { from: '2027-01-01' }, '2026-09-03'],
    ['not yet the day before', '2026-09-02', { from: '2027-01-01' }, '2025-11-28'],
    ['is told 400 days before', '2025-11-27', { from: '2027-01-01' }, '2025-11-27'],
    ['names no day that turned', '2020-01-01', { from: '2027-01-01' }, ''],
    ['names no day at all', '2027-01-01', { name: 'Thủ tục', code: '1.000001' }, ''],
    ['a day deep in lists', '2027-01-05', { changes: [{ operations: [{ to: '2027-01-03' }] }] }, '2027-01-04'],
    ['a text that it names', '2027-01-01', { legalBasis: [{ document: '1/2026/NĐ-CP' }] }, '2027-01-01'],
    ['a text that its text names', '2027-01-02', { document: '1/2026/NĐ-CP' }, '2027-01-02'],
    ['no further than that', '2027-02-01', { document: '1/2026/NĐ-CP' }, '2027-01-02'],
    ['the latest of several', '2027-06-01', { checked: { on: '2026-05-01' }, to: '2027-05-31' }, '2027-06-01'],
  ])('%s', (_name, on, value, turn) => {
    expect(lastTurn(on, value)).toBe(turn)
  })

  test('between two turns no comparison with a named day comes out otherwise', () => {
    const day = fc.integer({ min: 20_000, max: 21_500 }).map(isoOf)
    const said = (on: string, named: readonly string[]) =>
      named.map(one => [
        one < on,
        one > on,
        ...ahead.flatMap(days => [addDays(on, days) < one, addDays(on, days) < addDays(one, 1)]),
      ])
    fc.assert(
      fc.property(fc.array(day, { minLength: 1, maxLength: 4 }), day, day, (named, one, other) => {
        if (lastTurn(one, named) === lastTurn(other, named)) expect(said(one, named)).toEqual(said(other, named))
      }),
      { numRuns: 500 },
    )
  })

  test('every day has as many turns as the outlooks ask for', () => {
    expect(turnsOf('2027-01-01', ahead)).toHaveLength(6)
  })
})
