// `thutuc publish` from command line to files: files of a catalogue in, Word and Excel out.
import { createHash } from 'node:crypto'
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync, zipSync } from 'fflate'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { writeProvince } from '../province-catalog.ts'
import { run } from './run.ts'

const root = mkdtempSync(join(tmpdir(), 'thutuc-publish-'))
const at = (name: string) => join(root, name)
cpSync('tests/fixtures/catalog', root, { recursive: true })
writeProvince(root)
afterAll(() => rmSync(root, { recursive: true, force: true }))

async function publish(...args: string[]) {
  const base = ['publish', '--catalog', root, '--province', '79', '--on', '2026-06-30']
  const { status, stdout, stderr } = await run(...base, ...args)
  return { status, said: stdout + stderr }
}

const part = (path: string, name: string) => new TextDecoder().decode(unzipSync(readFileSync(path))[name])
const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex')

/** The rows of each table of the list, by the title above it. */
function tablesOf(path: string): Record<string, string[]> {
  const xml = part(path, 'word/document.xml')
  const text = (piece: string) => piece.replace(/<\/w:(p|tc)>/g, ' ').replace(/<[^>]*>/g, '')
  const found = [...xml.matchAll(/[A-E]\. (THỦ TỤC HÀNH CHÍNH [^<]*)<[\s\S]*?(<w:tbl>[\s\S]*?<\/w:tbl>)/g)]
  return Object.fromEntries(
    found.map(([, title = '', table = '']) => [
      title,
      table
        .split('</w:tr>')
        .map(text)
        .filter(row => /9\.1\d{5}/.test(row)),
    ]),
  )
}

test('every kind of change, from the files of a catalogue: new, amended, renamed, merged, abolished', async () => {
  const { status, said } = await publish('--since', '2026-02-15', '--docx', at('list.docx'), '--xlsx', at('list.xlsx'))
  expect([status, said]).toEqual([0, expect.stringContaining('BỊ BÃI BỎ: 2')])
  const tables = tablesOf(at('list.docx'))
  const codes = Object.values(tables).map(rows => rows.map(row => /9\.1\d{5}/.exec(row)?.[0]))
  expect(Object.keys(tables).map(title => title.replace('THỦ TỤC HÀNH CHÍNH ', ''))).toEqual([
    'MỚI BAN HÀNH',
    'ĐƯỢC SỬA ĐỔI, BỔ SUNG',
    'ĐƯỢC THAY THẾ',
    'BỊ BÃI BỎ',
    'KHÔNG THỰC HIỆN TRÊN ĐỊA BÀN',
  ])
  expect(codes).toEqual([
    ['9.100001'],
    ['9.100002', '9.100012'],
    ['9.100004', '9.100007'],
    ['9.100008', '9.100009'],
    ['9.100010'],
  ])
  const [renamed = '', merged = ''] = tables['THỦ TỤC HÀNH CHÍNH ĐƯỢC THAY THẾ'] ?? []
  expect(renamed).toContain('9.100003: Thủ tục đổi mã')
  for (const one of ['9.100005: Thủ tục gộp một', '9.100006: Thủ tục gộp hai']) expect(merged).toContain(one)
  const dropped = tables['THỦ TỤC HÀNH CHÍNH KHÔNG THỰC HIỆN TRÊN ĐỊA BÀN']?.[0]
  expect(dropped).toContain('Quyết định của tỉnh (từ ngày 15/04/2026) - Đã phân về cơ quan khác.')
  expect(Object.keys(unzipSync(readFileSync(at('list.xlsx')))).filter(name => /sheet\d\.xml$/.test(name))).toHaveLength(
    5,
  )
})

describe('a signed decision', () => {
  const signed = ['--number', '15/QĐ-UBND', '--since', '2026-02-15']
  const files = (name: string) => ['--docx', at(`${name}.docx`), '--xlsx', at(`${name}.xlsx`)]
  const hashes = (name: string) => [hash(at(`${name}.docx`)), hash(at(`${name}.xlsx`))]

  beforeAll(async () => {
    expect((await publish(...signed, '--date', '2026-06-26', '--record', ...files('signed'))).status).toBe(0)
    for (const file of ['9.100001', '9.100007']) rmSync(at(`records/chung-thuc/${file}.yaml`))
    const changed = at('records/chung-thuc/9.100002.yaml')
    writeFileSync(
      changed,
      readFileSync(changed, 'utf8').replace('amount: 10, unit: working-day', 'amount: 9, unit: day'),
    )
    writeFileSync(at('overlays/79-ho-chi-minh.yaml'), 'province: "79"\nchanges: []\n')
  })

  test('comes out byte for byte after records were removed and changed, and differences dropped', async () => {
    const { status, said } = await publish(...signed, ...files('again'))
    expect([status, said]).toEqual([0, expect.stringContaining('in lại nguyên văn')])
    expect(said).toContain('--since không có tác dụng')
    const whole = await publish('--number', '15/QĐ-UBND', '--list-only', '--signer', 'Lê Văn B', ...files('again'))
    expect(whole.said).toContain('--signer, --list-only không có tác dụng')
    expect(hashes('again')).toEqual(hashes('signed'))
    expect((await publish('--since', '2026-02-15', ...files('draft'))).status).toBe(0)
    expect(hashes('draft')).not.toEqual(hashes('signed'))
  })

  test('the same number in another year is another decision; without a date one has to say which', async () => {
    expect((await publish('--number', '15/QĐ-UBND', '--date', '2027-01-20', '--record')).status).toBe(0)
    expect(readdirSync(at('decisions/79')).sort()).toEqual(['15-qd-ubnd-2026.json', '15-qd-ubnd-2027.json'])
    expect(await publish(...signed, ...files('which'))).toMatchObject({
      status: 2,
      said: expect.stringContaining('--date'),
    })
    expect((await publish(...signed, '--date', '2026-06-26', ...files('first'))).status).toBe(0)
    expect(hashes('first')).toEqual(hashes('signed'))
  })
})

test.each([
  [
    'publish',
    ['publish', '--catalog', root, '--province', '79', '--docx', `${root}/khong.docx/a.docx`],
    /không phải thư mục/,
  ],
  ['export', ['export', '--catalog', root, '--sheet', `${root}/khong.docx/a.xlsx`], /không phải thư mục/],
  ['export to another kind of file', ['export', '--catalog', root, '--sheet', `${root}/a.csv`], /kết thúc bằng \.xlsx/],
])('what cannot be written is said in a sentence: %s', async (_name, args, words) => {
  writeFileSync(at('khong.docx'), '')
  const { status, stderr } = await run(...args)
  expect(status).toBe(args.includes(`${root}/a.csv`) ? 2 : 3)
  expect(stderr).toMatch(words)
  expect(stderr).not.toContain('at ')
})

describe('the list of a province against one that an office keeps', () => {
  const list = async (file: string, ...args: string[]) => {
    const { status, stdout, stderr } = await run(
      ...['list', '--catalog', root, '--province', '79', '--on', '2026-06-30', '--against', file],
      ...args,
    )
    return { status, said: stdout + stderr, stdout }
  }

  test('the workbook of a decision is the list, titles and sectors and all', async () => {
    await publish('--list-only', '--level', 'commune', '--xlsx', at('commune.xlsx'))
    expect(await list(at('commune.xlsx'), '--level', 'commune')).toMatchObject({
      status: 0,
      stdout: 'Hai danh mục như nhau.\n',
    })
    expect((await list(at('commune.xlsx'), '--level', 'province')).status).toBe(1)
  })

  test('cells that were made one keep the name that stands in them', async () => {
    const file = unzipSync(readFileSync(at('commune.xlsx')))
    const sheet = new TextDecoder().decode(file['xl/worksheets/sheet1.xml'])
    const merged = sheet.replace(/<mergeCells[^>]*>/, '<mergeCells><mergeCell ref="C4:C5"/><mergeCell ref="D4:E4"/>')
    expect(merged).not.toBe(sheet)
    file['xl/worksheets/sheet1.xml'] = new TextEncoder().encode(merged)
    writeFileSync(at('merged.xlsx'), zipSync(file))
    expect((await list(at('merged.xlsx'), '--level', 'commune')).stdout).toBe('Hai danh mục như nhau.\n')
  })

  test('a CSV with one line: what is missing is told for programs too', async () => {
    writeFileSync(at('own.csv'), 'Mã;Tên thủ tục\n9.999999;Cấp phép đào đường\n')
    const { status, stdout } = await list(at('own.csv'), '--json')
    const { extra, missing, listed } = JSON.parse(stdout)
    expect([status, extra, missing.length]).toEqual([
      1,
      [{ sheet: '', row: 2, code: '9.999999', name: 'Cấp phép đào đường' }],
      listed,
    ])
  })

  test.each([
    ['a letter.docx', 'PK', 'lưu lại thành .xlsx'],
    ['broken.xlsx', 'PK', 'đã hỏng'],
    ['cp1258.csv', Buffer.from([0x4d, 0xe3, 0x0a]), 'CSV UTF-8'],
    ['open.csv', 'Mã,Tên\n"1.001193,Khai sinh', 'dấu ngoặc kép'],
    ['letter.csv', 'Kính gửi\nUBND tỉnh', 'không trang nào có cột mã số'],
  ])('%s is refused with what to do', async (name, content, words) => {
    writeFileSync(at(name), content)
    expect(await list(at(name))).toMatchObject({ status: 2, stdout: '', said: expect.stringContaining(words) })
  })
})
