// A small province: records that begin, change, succeed one another and end on known days, on top of the fixture catalogue.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { loadCatalog } from '../src/load/catalog.ts'
import type { Catalog } from '../src/model/catalog.ts'

const draft = (path: string, text: string) => ({ path, file: path, read: () => text })

/** A record of the fixture's sector, with what a test is about. */
function record(code: string, name: string, extra: string, kind = 'public') {
  /** The usual line of a key, where the test does not set that key. */
  const own = (key: string, line: string) => (new RegExp(`^${key}:`, 'm').test(extra) ? '' : line)
  return draft(
    `records/chung-thuc/${code}.yaml`,
    `code: "${code}"
name: ${name}
sector: chung-thuc
kind: ${kind}
levels: [commune]
${own('legalBasis', 'legalBasis: [{ document: 50/2014/QH13 }]')}
${own('papers', 'papers: [{ id: don, name: Đơn, originals: 1 }]')}
${own('fees', 'fees: [{ id: le-phi, name: Lệ phí, kind: charge, undetermined: Hội đồng nhân dân cấp tỉnh quy định }]')}
${own('timeLimits', 'timeLimits: [{ amount: 10, unit: working-day }]')}
${own('channels', 'channels: [{ id: in-person, where: Trung tâm Phục vụ hành chính công }, { id: online }]')}
${extra}`,
  )
}

const change = (from: string, title: string, operation: string) =>
  `changes: [{ from: ${from}, source: { title: ${title} }, operations: [{ ${operation} }] }]`

const records = [
  record('9.100001', 'Thủ tục mới', 'from: 2026-03-01\ndecision: { number: 11/QĐ-BTP, date: 2026-02-01 }'),
  record(
    '9.100002',
    'Thủ tục sửa đổi',
    change('2026-04-01', 'Nghị định sửa đổi', 'op: set-time-limits, timeLimits: [{ amount: 5, unit: working-day }]'),
  ),
  record('9.100003', 'Thủ tục đổi mã', 'from: 2025-07-01\nto: 2026-02-28'),
  record('9.100004', 'Thủ tục đổi mã', 'from: 2026-03-01\nreplaces: ["9.100003"]'),
  record('9.100005', 'Thủ tục gộp một', 'to: 2026-05-31'),
  record('9.100006', 'Thủ tục gộp hai', 'to: 2026-05-31'),
  record(
    '9.100007',
    'Thủ tục sau gộp',
    'from: 2026-06-01\nreplaces: ["9.100005", "9.100006"]\ndecision: { number: 22/QĐ-BTP, date: 2026-05-20 }',
  ),
  record('9.100008', 'Thủ tục bãi bỏ', change('2026-05-01', 'Thông tư bãi bỏ', 'op: abolish')),
  record('9.100009', 'Thủ tục hết hạn', 'to: 2026-04-30'),
  record('9.100010', 'Thủ tục tỉnh không làm nữa', 'from: 2025-07-01'),
  record('9.100011', 'Thủ tục của tỉnh khác', 'province: "01"\nfrom: 2026-03-01'),
  record('9.100012', 'Thủ tục có mức thu của tỉnh', 'from: 2025-07-01'),
  record('9.100013', 'Thủ tục nội bộ', 'from: 2026-03-01', 'internal'),
]

const overlay = draft(
  'overlays/79-ho-chi-minh.yaml',
  `province: "79"
notApplied:
  - { procedure: "9.100010", from: 2026-04-15, because: Đã phân về cơ quan khác, source: { title: Quyết định của tỉnh } }
changes:
  - procedure: "9.100012"
    from: 2026-05-10
    source: { title: Nghị quyết của Hội đồng nhân dân }
    operations: [{ op: set-fee, fee: le-phi, channel: online, amount: 0 }]
`,
)

/** Writes the province 79 and the records above into a folder that holds the fixture catalogue. */
export function writeProvince(root: string): void {
  for (const { path, read } of [...records, overlay]) {
    mkdirSync(dirname(join(root, path)), { recursive: true })
    writeFileSync(join(root, path), read())
  }
}

/** The fixture catalogue with the province 79 and the records above; `more` stands in for records of the same code. */
export function provinceCatalog(more: readonly { code: string; name: string; extra: string }[] = []): Catalog {
  const others = more.map(({ code, name, extra }) => record(code, name, extra))
  const kept = [...records, overlay].filter(file => !others.some(other => other.path === file.path))
  const { catalog, problems } = loadCatalog('tests/fixtures/catalog', [...kept, ...others])
  if (problems.length > 0) throw new Error(problems.map(({ file, code }) => `${file} ${code}`).join('\n'))
  return catalog
}
