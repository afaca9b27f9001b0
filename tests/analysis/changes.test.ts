import { describe, expect, test } from 'vitest'
import { type DatedChange, datedChanges, endedTexts } from '../../src/analysis/changes.ts'
import { changeLines, changeTitle, endedLines, endedTitle } from '../../src/export/open-data/feed-lines.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
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
    ['not done in a province', '9.100010', ['9.100010 2026-04-15 notApplied 79', '9.100010 2025-07-01 new']],
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
      '9.100010 2026-04-15 notApplied 79',
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

describe('what ends', () => {
  const extra = `fees: [{ id: le-phi, name: Lệ phí, kind: charge, amount: 200000, source: { title: Thông tư gốc } }]
changes: [{ from: 2026-05-15, to: 2027-02-28, source: { title: Thông tư giảm }, operations: [{ op: set-fee, fee: le-phi, amount: 0 }] }]
checked: { on: 2026-06-01 }`
  const reduced = provinceCatalog([{ code: '9.100002', name: 'Thủ tục được giảm', extra }])
  const endOn = (day: string) =>
    datedChanges(reduced, day).find(({ procedure, from }) => procedure.code === '9.100002' && from === '2027-03-01')

  test.each<[string, string, string | undefined]>([
    ['is not told before anybody saw its source', '2026-05-31', undefined],
    ['is news of the day of the check', '2026-06-30', '2026-06-01'],
    ['is news again 90 days before', '2026-12-01', '2026-12-01'],
    ['the same on every later day', '2027-02-28', '2026-12-01'],
    ['and again on its day', '2027-03-01', '2027-03-01'],
  ])('%s', (_, day, news) => expect(endOn(day)?.news).toBe(news))

  test('says which text ended, and what stands from then on', () => {
    const change = endOn('2026-12-31')
    if (!change) throw new Error('no end')
    expect(changeTitle(change, reduced)).toBe(
      'Một quy định hết hiệu lực, áp dụng từ 01/03/2027: Thủ tục được giảm (9.100002)',
    )
    expect(changeLines(change, reduced)).toEqual([
      'Thủ tục được giảm',
      'Sẽ áp dụng từ ngày 01/03/2027.',
      'Thông tư giảm (hết áp dụng từ ngày 01/03/2027)',
      'Trước ngày ấy: Lệ phí: miễn lệ phí.',
      'Từ ngày ấy: Lệ phí: 200.000 đồng.',
    ])
  })

  const { catalog: committed } = loadCatalog('procedures')
  const ends = endedTexts(committed, '2026-12-31')
  const textOf = (number: string) => {
    const found = ends.find(({ document }) => document.number === number)
    if (found === undefined) throw new Error(`no end of ${number}`)
    return [endedTitle(found, committed), ...endedLines(found, committed)]
  }

  test('a text that ends names what takes its place, or what is known of it, and what rests on it', () => {
    const [title, when, next, resting] = textOf('60/2014/QH13')
    expect(title).toMatch(/^Hết hiệu lực, từ 01\/03\/2027: Luật Hộ tịch số 60\/2014\/QH13 \(căn cứ của \d+ thủ tục\)$/)
    expect([when, next]).toEqual([
      'Luật Hộ tịch số 60/2014/QH13 sẽ hết hiệu lực sau ngày 28/02/2027.',
      'Thay bằng Luật Hộ tịch số 03/2026/QH16.',
    ])
    expect(resting).toMatch(/^Là căn cứ của: .+; .+ và \d+ thủ tục khác\.$/)
    expect(textOf('66.18/2026/NQ-CP')).toEqual(
      expect.arrayContaining([
        'Có thể sớm hơn, khi văn bản mới về cùng nội dung có hiệu lực.',
        expect.stringContaining('giao các bộ ban hành văn bản thay thế'),
      ]),
    )
  })

  test('a value that lapsed with its law is an end too: nobody has decided what is due', () => {
    const change = datedChanges(committed, '2027-03-01').find(
      ({ procedure, from }) => procedure.code === '1.001193' && from === '2027-03-01',
    )
    if (!change) throw new Error('no end')
    expect(changeTitle(change, committed)).toBe('Một quy định hết hiệu lực: Đăng ký khai sinh cho con (1.001193)')
    expect(changeLines(change, committed).join('\n')).toMatch(
      /Luật Hộ tịch số 60\/2014\/QH13 \(hết áp dụng từ ngày 01\/03\/2027\)\nTrước ngày ấy: .+miễn lệ phí.+\nTừ ngày ấy: .+chưa rõ từ ngày 01\/03\/2027/,
    )
  })
})
