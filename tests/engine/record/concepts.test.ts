// What a record may still say of things that ended, and what it may not: whole words, and history is no fault.
import { describe, expect, test } from 'vitest'
import { endedOn, mentionsIn } from '../../../src/engine/record/concepts.ts'
import { loadCatalog } from '../../../src/load/catalog.ts'

const { catalog } = loadCatalog('procedures')
const lexicon = endedOn(catalog.endedConcepts.values(), '2026-11-27')
const found = (text: string) => mentionsIn(text, lexicon).map(({ concept, text: word }) => `${concept.id}: ${word}`)

describe('said as if it still were', () => {
  test.each([
    ['a paper', 'Bản sao sổ hộ khẩu của người đề nghị', 'so-ho-khau: sổ hộ khẩu'],
    ['capitals', 'GIẤY CHỨNG MINH NHÂN DÂN', 'cmnd: CHỨNG MINH NHÂN DÂN'],
    ['one of several', 'Thẻ căn cước/CMND/Hộ chiếu', 'cmnd: CMND'],
    ['a level', 'Ủy ban nhân dân cấp huyện nơi cư trú', 'cap-huyen: cấp huyện'],
    [
      'another dash in a name',
      'Sở Lao động – Thương binh và Xã hội',
      'bo-lao-dong: Sở Lao động – Thương binh và Xã hội',
    ],
    ['no dash at all', 'Sở Lao động Thương binh và Xã hội', 'bo-lao-dong: Sở Lao động Thương binh và Xã hội'],
    [
      'the longer of two names',
      'gửi Phòng Tài nguyên và Môi trường',
      'phong-cap-huyen: Phòng Tài nguyên và Môi trường',
    ],
    ['a province', 'trên địa bàn tỉnh Bạc Liêu', 'tinh-cu: tỉnh Bạc Liêu'],
    ['on a line of its own after a law', 'Luật số 68/2020/QH14\n- Nộp sổ hộ khẩu', 'so-ho-khau: sổ hộ khẩu'],
    ['after a sentence that cites a law', 'Theo Luật số 68/2020/QH14. Nộp sổ hộ khẩu', 'so-ho-khau: sổ hộ khẩu'],
  ])('%s', (_, text, mention) => expect(found(text)).toEqual([mention]))
})

describe('not accused', () => {
  test.each([
    ['a part of another word', 'Người cấp huyệnh vọng'],
    ['before a day', 'Sổ hộ khẩu cấp trước ngày 01/01/2023'],
    ['"cũ"', 'Số chứng minh nhân dân cũ (nếu có)'],
    ['"nay là"', 'Bộ Kế hoạch và Đầu tư (nay là Bộ Tài chính)'],
    [
      'what its place is named since a day',
      'do Bộ trưởng Bộ Lao động - Thương binh và Xã hội (từ ngày 01/3/2025 là Bộ trưởng Bộ Nội vụ) ban hành',
    ],
    [
      'the name of a text over two lines',
      'Quyết định số 12/2020/QĐ-UBND của tỉnh Bắc\nGiang quy định về đê điều đối\nvới tỉnh Bắc Giang',
    ],
    ['the author of a text', 'Thông tư số 14/2018/TT-BLĐTBXH của Bộ trưởng Bộ Lao động - Thương binh và Xã hội'],
    ['the name of a text', 'Nghị định số 104/2022/NĐ-CP về việc nộp, xuất trình sổ hộ khẩu, sổ tạm trú giấy'],
    ['what need not be handed in', 'Không phải nộp, xuất trình sổ hộ khẩu'],
    ['what took its place', 'Thẻ căn cước thay cho chứng minh nhân dân'],
    ['at a time long past', 'có xác nhận của Ủy ban nhân dân cấp huyện tại thời điểm kê khai'],
    ['a longer name that lives', 'Cục Chăn nuôi và Thú y'],
    ['an office of the same word', 'Chi cục Thuế doanh nghiệp lớn'],
    ['a paper about the old number', 'Giấy xác nhận số chứng minh nhân dân'],
    ['an old name said once', 'Bằng khen của tỉnh Quảng Nam (cũ), cờ thi đua của tỉnh Quảng Nam'],
    ['who set it up long ago', 'tổ chức do cơ quan cấp huyện ra quyết định thành lập'],
    ['an ocean', 'vùng biển Thái Bình Dương'],
    ['two sentences that meet', 'nộp sổ. Hộ khẩu'],
  ])('%s', (_, text) => expect(found(text)).toEqual([]))
})

test('what ends tomorrow has not ended', () => {
  const soon = [...catalog.endedConcepts.values()].map(concept => ({ ...concept, ended: '2026-11-28' }))
  expect(mentionsIn('Sổ hộ khẩu', endedOn(soon, '2026-11-27'))).toEqual([])
  expect(mentionsIn('Sổ hộ khẩu', endedOn(soon, '2026-11-28'))).toHaveLength(1)
})

test('the time grows with the text alone', () => {
  const [concept] = catalog.endedConcepts.values()
  const words = endedOn(concept ? [{ ...concept, words: ['a a a b'], except: [] }] : [], '2026-11-27')
  expect(words.phrases.size).toBe(1)
  expect(mentionsIn('a '.repeat(20_000), words)).toEqual([])
})
