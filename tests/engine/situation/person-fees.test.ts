// What people of a kind pay instead, as long as nobody said whether the reader is one of them.
import { describe, expect, test } from 'vitest'
import { effective } from '../../../src/engine/record/effective.ts'
import type { Situation } from '../../../src/engine/situation/applies.ts'
import { loadCatalog } from '../../../src/load/catalog.ts'
import { answersOf } from '../../../src/text/answers.ts'

const { catalog } = loadCatalog('procedures')

function feeOn(code: string, on: string, situation: Situation): string {
  const record = catalog.procedures.get(code)
  return record === undefined ? '' : answersOf(effective(record, on), situation).cost.text
}

const [yes, no] = [true, false].map(said => ({ person: { 'cong-dan-so': said } }))

// Thông tư 117/2026/TT-BTC Điều 1 khoản 4, 5, 8: 15/08/2026 đến hết 28/02/2027.
describe('the fee of a passport for the first time', () => {
  const first = { case: 'cap-moi' }
  const both = '200.000 đồng mỗi hộ chiếu; 0 đồng với công dân số đến 28/02/2027'
  test.each<[string, string, Situation, string]>([
    ['the day before the waiver', '2026-08-14', first, '200.000 đồng mỗi hộ chiếu'],
    ['its first day, nothing said', '2026-08-15', first, both],
    ['its last day, nothing said', '2027-02-28', first, both],
    ['its last day, a digital citizen', '2027-02-28', { ...first, ...yes }, 'Miễn phí'],
    ['its last day, somebody else', '2027-02-28', { ...first, ...no }, '200.000 đồng mỗi hộ chiếu'],
    ['the day after, a digital citizen', '2027-03-01', { ...first, ...yes }, '200.000 đồng mỗi hộ chiếu'],
    ['lost or damaged', '2026-11-27', { case: 'hong-mat' }, '400.000 đồng mỗi hộ chiếu'],
    [
      'no case chosen',
      '2026-11-27',
      {},
      'Từ 200.000 đến 400.000 đồng mỗi hộ chiếu; từ 0 đến 400.000 đồng với công dân số đến 28/02/2027',
    ],
  ])('%s', (_, on, situation, text) => expect(feeOn('1.001456', on, situation)).toBe(text))
})

test('a reason that takes long to say stands with the fee, not in the answer', () =>
  expect(feeOn('1.012278', '2026-12-31', {})).toBe('Từ 1.550.000 đến 5.250.000 đồng; có trường hợp chưa xác định'))

test('the waiver of the identity card stands beside the half fee, and then beside the whole', () => {
  expect(feeOn('1.014064', '2026-12-31', {})).toBe('35.000 đồng mỗi thẻ; 0 đồng với công dân số đến 28/02/2027')
  // what nobody set for one case is named once
  expect(feeOn('1.004194', '2027-02-28', {})).toMatch(
    /^Nhiều mức thu: xem từng khoản; có trường hợp chưa xác định: [^;]+; 0 đồng với công dân số đến 28\/02\/2027, trừ trường hợp chưa xác định$/,
  )
  expect(feeOn('1.004194', '2027-03-01', {})).toMatch(
    /^Nhiều mức thu: xem từng khoản; có trường hợp chưa xác định: [^;]+$/,
  )
  expect(feeOn('1.014064', '2027-01-01', {})).toBe('70.000 đồng mỗi thẻ; 0 đồng với công dân số đến 28/02/2027')
})
