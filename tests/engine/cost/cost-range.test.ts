// Draws against what is known of them: a triangle's quantiles, a point without uncertainty, the spread of an evidence grade.
import { describe, expect, test } from 'vitest'
import { withUsualSteps } from '../../../src/engine/cost/effort.ts'
import { rangeOf } from '../../../src/engine/cost/quantity.ts'
import { quantile, triangular, uniforms } from '../../../src/engine/cost/random.ts'
import { simulate } from '../../../src/engine/cost/uncertainty.ts'
import type { Effort, Procedure } from '../../../src/model/procedure.ts'
import { assumptions } from './cost-records.ts'

const record = (effort: Effort): Procedure =>
  withUsualSteps({
    code: '9.000001',
    name: 'Mẫu',
    sector: 'ho-tich',
    kind: 'public',
    channels: [{ id: 'online' }],
    papers: [{ id: 'ho-so', name: 'Hồ sơ', originals: 1, effort }],
    fees: [],
    submissions: {
      subjects: 1000,
      perSubject: 1,
      scope: 'national',
      evidence: 'register',
      verified: true,
      source: { title: 'Mẫu' },
    },
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
    const spreads = assumptions().values['evidence-spread'] as Record<string, number>
    const range = rangeOf(10, evidence, spreads)
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
