// From one yearly cost to another: every step exact, and figures measured anew apart from what a proposal changes.
import { describe, expect, test } from 'vitest'
import { bridgeOf } from '../../src/analysis/bridge.ts'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { savingOf } from '../../src/engine/cost/saving.ts'
import { agreeing, standing } from '../../src/engine/cost/standing.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import type { Proposal } from '../../src/model/proposal.ts'
import { bridgeRows } from '../../src/text/bridge.ts'

const on = '2026-11-27'
const { catalog } = loadCatalog('procedures')
const { assumptions } = assumptionsAt(catalog, on)
const hour = 59_422
const hourOf2024 = 48_248

const submissions = {
  subjects: 1000,
  perSubject: 1,
  scope: 'national',
  evidence: 'register',
  verified: true,
  source: { title: 'Sổ mẫu' },
} as const

const record: Procedure = {
  code: '9.000001',
  name: 'Thủ tục mẫu',
  sector: 'ho-tich',
  kind: 'public',
  from: '2024-01-01',
  channels: [{ id: 'online' }],
  fees: [],
  papers: [
    { id: 'don', name: 'Đơn', originals: 1, effort: { hours: 3 } },
    { id: 'bao-cao', name: 'Báo cáo', originals: 1, effort: { hours: 1 } },
  ],
  submissions: { ...submissions, subjects: 800 },
  changes: [
    {
      from: '2026-01-01',
      source: { title: 'Văn bản mẫu' },
      operations: [{ op: 'change-paper', paper: 'don', with: { effort: { hours: 2 } } }],
    },
  ],
}

const proposal: Proposal = {
  id: 'mau',
  name: 'Phương án mẫu',
  status: 'draft',
  date: on,
  from: '2027-07-01',
  proposer: 'bo-tu-phap',
  changes: [
    {
      procedure: record.code,
      given: { submissions, efforts: { don: { hours: 2.5, evidence: 'survey' } } },
      operations: [{ op: 'remove-paper', paper: 'bao-cao' }],
    },
  ],
}

const own = { procedures: new Map([[record.code, record]]), sources: new Map(), overlays: new Map() }
const since = { on: '2024-12-31', prices: assumptionsAt(catalog, '2024-12-31').assumptions }

describe('one procedure', () => {
  test('what was measured anew is no simplification', () => {
    expect(bridgeOf([proposal], own, assumptions)).toEqual({
      start: 3 * hour * 800,
      steps: [
        { cause: 'data', amount: 0.5 * hour * 800 },
        { cause: 'volume', amount: 3.5 * hour * 200 },
        { cause: 'papers', amount: -hour * 1000 },
      ],
      end: 2.5 * hour * 1000,
      bounds: ['exact', 'exact'],
      procedures: 1,
      left: 0,
    })
  })

  test('from an earlier day: the law, then prices; at its prices the law and the proposal alone', () => {
    const bridge = bridgeOf([proposal], own, assumptions, since)
    expect(bridge).toMatchObject({
      start: 4 * hourOf2024 * 800,
      end: 2.5 * hour * 1000,
      steps: [
        { cause: 'law', amount: -hourOf2024 * 800 },
        { cause: 'prices', amount: 3 * (hour - hourOf2024) * 800 },
        { cause: 'data' },
        { cause: 'volume' },
        { cause: 'papers' },
      ],
    })
    // By what was measured: 2.5 and 1 hours then and now, so that the proposal alone is seen.
    expect(bridge?.atFirstPrices).toBeCloseTo(1 - 2.5 / 3.5, 12)
  })

  test('of a day of which nothing is known, nothing is said', () => {
    const { from: _from, ...young } = record
    const unknown = { ...own, procedures: new Map([[record.code, young]]) }
    expect(bridgeOf([proposal], unknown, assumptions, since)).toBeUndefined()
    expect(bridgeOf([proposal], unknown, assumptions)?.procedures).toBe(1)
  })

  test('the correction of data has a row though nothing was corrected', () => {
    const changes = proposal.changes.map(({ given: _given, ...change }) => change)
    const bridge = bridgeOf([{ ...proposal, changes }], own, assumptions)
    if (bridge === undefined) throw new Error('no bridge')
    expect(bridgeRows(bridge).map(([cause]) => cause)).toEqual([
      'Theo số liệu sẵn có của hồ sơ',
      'Chỉnh số liệu: giờ, tiền, tỷ lệ theo số đo được',
      'Giấy tờ',
      'Sau đơn giản hóa',
    ])
  })
})

test('a cost with lines that cannot be said is the least, and reads so', () => {
  const open: Procedure = { ...record, papers: [...(record.papers ?? []), { id: 'khac', name: 'Giấy khác' }] }
  const bridge = bridgeOf([proposal], { ...own, procedures: new Map([[open.code, open]]) }, assumptions)
  if (bridge === undefined) throw new Error('no bridge')
  expect(bridgeRows(bridge).map(([, amount]) => amount.startsWith('ít nhất '))).toEqual([
    true,
    ...bridge.steps.map(() => false),
    true,
  ])
})

test('of all proposals the steps add up, and it ends where their saving does', () => {
  const { proposals } = agreeing(standing(catalog.proposals.values()))
  const bridge = bridgeOf(proposals, catalog, assumptions)
  const saving = savingOf(proposals, catalog, assumptions)
  if (bridge === undefined) throw new Error('no bridge')
  const whole = saving.procedures.filter(
    ({ before, after }) => before.volume?.scope === 'national' && (before.perYear ?? after.perYear) !== undefined,
  )
  expect(bridge.procedures).toBeGreaterThan(10)
  expect(bridge.steps.reduce((sum, { amount }) => sum + amount, bridge.start)).toBe(bridge.end)
  expect(bridge.end).toBe(whole.reduce((sum, { after }) => sum + (after.perYear ?? 0), 0))
})
