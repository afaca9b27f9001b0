// `thutuc diff` on days, folders and revisions of a repository made here.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runLine } from '../../src/cli/main.ts'

const work = mkdtempSync(join(tmpdir(), 'thutuc-states-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const [repository, plain] = [join(work, 'kho'), join(work, 'ban-sao')]
const catalog = join(repository, 'danh-muc')
const record = join(catalog, 'records/chung-thuc/9.000002.yaml')
const on = ['--on', '2026-11-22']

const git = (...args: string[]) =>
  execFileSync('git', ['-C', repository, '-c', 'user.name=Cán bộ', '-c', 'user.email=can-bo@example.vn', ...args])

async function run(...args: string[]) {
  const [out, err]: [string[], string[]] = [[], []]
  const status = await runLine(args, { out: text => void out.push(text), err: text => void err.push(text) })
  return { status, out: out.join('\n'), err: err.join('\n') }
}

beforeAll(() => {
  for (const folder of [catalog, plain]) cpSync('tests/fixtures/catalog', folder, { recursive: true })
  git('init', '--quiet')
  git('add', '.')
  git('commit', '--quiet', '-m', 'một')
  const text = readFileSync(record, 'utf8')
  writeFileSync(record, text.replace(/^name: .*$/m, 'name: Tên đã sửa'))
  git('commit', '--quiet', '-am', 'hai')
})

describe('what is compared', () => {
  test.each<[string, string[]]>([
    ['two revisions', ['HEAD~1', 'HEAD', '--catalog', catalog]],
    ['a folder and a revision', [plain, 'HEAD', '--catalog', catalog]],
    ['two folders', [plain, catalog]],
  ])('%s', async (_, args) => {
    const { status, out, err } = await run('diff', ...args, ...on)
    expect([status, err]).toEqual([0, ''])
    expect(out).toMatch(/1 thủ tục khác nhau: 1 sửa đổi, bổ sung/)
    expect(out).toMatch(/Trước: .+\n +Sau: {3}Tên đã sửa/)
  })

  test('nothing is left of an unpacked revision', async () => {
    const own = join(work, 'tam')
    mkdirSync(own)
    const usual = process.env.TMPDIR
    process.env.TMPDIR = own
    try {
      const { status } = await run('diff', 'HEAD~1', 'HEAD', '--catalog', catalog, ...on)
      expect([status, readdirSync(own)]).toEqual([0, []])
    } finally {
      if (usual === undefined) delete process.env.TMPDIR
      else process.env.TMPDIR = usual
    }
  })

  test('for programs: lines, figures and days', async () => {
    const { out } = await run('diff', '2026-06-30', '2026-07-01', '--catalog', catalog, '--json')
    expect(JSON.parse(out)).toMatchObject({
      before: { kind: 'day', on: '2026-06-30' },
      procedures: [
        {
          kind: 'amended',
          code: '9.000002',
          causes: [{ from: '2026-07-01', ended: false }],
          parts: [{ field: 'timeLimits', lines: [{ after: '1 ngày làm việc.' }] }],
        },
      ],
    })
  })

  test('records of another shape are left out, and said', async () => {
    const broken = join(work, 'hong')
    cpSync(plain, broken, { recursive: true })
    writeFileSync(join(broken, 'records/chung-thuc/9.000002.yaml'), 'code: "9.000002"\nten: x\n')
    const { status, out, err } = await run('diff', broken, plain, ...on)
    expect([status, out]).toEqual([1, expect.stringContaining('Các hồ sơ so sánh được không có gì khác nhau.')])
    expect(err).toContain('9.000002')
  })
})

test.each<[string, string[], RegExp]>([
  ['a revision outside a repository', ['HEAD~1', 'HEAD', '--catalog', plain], /không nằm trong kho Git/],
  ['a revision that is not there', ['v9', 'HEAD', '--catalog', catalog], /"v9" không phải ngày/],
  ['a folder without records', [work, plain], /Không có hồ sơ nào/],
  [
    'days as people write them',
    ['14/08/2026', '01/03/2027'],
    /^BẢN cần một ngày có thật, .*ví dụ 2026-11-22 \(đang là "14\/08\/2026"\)/,
  ],
])('refused: %s', async (_, args, message) => {
  const { status, out, err } = await run('diff', ...args)
  expect([status, out]).toEqual([2, ''])
  expect(err).toMatch(message)
})

test('a machine without Git is told so', async () => {
  const path = process.env.PATH
  process.env.PATH = ''
  try {
    const { status, err } = await run('diff', 'HEAD~1', 'HEAD', '--catalog', catalog)
    expect([status, err]).toEqual([2, expect.stringContaining('không chạy được git')])
  } finally {
    process.env.PATH = path
  }
})
