// A decision on its way to a signature, and what a recorded one is worth: every byte.
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { namesDecisions } from '../../src/cli/checked.ts'
import { runLine } from '../../src/cli/main.ts'
import { portal } from '../import/portal-item.ts'
import { writeProvince } from '../province-catalog.ts'
import { run as runIn } from './run.ts'

const root = mkdtempSync(join(tmpdir(), 'thutuc-decision-'))
afterAll(() => rmSync(root, { recursive: true, force: true }))
cpSync('tests/fixtures/catalog', root, { recursive: true })
writeProvince(root)

async function run(...args: string[]) {
  const said: string[] = []
  const say = (text: string) => void said.push(text)
  const status = await runLine([...args, '--catalog', root, '--province', '79'], { out: say, err: say })
  return { status, said: said.join('\n') }
}

const publish = (...args: string[]) => run('publish', ...args)
const decision = (...args: string[]) => run('decision', ...args)
const shelf = join(root, 'decisions/79')

describe('nháp → thẩm định → trình → đã ký', () => {
  const move = (state: string, on: string, ...more: string[]) =>
    decision('lan-dau', '--state', state, '--by', 'Nguyễn Văn A', '--on', on, ...more)

  test('none is left out, each has a name and a day, and the signed one is recorded', async () => {
    const drafted = await publish('--on', '2026-02-15', '--draft', 'lan-dau', '--by', 'Trần Thị B')
    expect([drafted.status, readdirSync(join(shelf, 'drafts'))]).toEqual([0, ['lan-dau.json']])
    expect(await move('trình', '2026-02-16')).toMatchObject({ status: 2, said: expect.stringContaining('thẩm định') })
    expect(await move('thẩm định', '2026-02-14')).toMatchObject({ status: 2, said: expect.stringContaining('sớm hơn') })
    expect((await move('thẩm định', '2026-02-16')).status).toBe(0)
    expect(await publish('--on', '2026-02-15', '--draft', 'lan-dau', '--by', 'Trần Thị B')).toMatchObject({
      status: 2,
      said: expect.stringContaining('không lập lại được'),
    })
    expect((await move('submitted', '2026-02-17')).status).toBe(0)
    expect(await move('signed', '2026-02-18')).toMatchObject({ status: 2, said: expect.stringContaining('--number') })
    const signed = await move('signed', '2026-02-18', '--number', '15/QĐ-UBND', '--date', '2026-02-18')
    expect([signed.status, readdirSync(join(shelf, 'drafts'))]).toEqual([0, []])
    expect((await decision()).said).toContain(
      '15/QĐ-UBND  10 thủ tục  nháp (Trần Thị B, 15/02/2026) → thẩm định (Nguyễn Văn A, 16/02/2026) → trình (Nguyễn Văn A, 17/02/2026) → đã ký (Nguyễn Văn A, 18/02/2026)',
    )
  })

  test('an unknown draft is named', async () =>
    expect(await decision('khong-co', '--state', 'trình', '--by', 'A')).toMatchObject({
      status: 2,
      said: expect.stringContaining('Không có bản nháp khong-co'),
    }))
})

describe('the next decision', () => {
  const docx = join(root, 'next.docx')

  test('nothing changed: nothing is written, in one sentence', async () => {
    const { status, said } = await publish('--on', '2026-02-15', '--changes', '--docx', docx)
    expect([status, said.split('\n').at(-1)]).toEqual([1, expect.stringContaining('không có gì để công bố')])
    expect(readdirSync(root)).not.toContain('next.docx')
  })

  test('a period in which nothing happened is refused in the same way', async () =>
    expect(await publish('--on', '2026-02-15', '--since', '2026-02-14', '--docx', docx)).toMatchObject({
      status: 1,
      said: expect.stringContaining('không có gì để công bố'),
    }))

  test('a limit shortened in a record without a date is in it, and missing from the days alone', async () => {
    const file = join(root, 'records/chung-thuc/9.100012.yaml')
    const before = readFileSync(file, 'utf8')
    writeFileSync(file, before.replace('amount: 10, unit: working-day', 'amount: 7, unit: working-day'))
    const whole = await publish('--on', '2026-02-15', '--docx', docx)
    expect(whole.said).toContain('1 thủ tục nay khác: 9.100012')
    const { status, said } = await publish('--on', '2026-02-15', '--changes', '--docx', docx)
    expect([status, said]).toEqual([0, expect.stringContaining('ĐƯỢC SỬA ĐỔI, BỔ SUNG: 1')])
    expect(said).toContain('hồ sơ không ghi văn bản và ngày (changes): 9.100012')
    writeFileSync(file, before)
  })
})

test('a limit that an import of the national list shortens is in the next decision, by the decision that shortened it', async () => {
  const [list, into] = [join(root, 'list.jsonl'), join(root, 'imported')]
  const imported = (days: number, proposalNumber: string) => {
    const item = portal()
    const [method] = item.executionMethods
    const proposal = { ...item.procedureProposal, proposalNumber }
    const changed = { procedureProposal: proposal, executionMethods: [{ ...method, processingTime: days }] }
    writeFileSync(list, JSON.stringify(portal(changed)))
    return runIn('import', list, '--into', into, '--on', '2026-02-15')
  }
  const publish = (...args: string[]) =>
    runIn('publish', '--catalog', into, '--province', '22', '--on', '2026-02-15', '--pdf', join(root, 'd.pdf'), ...args)
  expect((await imported(5, 'QĐ/0012-BTN')).status).toBe(0)
  const first = await publish('--number', '9/QĐ-UBND', '--date', '2026-02-15', '--record')
  expect([first.status, first.stderr]).toEqual([0, expect.stringContaining('không theo thể thức: QĐ/0012-BTN.')])
  const again = await imported(3, '34/QĐ-BTN')
  expect(again.stderr).toContain('timeLimits[0].amount: "5" → "3"')
  const next = await publish('--changes', '--draft', 'sau', '--by', 'Trần Thị B')
  expect([next.status, next.stderr]).toEqual([0, expect.stringContaining('ĐƯỢC SỬA ĐỔI, BỔ SUNG: 1')])
  expect(next.stderr).not.toMatch(/chưa ghi|thể thức/)
  const draft = readFileSync(join(into, 'decisions/22/drafts/sau.json'), 'utf8')
  expect(draft).toContain('Quyết định số 34/QĐ-BTN ngày 05/01/2026')
  expect(draft).toContain('trước là 5 ngày làm việc; nay là 3 ngày làm việc')
})

test.each([
  ['a digit of a limit', (text: string) => text.replace('10 ngày làm việc', '18 ngày làm việc')],
  ['a space', (text: string) => text.replace('  "on"', '   "on"')],
  [
    'the digest',
    (text: string) => text.replace(/sha256:./, found => found.replace(/.$/, found.endsWith('0') ? '1' : '0')),
  ],
])('a recorded decision with one byte changed is refused, with its file and what to do: %s', async (_name, change) => {
  const file = join(shelf, '15-qd-ubnd-2026.json')
  const before = readFileSync(file, 'utf8')
  expect(change(before)).not.toBe(before)
  writeFileSync(file, change(before))
  const docx = join(root, 'again.docx')
  for (const args of [['--number', '15/QĐ-UBND'], ['--changes'], []]) {
    const { status, said } = await publish(...args, '--docx', docx)
    expect([status, said]).toEqual([1, expect.stringMatching(/15-qd-ubnd-2026\.json.*bản sao lưu/s)])
  }
  expect((await decision()).status).toBe(1)
  for (const strict of [false, true]) {
    const said: string[] = []
    expect(namesDecisions(root, strict, line => said.push(line))).toBe(!strict)
    expect(said.join()).toMatch(/15-qd-ubnd-2026\.json.*bản sao lưu.*quyết định trên/s)
  }
  writeFileSync(file, before)
  expect(namesDecisions(root, true, () => {})).toBe(true)
  expect((await publish('--number', '15/QĐ-UBND', '--docx', docx)).status).toBe(0)
})
