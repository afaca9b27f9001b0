// The command line: every exit code and what is said with it; then the real program, as a person starts it.
import { execFileSync, spawnSync } from 'node:child_process'
import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

const fixture = ['--catalog', 'tests/fixtures/catalog']
const invalid = 'tests/fixtures/invalid'

describe('exit code and words', () => {
  const cases: [string, string[], number, RegExp][] = [
    ['no command prints the help', [], 2, /Lệnh:/],
    ['help', ['--help'], 0, /kiểm tra danh mục/],
    ['help of a command', ['check', '--help'], 0, /--strict/],
    ['version', ['--version'], 0, /^\d+\.\d+\.\d+/],
    ['unknown command with a suggestion', ['chek'], 2, /Có phải ý bạn là "check"/],
    ['unknown flag with a suggestion', ['check', '--strct'], 2, /Có phải ý bạn là --strict/],
    ['flag without its value', ['check', '--on'], 2, /--on/],
    ['a date that does not exist', ['check', '--on', '2026-02-30'], 2, /2026-02-30/],
    ['a format that does not exist', ['check', '--format', 'xml'], 2, /text, json, github/],
    ['a catalogue that does not exist', ['check', '--catalog', 'khong-co'], 2, /khong-co/],
    ['a draft that does not exist', ['check', 'khong-co.yaml'], 2, /khong-co\.yaml/],
    ['too few arguments', ['show'], 2, /thutuc show MÃ/],
    ['a code with a slip', ['show', '9.000011', ...fixture], 2, /Có phải ý bạn là 9\.00000[12]/],
    ['a sector that does not exist', ['list', '--sector', 'x', ...fixture], 2, /xay-dung/],
    ['a province that does not exist', ['show', '9.000001', '--province', '99', ...fixture], 2, /99/],
    ['a good catalogue', ['check', '--strict', '--on', '2026-11-22', ...fixture], 0, /3 thủ tục: 0 lỗi, 0 cảnh báo/],
    ['a broken draft', ['check', ...fixture, `${invalid}/AMBIGUOUS_NUMBER.yaml`], 1, /viết 75000/],
    [
      'warnings alone are fine',
      ['check', '--on', '2026-11-22', ...fixture, `${invalid}/CHECK_OLD.yaml`],
      0,
      /CHECK_OLD/,
    ],
    [
      'unless --strict',
      ['check', '--strict', '--on', '2026-11-22', ...fixture, `${invalid}/CHECK_OLD.yaml`],
      1,
      /CHECK_OLD/,
    ],
    ['a site over the files of somebody', ['build', '--out', 'docs'], 2, /sẽ mất chúng/],
    ['the list', ['list', '--on', '2026-11-22', ...fixture], 0, /9\.000001/],
    ['one procedure', ['show', '9.000001', ...fixture], 0, /75\.000 đồng/],
    ['schemas are current', ['schema', '--check'], 0, /mới/],
  ]
  test.each(cases)('%s', async (_name, args, status, words) => {
    const result = await run(...args)
    expect([result.status, result.stdout + result.stderr]).toEqual([status, expect.stringMatching(words)])
  })
})

test('a problem in text shows place, caret and hint', async () => {
  const { stdout } = await run('check', '--on', '2026-11-22', ...fixture, `${invalid}/AMBIGUOUS_NUMBER.yaml`)
  expect(stdout).toBe(`tests/fixtures/invalid/AMBIGUOUS_NUMBER.yaml:17:55 error AMBIGUOUS_NUMBER
  "75.000" trong YAML là số 75, không phải 75000.
  17 |   - { id: le-phi, name: Lệ phí, kind: charge, amount: 75.000, source: { title: Nghị quyết mẫu } }
                                                             ^^^^^^
  Gợi ý: viết 75000.
`)
})

test('a problem in JSON and as an annotation', async () => {
  const file = `${invalid}/BAD_DATE.yaml`
  const [problem] = JSON.parse((await run('check', '--format', 'json', ...fixture, file)).stdout)
  expect(problem).toMatchObject({
    file,
    code: 'BAD_DATE',
    severity: 'error',
    line: expect.any(Number),
    hint: expect.stringContaining('2026-07-01'),
  })
  expect((await run('check', '--format', 'github', ...fixture, file)).stdout).toMatch(
    /^::error file=tests\/fixtures\/invalid\/BAD_DATE\.yaml,line=\d+,col=\d+,title=BAD_DATE::/,
  )
})

test('show --json is the record', async () => {
  const { stdout } = await run('show', '9.000001', '--json', ...fixture)
  expect(JSON.parse(stdout)).toMatchObject({
    code: '9.000001',
    fees: [{ amount: 75000 }],
  })
})

test.each([
  ['a list', ['list', '--on', '2026-11-22', ...fixture], 0],
  ['a broken draft', ['check', ...fixture, `${invalid}/AMBIGUOUS_NUMBER.yaml`], 1],
  ['wrong use', ['chek'], 2],
])('the real program prints and ends as the line does: %s', async (_name, args, status) => {
  const program = spawnSync(process.execPath, ['src/cli/thutuc.mjs', ...args], { encoding: 'utf8' })
  expect(program).toMatchObject({ ...(await run(...args)), status })
})

test('a reader that closes early is no error', () => {
  const text = execFileSync(
    'sh',
    ['-c', `"${process.execPath}" src/cli/thutuc.mjs list --catalog tests/fixtures/catalog | head -1`],
    { encoding: 'utf8' },
  )
  expect(text).toMatch(/^9\./)
})
