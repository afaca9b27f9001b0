// A proposal over several years, against sums done by hand and against what must hold of any.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { severalYears, yearsOf } from '../../src/analysis/years.ts'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { costDateOf, savingOf, totalOf } from '../../src/engine/cost/saving.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Proposal, Years } from '../../src/model/proposal.ts'

type Introduction = NonNullable<Years['introduction']>
const taken = (...items: [year: number, amount: number][]): Introduction =>
  items.map(([year, amount]) => ({
    name: 'Phần mềm',
    year,
    amount,
    payer: 'state',
    evidence: 'expert',
    verified: false,
    source: { title: 'Mẫu' },
  }))

describe('worked by hand', () => {
  test.each([
    {
      name: '110 a year at 10 %: 100 + 90.909… = 190.909…',
      perYear: 110,
      years: { count: 2 },
      rate: 0.1,
      present: [0, 100, 91],
      total: 191,
      annual: 110,
      paidBackIn: undefined,
    },
    {
      name: 'half in the first year, 50 before: −50 + 50/1.25 + 100/1.5625 + 100/1.953125 = 105.2',
      perYear: 100,
      years: { count: 3, ramp: [0.5, 1], introduction: taken([0, 50]) },
      rate: 0.25,
      present: [-50, 40, 64, 51],
      total: 105,
      annual: 54,
      paidBackIn: 1,
    },
    {
      name: 'never paid back: 10 a year against 100',
      perYear: 10,
      years: { count: 5, introduction: taken([0, 100]) },
      rate: 0,
      present: [-100, 10, 10, 10, 10, 10],
      total: -50,
      annual: -10,
      paidBackIn: undefined,
    },
    {
      name: 'half a đồng is rounded away from zero: −7 + 6.5 = −0.5, told as −7 + 6',
      perYear: 10,
      years: { count: 1, ramp: [0.65, 0], introduction: taken([0, 7]) },
      rate: 0,
      present: [-7, 6],
      total: -1,
      annual: -1,
      paidBackIn: undefined,
    },
    {
      name: 'a cost in a later year, after the last that saves',
      perYear: 100,
      years: { count: 1, introduction: taken([2, 40]) },
      rate: 0,
      present: [0, 100, -40],
      total: 60,
      annual: 60,
      paidBackIn: 0,
    },
    {
      name: 'nothing before, much in the first year: paid back once it stays paid',
      perYear: 100,
      years: { count: 4, introduction: taken([1, 250]) },
      rate: 0,
      present: [0, -150, 100, 100, 100],
      total: 150,
      annual: 38,
      paidBackIn: 3,
    },
  ])('$name', ({ perYear, years, rate, present, total, annual, paidBackIn }) => {
    const found = severalYears([{ perYear, years }], rate)
    expect(found.rows.map(row => row.present)).toEqual(present)
    expect(found.present).toBe(total)
    expect(found.annual).toBe(annual)
    expect(found.paidBackIn).toBe(paidBackIn)
  })
})

describe('several proposals together', () => {
  test('years and payments of both, each to its own end: 110 + 90 a year', () => {
    const found = severalYears(
      [
        { perYear: 110, years: { count: 2, introduction: taken([0, 50]) } },
        { perYear: 90, years: { count: 3, ramp: [0, 1] } },
      ],
      0.25,
    )
    // −50; 110/1.25; 200/1.5625; 90/1.953125
    expect(found.rows.map(({ net, present }) => [net, present])).toEqual([
      [-50, -50],
      [110, 88],
      [200, 128],
      [90, 46],
    ])
    expect(found.present).toBe(212)
  })

  const { catalog } = loadCatalog('procedures')
  const base = catalog.proposals.get('bo-xac-nhan-cu-tru')
  const varied = (id: string, rest: Partial<Proposal>): Proposal[] => (base ? [{ ...base, id, ...rest }] : [])
  const years = { count: 2 }
  const [a, b, silent, later, dearer] = [
    varied('a', { years }),
    varied('b', { years, changes: catalog.proposals.get('khai-sinh-nop-truc-tuyen')?.changes ?? [] }),
    varied('im', {}),
    varied('sau', { years, from: '2028-01-01' }),
    varied('dat', { years: { count: 2, rate: 0.2 } }),
  ]
  const asked = (...lists: Proposal[][]) => {
    const proposals = lists.flat()
    const on = costDateOf(proposals)
    const saving = savingOf(proposals, catalog, assumptionsAt(catalog, on).assumptions)
    return { total: totalOf(saving)?.saving, years: yearsOf(proposals, saving, catalog, on) }
  }
  test('each has its part of the joint saving, the years of both add up to it', () => {
    const { total, years: found } = asked(a, b)
    expect(total).toBeGreaterThan(0)
    expect(found && 'several' in found && found.several.rows.map(({ net }) => net)).toEqual([0, total, total])
  })
  test.each([
    ['one asks for no years', [a, silent], { why: 'none-asked', proposals: ['im'] }],
    ['they begin on different days', [a, later], { why: 'days', proposals: ['a', 'sau'] }],
    ['they discount differently', [a, dearer], { why: 'rates', proposals: ['a', 'dat'] }],
  ])('said where not: %s', (_, lists, not) => expect(asked(...lists).years).toEqual({ not }))
  test('none asks', () => expect(asked(silent).years).toBeUndefined())
})

const ramps = fc.array(
  fc.integer({ min: 0, max: 100 }).map(part => part / 100),
  { minLength: 1, maxLength: 8 },
)
const cases = fc.record({
  perYear: fc.integer({ min: -1e12, max: 1e12 }),
  count: fc.integer({ min: 1, max: 12 }),
  ramp: ramps,
  amounts: fc.array(fc.tuple(fc.integer({ min: 0, max: 12 }), fc.integer({ min: 0, max: 1e10 })), { maxLength: 4 }),
  rate: fc.constantFrom(0, 0.03, 0.07, 0.125),
})

test('columns add up to their totals, a rate of 0 is no discount, and a higher rate is worth less where all is saved later', () => {
  fc.assert(
    fc.property(cases, ({ perYear, count, ramp, amounts, rate }) => {
      const years = { count, ramp, introduction: taken(...amounts) }
      const found = severalYears([{ perYear, years }], rate)
      const sum = (of: 'net' | 'present') => found.rows.reduce((total, row) => total + row[of], 0)
      expect(sum('net')).toBe(found.net)
      expect(sum('present')).toBe(found.present)
      expect(found.rows.every(row => row.net === row.saving - row.introduction)).toBe(true)
      const plain = severalYears([{ perYear, years }], 0)
      expect(plain.rows.map(row => row.present)).toEqual(plain.rows.map(row => row.net))
      if (perYear >= 0)
        expect(severalYears([{ perYear, years: { count, ramp } }], 0.1).present).toBeLessThanOrEqual(
          severalYears([{ perYear, years: { count, ramp } }], 0.05).present,
        )
    }),
    { numRuns: 60 },
  )
})

test('twice the saving without anything to pay is worth twice as much', () => {
  fc.assert(
    fc.property(cases, ({ perYear, count, ramp, rate }) => {
      const [once, twice] = [perYear, 2 * perYear].map(
        saving => severalYears([{ perYear: saving, years: { count, ramp } }], rate).present,
      )
      expect(Math.abs((twice ?? 0) - 2 * (once ?? 0))).toBeLessThanOrEqual(1)
    }),
    { numRuns: 60 },
  )
})
