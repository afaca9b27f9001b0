// Procedures before and after proposals, for drawing; and the draws themselves.
import { describe, expect, test } from 'vitest'
import { allPairs, pairsOf } from '../../../src/engine/cost/pairs.ts'
import { quantile, triangular, uniforms } from '../../../src/engine/cost/random.ts'
import type { Procedure, Submissions } from '../../../src/model/procedure.ts'
import type { Overlay, Proposal } from '../../../src/model/proposal.ts'
import { assumptions, counted } from './cost-records.ts'

const record = (code: string, more: Partial<Procedure> = {}): Procedure => ({
  code,
  name: code,
  sector: 'ho-tich',
  kind: 'public',
  channels: [{ id: 'online' }],
  papers: [
    { id: 'don', name: 'Đơn' },
    { id: 'giay', name: 'Giấy' },
  ],
  fees: [{ id: 'phi', name: 'Phí', kind: 'fee', amount: 9000 }],
  submissions: counted(100, 'national'),
  ...more,
})
const proposal = (id: string, from: string, changes: Proposal['changes']): Proposal =>
  ({ id, name: id, status: 'proposed', date: '2026-03-15', from, proposer: 'so', changes }) as Proposal
const remove = (paper: string) => ({ op: 'remove-paper' as const, paper, because: 'đã có trong cơ sở dữ liệu' })

const procedures = new Map(
  [
    record('9.000001'),
    record('9.000002', { submissions: counted(100, 'province') }),
    record('9.000003', { changes: [{ from: '2026-07-01', source: { title: 'Mẫu' }, operations: [remove('giay')] }] }),
  ].map(item => [item.code, item]),
)
const overlay = {
  province: '79',
  changes: [
    {
      procedure: '9.000001',
      from: '2026-01-01',
      source: { title: 'Nghị quyết' },
      operations: [{ op: 'set-fee', fee: 'phi', amount: 5000 }],
    },
  ],
} as unknown as Overlay
const catalog = { procedures, overlays: new Map([['79', overlay]]) }
const official = () => assumptions()
const ids = ({ papers = [] }: Procedure) => papers.map(({ id }) => id)
const shown = (proposals: Proposal[], province?: string) =>
  allPairs(proposals, catalog, { ...official(), ...(province && { province }) }).map(({ before, after }) => [
    before.code,
    ids(before),
    ids(after),
    before.fees?.[0]?.amount,
  ])
const one = (operations: Proposal['changes'][number]['operations'], procedure = '9.000001', from = '2027-01-01') =>
  proposal(`p-${procedure}-${operations.length}`, from, [{ procedure, operations }])

describe('before and after', () => {
  test.each<[name: string, proposals: Proposal[], pairs: unknown[]]>([
    ['one operation', [one([remove('don')])], [['9.000001', ['don', 'giay'], ['giay'], 9000]]],
    ['several, one after the other', [one([remove('don'), remove('giay')])], [['9.000001', ['don', 'giay'], [], 9000]]],
    [
      'two proposals on one procedure are one pair',
      [one([remove('don')]), one([remove('giay')])],
      [['9.000001', ['don', 'giay'], [], 9000]],
    ],
    ['a procedure that the catalogue does not have is left out', [one([remove('don')], '9.999999')], []],
    [
      'the record stands as on the day before the first of them holds',
      [one([remove('don')], '9.000003', '2026-07-01')],
      [['9.000003', ['don', 'giay'], ['giay'], 9000]],
    ],
    [
      'a change in force by then is in it',
      [one([remove('don')], '9.000003', '2026-07-02')],
      [['9.000003', ['don'], [], 9000]],
    ],
  ])('%s', (_, proposals, pairs) => expect(shown(proposals)).toEqual(pairs))

  test('in a province with its own fee, and in one without', () => {
    expect(shown([one([remove('don')])], '79').map(row => row[3])).toEqual([5000])
    expect(shown([one([remove('don')])], '01').map(row => row[3])).toEqual([9000])
  })
})

describe('what is drawn', () => {
  const both = [one([remove('don')]), one([remove('don')], '9.000002')]
  const codes = (unknown: string[], scope?: Submissions['scope']) =>
    pairsOf(both, catalog, official(), { unknown }, scope).map(({ before }) => before.code)
  test.each<[name: string, unknown: string[], scope: Submissions['scope'] | undefined, found: string[]]>([
    ['all that can be said', [], undefined, ['9.000001', '9.000002']],
    ['not what cannot be said', ['9.000001'], undefined, ['9.000002']],
    ['volumes of the country alone', [], 'national', ['9.000001']],
    ['volumes of a province alone', [], 'province', ['9.000002']],
    ['of the country, and it can be said', ['9.000001'], 'national', []],
    ['of a scope that none has', [], 'commune', []],
  ])('%s', (_, unknown, scope, found) => expect(codes(unknown, scope)).toEqual(found))

  test('a procedure without a volume is in no scope', () => {
    const { submissions: _, ...bare } = record('9.000001')
    const without = { ...catalog, procedures: new Map([['9.000001', bare]]) }
    const pairs = (scope?: Submissions['scope']) =>
      pairsOf([one([remove('don')])], without, official(), { unknown: [] }, scope)
    expect([pairs().length, pairs('national').length]).toEqual([1, 0])
  })
})

describe('draws', () => {
  test('are those of mulberry32 on the FNV-1a of seed and key, whatever machine', () => {
    const words = (seed: number, key: string, count: number) =>
      [...uniforms(seed, key, count)].map(draw => draw * 2 ** 32)
    expect(words(1, 'k', 3)).toEqual([3_699_287_016, 1_010_670_962, 1_015_795_972])
    expect(words(7, 'don/hours', 2)).toEqual([1_879_453_612, 1_094_670_727])
    expect(uniforms(1, 'k', 0).length).toBe(0)
  })

  test('of a triangle: ends, peak, and a quantity without width', () => {
    const at = (share: number, range: { low: number; likely: number; high: number }) =>
      triangular(Float64Array.of(share), range)[0]
    const range = { low: 1, likely: 2, high: 5 }
    expect([at(0, range), at(0.25, range), at(0.0625, range), at(1, range)]).toEqual([1, 2, 1.5, 5])
    expect(at(0.8125, range)).toBeCloseTo(5 - Math.sqrt(0.1875 * 12), 12)
    expect(at(0.3, { low: 4, likely: 4, high: 4 })).toBe(4)
    expect([at(0.25, { low: 0, likely: 0, high: 4 }), at(0.25, { low: 0, likely: 4, high: 4 })]).toEqual([
      4 - Math.sqrt(12),
      2,
    ])
  })

  test('a quantile is the draw below which that share lies; the last is the largest', () => {
    const sorted = Float64Array.of(10, 20, 30, 40)
    expect([0, 0.24, 0.25, 0.5, 0.99, 1].map(share => quantile(sorted, share))).toEqual([10, 10, 20, 30, 40, 40])
    expect(quantile(new Float64Array(0), 0.5)).toBeNaN()
  })
})
