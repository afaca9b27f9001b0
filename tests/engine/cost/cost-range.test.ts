// Draws against what is known of them: a triangle's quantiles, a point without uncertainty, the spread of an evidence grade.
import { describe, expect, test } from 'vitest'
import type { Assumptions } from '../../../src/engine/cost/assumptions.ts'
import { costAsIs } from '../../../src/engine/cost/cost.ts'
import { withUsualSteps } from '../../../src/engine/cost/effort.ts'
import { rangeOf } from '../../../src/engine/cost/quantity.ts'
import { quantile, triangular, uniforms } from '../../../src/engine/cost/random.ts'
import { simulate } from '../../../src/engine/cost/uncertainty.ts'
import type { Quantity } from '../../../src/model/primitives.ts'
import type { Effort, Procedure } from '../../../src/model/procedure.ts'
import { assumptions, counted } from './cost-records.ts'

const record = (effort: Effort): Procedure =>
  withUsualSteps({
    code: '9.000001',
    name: 'Mẫu',
    sector: 'ho-tich',
    kind: 'public',
    channels: [{ id: 'online' }],
    papers: [{ id: 'ho-so', name: 'Hồ sơ', originals: 1, effort }],
    fees: [],
    submissions: counted(),
  })

const rangeFor = (effort: Effort) => {
  const procedure = record(effort)
  return simulate([{ before: procedure, after: { ...procedure, abolished: true } }], assumptions(), { seed: 7 }).saving
}

test('uniform draws fill [0, 1) evenly', () => {
  const draws = uniforms(1, 'k', 100_000)
  const mean = draws.reduce((sum, draw) => sum + draw, 0) / draws.length
  expect(Math.min(...draws.subarray(0, 10_000))).toBeGreaterThanOrEqual(0)
  expect(Math.max(...draws.subarray(0, 10_000))).toBeLessThan(1)
  expect(mean).toBeCloseTo(0.5, 2)
})

test('a triangle has its quantiles', () => {
  const sorted = triangular(uniforms(3, 'k', 200_000), { low: 0, likely: 1, high: 4 }).sort()
  expect(sorted[0]).toBeGreaterThanOrEqual(0)
  expect(sorted.at(-1)).toBeLessThanOrEqual(4)
  expect(quantile(sorted, 0.25)).toBeCloseTo(1, 1)
  expect(quantile(sorted, 0.95)).toBeCloseTo(4 - Math.sqrt(0.05 * 12), 1)
})

describe('what is uncertain', () => {
  test('a stated point is not', () => {
    expect(rangeFor({ hours: 1 }).p95 / rangeFor({ hours: 1 }).p5).toBeLessThan(1.05)
  })

  test('stated bounds are', () => {
    const { p5, p95 } = rangeFor({ hours: { low: 0.5, likely: 1, high: 3 } })
    expect(p5).toBeGreaterThan(0.5 * 59_422 * 1000 * 0.98)
    expect(p95).toBeLessThan(3 * 59_422 * 1000 * 1.02)
    expect(p95 / p5).toBeGreaterThan(2)
  })

  const grades: [evidence: Effort['evidence'], low: number | undefined, high: number | undefined][] = [
    [undefined, undefined, undefined],
    ['register', 9.8, 10.2],
    ['survey', 9, 11],
    ['expert', 7.5, 12.5],
    ['norm', 8, 12],
    ['unverified', 5, 15],
  ]
  test.each(grades)('evidence %s spreads 10 from %s to %s', (evidence, low, high) => {
    const range = rangeOf(10, evidence, assumptions().values)
    expect([range?.low, range?.high]).toEqual([low, high])
  })
})

test('the same seed and another give the same and other draws', () => {
  const procedure = record({ hours: { low: 1, likely: 2, high: 3 } })
  const run = (seed: number) =>
    simulate([{ before: procedure, after: procedure }], assumptions(), { seed, draws: 1000 }).before
  expect(run(5)).toEqual(run(5))
  expect(run(5)).not.toEqual(run(6))
})

describe('shares that are ranges', () => {
  const shared = (channels: Procedure['channels'], more: Partial<Procedure> = {}): Procedure => ({
    ...record({ hours: 1 }),
    channels,
    papers: [],
    fees: [{ id: 'phi', name: 'Phí', kind: 'fee', amount: 100, source: { title: 'Mẫu' }, when: { channel: 'online' } }],
    submissions: {
      ...(record({}).submissions as NonNullable<Procedure['submissions']>),
      evidence: 'register',
      subjects: { low: 1000, likely: 1000, high: 1000 },
    },
    ...more,
  })
  const bounds = (procedure: Procedure) => {
    const { p5, p50, p95 } = simulate([{ before: procedure, after: procedure }], assumptions(), { seed: 3 }).before
    return [p5, p50, p95]
  }
  const inPerson = (share: Quantity) => ({ id: 'in-person' as const, share })
  const online = (share: Quantity) => ({ id: 'online' as const, share })
  const post = (share: Quantity) => ({ id: 'post' as const, share })

  test('the point value takes the likely ones as they are', () => {
    const drawn = shared([inPerson(0.2), online({ low: 0.5, likely: 0.7, high: 0.9 }), post(0.1)])
    expect(costAsIs(drawn, assumptions())).toEqual(
      costAsIs(shared([inPerson(0.2), online(0.7), post(0.1)]), assumptions()),
    )
  })

  test('a drawn share is as drawn, the others share what is left', () => {
    // 1,000 files × 100 đồng × a triangle 0.5, 0.7, 0.9 (p5 0.5 + 0.4 × √(0.05 / 2) = 0.563); trips in person and postage take the rest
    const free = { steps: [] as Procedure['steps'] }
    const drawn = shared([inPerson(0.2), online({ low: 0.5, likely: 0.7, high: 0.9 }), post(0.1)], free)
    const [p5 = 0, p50 = 0, p95 = 0] = bounds(drawn)
    for (const [share, wanted] of [
      [p5, 0.563],
      [p50, 0.7],
      [p95, 0.837],
    ] as const)
      expect(Math.abs(share / 1e5 - wanted)).toBeLessThan(0.01)
  })

  test('drawn shares that come to more than one are divided by their sum, and none is below 0', () => {
    const wide = { low: 0.5, likely: 0.5, high: 1 }
    const drawn = shared([inPerson(0.05), online(wide), post({ low: 0.5, likely: 0.45, high: 0.5 })], { steps: [] })
    const [p5 = 0, , p95 = 0] = bounds(drawn)
    expect(p5 / 1e5).toBeGreaterThanOrEqual(0.5)
    expect(p95 / 1e5).toBeLessThan(2 / 3)
  })

  test('where all are drawn, each is its part of their sum', () => {
    const same = { low: 0.5, likely: 0.5, high: 0.5 }
    expect(bounds(shared([inPerson(same), online(same), post(same)], { steps: [] }))).toEqual([33_333, 33_333, 33_333])
  })
})

describe('a parameter with bounds', () => {
  const withRanges = (ranges: Assumptions['ranges']): Assumptions => ({ ...assumptions(), ranges: ranges ?? {} })
  const far = () => record({ trips: 1, to: 'commune' })

  test('is drawn once for all lines and procedures that rest on it', () => {
    const given = withRanges({ 'hourly-income': { '': { low: 50_000, likely: 59_422, high: 70_000 } } })
    const one = simulate([{ before: record({ hours: 1 }), after: record({ hours: 0 }) }], given)
    const other = { ...record({ hours: 1 }), code: '9.000002' }
    const two = simulate([{ before: record({ hours: 1 }), after: other }], given)
    expect(one.varied.filter(({ line }) => line === 'hourly-income')).toHaveLength(1)
    expect(one.saving.p95 / one.saving.p5).toBeGreaterThan(1.15)
    expect(Math.abs(two.saving.p95)).toBeLessThan(one.saving.p95 / 20)
  })

  test('a drawn mix of localities still adds to one: an hour in the city, one and a half in the country', () => {
    const given = withRanges({ 'locality-mix': { urban: { low: 0, likely: 0.38, high: 1 } } })
    const { p5, p95 } = simulate([{ before: far(), after: { ...far(), abolished: true } }], given).saving
    // All in the city: 1 hour; none: (1.5 × 47 + 2 × 15) ÷ 62 = 1.62 hours
    expect(p5).toBeGreaterThan(59_422 * 1000 * 0.97)
    expect(p95).toBeLessThan(1.63 * 59_422 * 1000 * 1.02)
    expect(p95 / p5).toBeGreaterThan(1.3)
  })
})

test('a range is the 5th, the 50th and the 95th of a hundred draws of a triangle', () => {
  const uncertain = record({ money: { low: 0, likely: 100_000, high: 200_000 } })
  const yearly = 200_000 * 1000
  const gone = { before: uncertain, after: { ...uncertain, abolished: true as const } }
  const { before, after, saving } = simulate([gone], assumptions(), { draws: 40_000 })
  const [low, middle, high] = [Math.sqrt(0.05 / 2), 0.5, 1 - Math.sqrt(0.05 / 2)]
  for (const { p5, p50, p95 } of [before, saving]) {
    expect(p5 / yearly).toBeCloseTo(low, 2)
    expect(p50 / yearly).toBeCloseTo(middle, 2)
    expect(p95 / yearly).toBeCloseTo(high, 2)
  }
  expect(after).toEqual({ p5: 0, p50: 0, p95: 0 })
})
