// What differs between two days or two catalogues: which procedures, in which parts, by which text.
import { describe, expect, test } from 'vitest'
import { procedureDiffs } from '../../src/analysis/diff.ts'
import { textDiffs } from '../../src/analysis/diff-texts.ts'
import { diffReport } from '../../src/export/diff/report.ts'
import { diffAsText } from '../../src/export/diff/text.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { provinceCatalog } from '../province-catalog.ts'

const catalog = provinceCatalog()
const between = (from: string, to: string, filter = {}) =>
  procedureDiffs({ catalog, on: from }, { catalog, on: to }, filter)
const line = ({ kind, code, fields, causes }: ReturnType<typeof between>[number]) =>
  [kind, code, ...fields, ...causes.map(({ source, from }) => source?.title ?? from ?? '')].join(' ')

describe('two days', () => {
  test.each<[string, string, string, string, string[]]>([
    ['nothing between', '9.100002', '2026-04-01', '2026-04-02', []],
    ['the day of a change', '9.100002', '2026-03-31', '2026-04-01', ['amended 9.100002 timeLimits Nghị định sửa đổi']],
    ['a procedure that begins', '9.100001', '2026-02-28', '2026-03-01', ['new 9.100001 2026-03-01']],
    ['one that is abolished', '9.100008', '2026-04-30', '2026-05-01', ['abolished 9.100008 Thông tư bãi bỏ']],
    ['one past its last day', '9.100009', '2026-04-30', '2026-05-01', ['abolished 9.100009 2026-05-01']],
    ['one that took another code', '9.100003', '2026-02-28', '2026-03-01', ['replaced 9.100004 2026-03-01']],
    ['one that neither day has', '9.100001', '2026-01-01', '2026-02-28', []],
    ["another province's difference", '9.100012', '2026-05-09', '2026-05-10', []],
  ])('%s', (_, procedure, from, to, lines) => expect(between(from, to, { procedure }).map(line)).toEqual(lines))

  test.each<[string, string, string, string[]]>([
    ['its own value', '2026-05-09', '2026-05-10', ['amended 9.100012 fees Nghị quyết của Hội đồng nhân dân']],
    ['what it leaves', '2026-04-14', '2026-04-15', ['notApplied 9.100010 Quyết định của tỉnh']],
  ])('in a province: %s', (_, from, to, lines) =>
    expect(between(from, to, { province: '79' }).map(line)).toEqual(lines),
  )

  test('a merger stands beside neither of the two, and they are not told to be abolished', () => {
    const merged = between('2026-05-31', '2026-06-01')
    expect(merged.map(({ kind, code, before }) => [kind, code, before])).toEqual([['replaced', '9.100007', undefined]])
  })

  test('a change that ends gives back the value before, and is named as ended', () => {
    const extra = `fees: [{ id: le-phi, name: Lệ phí, kind: charge, amount: 200000, source: { title: Thông tư gốc } }]
changes: [{ from: 2026-08-15, to: 2027-02-28, source: { title: Thông tư giảm }, operations: [{ op: set-fee, fee: le-phi, amount: 0 }] }]`
    const reduced = provinceCatalog([{ code: '9.100002', name: 'Thủ tục được giảm', extra }])
    const words = (from: string, to: string) => {
      const [a, b] = [from, to].map(on => ({ catalog: reduced, on })) as [never, never]
      return diffAsText(diffReport(a, b, { procedure: '9.100002' }), b)
    }
    const begins = words('2026-08-14', '2026-08-15')
    expect(begins).toContain('Thông tư giảm; áp dụng từ ngày 15/08/2026 đến hết ngày 28/02/2027.')
    expect(begins).toMatch(/Trước: Lệ phí: 200\.000 đồng\.\n\s+Sau: {3}Lệ phí: miễn lệ phí\./)
    const ends = words('2027-02-28', '2027-03-01')
    expect(ends).toContain('Thông tư giảm; hết áp dụng sau ngày 28/02/2027.')
    expect(ends).toMatch(/Trước: Lệ phí: miễn lệ phí\.\n\s+Sau: {3}Lệ phí: 200\.000 đồng\./)
    expect(words('2026-08-14', '2027-03-01')).toContain('Danh mục ghi hai bản như nhau.')
  })
})

describe('two catalogues on one day', () => {
  const on = '2026-06-30'
  const changed = (extra: string) => {
    const other = provinceCatalog([{ code: '9.100001', name: 'Thủ tục mới', extra: `from: 2026-03-01\n${extra}` }])
    return diffReport({ catalog, on }, { catalog: other, on }, { procedure: '9.100001' }).entries
  }

  test.each<[string, string, string, object[]]>([
    [
      'a paper more',
      'papers: [{ id: don, name: Đơn, originals: 1 }, { id: anh, name: Ảnh, copies: 2 }]',
      'papers',
      [{ after: 'Ảnh (2 bản sao).' }],
    ],
    [
      'another count',
      'papers: [{ id: don, name: Đơn, originals: 2 }]',
      'papers',
      [{ before: 'Đơn (1 bản chính).', after: 'Đơn (2 bản chính).' }],
    ],
    [
      'a way less',
      'channels: [{ id: online }]',
      'channels',
      [{ before: 'Trực tiếp: Trung tâm Phục vụ hành chính công' }],
    ],
    [
      'what is noted of a paper that stays',
      'papers: [{ id: don, name: Đơn, originals: 1, note: Phải chứng thực }]',
      'papers',
      [{ before: 'Đơn (1 bản chính).', after: 'Đơn (1 bản chính). Phải chứng thực.' }],
    ],
    [
      'another limit',
      'timeLimits: [{ amount: 3, unit: day }]',
      'timeLimits',
      [{ before: '10 ngày làm việc.', after: '3 ngày.' }],
    ],
  ])('%s', (_, extra, field, lines) => {
    const [entry] = changed(`decision: { number: 11/QĐ-BTP, date: 2026-02-01 }\n${extra}`)
    expect(entry?.parts).toEqual([{ field, lines, kept: [] }])
  })

  test('a step stands beside itself, whoever does the others', () => {
    const steps = (...names: string[]) =>
      provinceCatalog([
        {
          code: '9.100001',
          name: 'Thủ tục mới',
          extra: `steps: [${names.map((name, index) => `{ id: b${index}, name: ${name}, actor: applicant }`).join(', ')}]`,
        },
      ])
    const [old, now] = [steps('Kê khai', 'Nộp', 'Nhận'), steps('Kê khai', 'Nộp qua mạng', 'Nhận ở xã')]
    const [entry] = diffReport({ catalog: old, on }, { catalog: now, on }, { procedure: '9.100001' }).entries
    expect(entry?.parts.find(({ field }) => field === 'steps')?.lines).toEqual([
      { before: 'Người nộp hồ sơ: Nộp.', after: 'Người nộp hồ sơ: Nộp qua mạng.' },
      { before: 'Người nộp hồ sơ: Nhận.', after: 'Người nộp hồ sơ: Nhận ở xã.' },
    ])
  })

  test('what an official text does not print is named all the same', () => {
    const [entry] = changed('decision: { number: 11/QĐ-BTP, date: 2026-02-01 }\nkeywords: [thủ tục thử]')
    expect([entry?.parts, entry?.others]).toEqual([[], ['Từ khóa']])
  })
})

describe('texts', () => {
  const texts = (from: string, to: string, entry: object) => {
    const documents = new Map(catalog.documents)
    documents.set('50/2014/QH13', { number: '50/2014/QH13', title: 'Luật Xây dựng', verified: true, ...entry })
    const changed = { ...catalog, documents }
    const found = textDiffs({ catalog: changed, on: from }, { catalog: changed, on: to }, { procedure: '9.100001' })
    return found.map(({ kind, day, article }) => [kind, day, article].filter(Boolean).join(' '))
  }
  test.each<[string, string, string, object, string[]]>([
    ['on its last day it has not ended', '2027-02-27', '2027-02-28', { to: '2027-02-28' }, []],
    ['the day after it has', '2027-02-28', '2027-03-01', { to: '2027-02-28' }, ['ended 2027-02-28']],
    ['the day on which it begins', '2027-02-28', '2027-03-01', { from: '2027-03-01' }, ['began 2027-03-01']],
    ['begun before', '2027-03-01', '2027-03-02', { from: '2027-03-01' }, []],
    [
      'a part of it',
      '2026-12-31',
      '2027-01-02',
      { ended: [{ article: 'Điều 4', to: '2026-12-31', by: '1/2026/NĐ-CP' }] },
      ['ended 2026-12-31 Điều 4'],
    ],
  ])('%s', (_, from, to, entry, lines) => expect(texts(from, to, entry)).toEqual(lines))
})

describe('the catalogue across a cliff', () => {
  const whole = loadCatalog('procedures').catalog
  const states = (from: string, to: string) =>
    [
      { catalog: whole, on: from },
      { catalog: whole, on: to },
    ] as const

  /** Thông tư số 64/2025/TT-BTC and 73/2024/TT-BTC: half of the fee to the end of 31/12/2026. */
  test.each([
    ['Thông tư 73/2024/TT-BTC Điều 4: căn cước đổi', '1.014063', '25.000 đồng', '50.000 đồng'],
    ['Thông tư 73/2024/TT-BTC Điều 4: căn cước cấp lại', '1.014064', '35.000 đồng', '70.000 đồng'],
    ['Thông tư 47/2019/TT-BTC: đăng ký doanh nghiệp', '2.002009', '25.000 đồng', '50.000 đồng'],
    ['Thông tư 263/2016/TT-BTC: nhãn hiệu', '1.015002', '75.000 đồng', '150.000 đồng'],
  ])('%s', (_, procedure, before, after) => {
    const [a, b] = states('2026-12-31', '2027-01-01')
    const [entry] = diffReport(a, b, { procedure }).entries
    const [fee] = entry?.parts.find(({ field }) => field === 'fees')?.lines ?? []
    expect(fee?.before).toContain(`: ${before}`)
    expect(fee?.after).toContain(`: ${after}`)
    expect(entry?.causes.map(({ from, to, ended }) => (ended ? to : from))).not.toEqual([])
  })

  test('what is no longer sure is said with the procedure, and counted where it asks for the same', () => {
    const [a, b] = states('2027-02-28', '2027-03-01')
    const report = diffReport(a, b)
    const words = diffAsText(report, b)
    expect(words).toMatch(/1\.008498 {2}[\s\S]*?Bỏ: [\s\S]*?\n {4}Chưa rõ từ ngày 01\/03\/2027: giấy tờ; thời hạn\.\n/)
    const doubted = [...whole.procedures.values()].filter(({ unclear = [] }) =>
      unclear.some(({ from, to }) => from === '2027-03-01' && to === undefined),
    )
    const shown = report.entries.filter(({ doubts }) => doubts.length > 0)
    expect(report.unsure.length + shown.length).toBe(doubted.length)
    expect(words).toContain(`${report.unsure.length} thủ tục khác không đổi nội dung, nhưng có phần chưa rõ`)
    expect(diffReport(...states('2027-02-27', '2027-02-28')).unsure).toEqual([])
  })

  /** The hour of 2025 on both sides, so that the fee alone counts: 50 % of 50.000 and of 30.000 đồng. */
  test('what a submission costs, where no share weighs channels and cases', () => {
    const [a, b] = states('2026-12-31', '2027-01-01')
    const report = diffReport(a, b, { procedure: '1.014063' })
    expect(report.entries.map(({ cost }) => cost?.spans?.more)).toEqual([[15_000, 25_000]])
    expect(diffAsText(report, b)).toMatch(/một lần, tùy cách nộp và trường hợp: .+ \(tăng 15\.000 – 25\.000 đồng\)/)
  })

  test('a day after the other without a change between differs in nothing', () => {
    const [a, b] = states('2026-12-30', '2026-12-31')
    expect(diffReport(a, b)).toMatchObject({ entries: [], texts: [], local: new Map() })
  })

  test.each<[string, string, string, string, RegExp | string]>([
    [
      'a value whose text ended is not said to begin',
      '1.001193',
      '2027-02-28',
      '2027-03-01',
      'Luật Hộ tịch số 60/2014/QH13; hết hiệu lực, từ ngày 01/03/2027 chưa rõ mức thu.',
    ],
    [
      'a dated number of a formula is the cause',
      '1.014177',
      '2026-06-30',
      '2026-07-01',
      /\n {4}Mức lương cơ sở: 2\.340\.000 đồng → 2\.530\.000 đồng từ ngày 01\/07\/2026 \(Nghị định 161\/2026\/NĐ-CP[^)]*\)\.\n/,
    ],
    [
      'what is known of the rules to come stands beside the end',
      '2.002009',
      '2026-12-31',
      '2027-01-01',
      /Thông tư số 64\/2025\/TT-BTC: hết hiệu lực sau ngày 31\/12\/2026; chưa xác minh\. Hết giảm thì thu theo mức của thông tư gốc/,
    ],
    [
      'a text that came and went between the days is named',
      '1.001456',
      '2026-08-14',
      '2027-03-01',
      /Danh mục ghi hai bản như nhau\.[\s\S]*TRONG KHOẢNG GIỮA HAI NGÀY\n\nThông tư số 117\/2026\/TT-BTC: từ ngày 15\/08\/2026 đến hết ngày 28\/02\/2027\.\n +Sửa 1 thủ tục: 1\.001456\./,
    ],
  ])('%s', (_, procedure, from, to, words) => {
    const [a, b] = states(from, to)
    expect(diffAsText(diffReport(a, b, { procedure }), b)).toMatch(words)
  })

  test.each([
    [
      'a procedure before its record begins',
      '2026-01-15',
      '2026-01-16',
      /^Bản trước có 0 thủ tục đang có hiệu lực, bản sau có 1\.\n1 thủ tục khác nhau: 1 mới có trong danh mục\.[\s\S]*có thể đã có từ trước/,
    ],
    [
      'two days before it',
      '2015-01-01',
      '2016-01-01',
      /^Không so được: danh mục không ghi thủ tục nào có hiệu lực ở cả hai bản\.\n/,
    ],
  ])('nothing is claimed of %s', (_, from, to, words) => {
    const [a, b] = states(from, to)
    expect(diffAsText(diffReport(a, b, { procedure: '1.001193' }), b)).toMatch(words)
  })

  test('a value that stays under another text is no new value', () => {
    const extra = `fees: [{ id: le-phi, name: Lệ phí, kind: charge, amount: 200000, source: { title: Thông tư cũ } }]
changes: [{ from: 2026-04-01, source: { title: Thông tư mới }, verified: false, operations: [{ op: set-fee, fee: le-phi, amount: 200000 }] }]`
    const changed = provinceCatalog([{ code: '9.100002', name: 'Thủ tục', extra }])
    const [a, b] = ['2026-03-31', '2026-04-01'].map(on => ({ catalog: changed, on })) as [never, never]
    const words = diffAsText(diffReport(a, b, { procedure: '9.100002' }), b)
    expect(words).toContain('Thông tư mới; áp dụng từ ngày 01/04/2026; chưa xác minh.')
    expect(words).toContain('Như cũ: Lệ phí: 200.000 đồng. Trước theo Thông tư cũ, nay theo Thông tư mới.')
    expect(words).not.toContain('Trước:')
  })
})
