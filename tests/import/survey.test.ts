// Measured minutes: what is read, what is refused and with which words, what they say together, and where they go.
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { effortOf, measuredIn } from '../../src/analysis/measured.ts'
import { surveyIn } from '../../src/import/survey.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { run } from '../cli/run.ts'

const work = mkdtempSync(join(tmpdir(), 'thutuc-survey-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const { catalog } = loadCatalog('tests/fixtures/catalog')
const head = ['Mã thủ tục', 'Công việc', 'Số phút', 'Người đo', 'Ngày đo']
const read = (...rows: unknown[][]) =>
  surveyIn({ sheet: 'Số đo', data: [head, ...rows] }, catalog.procedures, '2026-11-27')
const good = ['9.000001', 'giay-to-dat', 30, 'Phòng A', '2026-03-01']
const but = (at: number, value: unknown) => good.map((old, index) => (index === at ? value : old))

test('a line by its id or its name, a day as people write it, minutes with a comma', () => {
  const name = catalog.procedures.get('9.000001')?.papers?.find(({ id }) => id === 'giay-to-dat')?.name
  const { observations, problems } = read(good, ['9000001', name, '42,5', 'Phòng B', '02/03/2026'])
  expect(problems).toEqual([])
  expect(observations).toEqual([
    { code: '9.000001', line: 'giay-to-dat', minutes: 30, by: 'Phòng A', on: '2026-03-01' },
    { code: '9.000001', line: 'giay-to-dat', minutes: 42.5, by: 'Phòng B', on: '2026-03-02' },
  ])
})

describe('refused, with the place and what to type', () => {
  test.each<[string, unknown[], string, RegExp]>([
    ['no code', but(0, '9.00001'), 'cột A', /viết như 1\.001193/],
    ['no procedure of ours', but(0, '9.000009'), 'cột A', /không có thủ tục 9\.000009/],
    ['no line of the procedure', but(1, 'giay-to-dt'), 'cột B', /có phải giay-to-dat\?/],
    ['a line left blank', but(1, ''), 'cột B', /để trống/],
    ['no time at all', but(2, 0), 'cột C', /lớn hơn 0/],
    ['a week of minutes', but(2, 10_001), 'cột C', /nhiều nhất 10\.000/],
    ['thousands by a dot', but(2, '1.200'), 'cột C', /không phải là số/],
    ['nobody measured', but(3, null), 'cột D', /để trống/],
    ['no day', but(4, '32/01/2026'), 'cột E', /không phải là ngày/],
    ['a day to come', but(4, '2026-11-28'), 'cột E', /chưa đến/],
  ])('%s', (_, row, column, message) => {
    const { observations, problems } = read(good, row)
    expect(observations).toEqual([])
    expect(problems.map(({ place }) => place)).toEqual([expect.stringContaining(`hàng 3, ${column}`)])
    expect(problems[0]?.message).toMatch(message)
  })

  test('a column that is missing, and a table without a line', () => {
    const short = surveyIn({ sheet: '', data: [head.slice(0, 4), good] }, catalog.procedures, '2026-11-27')
    expect(short.problems.map(({ message }) => message)).toEqual(['thiếu cột "Ngày đo"; đừng đổi tên hay xóa cột'])
    expect(read().problems).toHaveLength(1)
  })
})

describe('what measurements say together', () => {
  const of = (...minutes: number[]) =>
    measuredIn(
      minutes.map((value, at) => ({
        code: '9.000001',
        line: 'don',
        minutes: value,
        by: `${at % 2}`,
        on: `2026-03-0${at + 1}`,
      })),
    )[0]
  test.each<[string, number[], [number, number, number], string]>([
    ['the middle one of five', [50, 20, 30, 35, 42], [24, 35, 46.8], 'survey'],
    ['between the two in the middle', [10, 20, 30, 40, 50, 60], [15, 35, 55], 'survey'],
    ['one alone is no survey', [12], [12, 12, 12], 'unverified'],
    ['nor are four', [1, 2, 3, 4], [1.3, 2.5, 3.7], 'unverified'],
  ])('%s', (_, minutes, figures, evidence) => {
    const found = of(...minutes)
    expect([found?.low, found?.median, found?.high].map(value => Number(value?.toFixed(6)))).toEqual(figures)
    expect([found?.n, found?.evidence, found?.least, found?.most]).toEqual([
      minutes.length,
      evidence,
      Math.min(...minutes),
      Math.max(...minutes),
    ])
  })

  test('it is time in place of pages; trips and money stay', () => {
    const found = of(30, 30, 30, 30, 30)
    if (found === undefined) throw new Error('nothing')
    expect(effortOf(found, 'Số đo', { pages: 2, trips: 1, to: 'commune', money: 5000, evidence: 'norm' })).toEqual({
      trips: 1,
      to: 'commune',
      money: 5000,
      hours: 0.5,
      evidence: 'survey',
      source: { title: 'Số đo' },
    })
  })
})

test('from a CSV file into a proposal, whose other lines stay, and no further where something is wrong', async () => {
  const [table, proposal] = [join(work, 'so-do.csv'), join(work, 'phuong-an.yaml')]
  const before = readFileSync('tests/fixtures/catalog/proposals/giay-phep-mau-2026.yaml', 'utf8')
  writeFileSync(proposal, before)
  const csv = (rows: unknown[][]) => [head, ...rows].map(row => row.join(';')).join('\n')
  writeFileSync(table, csv([good, but(2, 0)]))
  const args = [table, '--catalog', 'tests/fixtures/catalog', '--on', '2026-11-27', '--into', proposal]
  const refused = await run('survey', ...args)
  expect([refused.status, readFileSync(proposal, 'utf8')]).toEqual([1, before])
  expect(refused.stderr).toContain(`${table}: hàng 3, cột C (Số phút): "0" không phải số phút đo được`)
  writeFileSync(table, csv(Array.from({ length: 5 }, () => good)))
  const { status, stderr } = await run('survey', ...args)
  expect([status, stderr]).toEqual([0, `Đã ghi 1 công việc vào ${proposal}.\n`])
  const after = readFileSync(proposal, 'utf8').split('\n')
  expect(before.split('\n').filter(line => !after.includes(line))).toEqual([])
  expect((await run('check', proposal, '--catalog', 'tests/fixtures/catalog', '--on', '2026-11-27')).status).toBe(0)
})
