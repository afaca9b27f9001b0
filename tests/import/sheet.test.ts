import { spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test, vi } from 'vitest'
import writeXlsx from 'write-excel-file/node'
import { editYaml } from '../../src/edit/yaml.ts'
import { type Cell, catalogSheet, sheetRows } from '../../src/export/sheet.ts'
import { applySheets, type SheetRecord } from '../../src/import/sheet.ts'
import type { SheetData } from '../../src/import/sheet-table.ts'
import { readSheets } from '../../src/import/xlsx.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { columnLetter, type SheetName, sheetLayouts } from '../../src/text/sheet.ts'

const fixture = 'tests/fixtures/catalog'

/** Path and text of every file of a catalogue. */
const filesOf = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .toSorted()
    .map(file => ({ path: file.slice(folder.length), text: readFileSync(file, 'utf8') }))

const { catalog } = loadCatalog(fixture)
const records = new Map<string, SheetRecord>(
  [...catalog.procedures].map(([code, procedure]) => [
    code,
    { procedure, text: filesOf(fixture).find(file => file.path.endsWith(`/${code}.yaml`))?.text ?? '' },
  ]),
)

let sheets: SheetData[]
beforeAll(async () => {
  const read = await readSheets(await catalogSheet(catalog))
  if (typeof read === 'string') throw new Error(read)
  sheets = read
})

const columnOf = (sheet: SheetName, header: string) =>
  sheetLayouts[sheet].columns.findIndex(column => column.header === header)

/** The sheets with one cell replaced; `row` counts from 1, the heading is row 1. */
const withCell = (sheet: SheetName, row: number, header: string, cell: Cell | boolean): SheetData[] =>
  sheets.map(({ sheet: name, data }) => ({
    sheet: name,
    data: data.map((cells, index) =>
      name === sheetLayouts[sheet].name && index === row - 1
        ? cells.with(columnOf(sheet, header), cell as never)
        : cells,
    ),
  }))

/** The row of a procedure's line on a sheet. */
const rowOf = (sheet: SheetName, code: string, key?: string) =>
  sheetRows(sheet, catalog).findIndex(row => row[0] === code && (key === undefined || row[1] === key)) + 1

describe('there and back', () => {
  test('nothing edited is nothing changed', () =>
    expect(applySheets(sheets, records)).toMatchObject({ texts: new Map(), changes: [], problems: [] }))

  test.each([
    [
      'a name',
      'procedures',
      '9.000001',
      undefined,
      'Tên thủ tục',
      'Cấp giấy phép mẫu mới',
      /^name: Cấp giấy phép mẫu mới$/m,
    ],
    [
      'a volume as a range',
      'procedures',
      '9.000001',
      undefined,
      'Số đối tượng một năm',
      '800; 1000; 1500',
      /subjects: \{ low: 800, likely: 1000, high: 1500 \}|subjects:\n +low: 800/,
    ],
    [
      'a date as Excel keeps it',
      'procedures',
      '9.000001',
      undefined,
      'Ngày đối chiếu',
      new Date('2026-11-21T00:00:00Z'),
      /on: 2026-11-21/,
    ],
    ['a date as people type it', 'procedures', '9.000001', undefined, 'Ngày đối chiếu', '21/11/2026', /on: 2026-11-21/],
    ['a fee', 'fees', '9.000001', 'le-phi', 'Số tiền', 60000, /amount: 60000/],
    ['a limit', 'limits', '9.000001', '1', 'Số lượng', 12, /amount: 12/],
    ['a unit by its word', 'limits', '9.000001', '1', 'Đơn vị', 'ngày', /unit: day/],
  ] as const)('%s', (_name, sheet, code, key, header, cell, expected) => {
    const result = applySheets(withCell(sheet, rowOf(sheet, code, key), header, cell), records)
    expect(result.problems).toEqual([])
    expect([...result.texts.keys()]).toEqual([code])
    expect(result.changes).toHaveLength(1)
    expect(result.texts.get(code)).toMatch(expected)
  })

  test('an amount edited changes one number of the file and no other letter', () => {
    const before = records.get('9.000001')?.text ?? ''
    const after =
      applySheets(withCell('fees', rowOf('fees', '9.000001', 'le-phi'), 'Số tiền', 60000), records).texts.get(
        '9.000001',
      ) ?? ''
    const lines = before.split('\n')
    const changed = after.split('\n').flatMap((line, index) => (line === lines[index] ? [] : [[lines[index], line]]))
    expect(changed).toEqual([
      [expect.stringContaining('75000'), lines.find(line => line.includes('id: le-phi'))?.replace('75000', '60000')],
    ])
  })
})

describe('refused with row and column', () => {
  test.each([
    ['thousands with a dot', 'fees', 'Số tiền', '75.000', /Phí, lệ phí, hàng \d+, cột E \(Số tiền\).*"75\.000"/],
    ['less than nothing', 'fees', 'Số tiền', -1, /cột E \(Số tiền\)/],
    ['a fraction of a đồng', 'fees', 'Số tiền', 0.5, /cột E \(Số tiền\)/],
    ['a date that does not exist', 'procedures', 'Ngày đối chiếu', '31/02/2026', /cột J \(Ngày đối chiếu\)/],
    ['a word that is no choice', 'limits', 'Đơn vị', 'hôm', /cột E \(Đơn vị\).*ngày làm việc/],
    ['a name taken away', 'procedures', 'Tên thủ tục', null, /cột B \(Tên thủ tục\)/],
    ['a range upside down', 'procedures', 'Số đối tượng một năm', '5; 3; 1', /cột D/],
    ['two values of a fee', 'fees', 'Chưa xác định: ai quy định', 'Hội đồng nhân dân', /hàng \d+/],
    ['a limit without its number', 'limits', 'Số lượng', null, /hàng \d+/],
  ] as const)('%s', (_name, sheet, header, cell, expected) => {
    const keys = { procedures: undefined, fees: 'le-phi', limits: '1' } as const
    const { problems, texts } = applySheets(
      withCell(sheet, rowOf(sheet, '9.000001', keys[sheet]), header, cell),
      records,
    )
    expect(problems.map(({ place, message }) => `${place}: ${message}`).join('\n')).toMatch(expected)
    expect(texts.size).toBe(0)
  })

  test.each([
    ['a code that Excel made a number', 'procedures', 'Mã thủ tục', 9.00001, /9\.00001/],
    ['an unknown code', 'procedures', 'Mã thủ tục', '9.999999', /9\.999999/],
    ['an unknown fee', 'fees', 'Mã khoản', 'la', /"la"/],
  ] as const)('%s', (_name, sheet, header, cell, expected) => {
    const { problems } = applySheets(withCell(sheet, 2, header, cell), records)
    expect(problems.map(({ place, message }) => `${place}: ${message}`).join('\n')).toMatch(expected)
  })

  test('one bad cell stops the good ones too', () => {
    const [first = [], ...rest] = withCell('fees', rowOf('fees', '9.000001', 'le-phi'), 'Số tiền', 'nhiều').map(
      ({ data }) => data,
    )
    const both = [
      { sheet: 'Thủ tục', data: first.map((row, index) => (index === 1 ? row.with(1, 'Tên khác') : row)) },
      { sheet: 'Phí, lệ phí', data: rest[0] ?? [] },
    ]
    expect(applySheets(both, records).texts.size).toBe(0)
  })

  test('a column renamed, a sheet that is none', () => {
    const renamed = [{ sheet: 'Thủ tục', data: [['Mã thủ tục', 'Tên']] }]
    expect(applySheets(renamed, records).problems[0]?.message).toContain('Tên thủ tục')
    expect(applySheets([{ sheet: 'Sheet1', data: [] }], records).problems).toHaveLength(1)
  })

  test.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [52, 'BA'],
  ])('column %i is %s', (index, letter) => expect(columnLetter(index)).toBe(letter))
})

describe('editing YAML', () => {
  const text = '# đầu\nname: Tên # ghi chú\nfees:\n  - { id: a, amount: 75000, name: "Phí" }\nnote: |-\n  hai\n  dòng\n'
  test.each([
    ['a plain word', { path: ['name'], value: 'Tên mới' }, text.replace('Tên #', 'Tên mới #')],
    ['a number in braces', { path: ['fees', 0, 'amount'], value: 5 }, text.replace('75000', '5')],
    [
      'a word that YAML would misread',
      { path: ['fees', 0, 'name'], value: 'a, b: c' },
      text.replace('"Phí"', '"a, b: c"'),
    ],
    ['a number as text', { path: ['name'], value: '1.001193' }, text.replace('Tên #', '"1.001193" #')],
  ])('%s', (_name, edit, expected) => expect(editYaml(text, edit)).toBe(expected))

  test('a new value keeps the comments', () => {
    const after = editYaml(text, { path: ['checked', 'on'], value: '2026-11-22' })
    expect(after).toContain('# đầu')
    expect(after).toContain('name: Tên # ghi chú')
    expect(after).toContain('\nchecked: { on: 2026-11-22 }\n')
  })

  test('the last value of a group takes the group with it', () =>
    expect(editYaml('a: 1\nchecked:\n  on: 2026-11-22\n', { path: ['checked', 'on'], value: undefined })).toBe(
      'a: 1\n',
    ))
})

test('the two commands bring a catalogue back as it was, and an edit into it', async () => {
  const root = mkdtempSync(join(tmpdir(), 'thutuc-'))
  onTestFinished(() => rmSync(root, { recursive: true, force: true }))
  const copy = join(root, 'catalog')
  const file = join(root, 'a.xlsx')
  cpSync(fixture, copy, { recursive: true })
  const run = (...args: string[]) => spawnSync(process.execPath, ['src/cli/thutuc.mjs', ...args], { encoding: 'utf8' })
  expect(run('export', '--sheet', file, '--catalog', copy)).toMatchObject({ status: 0, stderr: '' })
  expect(run('import', file, '--into', copy)).toMatchObject({ status: 0, stdout: 'Không có gì khác với danh mục.\n' })
  expect(filesOf(copy)).toEqual(filesOf(fixture))
  expect(readdirSync(copy)).toEqual(readdirSync(fixture))
  const rows = sheetRows('fees', catalog).map((row, index) => (index === 0 ? row : row.with(4, 'x')))
  await writeXlsx(rows, { sheet: 'Phí, lệ phí', dateFormat: 'dd/mm/yyyy' }).toFile(file)
  const refused = run('import', file, '--into', copy)
  expect([refused.status, refused.stderr]).toEqual([1, expect.stringMatching(/hàng 2, cột E \(Số tiền\): "x"/)])
  expect(filesOf(copy)).toEqual(filesOf(fixture))
  writeFileSync(file, 'không phải bảng tính')
  expect(run('import', file, '--into', copy).status).toBe(1)
  expect(readFileSync(join(copy, 'lists/sectors.yaml'), 'utf8')).toBe(
    readFileSync(join(fixture, 'lists/sectors.yaml'), 'utf8'),
  )
})

describe('what would be read wrongly without a word', () => {
  test.each(['75,000', '8,000', '1,200', '75.000'])('"%s" may part thousands: refused', text => {
    const { problems } = applySheets(withCell('fees', 2, 'Số tiền', text), records)
    expect(problems[0]?.message).toContain(text)
  })

  test('a breath before midnight is the day that was meant', () => {
    const cell = new Date('2026-11-12T23:59:59.991Z')
    const { texts: written } = applySheets(withCell('procedures', 2, 'Ngày đối chiếu', cell), records)
    expect([...written.values()].join()).toContain('2026-11-13')
  })

  test('a sheet under another name is refused, because its edits would be lost', () => {
    const other = sheets.map(one => (one.sheet === sheetLayouts.fees.name ? { ...one, sheet: 'Phi le phi' } : one))
    expect(applySheets(other, records).problems).toEqual([
      { place: 'Phi le phi', message: expect.stringContaining(sheetLayouts.fees.name) },
    ])
  })

  test('a sheet that was taken away, with no other in its place, changes nothing', () =>
    expect(applySheets(sheets.slice(0, 1), records)).toMatchObject({ texts: new Map(), changes: [], problems: [] }))
})

test('a catalogue gives the same bytes at every hour', async () => {
  onTestFinished(() => void vi.useRealTimers())
  const { catalog } = loadCatalog('tests/fixtures/catalog')
  const made = []
  for (const now of ['2026-11-27T05:00:00Z', '2027-02-03T17:45:00Z']) {
    vi.useFakeTimers({ toFake: ['Date'], now: new Date(now) })
    made.push(await catalogSheet(catalog))
  }
  expect(made[1]?.equals(made[0] ?? Buffer.of())).toBe(true)
})
