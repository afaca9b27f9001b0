// A province counts by its own volume: one of the whole country says nothing of it, and is never multiplied by its prices.
import { describe, expect, test } from 'vitest'
import type { Assumptions } from '../../../src/engine/cost/assumptions.ts'
import { claimOfSaving } from '../../../src/engine/cost/claim.ts'
import { costOf } from '../../../src/engine/cost/cost.ts'
import { pairsOf } from '../../../src/engine/cost/pairs.ts'
import { savingOf, totalOf } from '../../../src/engine/cost/saving.ts'
import { simulate } from '../../../src/engine/cost/uncertainty.ts'
import type { Procedure, Submissions } from '../../../src/model/procedure.ts'
import type { Overlay, Proposal } from '../../../src/model/proposal.ts'
import { costSentence } from '../../../src/text/cost.ts'
import { savingSentence } from '../../../src/text/saving.ts'
import { assumptions } from './cost-records.ts'

const volume = (scope: Submissions['scope'], subjects = 100): Submissions => ({
  ...{ subjects, perSubject: 1, scope, evidence: 'survey', verified: false, source: { title: 'Mẫu' } },
})
const record = (submissions?: Submissions): Procedure => ({
  ...{ code: '9.000001', name: 'Mẫu', sector: 'ho-tich', kind: 'public', channels: [{ id: 'online' }], fees: [] },
  papers: [{ id: 'don', name: 'Đơn', originals: 1, effort: { money: 1000 } }],
  steps: [{ id: 'nop', name: 'Nộp', actor: 'applicant', activity: 'other', effort: { hours: 0 } }],
  ...(submissions && { submissions }),
})
const inProvince = (province?: string): Assumptions => ({ ...assumptions(), ...(province && { province }) })

describe('a year', () => {
  test.each<[name: string, volume: Submissions | undefined, province: string | undefined, year: unknown[]]>([
    ['of the country by its volume', volume('national'), undefined, [100_000, undefined, 'national']],
    ['of a province by its own', volume('province'), '01', [100_000, undefined, 'province']],
    ['of a province by that of a commune', volume('commune'), '01', [100_000, undefined, 'commune']],
    ['of a province is not said by the country', volume('national'), '01', [undefined, true, undefined]],
    ['without a volume anywhere is not said', undefined, '01', [undefined, undefined, undefined]],
  ])('%s', (_, submissions, province, year) => {
    const cost = costOf(record(submissions), inProvince(province))
    expect([cost.perYear, cost.elsewhere, cost.volume?.scope]).toEqual(year)
    expect(cost.perSubmission).toBe(1000)
  })

  test('that a province lacks is said in words, beside what one submission costs', () => {
    const sentence = costSentence(record(), costOf(record(volume('national')), inProvince('01')))
    expect(sentence).toContain('tốn 1.000 đồng')
    expect(sentence).toContain('chưa tính được chi phí một năm vì chưa có số lượng của tỉnh')
    expect(costSentence(record(), costOf(record(), inProvince('01')))).toContain('vì chưa có số lượt.')
  })
})

describe('a saving', () => {
  const proposal: Proposal = {
    ...{ id: 'p', name: 'Bỏ đơn', status: 'draft', date: '2026-03-15', from: '2027-01-01', proposer: 'so-a' },
    changes: [{ procedure: '9.000001', operations: [{ op: 'remove-paper', paper: 'don' }] }],
  }
  const own: Overlay = {
    province: '79',
    changes: [
      {
        ...{ procedure: '9.000001', from: '2026-01-01', source: { title: 'Thống kê của thành phố' } },
        operations: [{ op: 'set-submissions', submissions: volume('province', 7) }],
      },
    ],
  }
  const sources = {
    procedures: new Map([['9.000001', record(volume('national'))]]),
    overlays: new Map([['79', own]]),
  }
  const saved = (province?: string) => savingOf([proposal], sources, inProvince(province))

  test.each<[name: string, province: string | undefined, total: number | undefined]>([
    ['of the country', undefined, 100_000],
    ['of a province that states its volume', '79', 7000],
    ['of a province that does not', '01', undefined],
  ])('%s', (_, province, total) => expect(totalOf(saved(province))?.saving).toBe(total))

  test('that cannot be said counts in no total and is drawn by nobody; what one submission saves stays', () => {
    const saving = saved('01')
    expect([saving.unknown, saving.byScope, claimOfSaving(saving).left]).toEqual([['9.000001'], {}, 1])
    expect(saving.byOperation[0]).toMatchObject({ perSubmission: 1000 })
    expect(saving.byOperation[0]).not.toHaveProperty('perYear')
    const pairs = pairsOf([proposal], sources, inProvince('01'), { unknown: [] })
    expect(simulate(pairs, inProvince('01'), { draws: 10 }).saving).toEqual({ p5: 0, p50: 0, p95: 0 })
    expect(simulate(pairs, inProvince(), { draws: 10 }).saving.p50).toBeGreaterThan(0)
  })

  test('is said in words', () => {
    const elsewhere = saved('01').procedures.some(({ before }) => before.elsewhere)
    expect(savingSentence('Phương án', totalOf(saved('01')), [], undefined, elsewhere)).toBe(
      'Phương án: chưa tính được số tiền tiết kiệm một năm vì chưa có số lượng của tỉnh.',
    )
  })
})
