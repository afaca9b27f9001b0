// The costing commands from command line to words, on the small catalogue: sentence first, JSON for programs, exit codes.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

const fixture = ['--catalog', 'tests/fixtures/catalog']
const json = async (...args: string[]) => JSON.parse((await run(...args, ...fixture, '--json')).stdout)

describe('exit code and words', () => {
  const cases: [name: string, args: string[], code: number, words: RegExp][] = [
    ['a cost', ['cost', '9.000001', '--on', '2026-03-15'], 0, /^Xin giấy phép xây nhà/],
    [
      'its derivation',
      ['cost', '9.000001', '--on', '2026-03-15', '--explain'],
      0,
      /chiPhiCongViec = gio \* mucThuNhap \+ dichVu/,
    ],
    [
      'a year without income',
      ['cost', '9.000001', '--on', '2021-03-15'],
      0,
      /chưa có "Thu nhập.*15\/03\/2021; tính theo mức cuối cùng đã biết \(01\/01\/2019 đến 31\/12\/2019\): 27\.699/,
    ],
    [
      'a year before all that is known',
      ['cost', '9.000001', '--on', '2017-03-15'],
      1,
      /Không có "Thu nhập.*15\/03\/2017.*01\/01\/2026 đến 31\/12\/2026/,
    ],
    ['a model with a slip', ['cost', '9.000001', '--model', 'tt-03-2023'], 2, /Có phải ý bạn là tt-03-2022/],
    ['a province that does not exist', ['cost', '9.000001', '--province', '00'], 2, /00/],
    [
      'a comparison',
      ['compare', 'giay-phep-mau-2026'],
      0,
      /^Bỏ bản sao giấy tờ đất.*Ước tiết kiệm từ 190 triệu đồng đến 210 triệu đồng mỗi năm[^\n]*\nBỏ bản sao.*tiết kiệm 198\.874\.080 đồng một năm, tức 41,32 %/,
    ],
    ['a proposal with a slip', ['compare', 'giay-phep-mau-2027'], 2, /Có phải ý bạn là giay-phep-mau-2026/],
    ['too few draws', ['compare', 'giay-phep-mau-2026', '--draws', '5'], 2, /--draws/],
    ['a draft that does not exist', ['compare', 'khong-co.yaml'], 2, /khong-co\.yaml/],
    [
      'the portfolio',
      ['portfolio', '--on', '2026-03-15'],
      0,
      /^1 trên 1 thủ tục thuộc 1 lĩnh vực được đơn giản hóa, ước tiết kiệm từ \d+ triệu đồng đến \d+ triệu đồng một năm/,
    ],
    ['a grouping that does not exist', ['report', '--by', 'nhom'], 2, /sector, agency, level, subject/],
    ['the ranking', ['rank'], 0, /giay-phep-mau-2026 .*198\.874\.080 đồng/],
    ['totals by level', ['report', '--by', 'level', '--on', '2026-03-15'], 0, /Cấp xã/],
    [
      'what lies between two years',
      ['report', '--since', '2025-08-15', '--on', '2026-03-15'],
      0,
      /1 thủ tục tính được cả hai ngày: 15.08.2025 446\.589\.168 đồng, 15.03.2026 481\.350\.048 đồng/,
    ],
    ['since a year without income', ['report', '--since', '2021-08-15', '--on', '2026-03-15'], 0, /15\/08\/2021/],
    ['since a year before all', ['report', '--since', '2017-08-15', '--on', '2026-03-15'], 1, /15\/08\/2017/],
  ]
  test.each(cases)('%s', async (_name, args, code, words) => {
    const { status, stdout, stderr } = await run(...args, ...fixture)
    expect(`${stdout}${stderr}`).toMatch(words)
    expect(status).toBe(code)
  })
})

describe('JSON', () => {
  test('cost holds lines, coverage, assumptions; what cannot be said is null', async () => {
    const cost = await json('cost', '9.000001', '--on', '2026-03-15')
    expect(cost).toMatchObject({ code: '9.000001', perSubmission: null, perYear: null, weighted: false })
    expect(cost.coverage).toEqual({ lines: 7, evidence: 5, norm: 1, none: 1 })
    expect(cost.lines[1]).toEqual({
      id: 'giay-to-dat',
      kind: 'paper',
      activity: 'prepare',
      name: 'Giấy chứng nhận quyền sử dụng đất',
      counted: true,
      basis: 'evidence',
      weight: 1,
      hours: 1,
      rate: 59_422,
      services: 10_000,
      fees: 0,
      cost: 69_422,
    })
    expect(cost.assumptions.map((fact: { parameter: string }) => fact.parameter)).toContain('hourly-income')
  })

  test('compare holds before, after, saving, days, the part of each operation and the range', async () => {
    const found = await json('compare', 'giay-phep-mau-2026', '--seed', '3', '--draws', '1000')
    expect(found).toMatchObject({
      before: { perYear: 481_350_048 },
      after: { perYear: 282_475_968 },
      saving: { perYear: 198_874_080, percent: 41.32 },
      daysSaved: 5,
      daysUnit: 'working-day',
      range: { draws: 1000, seed: 3 },
    })
    expect(found.byOperation.map((part: { op: string; perYear: number }) => [part.op, part.perYear])).toEqual([
      ['remove-paper', 83_306_400],
      ['set-channels', 85_567_680],
      ['set-fee', 30_000_000],
      ['set-time-limits', 0],
    ])
    expect(await json('compare', 'giay-phep-mau-2026', '--seed', '3', '--draws', '1000')).toEqual(found)
  })
})

describe('a draft outside the catalogue', () => {
  const folder = mkdtempSync(join(tmpdir(), 'thutuc-'))
  afterAll(() => rmSync(folder, { recursive: true }))
  const file = join(folder, 'nhap (1).yaml')
  writeFileSync(
    file,
    `id: nhap
name: Bãi bỏ
status: draft
date: 2026-03-15
from: 2027-01-01
proposer: so-xay-dung
changes: [{ procedure: "9.000001", given: { channels: { in-person: 1, online: 0 }, cases: { do-thi: 1, nong-thon: 0 } }, operations: [{ op: abolish }] }]
`,
  )
  test('is compared like one of the catalogue', async () => {
    expect((await run('compare', file, ...fixture)).stdout).toMatch(
      /^Bãi bỏ\. Ước tiết kiệm từ [^\n]*\nBãi bỏ tiết kiệm ít nhất 458\.532\.000 đồng một năm, tức 100 %: từ ít nhất 458\.532\.000 đồng còn 0 đồng, chưa kể 1 khoản chưa tính được\./,
    )
  })
  test('is checked as what its keys say it is, whatever its file is called', async () => {
    const { status, stderr } = await run('check', file, '--on', '2026-11-22', ...fixture)
    expect([status, stderr]).toEqual([0, expect.stringContaining('0 lỗi')])
  })
})
