// What a province sets, edited in a workbook: a cell of a difference that is there, a new difference, and what is refused.
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { parse } from 'yaml'
import { readProvince } from '../../src/cli/import/province-sheet.ts'
import { provinceBook } from '../../src/export/province-sheet.ts'
import { applyProvinceSheets, coverOf } from '../../src/import/province-sheet.ts'
import type { SheetData } from '../../src/import/sheet-table.ts'
import { readSheets } from '../../src/import/xlsx.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { Overlay } from '../../src/model/proposal.ts'

const path = 'tests/fixtures/catalog/overlays/01-ha-noi.yaml'
const before = readFileSync(path, 'utf8')
const { catalog } = loadCatalog('tests/fixtures/catalog')
const overlay = catalog.overlays.get('01')
const book = { province: '01', on: '2026-11-27' }

let sheets: SheetData[]
beforeAll(async () => {
  const read = await readSheets(await provinceBook(catalog, book))
  if (typeof read === 'string') throw new Error(read)
  sheets = read
})

/** What the file says after an import, and what was told. */
function importedOf(edited: readonly SheetData[]) {
  const general = { procedures: catalog.procedures, ...book }
  const { files, ...told } = applyProvinceSheets(edited, { overlay, files: new Map([[path, before]]) }, general)
  return { text: files.get(path) ?? before, ...told }
}

/** Which row of a sheet: a procedure, an item, and its place in the file of the province. */
type Row = readonly [sheet: string, code: string, key: string, place: string]

/** Cells of a row, by heading. */
type RowEdit = readonly [row: Row, cells: Readonly<Record<string, unknown>>]

/** The sheets with cells of some rows written. */
const edited = (...edits: readonly RowEdit[]): SheetData[] => editedIn(sheets, ...edits)

function editedIn(read: readonly SheetData[], ...edits: readonly RowEdit[]): SheetData[] {
  return read.map(({ sheet, data }) => {
    const head = (data[0] ?? []).map(String)
    const rows = data.map(row => {
      const mine = edits.filter(
        ([[name, ...own]]) => name === sheet && own.every((part, index) => String(row[index] ?? '') === part),
      )
      return mine.reduce(
        (so, [, cells]) =>
          Object.entries(cells).reduce((made, [header, value]) => made.with(head.indexOf(header), value), so),
        [...row] as unknown[],
      )
    })
    return { sheet, data: rows }
  })
}

const fee: Row = ['Phí, lệ phí', '9.000001', 'le-phi', '1.1']
const text = { 'Áp dụng từ ngày': '01/01/2027', 'Văn bản: tên': 'Nghị quyết mới của Hội đồng nhân dân' }

/** The lines of the file that are other than they were. */
const newLines = (after: string): string[] => {
  const old = before.split('\n')
  return after.split('\n').filter(line => !old.includes(line))
}

const changesIn = (yaml: string) => (parse(yaml, { schema: 'core' }) as { changes: unknown[] }).changes

test('the workbook says whose it is', () => expect(coverOf(sheets)).toEqual(book))

test('nothing edited is nothing changed', () =>
  expect(importedOf(sheets)).toEqual({ text: before, changes: [], added: [], problems: [], notes: [] }))

describe('a difference that is there', () => {
  test.each([
    [
      'a fee',
      fee,
      { 'Mức của tỉnh': 30000 },
      ['      - { op: set-fee, fee: le-phi, channel: online, amount: 30000 }'],
      '0 → 30000',
    ],
    [
      'a limit',
      ['Thời hạn', '9.000001', '2', '1.2'] as Row,
      { 'Thời hạn của tỉnh': 7 },
      ['          - { amount: 7, unit: working-day, when: { case: nong-thon } }'],
      '8 → 7',
    ],
  ] as const)('%s: one cell, one line', (_name, row, cells, lines, told) => {
    const result = importedOf(edited([row, cells]))
    expect(result.problems).toEqual([])
    expect(newLines(result.text)).toEqual(lines)
    expect(result.changes.map(({ before: from, after }) => `${from} → ${after}`)).toEqual([told])
  })

  test('a day that several rows share is changed in all of them, once', () => {
    const day = { 'Áp dụng từ ngày': '2026-02-01' }
    const rows = [fee, ['Thời hạn', '9.000001', '1', '1.2'], ['Thời hạn', '9.000001', '2', '1.2']] as const
    const result = importedOf(edited(...rows.map(row => [row, day] as const)))
    expect([result.problems, newLines(result.text), result.changes.length]).toEqual([[], ['    from: 2026-02-01'], 1])
  })
})

describe('a value and a later day in one row', () => {
  const limit: Row = ['Thời hạn', '9.000001', '2', '1.2']

  test.each([
    [
      'a fee for one channel',
      fee,
      { 'Mức của tỉnh': 30000 },
      [{ op: 'set-fee', fee: 'le-phi', channel: 'online', amount: 30000 }],
    ],
    [
      'a limit, beside the other of its list',
      limit,
      { 'Thời hạn của tỉnh': 7 },
      [
        {
          op: 'set-time-limits',
          timeLimits: [
            { amount: 12, unit: 'working-day', when: { case: 'do-thi' } },
            { amount: 7, unit: 'working-day', when: { case: 'nong-thon' } },
          ],
        },
      ],
    ],
  ] as const)('%s: what holds today stays, another change follows', (_name, row, cells, operations) => {
    const result = importedOf(edited([row, { ...cells, ...text }]))
    expect([result.problems, result.changes]).toEqual([[], []])
    expect(result.text.startsWith(before.trimEnd())).toBe(true)
    expect(changesIn(result.text).at(-1)).toEqual({
      procedure: '9.000001',
      from: '2027-01-01',
      source: { title: text['Văn bản: tên'] },
      operations,
    })
    expect(result.added.map(({ text: told }) => told.replace(/\d\.\d{6}: /, ''))).toEqual([
      row === fee
        ? expect.stringMatching(/^Đổi mức thu .+ khi nộp trực tuyến: thành 30\.000 đồng$/)
        : expect.stringMatching(/^Thời hạn giải quyết còn 12 ngày làm việc hoặc 7 ngày làm việc$/),
    ])
  })

  test('an amount for every way of filing does not take away what stands for one of them', async () => {
    const general = '      - { op: set-fee, fee: le-phi, amount: 50000 }\n'
    const online = '      - { op: set-fee, fee: le-phi, channel: online, amount: 0 }\n'
    const file = before.replace(online, general + online)
    const both = Overlay.parse(parse(file, { schema: 'core' }))
    const read = await readSheets(await provinceBook({ ...catalog, overlays: new Map([[book.province, both]]) }, book))
    if (typeof read === 'string') throw new Error(read)
    const rows = editedIn(read, [['Phí, lệ phí', '9.000001', 'le-phi', '1.1'], { 'Mức của tỉnh': 40000, ...text }])
    const { files, problems } = applyProvinceSheets(
      rows,
      { overlay: both, files: new Map([[path, file]]) },
      { procedures: catalog.procedures, ...book },
    )
    expect(problems).toEqual([])
    expect(changesIn(files.get(path) ?? '').at(-1)).toMatchObject({
      operations: [
        { op: 'set-fee', fee: 'le-phi', amount: 40000 },
        { op: 'set-fee', fee: 'le-phi', channel: 'online', amount: 0 },
      ],
    })
  })

  test('a change that is still to come is corrected where it stands', () => {
    const later = before.replace('from: 2026-01-01', 'from: 2027-06-01')
    const set = {
      overlay: overlay && { ...overlay, changes: overlay.changes.map(change => ({ ...change, from: '2027-06-01' })) },
      files: new Map([[path, later]]),
    }
    const day = { 'Áp dụng từ ngày': '2027-07-01' }
    const others: Row[] = [['Thời hạn', '9.000001', '1', '1.2'], limit]
    const rows = edited([fee, { 'Mức của tỉnh': 30000, ...day }], ...others.map(row => [row, day] as const))
    const { files, added } = applyProvinceSheets(rows, set, { procedures: catalog.procedures, ...book })
    expect(added).toEqual([])
    expect(files.get(path)).toBe(later.replace('2027-06-01', '2027-07-01').replace('amount: 0', 'amount: 30000'))
  })
})

describe('a new difference', () => {
  test.each([
    [
      'of a place',
      ['Nơi thực hiện', '9.000001', 'online', ''],
      { 'Nơi nộp ở tỉnh': 'Cổng của tỉnh' },
      { op: 'set-channels' },
    ],
    [
      'of a paper',
      ['Giấy tờ', '9.000001', 'giay-to-dat', ''],
      { 'Số bản sao của tỉnh': 0 },
      { op: 'change-paper', paper: 'giay-to-dat', with: { copies: 0 } },
    ],
    [
      'of a step',
      ['Các bước', '9.000001', 'tham-dinh', ''],
      { 'Thời gian của tỉnh': 7, 'Đơn vị của tỉnh': 'ngày làm việc' },
      { op: 'change-step', with: { takes: { amount: 7, unit: 'working-day' } } },
    ],
    [
      'of a volume',
      ['Số lượng', '9.000001', '', ''],
      {
        'Số đối tượng một năm': 300,
        'Số lần mỗi đối tượng': 1,
        'Phạm vi số liệu': 'một tỉnh',
        'Độ tin cậy': 'số đếm của cơ quan',
        'Đã xác minh số liệu': 'không',
        'Nguồn số liệu': 'Sổ theo dõi',
      },
      { op: 'set-submissions', submissions: { subjects: 300, scope: 'province' } },
    ],
  ] as const)('%s stands behind the others, whose bytes stay', (_name, row, cells, operation) => {
    const result = importedOf(edited([row as unknown as Row, { ...cells, ...text }]))
    expect(result.problems).toEqual([])
    expect(result.text.startsWith(before.trimEnd())).toBe(true)
    expect(changesIn(result.text).at(-1)).toMatchObject({
      procedure: '9.000001',
      from: '2027-01-01',
      operations: [operation],
    })
  })

  test('a list of limits keeps the general ones that the province leaves', () => {
    const bare = { overlay: undefined, files: new Map([[path, 'province: "01"\nchanges: []\n']]) }
    const free = edited().map(({ sheet, data }) => ({ sheet, data }))
    const limits = free.find(({ sheet }) => sheet === 'Thời hạn')
    const head = (limits?.data[0] ?? []).map(String)
    const row = (key: string, amount: number | null) =>
      head.map(
        header =>
          ({ 'Mã thủ tục': '9.000001', Mục: key, 'Thời hạn của tỉnh': amount, ...(amount === null ? {} : text) })[
            header
          ] ?? null,
      )
    const result = applyProvinceSheets([{ sheet: 'Thời hạn', data: [head, row('1', 9), row('2', null)] }], bare, {
      procedures: catalog.procedures,
      ...book,
    })
    expect(result.problems).toEqual([])
    expect(changesIn(result.files.get(path) ?? '')).toMatchObject([
      {
        operations: [
          {
            timeLimits: [
              { amount: 9, unit: 'working-day' },
              { amount: 10, extension: { amount: 20 } },
            ],
          },
        ],
      },
    ])
  })
})

describe('a province of several files', () => {
  const root = mkdtempSync(join(tmpdir(), 'thutuc-province-'))
  afterAll(() => rmSync(root, { recursive: true, force: true }))
  cpSync('tests/fixtures/catalog', root, { recursive: true })
  const second = 'overlays/01-so-noi-vu.yaml'
  const text = `province: "01"
changes:
  - procedure: "9.000004"
    from: 2026-02-01
    source: { title: Quyết định của tỉnh }
    operations:
      - { op: set-time-limits, timeLimits: [{ amount: 4, unit: working-day }] }
`
  const withLimit = (data: readonly (readonly unknown[])[], code: string, from: number, to: number) =>
    data.map(row => (row[0] === code ? row.map(cell => (cell === from ? to : cell)) : row))

  test('each cell is edited in the file that says it', async () => {
    writeFileSync(join(root, second), text)
    const read = await readSheets(await provinceBook(loadCatalog(root).catalog, book))
    if (typeof read === 'string') throw new Error(read)
    const made = read.map(({ sheet, data }) =>
      sheet === 'Thời hạn'
        ? { sheet, data: withLimit(withLimit(data, '9.000004', 4, 3), '9.000001', 12, 11) }
        : { sheet, data },
    )
    const result = readProvince(made, root)
    if (result === undefined || typeof result === 'string') throw new Error(result)
    expect(result.problems).toEqual([])
    expect([...result.files]).toEqual([
      ['overlays/01-ha-noi.yaml', before.replace('amount: 12', 'amount: 11')],
      [second, text.replace('amount: 4', 'amount: 3')],
    ])
  })

  test('none is edited while one of them has an error', () => {
    writeFileSync(join(root, second), text.replace('changes:', 'changse:'))
    expect(readProvince(sheets, root)).toMatch(/01-so-noi-vu\.yaml còn lỗi/)
  })
})

describe('is refused', () => {
  test.each<[string, readonly RowEdit[], RegExp]>([
    [
      'a new value without a text',
      [[['Giấy tờ', '9.000001', 'don', ''], { 'Số bản chính của tỉnh': 0 }]],
      /Giấy tờ, hàng \d+.*cần ngày áp dụng và văn bản/,
    ],
    ['a text without a value', [[['Giấy tờ', '9.000001', 'don', ''], text]], /không có mức nào/],
    ['a difference cleared', [[fee, { 'Mức của tỉnh': null, 'Chỉ cho cách nộp': null }]], /không xóa được/],
    ['a day changed in one row of several', [[fee, { 'Áp dụng từ ngày': '2026-02-01' }]], /cùng một thay đổi/],
    ['a place in the file that is none', [[fee, { 'Chỗ trong tệp của tỉnh': '7.1' }]], /không còn ở chỗ ấy/],
    ['half a volume', [[['Số lượng', '9.000001', '', ''], { 'Số đối tượng một năm': 300, ...text }]], /không hợp lệ/],
    ['money with a dot', [[fee, { 'Mức của tỉnh': '30.000' }]], /"30\.000"/],
  ])('%s', (_name, edits, expected) => {
    const result = importedOf(edited(...edits))
    expect(result.problems.map(({ place, message }) => `${place}: ${message}`).join('\n')).toMatch(expected)
    expect([result.text, result.changes, result.added]).toEqual([before, [], []])
  })
})
