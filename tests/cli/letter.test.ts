// `thutuc letter` as an office runs it: what each letter says, what it refuses, what it says beside the file.
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { unzipSync } from 'fflate'
import { afterAll, describe, expect, test } from 'vitest'
import { run } from './run.ts'

const folder = mkdtempSync(join(tmpdir(), 'thutuc-letter-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))
const file = join(folder, 'thu.docx')

/** The small catalogue, with the days off of the real one. */
const catalog = join(folder, 'catalog')
cpSync('tests/fixtures/catalog', catalog, { recursive: true })
cpSync('procedures/calendar', join(catalog, 'calendar'), { recursive: true })

const letter = (kind: string, ...rest: string[]) =>
  run(
    'letter',
    kind,
    '9.000001',
    `--catalog=${catalog}`,
    '--office=UBND xã An Bình',
    '--filed=2026-11-20T14:00',
    '--on=2026-11-27',
    `--docx=${file}`,
    ...rest,
  )
const said = () =>
  new TextDecoder()
    .decode(unzipSync(readFileSync(file))['word/document.xml'])
    .replace(/<\/w:p>/g, '\n')
    .replace(/<[^>]*>/g, '')

const apology = (...rest: string[]) =>
  letter('apology', '--case=do-thi', '--until=2026-12-25', '--because=Máy hỏng.', ...rest)

describe('what the letter says', () => {
  test('an apology: the limit of the record, the date it gives, the new date, and no rule that was not read', async () => {
    const { status, stderr } = await apology('--applicant=Nguyễn Văn A')
    expect([status, stderr]).toEqual([0, expect.stringContaining('Mẫu số 04')])
    for (const words of [
      'UBND XÃ AN BÌNH',
      'XIN LỖI',
      'Kính gửi: Nguyễn Văn A',
      'Thời hạn giải quyết: 15 ngày làm việc. Ngày hẹn trả kết quả: thứ Hai 14/12/2026.',
      'Lý do: Máy hỏng.',
      'Ngày hẹn trả kết quả mới: thứ Sáu 25/12/2026.',
    ])
      expect(said()).toContain(words)
    expect(said()).not.toMatch(/Điều \d|Nghị định|một lần/)
  })

  test('a request for supplements: papers of the record by name, one request, the article that was read', async () => {
    const { status, stderr } = await letter('supplements', '--papers=don,giay-to-dat', '--because=Thiếu')
    expect([status, stderr]).toEqual([0, expect.stringContaining('khoản 2a Điều 4')])
    expect(said()).toMatch(/1\. Đơn đề nghị[^\n]*\.\n2\. Giấy chứng nhận[^\n]*có trong/)
    expect(said()).toContain('cơ quan chỉ yêu cầu bổ sung một lần')
    expect(said()).toContain('điểm a khoản 2 Điều 17 Nghị định số 118/2025/NĐ-CP')
  })

  test('a file of before 05/08/2026 is asked for supplements without that article', async () => {
    const early = await run(
      ...['letter', 'supplements', '9.000001', `--catalog=${catalog}`, '--office=UBND', '--on=2026-08-10'],
      ...['--filed=2026-08-04', '--papers=don', '--because=Thiếu', `--docx=${file}`],
    )
    expect(early.status).toBe(0)
    expect(said()).not.toMatch(/Điều 17|một lần/)
  })

  test('a refusal: why, and who is competent', async () => {
    const { status } = await letter('refusal', '--because=Không thuộc thẩm quyền', '--competent=UBND phường Bến Thành')
    expect(status).toBe(0)
    expect(said()).toContain('không tiếp nhận giải quyết hồ sơ này')
    expect(said()).toContain('Cơ quan có thẩm quyền giải quyết thủ tục này: UBND phường Bến Thành.')
    expect(said()).toContain('Kính gửi: ……')
  })
})

describe('what is said beside it', () => {
  test.each([
    ['an apology on the day it is due', '--on=2026-12-14', '61/2018/NĐ-CP'],
    ['a new date on a Sunday', '--until=2026-12-27', 'ngày nghỉ'],
  ])('%s', async (_name, option, words) => {
    const name = option.split('=')[0] ?? ''
    const args = ['--case=do-thi', '--until=2026-12-25', '--on=2026-11-27'].filter(given => !given.startsWith(name))
    const { status, stderr } = await run(
      ...['letter', 'apology', '9.000001', `--catalog=${catalog}`, '--office=UBND', '--because=Máy hỏng'],
      ...['--filed=2026-11-20T14:00', `--docx=${file}`, ...args, option],
    )
    expect([status, stderr]).toEqual([0, expect.stringContaining(words)])
  })
})

describe('what is refused', () => {
  test.each([
    ['a new date that is no later', ['apology', '--case=do-thi', '--until=2026-12-14', '--because=x'], '14/12/2026'],
    ['no new date', ['apology', '--case=do-thi', '--because=x'], '--until'],
    ['a case not chosen', ['apology', '--until=2026-12-25', '--because=x'], '--case'],
    ['a paper that the procedure does not ask for', ['supplements', '--papers=ho-khau', '--because=x'], '"ho-khau"'],
    ['a new date in a refusal', ['refusal', '--until=2026-12-25', '--because=x'], '--until'],
    ['an unknown letter', ['thanks', '--because=x'], 'apology'],
  ])('%s', async (_name, [kind = '', ...rest], words) => {
    const { status, stderr } = await letter(kind, ...rest)
    expect([status, stderr]).toEqual([2, expect.stringContaining(words)])
  })
})
