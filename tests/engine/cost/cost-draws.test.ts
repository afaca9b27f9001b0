// A few draws, each counted by hand: what is drawn, how often, and what the range of a saving is made of.
import { describe, expect, test } from 'vitest'
import type { Assumptions } from '../../../src/engine/cost/assumptions.ts'
import { quantile, triangular, uniforms } from '../../../src/engine/cost/random.ts'
import { simulate, tornado } from '../../../src/engine/cost/uncertainty.ts'
import type { Paper, Procedure } from '../../../src/model/procedure.ts'
import { assumptions } from './cost-records.ts'

const range = { low: 1000, likely: 2000, high: 5000 }
const record = (more: Partial<Procedure> = {}, code = '9.000001'): Procedure => ({
  ...{ code, name: 'Mẫu', sector: 'ho-tich', kind: 'public', levels: ['commune'] },
  channels: [{ id: 'online' }],
  papers: [paper({ money: range })],
  steps: [{ id: 'nop', name: 'Nộp', actor: 'applicant', activity: 'other', effort: { hours: 0 } }],
  fees: [],
  submissions: {
    subjects: { low: 10, likely: 10, high: 10 },
    ...{ perSubject: 1, scope: 'national', evidence: 'register', verified: true, source: { title: 'Mẫu' } },
  },
  ...more,
})
function paper(effort: Paper['effort'], id = 'don'): Paper {
  return { id, name: id, originals: 1, effort }
}
const gone = (procedure: Procedure) => ({ before: procedure, after: { ...procedure, abolished: true as const } })
const few = { draws: 8, seed: 3 }
/** The draws of a quantity, sorted, each times a factor. */
const drawn = (key: string, factor: number, of = range) =>
  triangular(uniforms(few.seed, key, few.draws), of)
    .map(draw => draw * factor)
    .sort()
const spread = (sorted: Float64Array) => {
  const [p5, p50, p95] = [0.05, 0.5, 0.95].map(share => Math.round(quantile(sorted, share)))
  return { p5, p50, p95 }
}
const still = { p5: 0, p50: 0, p95: 0 }
const own = { procedure: '9.000001', line: 'don', input: 'tienMoiBan' }
const volume = { procedure: '9.000001', line: 'submissions', input: 'subjects' }

describe('draws', () => {
  test('of one uncertain price: 10 files at its triangle, before, none after', () => {
    const expected = spread(drawn('9.000001 don tienMoiBan', 10))
    expect(expected.p95).toBeGreaterThan(expected.p5 ?? 0)
    expect(simulate([gone(record())], assumptions(), few)).toEqual({
      ...few,
      ...{ before: expected, after: still, saving: expected, uncertain: 2, varied: [own, volume] },
    })
  })

  test('are shared by both sides, so that only the change shows', () => {
    const [same, less] = [record(), record({ papers: [paper({ money: range }), paper({ money: 100 }, 'khac')] })]
    expect(simulate([{ before: same, after: same }], assumptions(), few).saving).toEqual(still)
    const { saving, uncertain } = simulate([{ before: less, after: { ...same } }], assumptions(), few)
    expect([saving, uncertain]).toEqual([{ p5: 1000, p50: 1000, p95: 1000 }, 2])
  })

  test('of unlike bounds under one name follow the same stream', () => {
    const wide = { low: 1000, likely: 2000, high: 9000 }
    const { saving } = simulate(
      [{ before: record({ papers: [paper({ money: wide })] }), after: record() }],
      assumptions(),
      few,
    )
    const [a, b] = [wide, range].map(of => triangular(uniforms(few.seed, '9.000001 don tienMoiBan', few.draws), of))
    expect(saving).toEqual(spread((a as Float64Array).map((draw, i) => (draw - (b?.[i] ?? 0)) * 10).sort()))
  })

  test('of several procedures add; one that cannot be said is left out', () => {
    const [one, other] = [gone(record()), gone(record({ papers: [paper({ money: 300 })] }, '9.000002'))]
    const { p5, p50, p95 } = simulate([one], assumptions(), few).saving
    const more = { p5: p5 + 3000, p50: p50 + 3000, p95: p95 + 3000 }
    expect(simulate([one, other], assumptions(), few).saving).toEqual(more)
    const open = { ...record({}, '9.000003'), channels: [{ id: 'online' as const }, { id: 'post' as const }] }
    const { submissions: _, ...uncounted } = record({}, '9.000004')
    const nothing = record({ papers: [{ id: 'giay', name: 'Giấy', originals: 1 }] }, '9.000005')
    for (const unsaid of [
      open,
      uncounted,
      { ...nothing, steps: [{ ...nothing.steps?.[0], when: { channel: 'post' } }] },
    ])
      expect(simulate([one, gone(unsaid as Procedure), other], assumptions(), few).saving).toEqual(more)
  })

  test('of a parameter with bounds belong to no procedure', () => {
    const ranges: Assumptions['ranges'] = { 'hourly-income': { '': { low: 50_000, likely: 59_422, high: 70_000 } } }
    const pair = gone(record({ papers: [paper({ hours: 1 })] }))
    const { saving, varied } = simulate([pair], { ...assumptions(), ranges }, few)
    expect(varied).toContainEqual({ procedure: '', line: 'hourly-income', input: '' })
    expect(saving).toEqual(spread(drawn(' hourly-income ', 10, ranges['hourly-income']?.[''])))
  })

  test('without anything uncertain are a point', () => {
    const point = record({
      papers: [paper({ money: 300 })],
      submissions: { ...(record().submissions as NonNullable<Procedure['submissions']>), subjects: 0 },
    })
    const found = simulate([gone(point)], assumptions(), few)
    expect(found).toEqual({ ...few, before: still, after: still, saving: still, uncertain: 0, varied: [] })
  })
})

describe('what drives a saving', () => {
  test('is each quantity at its ends, widest first; what moves nothing is not among them', () => {
    const both = record({ papers: [paper({ money: range }), paper({ money: { low: 1, likely: 2, high: 3 } }, 'nho')] })
    expect(tornado([gone(both)], assumptions())).toEqual([
      { ...own, range, atLow: 10_020, atHigh: 50_020 },
      { ...own, line: 'nho', range: { low: 1, likely: 2, high: 3 }, atLow: 20_010, atHigh: 20_030 },
    ])
  })

  test('counts the other procedures at their likely value, and those that cannot be said not at all', () => {
    const other = gone(record({ papers: [paper({ money: 300 })] }, '9.000002'))
    const { submissions: _, ...uncounted } = record({}, '9.000003')
    expect(tornado([gone(record()), other, gone(uncounted)], assumptions())[0]).toMatchObject({
      ...own,
      ...{ atLow: 13_000, atHigh: 53_000 },
    })
  })
})
