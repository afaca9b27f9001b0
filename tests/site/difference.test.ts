// What a province's page says of a difference: both values, each case on a line, nothing where both sides are the same.
import { expect, test } from 'vitest'
import { differenceRows } from '../../site/features/province/difference.ts'
import { localProcedure } from '../../src/analysis/province.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Operation } from '../../src/model/operation.ts'
import type { Procedure } from '../../src/model/procedure.ts'

const { catalog } = loadCatalog('tests/fixtures/catalog')
const record = catalog.procedures.get('9.000001') as Procedure

const rowsOf = (...operations: Operation[]) => {
  const source = { title: 'Nghị quyết của Hội đồng nhân dân' }
  const change = { procedure: record.code, from: '2026-01-01', source, operations }
  const item = localProcedure(record, '79', '2026-11-22', { province: '79', changes: [change] })
  return differenceRows(item, id => catalog.agencies.get(id)?.name ?? id)
}

const submissions = {
  subjects: 5,
  perSubject: 1,
  scope: 'province',
  evidence: 'survey',
  verified: false,
  source: { title: 'x' },
} as const

const cases: { name: string; operations: Operation[]; rows: ReturnType<typeof rowsOf> }[] = [
  {
    name: 'a fee lowered on one channel leaves the other as it was',
    operations: [{ op: 'set-fee', fee: 'le-phi', channel: 'online', amount: 0 }],
    rows: [
      {
        what: 'Lệ phí cấp giấy phép',
        national: ['75.000 đồng'],
        local: ['Trực tiếp: 75.000 đồng', 'Trực tuyến: miễn phí'],
      },
    ],
  },
  {
    name: 'a fee that nobody compared with its text says so',
    operations: [{ op: 'set-fee', fee: 'le-phi', amount: 50_000, verified: false }],
    rows: [{ what: 'Lệ phí cấp giấy phép', national: ['75.000 đồng'], local: ['50.000 đồng (chưa xác minh)'] }],
  },
  {
    name: 'a shorter limit in one case',
    operations: [
      {
        op: 'set-time-limits',
        timeLimits: [
          { amount: 12, unit: 'working-day', when: { case: 'do-thi' } },
          { amount: 10, unit: 'working-day', when: { case: 'nong-thon' } },
        ],
      },
    ],
    rows: [
      {
        what: 'Thời hạn',
        national: ['Nhà ở tại đô thị: 15 ngày làm việc', 'Nhà ở nông thôn: 10 ngày làm việc'],
        local: ['Nhà ở tại đô thị: 12 ngày làm việc', 'Nhà ở nông thôn: 10 ngày làm việc'],
      },
    ],
  },
  {
    name: 'of the papers only the one that changed',
    operations: [{ op: 'change-paper', paper: 'giay-to-dat', with: { certified: false } }],
    rows: [
      {
        what: 'Giấy tờ',
        national: ['Giấy chứng nhận quyền sử dụng đất (1 bản sao có chứng thực).'],
        local: ['Giấy chứng nhận quyền sử dụng đất (1 bản sao).'],
      },
    ],
  },
  {
    name: 'a step that is no longer needed',
    operations: [{ op: 'remove-step', step: 'nhan' }],
    rows: [{ what: 'Các bước', national: ['Nhận kết quả.'], local: [] }],
  },
  {
    name: 'another agency',
    operations: [{ op: 'delegate', agency: 'so-xay-dung', levels: ['province'] }],
    rows: [
      {
        what: 'Cơ quan giải quyết',
        national: [catalog.agencies.get('ubnd-cap-xa')?.name ?? ''],
        local: [catalog.agencies.get('so-xay-dung')?.name ?? ''],
      },
    ],
  },
  { name: 'a volume is nothing that a citizen reads', operations: [{ op: 'set-submissions', submissions }], rows: [] },
]

test.each(cases)('$name', ({ operations, rows }) => {
  expect(rowsOf(...operations)).toEqual(rows)
})
