// `thutuc deadline` from its command line to its words, on the committed catalogue.
import { describe, expect, test } from 'vitest'
import { run as line } from '../../cli/run.ts'

const run = (...args: string[]) => line('deadline', ...args)
const fixture = ['--catalog', 'tests/fixtures/catalog']

describe('thutuc deadline', () => {
  test('gives the date with each day, for a limit in words', async () => {
    const { status, stdout } = await run('--limit', '15 ngày làm việc', '--submitted', '2026-04-24T16:10')
    expect(status).toBe(0)
    expect(stdout).toContain('Hẹn trả: chậm nhất thứ Tư 20/05/2026.')
    expect(stdout).toContain('27/04 ·')
    expect(stdout).toContain('Bộ luật Lao động số 45/2019/QH14, Điều 111')
  })

  test.each<[string, string[], string[]]>([
    [
      'a limit in words may be a sum, each part in its own unit',
      ['--limit', '40 ngày + 10 ngày làm việc'],
      ['thời hạn 40 ngày và 10 ngày làm việc.', 'chậm nhất thứ Tư 20/01/2027.', 'Chặng 2: chậm nhất thứ Tư 20/01/2027'],
    ],
    [
      'a stage is named by its office',
      ['1.010824', '--case', 'mot-lan-mai-tang'],
      ['chậm nhất thứ Hai 21/12/2026.', 'Ủy ban nhân dân cấp xã: chậm nhất thứ Ba 08/12/2026'],
    ],
    [
      'what is taken for untrue is said where the limit depends on it',
      ['1.012783', '--case', 'doi-so'],
      ['thời hạn 5 ngày làm việc.', '--if vung-kho-khan  Đất ở xã miền núi'],
    ],
  ])('%s', async (_, args, said) => {
    const { status, stdout } = await run(...args, '--submitted', '2026-11-27T09:00')
    expect(status).toBe(0)
    for (const words of said) expect(stdout).toContain(words)
  })

  test('what was answered is not taken for untrue, nor what the limit does not depend on', async () => {
    const { stdout } = await run(
      '1.012783',
      '--case',
      'doi-so',
      '--if',
      'vung-kho-khan',
      '--submitted',
      '2026-11-27T09:00',
    )
    expect(stdout).toContain('thời hạn 15 ngày làm việc.')
    expect(stdout).not.toContain('--if')
  })

  test('--json has due, alternatives and days', async () => {
    const { status, stdout } = await run('--limit', '45 ngày làm việc', '--submitted', '2026-12-15T09:00', '--json')
    const answer = JSON.parse(stdout)
    expect(status).toBe(0)
    expect(answer.due).toBe('2027-02-25')
    expect(answer.alternatives.map((item: { due: string }) => item.due)).toEqual(['2027-02-24', '2027-02-25'])
    expect(answer.days.filter((day: { counted: boolean }) => day.counted)).toHaveLength(45)
    expect(answer.days[0]).toMatchObject({
      date: '2026-12-15',
      counted: false,
      why: 'first-day',
      reason: 'ngày bắt đầu, không tính',
    })
  })

  test('hours give date and time, a supplement and a suspension move the date', async () => {
    const due = async (...args: string[]) => JSON.parse((await run(...args, '--json')).stdout).due
    expect(await due('--limit', '24 giờ', '--submitted', '2026-03-05T10:00')).toBe('2026-03-06T10:00')
    const limit = ['--limit', '10 ngày làm việc', '--submitted', '2026-03-02T09:00']
    expect(await due(...limit, '--supplemented', '2026-03-05T10:00')).toBe('2026-03-19')
    expect(await due(...limit, '--suspended', '2026-03-04..2026-03-06')).toBe('2026-03-19')
  })

  test('a limit as prescribed says why there is no date', async () => {
    const { status, stdout } = await run('--limit', 'theo quy định', '--submitted', '2026-03-02T09:00')
    expect([status, stdout]).toEqual([0, expect.stringContaining('không có số ngày')])
  })

  test('a catalogue without calendars guesses nothing', async () => {
    const { stdout } = await run('--limit', '5 ngày', '--submitted', '2026-03-02T09:00', '--json', ...fixture)
    expect(JSON.parse(stdout)).toMatchObject({ due: null, noDate: 'calendar-unknown', year: 2026 })
  })

  test('a record of a cut-off: one minute decides', async () => {
    const due = async (clock: string) => {
      const { stdout } = await run('2.000815', '--case', 'trong-nuoc', '--submitted', `2026-03-04T${clock}`, '--json')
      return JSON.parse(stdout).due
    }
    expect([await due('14:59'), await due('15:01')]).toEqual(['2026-03-04', '2026-03-05'])
  })

  test.each<[string, string[], RegExp]>([
    ['neither code nor limit', ['--submitted', '2026-03-02T09:00'], /một trong hai/],
    ['both', ['9.000001', '--limit', '5 ngày', '--submitted', '2026-03-02T09:00', ...fixture], /một trong hai/],
    ['no filing', ['--limit', '5 ngày'], /Thiếu --submitted/],
    ['a filing that does not exist', ['--limit', '5 ngày', '--submitted', '2026-02-30T09:00'], /2026-02-30/],
    ['minutes', ['--limit', '30 phút', '--submitted', '2026-03-02T09:00'], /phút/],
    [
      'an unknown channel',
      ['--limit', '5 ngày', '--submitted', '2026-03-02T09:00', '--channel', 'fax'],
      /in-person, online, post/,
    ],
    ['a record with several limits', ['9.000001', '--submitted', '2026-03-02T09:00', ...fixture], /--case do-thi/],
    [
      'an unknown case',
      ['9.000001', '--case', 'x', '--submitted', '2026-03-02T09:00', ...fixture],
      /do-thi, nong-thon/,
    ],
    ['a code with a slip', ['9.000011', '--submitted', '2026-03-02T09:00', ...fixture], /Có phải ý bạn là/],
    [
      'a supplement before the filing',
      ['--limit', '5 ngày', '--submitted', '2026-03-02T09:00', '--supplemented', '2026-03-01T09:00'],
      /--supplemented/,
    ],
    [
      'a suspension backwards',
      ['--limit', '5 ngày', '--submitted', '2026-03-02T09:00', '--suspended', '2026-03-05..2026-03-04'],
      /--suspended/,
    ],
  ])('%s is refused in words', async (_, args, message) => {
    const { status, stderr } = await run(...args)
    expect(status).toBe(2)
    expect(stderr).toMatch(message)
  })
})
