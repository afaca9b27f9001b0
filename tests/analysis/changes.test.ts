import { describe, expect, test } from 'vitest'
import { type DatedChange, datedChanges } from '../../src/analysis/changes.ts'
import { changeLines, changeTitle } from '../../src/export/open-data/feed-lines.ts'
import { provinceCatalog } from '../province-catalog.ts'

const catalog = provinceCatalog()
const on = '2026-06-30'
const line = ({ procedure, from, kind, province }: DatedChange) =>
  [procedure.code, from, kind, province].filter(Boolean).join(' ')
const of = (code: string, changes: readonly DatedChange[]) =>
  changes.filter(change => change.procedure.code === code).map(line)
const all = datedChanges(catalog, on)

describe('what changed up to a day', () => {
  test.each<[string, string, string[]]>([
    ['a procedure that began', '9.100001', ['9.100001 2026-03-01 new']],
    ['one that was amended', '9.100002', ['9.100002 2026-04-01 amended']],
    ['one that took another code: its end is told by its successor', '9.100003', ['9.100003 2025-07-01 new']],
    ['the successor', '9.100004', ['9.100004 2026-03-01 replaced']],
    ['one merged into another', '9.100005', []],
    ['one abolished', '9.100008', ['9.100008 2026-05-01 abolished']],
    ['one that ended: the day after its last', '9.100009', ['9.100009 2026-05-01 abolished']],
    ["a province's own", '9.100011', ['9.100011 2026-03-01 new 01']],
    ["a province's difference", '9.100012', ['9.100012 2026-05-10 amended 79', '9.100012 2025-07-01 new']],
    ['not done in a province', '9.100010', ['9.100010 2026-04-15 abolished 79', '9.100010 2025-07-01 new']],
    ['internal', '9.100013', []],
  ])('%s', (_, code, lines) => expect(of(code, all)).toEqual(lines))

  test('newest first, each change once', () => {
    const days = all.map(change => change.news)
    expect(days).toEqual(days.toSorted().reverse())
    expect(new Set(all.map(line)).size).toBe(all.length)
  })

  test('nothing of the day after, all of the day itself', () => {
    expect(of('9.100012', datedChanges(catalog, '2026-05-09'))).toEqual(['9.100012 2025-07-01 new'])
    expect(of('9.100012', datedChanges(catalog, '2026-05-10'))).toContain('9.100012 2026-05-10 amended 79')
  })
})

describe('as a province has it', () => {
  test.each<[string, string, string[]]>([
    ['a common change', '9.100002', ['9.100002 2026-04-01 amended']],
    ['its own difference', '9.100012', ['9.100012 2026-05-10 amended 79', '9.100012 2025-07-01 new']],
    ["another province's procedure", '9.100011', []],
  ])('%s', (_, code, lines) => expect(of(code, datedChanges(catalog, on, '79'))).toEqual(lines))

  test('after it left a procedure, changes of the common record are no news', () => {
    const extra = `from: 2025-07-01
changes: [{ from: 2026-05-05, source: { title: Thông tư }, operations: [{ op: remove-paper, paper: don }] }]`
    const changed = provinceCatalog([{ code: '9.100010', name: 'Thủ tục tỉnh không làm nữa', extra }])
    expect(of('9.100010', datedChanges(changed, on))).toContain('9.100010 2026-05-05 amended')
    expect(of('9.100010', datedChanges(changed, on, '79'))).toEqual([
      '9.100010 2026-04-15 abolished 79',
      '9.100010 2025-07-01 new',
    ])
  })
})

describe('what is to come', () => {
  const withChange = (checked: string) =>
    provinceCatalog([
      {
        code: '9.100002',
        name: 'Thủ tục sửa đổi',
        extra: `changes: [{ from: 2027-01-01, source: { title: Nghị định mới }, operations: [{ op: remove-paper, paper: don }] }]
${checked}`,
      },
    ])
  const coming = (checked: string, day: string) =>
    datedChanges(withChange(checked), day).filter(change => change.procedure.code === '9.100002')

  test.each<[string, string, string, string | undefined]>([
    ['is news of the day of the check', 'checked: { on: 2026-06-01 }', '2026-06-30', '2026-06-01'],
    ['the same on every later day', 'checked: { on: 2026-06-01 }', '2026-12-31', '2026-06-01'],
    ['is news again on its day', 'checked: { on: 2026-06-01 }', '2027-01-01', '2027-01-01'],
    ['is not told before anybody saw its source', 'checked: { on: 2026-06-01 }', '2026-05-31', undefined],
    ['is not told when nobody did', '', '2026-06-30', undefined],
  ])('%s', (_, checked, day, news) => expect(coming(checked, day)[0]?.news).toBe(news))

  test('says from when, and names what is taken away', () => {
    const changed = withChange('checked: { on: 2026-06-01 }')
    const [change] = coming('checked: { on: 2026-06-01 }', on)
    if (!change) throw new Error('no change')
    expect(changeTitle(change, changed)).toBe('Sửa đổi, bổ sung, áp dụng từ 01/01/2027: Thủ tục sửa đổi (9.100002)')
    expect(changeLines(change, changed)).toEqual([
      'Thủ tục sửa đổi',
      'Sẽ áp dụng từ ngày 01/01/2027.',
      'Nghị định mới (từ ngày 01/01/2027)',
      '- Bỏ giấy tờ “Đơn”.',
    ])
  })
})

test('what begins and is amended on one day is one piece of news with both causes', () => {
  const extra = `from: 2026-04-01
decision: { number: 1/QĐ-BTP }
changes: [{ from: 2026-04-01, source: { title: Nghị định }, operations: [{ op: remove-paper, paper: don }] }]`
  const changes = datedChanges(provinceCatalog([{ code: '9.100002', name: 'Thủ tục', extra }]), on)
  const [one, ...more] = changes.filter(change => change.procedure.code === '9.100002')
  expect([one?.kind, one?.causes.length, more]).toEqual(['new', 2, []])
})
