// Groups and totals on costings written down for it: which group a record is in, what is added, what is not, and what it may claim.
import { describe, expect, test } from 'vitest'
import type { Cost } from '../../../src/engine/cost/cost.ts'
import {
  type Costed,
  type GroupBy,
  groupCosts,
  partsByProposal,
  simplificationOf,
  totalCost,
  turnsOf,
} from '../../../src/engine/cost/portfolio.ts'
import { hourPrices, lackedIn, type Saving, savingOf, totalOf } from '../../../src/engine/cost/saving.ts'
import type { Procedure, Submissions } from '../../../src/model/procedure.ts'
import type { Proposal } from '../../../src/model/proposal.ts'
import { assumptions } from './cost-records.ts'

const volume = (scope: Submissions['scope'], subjects = 100): Submissions => ({
  ...{ subjects, perSubject: 1, scope, evidence: 'survey', verified: true, source: { title: 'Mẫu' } },
})
const record = (code: string, more: Partial<Procedure> = {}): Procedure => ({
  ...{ code, name: `Thủ tục ${code}`, sector: 'a', kind: 'public', channels: [{ id: 'online' }], fees: [] },
  papers: [{ id: 'don', name: 'Đơn', originals: 1, effort: { money: 1000 } }],
  steps: [{ id: 'nop', name: 'Nộp', actor: 'applicant', activity: 'other', effort: { hours: 0 } }],
  submissions: volume('national'),
  ...more,
})
const none = { lines: 0, evidence: 0, norm: 0, none: 0 }
const cost = (perYear: number | undefined, scope?: Submissions['scope'], more: Partial<Cost> = {}): Cost => ({
  ...{ code: '1', model: 'm', on: '2026-03-15', lines: [], coverage: none, weighted: true, situations: [] },
  ...(perYear !== undefined && { perYear }),
  ...(scope && { volume: { ...volume(scope), subjects: 1, perSubject: 1 } }),
  ...more,
})
const unsaid: Cost['lines'] = [
  { id: 'x', kind: 'paper', activity: 'prepare', name: 'x', basis: 'none', counted: true, reason: 'no-effort' },
]
const costed = (of: Partial<Procedure>, its: Cost): Costed => ({ procedure: record('1', of), cost: its })

describe('a record is in the group of', () => {
  const key = (by: GroupBy, of: Partial<Procedure>) => groupCosts([costed(of, cost(1, 'national'))], by).map(g => g.key)
  test.each<[name: string, by: GroupBy, record: Partial<Procedure>, keys: string[]]>([
    ['its sector', 'sector', { sector: 'ho-tich' }, ['ho-tich']],
    ['its agency', 'agency', { agency: 'so-a' }, ['so-a']],
    ['no agency', 'agency', {}, ['']],
    ['its first level alone', 'level', { levels: ['commune', 'province'] }, ['commune']],
    ['no level', 'level', {}, ['']],
    ['its first kind of subject alone', 'subject', { applicants: ['ca-nhan', 'doanh-nghiep'] }, ['ca-nhan']],
    ['no subject', 'subject', { applicants: [] }, ['']],
  ])('%s', (_, by, of, keys) => expect(key(by, of)).toEqual(keys))
})

describe('a group', () => {
  test('adds what has a year, scope by scope; counts the others without a figure', () => {
    const list = [
      costed({}, cost(5, 'national')),
      costed({}, cost(7, 'national')),
      costed({}, cost(3, 'province')),
      costed({}, cost(undefined, 'national')),
      costed({}, cost(undefined)),
      costed({}, cost(9)),
    ]
    expect(groupCosts(list, 'sector')).toEqual([
      {
        ...{ key: 'a', procedures: 6, costed: 3, perYear: { national: 12, province: 3 } },
        bounds: { national: 'exact', province: 'exact' },
      },
    ])
    expect(totalCost(list)).toMatchObject({ procedures: 6, costed: 3, perYear: { national: 12, province: 3 } })
  })

  test('claims what the least sure of its costings claims, in its scope alone', () => {
    const list = [
      costed({ sector: 'a' }, cost(5, 'national', { lines: unsaid })),
      costed({ sector: 'a' }, cost(7, 'national')),
      costed({ sector: 'b' }, cost(7, 'national')),
      costed({ sector: 'b' }, cost(7, 'province')),
    ]
    expect(groupCosts(list, 'sector').map(({ key, bounds }) => [key, bounds])).toEqual(
      [
        ['b', { national: 'exact', province: 'exact' }],
        ['a', { national: 'lower' }],
      ].toSorted(),
    )
    expect(totalCost(list).bounds).toEqual({ national: 'lower', province: 'exact' })
    expect(totalCost([]).perYear).toEqual({})
  })
})

describe('proposals together', () => {
  const procedures = [
    record('1'),
    record('2', { sector: 'b', submissions: volume('province') }),
    record('3', { channels: [{ id: 'online' }, { id: 'post' }] }),
    record('4', { sector: 'c' }),
  ]
  const sources = { procedures: new Map(procedures.map(item => [item.code, item])), overlays: new Map() }
  const proposal = (id: string, changes: [code: string, ...papers: string[]][]): Proposal => ({
    ...{ id, name: id, status: 'draft', date: '2026-03-15', from: '2027-01-01', proposer: 'so-a' },
    changes: changes.map(([procedure, ...papers]) => ({
      procedure,
      operations: papers.map(paper => ({ op: 'remove-paper' as const, paper })),
    })),
  })
  const save = (...list: Proposal[]) => savingOf(list, sources, assumptions())

  test('each has its part in the scope of the procedure; one that cannot be said is in none', () => {
    const saving = save(
      proposal('x', [
        ['1', 'don'],
        ['2', 'don'],
        ['3', 'don'],
      ]),
      proposal('y', [['4', 'don']]),
    )
    expect(partsByProposal(saving)).toEqual([
      { proposal: 'x', perYear: { national: 100_000, province: 100_000 }, bound: 'exact' },
      { proposal: 'y', perYear: { national: 100_000 }, bound: 'exact' },
    ])
  })

  test('that share a procedure are shown alone and in turn, with the others and what they share', () => {
    const [x, y, z] = [
      proposal('x', [
        ['1', 'don'],
        ['4', 'don'],
      ]),
      proposal('y', [
        ['1', 'don'],
        ['2', 'don'],
      ]),
      proposal('z', [
        ['2', 'khong-co'],
        ['4', 'khong-co'],
      ]),
    ]
    const list = [x, y, proposal('w', [['3', 'don']])] as Proposal[]
    expect(turnsOf(list, sources, assumptions(), save(...list))).toEqual([
      { proposal: 'x', others: ['y'], procedures: ['1'], alone: { national: 200_000 }, inTurn: { national: 200_000 } },
      {
        ...{ proposal: 'y', others: ['x'], procedures: ['1'] },
        ...{ alone: { national: 100_000, province: 100_000 }, inTurn: { national: 0, province: 100_000 } },
      },
    ])
    const all = [x, y, z] as Proposal[]
    const shared = turnsOf(all, sources, assumptions(), save(...all)).map(turn => [turn.others, turn.procedures])
    expect(shared).toEqual([
      [
        ['y', 'z'],
        ['1', '4'],
      ],
      [
        ['x', 'z'],
        ['1', '2'],
      ],
      [
        ['y', 'x'],
        ['2', '4'],
      ],
    ])
  })

  test('the sentence of a report counts procedures of the sectors that they change, and one scope', () => {
    const saving = save(
      proposal('x', [
        ['1', 'don'],
        ['2', 'don'],
      ]),
    )
    expect(simplificationOf(saving, procedures)).toEqual({
      ...{ simplified: 2, procedures: 3, sectors: 2, saving: 100_000, scope: 'national' },
    })
    expect(simplificationOf(saving, procedures, 'province')).toMatchObject({ saving: 100_000, scope: 'province' })
    expect(simplificationOf(saving, procedures, 'commune')).toMatchObject({ saving: 0 })
  })
})

describe('an hour in a saving costs', () => {
  const line = (rate: number | undefined, hours?: number): Cost['lines'][number] => ({
    ...{ id: 'x', kind: 'paper', activity: 'prepare', name: 'x', basis: 'evidence', counted: true },
    ...(rate !== undefined && { rate }),
    ...(hours !== undefined && { hours }),
  })
  const prices = (...lines: Cost['lines']) =>
    hourPrices({ procedures: [{ before: cost(1, 'national', { lines }) }] as Saving['procedures'] })
  test.each<[name: string, lines: Cost['lines'], prices: unknown]>([
    ['the least and the most of its lines', [line(5, 1), line(3, 2), line(4, 1)], [3, 5]],
    ['nothing where no line takes an hour', [line(5, 0), line(5)], undefined],
    ['nothing where no hour has a price', [line(undefined, 2), line(0, 2)], undefined],
    ['the price of those that take some', [line(5, 0), line(3, 1)], [3, 3]],
  ])('%s', (_, lines, expected) => expect(prices(...lines)).toEqual(expected))
})

test('what a saving lacked, before or after, is named once', () => {
  const missing = [{ parameter: 'hourly-income', name: 'Thu nhập', on: '2017-06-01', known: [] }]
  const pair = (before: boolean, after: boolean) => ({
    before: cost(1, 'national', before ? { lacking: true } : {}),
    after: cost(1, 'national', after ? { lacking: true } : {}),
  })
  const lacked = (...pairs: object[]) =>
    lackedIn({ procedures: pairs as Saving['procedures'] }, { ...assumptions(), missing })
  expect(lacked(pair(false, false))).toEqual([])
  expect(lacked(pair(true, true), pair(true, false))).toEqual(missing)
  expect(lacked(pair(false, true))).toEqual(missing)
})

test('one total, if all is of one scope', () => {
  const amount = { before: 2, after: 1, saving: 1 }
  expect(totalOf({ byScope: { province: amount } })).toBe(amount)
  expect(totalOf({ byScope: { province: amount, national: amount } })).toBeUndefined()
})
