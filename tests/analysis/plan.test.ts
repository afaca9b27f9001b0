// A plan over the fixture catalogue: what was assessed in its year, what has a proposal, what is late.
import { expect, test } from 'vitest'
import { planCounts, planProgress } from '../../src/analysis/plan.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { ReviewPlan } from '../../src/model/review-plan.ts'

const assessed = `id: phieu
procedure: "9.000002"
date: 2026-05-10
by: Phòng mẫu
answers: { can-thiet: { answer: yes, because: Cần } }
conclusion: keep
verified: false
`
const { catalog } = loadCatalog('tests/fixtures/catalog', [
  { path: 'assessments/phieu.yaml', file: 'phieu.yaml', read: () => assessed },
])
const item = (procedure: string, by: string) => ({
  procedure,
  by,
  basis: 'choice' as const,
  because: 'Nhiều giấy tờ',
  owner: 'Phòng mẫu',
  product: 'Phiếu',
})
const plan = ReviewPlan.parse({
  id: 'mau',
  name: 'Kế hoạch mẫu',
  year: 2026,
  agency: 'so-xay-dung',
  sent: '2026-01-20',
  procedures: [item('9.000001', '2026-06-30'), item('9.000002', '2026-06-30'), item('9.000004', '2026-09-30')],
  verified: false,
  source: { title: 'Mẫu' },
  checked: { on: '2026-01-20' },
})

test.each([
  ['before anything happened', '2026-02-01', { planned: 3, assessed: 0, proposed: 0, overdue: 0 }],
  ['after the proposal of the first', '2026-03-15', { planned: 3, assessed: 0, proposed: 1, overdue: 0 }],
  ['on the last day of a term', '2026-06-30', { planned: 3, assessed: 1, proposed: 1, overdue: 0 }],
  ['the day after it', '2026-07-01', { planned: 3, assessed: 1, proposed: 1, overdue: 1 }],
  ['at the end', '2026-12-31', { planned: 3, assessed: 1, proposed: 1, overdue: 2 }],
])('%s', (_, on, counts) => expect(planCounts(planProgress(plan, catalog, on))).toEqual(counts))

test('an assessment of another year is not of this plan', () =>
  expect(planProgress({ ...plan, year: 2027 }, catalog, '2027-12-31').map(({ assessment }) => assessment)).toEqual([
    undefined,
    undefined,
    undefined,
  ]))
