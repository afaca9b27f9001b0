// Questions over the whole catalogue: who costs most, what lies between two years, how much is known.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { burdenOf } from '../../src/analysis/burden.ts'
import { coverageOf } from '../../src/analysis/coverage.ts'
import { pareto } from '../../src/analysis/pareto.ts'
import { addWaterfalls, waterfall, waterfallBetween } from '../../src/analysis/waterfall.ts'
import { costOf } from '../../src/engine/cost/cost.ts'
import { applyAll } from '../../src/engine/record/apply.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { assumptions, operations, procedures } from '../engine/cost/cost-records.ts'

const then = assumptions('tt-03-2022', '2024-03-15')
const now = assumptions()

const record = (code: string, money: number, more: Partial<Procedure> = {}): Procedure => ({
  code,
  name: code,
  sector: 'a',
  kind: 'public',
  channels: [{ id: 'online' }],
  papers: [{ id: 'ho-so', name: 'Hồ sơ', originals: 1, effort: { hours: 1, money } }],
  fees: [],
  submissions: {
    subjects: 100,
    perSubject: 1,
    scope: 'national',
    evidence: 'survey',
    verified: false,
    source: { title: 'Mẫu' },
  },
  ...more,
})

describe('burden', () => {
  const records = [
    record('1.000001', 0),
    record('1.000002', 0, { kind: 'internal' }),
    record('1.000003', 0, { to: '2025-12-31' }),
    record('1.000004', 0, { abolished: true }),
  ]
  test('only public procedures in force on the date', () => {
    const found = burdenOf(
      { procedures: new Map(records.map(item => [item.code, item])), overlays: new Map(), proposals: new Map() },
      '2026-03-15',
      now,
    )
    expect(found.map(item => item.procedure.code)).toEqual(['1.000001'])
  })

  test('the same where costs were kept as JSON', () => {
    const { catalog } = loadCatalog('procedures')
    const kept = burdenOf(catalog, '2026-11-27', now, (_record, find) => JSON.parse(JSON.stringify(find())))
    expect(JSON.stringify(kept)).toBe(JSON.stringify(burdenOf(catalog, '2026-11-27', now)))
  })
})

describe('pareto', () => {
  const list = [record('1.000001', 578), record('1.000002', 180_578), record('1.000003', 60_578)].map(procedure => ({
    procedure,
    cost: costOf(procedure, now),
  }))
  test('costliest first, shares add up to one', () => {
    const rows = pareto(list)
    expect(rows.map(row => [row.code, row.perYear])).toEqual([
      ['1.000002', 24_000_000],
      ['1.000003', 12_000_000],
      ['1.000001', 6_000_000],
    ])
    expect(rows.map(row => Math.round(row.upTo * 1000))).toEqual([571, 857, 1000])
  })
  test('volumes of another scope are not in it', () => {
    expect(pareto(list, 'province')).toEqual([])
  })
})

describe('waterfall', () => {
  test('one hour less, twice the volume, the income of 2026, the extended model', () => {
    const before = record('1.000001', 0)
    const submissions = { ...before.submissions, subjects: 200 } as NonNullable<Procedure['submissions']>
    const after = record('1.000001', 0, {
      papers: [{ id: 'ho-so', name: 'Hồ sơ', originals: 1, effort: { hours: 0.5 } }],
      submissions,
    })
    const extended = assumptions('scm-mo-rong')
    expect(
      waterfall({ procedure: before, assumptions: then }, { procedure: after, assumptions: extended }, now),
    ).toEqual({
      start: 4_824_800,
      rule: -2_412_400,
      volume: 2_412_400,
      wage: 1_117_400,
      method: 4_560_000 - 5_942_200,
      end: 4_560_000,
    })
  })

  test('the steps add up exactly, whatever changed', () => {
    fc.assert(
      fc.property(procedures, operations, (procedure, list) => {
        const part = waterfall(
          { procedure, assumptions: then },
          { procedure: applyAll(procedure, list), assumptions: now },
          now,
        )
        if (!part) throw new Error('a step cannot be said')
        const { start, rule, volume, wage, method, end } = addWaterfalls([part, part])
        expect(start + rule + volume + wage + method).toBe(end)
        expect(method).toBe(0)
      }),
    )
  })

  test('over a catalogue only procedures of both dates with volumes of one scope count', () => {
    const provincial = { ...record('1.000002', 0).submissions, scope: 'province' } as NonNullable<
      Procedure['submissions']
    >
    const before = [record('1.000001', 0), record('1.000002', 0, { submissions: provincial }), record('1.000003', 0)]
    const costed = (list: Procedure[], given = now) =>
      list.map(procedure => ({ procedure, cost: costOf(procedure, given) }))
    const found = waterfallBetween(costed(before, then), costed(before.slice(0, 2)), {
      before: then,
      prices: now,
      after: now,
    })
    expect(found).toEqual({
      procedures: 1,
      total: { start: 4_824_800, rule: 0, volume: 0, wage: 1_117_400, method: 0, end: 5_942_200 },
    })
  })

  test('a step that cannot be said leaves none', () => {
    const { submissions: _none, ...silent } = record('1.000001', 0)
    expect(
      waterfall({ procedure: silent, assumptions: then }, { procedure: silent, assumptions: now }, now),
    ).toBeUndefined()
  })
})

test('coverage says what is missing for a yearly figure', () => {
  const { submissions: _none, ...silent } = record('1.000002', 0)
  const split = record('1.000003', 0, { channels: [{ id: 'online' }, { id: 'in-person' }] })
  const list = [record('1.000001', 0), silent, split].map(procedure => ({ procedure, cost: costOf(procedure, now) }))
  expect(coverageOf(list)).toMatchObject({ procedures: 3, costed: 1, noVolume: 1, noShares: 1, none: 0 })
})
