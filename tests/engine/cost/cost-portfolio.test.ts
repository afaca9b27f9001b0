// Totals over many procedures: groups, scopes of volume that never mix, parts by proposal, the sentence for a report.
import { describe, expect, test } from 'vitest'
import { costOf } from '../../../src/engine/cost/cost.ts'
import {
  groupCosts,
  partsByProposal,
  simplificationOf,
  totalCost,
  turnsOf,
} from '../../../src/engine/cost/portfolio.ts'
import { daysOf, savingOf, totalOf } from '../../../src/engine/cost/saving.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import type { Proposal } from '../../../src/model/proposal.ts'
import { daysChange, savingSentence, simplificationSentence } from '../../../src/text/saving.ts'
import { assumptions } from './cost-records.ts'

type Scope = NonNullable<Procedure['submissions']>['scope']

const record = (
  code: string,
  sector: string,
  amount: number,
  subjects: number,
  scope: Scope = 'national',
): Procedure => ({
  code,
  name: `Thủ tục ${code}`,
  sector,
  kind: 'public',
  agency: sector === 'a' ? 'so-a' : 'so-b',
  channels: [{ id: 'online' }],
  papers: [{ id: 'ho-so', name: 'Hồ sơ', originals: 1, effort: { money: amount } }],
  fees: [],
  timeLimits: [{ amount: 10, unit: 'working-day' }],
  submissions: { subjects, perSubject: 1, scope, evidence: 'survey', verified: false, source: { title: 'Mẫu' } },
})

const records = [
  record('9.000001', 'a', 1000, 100),
  record('9.000002', 'a', 2000, 100),
  record('9.000003', 'b', 5000, 100),
  record('9.000004', 'b', 7000, 10, 'province'),
]
const catalog = { procedures: new Map(records.map(item => [item.code, item])), overlays: new Map() }
const given = () => assumptions()
const costed = () => records.map(procedure => ({ procedure, cost: costOf(procedure, given()) }))

const proposal = (id: string, ...codes: string[]): Proposal => ({
  id,
  name: id,
  status: 'draft',
  date: '2026-03-15',
  from: '2027-01-01',
  proposer: 'so-a',
  changes: codes.map(procedure => ({
    procedure,
    operations: [
      { op: 'remove-paper', paper: 'ho-so' },
      { op: 'set-time-limits', timeLimits: [{ amount: 7, unit: 'working-day' }] },
    ],
  })),
})

describe('groups', () => {
  test('by sector, largest first, scopes apart', () => {
    expect(groupCosts(costed(), 'sector').map(({ key, procedures, perYear }) => [key, procedures, perYear])).toEqual([
      ['b', 2, { national: 500_000, province: 70_000 }],
      ['a', 2, { national: 300_000 }],
    ])
  })

  test('by agency, and what is not stated', () => {
    expect(groupCosts(costed(), 'agency').map(group => group.key)).toEqual(['so-b', 'so-a'])
    expect(groupCosts(costed(), 'subject').map(group => [group.key, group.procedures])).toEqual([['', 4]])
  })

  test('the total counts each procedure once', () => {
    expect(totalCost(costed())).toEqual({
      key: 'all',
      procedures: 4,
      costed: 4,
      perYear: { national: 800_000, province: 70_000 },
      bounds: { national: 'exact', province: 'exact' },
      once: { low: 15_000, high: 15_000, bound: 'exact', procedures: 4 },
    })
  })
})

describe('savings together', () => {
  const saving = () =>
    savingOf([proposal('x', '9.000001', '9.000003'), proposal('y', '9.000003', '9.000004')], catalog, given())

  test('scopes of volume are never added', () => {
    expect(saving().byScope).toEqual({
      national: { before: 600_000, after: 0, saving: 600_000, percent: 100 },
      province: { before: 70_000, after: 0, saving: 70_000, percent: 100 },
    })
    expect(totalOf(saving())).toBeUndefined()
  })

  test('parts by proposal add to the total, the second finds nothing left', () => {
    expect(partsByProposal(saving())).toEqual([
      { proposal: 'x', perYear: { national: 600_000 }, bound: 'exact' },
      { proposal: 'y', perYear: { national: 0, province: 70_000 }, bound: 'exact' },
    ])
  })

  test('days stand for each procedure and are never added', () => {
    expect(daysOf(saving()).map(({ days }) => days.amount)).toEqual(
      saving().procedures.map(item => item.daysSaved?.amount),
    )
    expect(daysChange(daysOf(saving()))).toMatch(/^9\.\d{6} ngắn đi \d+ ngày làm việc; 9\.\d{6} ngắn đi/)
  })

  test('the sentence of the report is printed from data', () => {
    expect(simplificationSentence(simplificationOf(saving(), records))).toBe(
      '3 trên 4 thủ tục thuộc 2 lĩnh vực được đơn giản hóa, tiết kiệm 600.000 đồng một năm (số lượt cả nước).',
    )
  })
})

describe('two proposals on one procedure, alone and in turn', () => {
  const costly = record('9.000009', 'ho-tich', 1000, 600)
  const sources = { procedures: new Map([[costly.code, costly]]), overlays: new Map() }
  const free = proposal('bo-giay', costly.code)
  const abolished: Proposal = {
    ...proposal('bai-bo', costly.code),
    changes: [{ procedure: costly.code, operations: [{ op: 'abolish' }] }],
  }
  const turns = (list: Proposal[]) => turnsOf(list, sources, given(), savingOf(list, sources, given()))

  test('each is worth as much alone; who comes after an abolition finds nothing left', () => {
    const [first, second] = turns([abolished, free])
    expect(first).toMatchObject({ proposal: 'bai-bo', others: ['bo-giay'], procedures: ['9.000009'] })
    expect([first?.alone.national, first?.inTurn.national]).toEqual([600_000, 600_000])
    expect([second?.alone.national, second?.inTurn.national]).toEqual([600_000, 0])
  })

  test('a proposal that shares nothing is not among them', () => {
    expect(turns([free])).toEqual([])
  })
})

describe('the sentence as a province printed it', () => {
  const sectors = ['giao-thong', 'moi-truong', 'dau-tu']
  const many = Array.from({ length: 363 }, (_, index) =>
    record(`1.${String(index).padStart(6, '0')}`, sectors[index % 3] ?? '', 331_000, 1000, 'province'),
  )
  const simplified = many.slice(0, 115).map(item => item.code)
  const saving = () =>
    savingOf(
      [proposal('dot-1', ...simplified)],
      { procedures: new Map(many.map(item => [item.code, item])), overlays: new Map() },
      given(),
    )

  test('115 of 363 procedures of 3 sectors, over 38 tỷ', () => {
    const found = simplificationOf(saving(), many, 'province')
    expect(found).toEqual({ simplified: 115, procedures: 363, sectors: 3, saving: 38_065_000_000, scope: 'province' })
    expect(simplificationSentence(found)).toBe(
      '115 trên 363 thủ tục thuộc 3 lĩnh vực được đơn giản hóa, tiết kiệm hơn 38 tỷ đồng một năm (số lượt một tỉnh).',
    )
  })
})

describe('the sentence of a proposal', () => {
  const amount = { before: 975_000_000_000, after: 325_000_000_000, saving: 650_000_000_000, percent: 66.67 }
  const cases: [name: string, text: string, expected: string][] = [
    [
      'a saving',
      savingSentence('Phương án', amount, []),
      'Phương án tiết kiệm 650.000.000.000 đồng một năm, tức 66,67 %: từ 975.000.000.000 đồng còn 325.000.000.000 đồng.',
    ],
    [
      'an increase',
      savingSentence('Phương án', { before: 0, after: 5000, saving: -5000 }, []),
      'Phương án làm tăng 5.000 đồng một năm: từ 0 đồng lên 5.000 đồng.',
    ],
    [
      'days only',
      savingSentence('Phương án', undefined, [{ procedure: '9.000001', days: { amount: 5, unit: 'working-day' } }]),
      'Phương án: chưa tính được số tiền tiết kiệm một năm. Thời hạn giải quyết ngắn đi 5 ngày làm việc; theo Thông tư số 03/2022/TT-BTP phần này không quy ra tiền.',
    ],
  ]
  test.each(cases)('%s', (_name, text, expected) => {
    expect(text).toBe(expected)
  })
})
