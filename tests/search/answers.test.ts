import { describe, expect, test } from 'vitest'
import { type AnswerSources, answersFor } from '../../src/search/answers.ts'
import { withoutLaws } from '../../src/search/law-numbers.ts'
import { foldTwins } from '../../src/search/twins.ts'
import type { Hit } from '../../src/search/types.ts'

const sources: AnswerSources = {
  doors: [{ name: 'Ly hôn', words: ['ly hôn', 'bỏ vợ'], door: 'Tòa án', text: 'Nộp đơn ở tòa.' }],
  laws: [
    ['123/2015/NĐ-CP', '123-2015-nd-cp'],
    ['60/2014/QH13', '60-2014-qh13', 'Luật Hộ tịch'],
    ['45/2013/QH13', '45-2013-qh13', 'Luật Đất đai'],
    ['31/2024/QH15', '31-2024-qh15', 'Luật Đất đai'],
    ['66.7/2025/NQ-CP', '66-7-2025-nq-cp'],
  ],
  forms: [
    ['CT01', ['1.004222', '1.004194']],
    ['11/ĐK', ['1.012783']],
  ],
  journeys: [{ id: 'nguoi-than-qua-doi', name: 'Người thân qua đời', first: ['1.000656'] }],
  sums: [],
}
const ask = (query: string, best?: string) =>
  answersFor(query, sources, { meant: best === undefined ? [] : [best], today: '2026-11-25' })

describe('what answers beside procedures', () => {
  test.each([
    ['a door', 'thủ tục ly hôn', { kind: 'door' }],
    ['a door without marks', 'toi muon ly hon', { kind: 'door' }],
    ['a law by its number', 'Nghị định 123/2015/NĐ-CP', { kind: 'law', slug: '123-2015-nd-cp' }],
    ['a law typed loosely', 'nghi dinh 123/2015/nd-cp', { kind: 'law', slug: '123-2015-nd-cp' }],
    ['a law whose number has a point', 'nghị quyết 66.7/2025/NQ-CP', { kind: 'law', slug: '66-7-2025-nq-cp' }],
    ['a law of the assembly', 'luật 60/2014/qh13', { kind: 'law', slug: '60-2014-qh13' }],
    ['a law by its name', 'luat ho tich', { kind: 'law', slug: '60-2014-qh13', name: 'Luật Hộ tịch' }],
    ['the latest law of a name', 'Luật đất đai mới nhất', { kind: 'law', slug: '31-2024-qh15' }],
    ['the law of a year', 'xem luật đất đai năm 2013', { kind: 'law', slug: '45-2013-qh13' }],
    ['a form', 'mẫu CT01', { kind: 'form', form: 'CT01' }],
    ['a form with a stroke', 'mẫu 11/ĐK', { kind: 'form', form: '11/ĐK' }],
    ['when it is ready', 'nộp 16h10 thứ sáu thì bao giờ có', { kind: 'due', submitted: '2026-11-27T16:10' }],
    ['when it is ready, in few words', 'nộp 16h10 thứ sáu', { kind: 'due', submitted: '2026-11-27T16:10' }],
    ['today', 'nộp 8h30 hôm nay khi nào có', { kind: 'due', submitted: '2026-11-25T08:30' }],
    ['in the afternoon', 'nộp 3 giờ chiều mai thì bao giờ xong', { kind: 'due', submitted: '2026-11-26T15:00' }],
    [
      'with its limit',
      'nộp 9h thứ hai, 5 ngày làm việc thì bao giờ có',
      { kind: 'due', submitted: '2026-11-30T09:00', limit: '5 ngày làm việc' },
    ],
    ['what is ahead', 'sắp thay đổi gì', { kind: 'ahead' }],
  ])('%s: %s', (_, query, expected) => {
    expect(ask(query)[0]).toMatchObject(expected)
  })

  test('a journey, when the best procedure is one of its first', () => {
    expect(ask('bố mất', '1.000656')).toEqual([
      { kind: 'journey', id: 'nguoi-than-qua-doi', name: 'Người thân qua đời' },
    ])
  })

  test.each([
    'đăng ký khai sinh',
    'nộp hồ sơ ở đâu',
    'nộp 300 g',
    'tranh chấp theo luật đất đai',
    'luật 1/2',
    'số 2',
    'covid19',
  ])('nothing for %s', query => {
    expect(ask(query)).toEqual([])
  })
})

const hit = (code: string, name: string, province?: string): Hit => ({
  code,
  name,
  score: 1,
  highlights: [],
  titleHighlights: [],
  why: [],
  facts: { sector: '', levels: [], ...(province && { province }) },
})

describe('procedures of one name in several provinces', () => {
  test('are one row with all provinces; without a province they stay apart', () => {
    const rows = foldTwins([
      hit('1', 'Tách thửa đất', 'Huế'),
      hit('2', 'Đăng ký tạm trú'),
      hit('3', 'Thủ tục tách thửa đất.', 'Đồng Tháp'),
      hit('4', 'Đăng ký tạm trú'),
    ])
    expect(rows.map(row => [row.hit.code, row.provinces.map(one => one.code)])).toEqual([
      ['1', ['1', '3']],
      ['2', []],
      ['4', []],
    ])
  })
})

test.each([
  ['đăng ký khai sinh', 'đăng ký khai sinh'],
  ['luật sư', 'luật sư'],
  ['123/2015/NĐ-CP', ''],
  ['Nghị định số 123/2015/NĐ-CP', ''],
  ['51-2025-tt-btc', ''],
  ['khai sinh theo nghị định 123/2015/NĐ-CP', 'khai sinh theo nghị định'],
])('the letters of a number of law are no words of a name: %s', (query, rest) => {
  expect(withoutLaws(query).trim()).toBe(rest)
})
