// `thutuc show` on days of the law: what holds, for whom, and what an answer no longer changes.
import { describe, expect, test } from 'vitest'
import { run } from './run.ts'

const costOn = async (on: string, ...more: string[]) => {
  const { stdout } = await run('show', '1.001456', '--case', 'cap-moi', '--on', on, ...more)
  return /^Hết bao nhiêu: (.*)$/m.exec(stdout)?.[1]
}
const digital = ['--if', 'cong-dan-so']

describe('a passport (Thông tư 28/2026/TT-BTC; Thông tư 117/2026/TT-BTC Điều 1)', () => {
  test.each<[string, string, string[], string]>([
    ['before the reduction', '2026-08-14', digital, '200.000 đồng mỗi hộ chiếu'],
    ['its first day', '2026-08-15', digital, 'Miễn phí'],
    ['its last day', '2027-02-28', digital, 'Miễn phí'],
    ['the day after', '2027-03-01', digital, '200.000 đồng mỗi hộ chiếu'],
    ['filed on the last day', '2027-03-02', [...digital, '--filed', '2027-02-28'], 'Miễn phí'],
    [
      'for others',
      '2026-11-27',
      ['--if', 'mat-ho-chieu'],
      '200.000 đồng mỗi hộ chiếu; 0 đồng với công dân số đến 28/02/2027',
    ],
  ])('%s', async (_, on, more, cost) => expect(await costOn(on, ...more)).toBe(cost))
})

test.each<[string, string, RegExp]>([
  [
    'an answer that changes nothing on this day is said',
    'cong-dan-so',
    /^Theo quy định ngày 01\/03\/2027 không có gì tùy vào câu “Bạn đã tích hợp/,
  ],
  ['an answer that no day asks for is refused', 'cong-dan', /không có hoàn cảnh/],
])('%s', async (_, fact, said) => {
  const { stdout, stderr } = await run('show', '1.001456', '--on', '2027-03-01', '--if', fact)
  expect(stdout + stderr).toMatch(said)
})
