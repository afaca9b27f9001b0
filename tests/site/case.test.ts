import { describe, expect, test } from 'vitest'
import { type JourneyProcedure, journeyQuery, readJourney } from '../../site/features/journey/state.ts'
import '../../site/scripts/language-words.ts'
import { translate } from '../../site/scripts/translate.ts'
import { hoursText } from '../../src/text/case.ts'
import { english } from '../../src/text/english.ts'

describe('hours as people say them', () => {
  test.each([
    ['nothing', 0, 'không đáng kể'],
    ['minutes', 0.4, 'khoảng 24 phút'],
    ['whole hours', 2, 'khoảng 2 giờ'],
    ['both', 1.3833, 'khoảng 1 giờ 23 phút'],
    ['rounds up to the hour', 1.9999, 'khoảng 2 giờ'],
  ])('%s', (_, hours, text) => {
    expect(hoursText(hours)).toBe(text)
  })
})

describe('the link of a journey', () => {
  const procedures = [
    {
      code: '2.001023',
      name: 'a',
      circumstances: [{ id: 'cong-dan-so', who: 'công dân số' }],
      papers: [{ id: 'to-khai', name: 'Tờ khai' }],
    },
    { code: '1.004222', name: 'b', cases: [{ id: 'nha', name: 'Nhà' }], channels: [{ id: 'online' }] },
  ] as unknown as JourneyProcedure[]

  test.each([
    ['nothing', ''],
    ['one without answers', '?chon=2.001023'],
    [
      'case and channel, a paper in hand, a first day',
      '?chon=2.001023~1.004222_nha_online&da-co=2.001023_to-khai&tu=2026-11-25',
    ],
    ['a channel without a case', '?chon=1.004222__online'],
    ['what the reader is himself', '?chon=2.001023&toi.cong-dan-so=khong'],
  ])('%s survives reading and writing', (_, query) => {
    expect(journeyQuery(readJourney(query, procedures))).toBe(query)
  })

  test.each([
    ['an unknown code', '?chon=9.999999'],
    ['an unknown case', '?chon=1.004222_x'],
    ['a day that does not exist', '?tu=2026-02-30'],
    ['a circumstance of nobody', '?toi.x=co'],
    ['a paper of nobody', '?da-co=2.001023_x'],
    ['a link too long to be one', `?chon=${'2.001023~'.repeat(500)}`],
  ])('%s is dropped', (_, query) => {
    const { picked, have, start, person } = readJourney(query, procedures)
    expect([[...picked.values()].flatMap(one => Object.values(one).filter(Boolean)), have.size, start, person]).toEqual(
      [[], 0, undefined, {}],
    )
  })
})

describe('English labels', () => {
  test.each([
    ['a heading', 'Mang theo những gì', 'What to bring'],
    ['a limit', 'Từ 3 đến 15 ngày làm việc', '3 to 15 working days'],
    ['a limit of one', '1 ngày làm việc', '1 working day'],
    ['a limit of days', 'Từ 5 đến 8 ngày', '5 to 8 days'],
    ['papers', '2 đến 4 giấy tờ', '2 to 4 papers'],
    ['papers of some', 'Tối đa 3 giấy tờ', 'Up to 3 papers'],
    ['papers to show', 'Thêm 1 đến 2 giấy tờ để xuất trình', 'Plus 1 to 2 papers to show'],
    ['papers in hand of a range', 'Đã có 1 trong 2 đến 5 giấy tờ', '1 of 2 to 5 papers ready'],
    ['a fee by numbers', 'Tính theo số trang, số bản', 'Worked out from the numbers that you give'],
    ['an amount', '48.000 đồng', '48.000 VND'],
    [
      'an amount that the record does not know',
      'Chưa xác định: HĐND cấp tỉnh quy định',
      'Not determined here: ask the office',
    ],
    ['an amount whose text ended', 'Chưa rõ từ ngày 01/03/2027', 'Not known from 01/03/2027 on: ask the office'],
    ['a due date', 'Nộp hôm nay, hẹn trả thứ Hai 14/09/2026', 'File today, due 14/09/2026'],
    ['one of a count', '1 bản chính', '1 original'],
    ['several of a count', '1.200 bản sao', '1,200 plain copies'],
    ['what holds another sentence', 'Bạn trả: Miễn phí', 'You pay: Free'],
    [
      'two values',
      'Nộp 16:10 thứ Tư 25/11/2026, hẹn trả thứ Hai 30/11/2026',
      'Filed 25/11/2026 at 16:10, due 30/11/2026',
    ],
    ['a name of the record in a sentence of ours', 'Mẫu: Tờ khai', 'Form: Tờ khai'],
    ['one paper at most', 'Tối đa 1 giấy tờ để xuất trình', 'At most 1 paper to show'],
    [
      'two answers in a line',
      '35.000 đồng mỗi thẻ; 0 đồng với công dân số đến 28/02/2027',
      '35.000 VND each; 0 VND for a “digital citizen” (papers in VNeID) until 28/02/2027',
    ],
    ['a limit or another', '5 ngày làm việc hoặc theo quy định', '5 working days or as prescribed'],
    ['one paper to show', 'Thêm 1 giấy tờ để xuất trình', 'Plus 1 paper to show'],
    ['a limit of one step', 'trong 3 ngày làm việc', 'in 3 working days'],
    [
      'three values that are sentences',
      '3 giấy tờ. Thời hạn: 3 ngày. Phí, lệ phí: Miễn phí.',
      '3 papers. Time limit: 3 days. Fees: Free.',
    ],
    ['a date with an hour', 'chậm nhất 16:10 thứ Tư 25/11/2026', 'at the latest 25/11/2026 at 16:10'],
  ])('%s', (_, vietnamese, text) => {
    expect(translate(vietnamese)).toBe(text)
  })

  test.each([
    'Tờ khai đăng ký khai sinh',
    'Ủy ban nhân dân cấp xã',
    'Điều 7',
    'Nộp hồ sơ trực tiếp tại bộ phận một cửa',
    'trong phạm vi cả nước',
    'Giấy tờ khác (bản chính)',
  ])('%s is data and stays', text => {
    expect(translate(text)).toBeUndefined()
  })

  test('no entry was left in Vietnamese', () => {
    const leaves = (node: object): string[] =>
      Object.values(node).flatMap((value: unknown) => {
        if (typeof value === 'function') return [String(value('a', 'b', 'c'))]
        return typeof value === 'string' ? [value] : leaves(value as object)
      })
    const own = leaves(english).filter(text => text !== english.mine.tools.vietnamese)
    expect(own.length).toBeGreaterThan(80)
    expect(own.filter(text => /[ăâđêôơưạảãáàẹẻẽéèịỉĩíìọỏõóòụủũúùỵỷỹýỳ]/i.test(text))).toEqual([])
  })
})
