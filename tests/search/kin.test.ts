import { describe, expect, it } from 'vitest'
import { agesAsked, agesIn } from '../../src/search/ages.ts'
import { levelsAsked } from '../../src/search/asked-levels.ts'
import { buildIndex } from '../../src/search/build.ts'
import { deedsOf } from '../../src/search/deeds.ts'
import { openIndex } from '../../src/search/open.ts'
import { readWords } from '../../src/search/read.ts'
import { search } from '../../src/search/search.ts'
import { entry, vocabulary } from './small.ts'

const entries = [
  entry('9.000001', 'Cấp mới chứng chỉ hành nghề môi giới bất động sản', '', {
    keywords: ['chứng chỉ môi giới nhà đất', 'cò đất'],
  }),
  entry('9.000002', 'Cấp lại chứng chỉ hành nghề môi giới bất động sản (trong trường hợp bị mất)'),
  entry('9.000003', 'Cấp thẻ căn cước cho người dưới 14 tuổi'),
  entry('9.000004', 'Cấp thẻ căn cước cho người từ đủ 14 tuổi trở lên', '', { keywords: ['làm căn cước'] }),
  entry('9.000005', 'Ghi nợ tiền sử dụng đất của hộ gia đình'),
  entry('9.000006', 'Xét tặng danh hiệu nghệ nhân tỉnh Lào Cai'),
  entry('9.000007', 'Xét tặng danh hiệu nghệ nhân nhân dân'),
  entry('9.000008', 'Thông báo tổ chức lễ hội cấp xã'),
  entry('9.000009', 'Thông báo tổ chức lễ hội', '', { levels: ['province'] }),
  entry('9.000010', 'Nhập khẩu kính xây dựng'),
  entry('9.000011', 'Kinh doanh dịch vụ xây dựng'),
  ...Array.from({ length: 12 }, (_, i) => entry(`9.0001${10 + i}`, `Đăng ký phương tiện loại ${i} ở cảng biển`)),
]
const open = openIndex(buildIndex(entries, vocabulary))
const first = (query: string) => search(open, query).hits[0]?.code

describe('what stands first', () => {
  it.each([
    [
      'of one thing, what does what is asked, though the other has the name',
      'mất chứng chỉ môi giới nhà đất',
      '9.000002',
    ],
    ['of one thing, what makes it new, where nothing else is asked', 'chứng chỉ môi giới nhà đất', '9.000001'],
    ['for a child', 'làm căn cước cho con 7 tuổi', '9.000003'],
    ['for one who is old enough', 'làm căn cước em 15 tuổi', '9.000004'],
    ['without the name of a province that nobody said', 'phong nghệ nhân', '9.000007'],
    ['at the level that was said', 'thông báo tổ chức lễ hội ở tỉnh', '9.000009'],
    ['at the other level that was said', 'thông báo tổ chức lễ hội ở xã', '9.000008'],
    ['with the name of the province that was said', 'phong nghệ nhân ở Lào Cai', '9.000006'],
  ])('%s: %s', (_, query, code) => {
    expect(first(query)).toBe(code)
  })
})

it.each([
  ['below', 'cho người dưới 14 tuổi', [{ from: 0, below: 14 }]],
  ['from on', 'từ đủ 14 tuổi trở lên', [{ from: 14, below: Infinity }]],
  ['between', 'từ đủ 70 tuổi đến dưới 75 tuổi', [{ from: 70, below: 75 }]],
  ['none', 'trong 5 ngày', []],
])('ages of a name: %s', (_, name, ages) => {
  expect(agesIn(name)).toEqual(ages)
})

it.each([
  ['years', 'con gái 13 tuổi', [13]],
  ['short', 'be 7t', [7]],
  ['days are no years', 'bé 5 ngày tuổi', []],
  ['a number of something else', 'trước 01/7/2004 đất', []],
])('ages of a question: %s', (_, query, ages) => {
  expect(agesAsked(query)).toEqual(ages)
})

it('a deed is read with its tone: "sử dụng" is not "dừng"', () => {
  const place = open.index.codes.indexOf('9.000005')
  expect([...deedsOf(open, place).all]).toEqual([])
})

it.each([
  ['a commune', 'nộp ở phường', ['commune']],
  ['a province by its office', 'sở xây dựng hay tỉnh', ['province']],
  ['a ministry', 'bộ công thương cấp', ['ministry']],
  ['the army, walkie-talkies', 'bộ đội mua bộ đàm', []],
  ['far away', 'nhà ở xa', []],
])('levels that a question names: %s', (_, query, levels) => {
  expect(levelsAsked(query)).toEqual(levels)
})

it.each([
  ['beside words with marks it is meant so', 'kinh doanh dịch vụ xây dựng', true],
  ['where nobody types marks it may be any', 'kinh doanh dich vu xay dung', false],
])('a word without marks: %s', (_, query, meant) => {
  expect(readWords(open, query, false).tokens[0]).toMatchObject({ text: 'kinh', meant })
})
