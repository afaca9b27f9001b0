import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/load/catalog.ts'
import { entriesOf, vocabularyOf } from '../../src/search/entries.ts'
import { search } from '../../src/search/search.ts'
import { cardsOf, fresh, halves, opened, plainly } from '../bench/search-fresh.ts'

const { catalog } = loadCatalog('procedures')
const open = opened(entriesOf(catalog), vocabularyOf(catalog))
const here = (accept: readonly string[]) => accept.some(code => catalog.procedures.has(code))

describe('the answer card', () => {
  test.each([
    ['a name', 'đăng ký kết hôn', '1.000894'],
    ['one of two with one name, the other of a province', 'tách thửa đất', '1.012784'],
    ['the fee asked for first', 'lệ phí làm giấy xác nhận khuyết tật là bao nhiêu', '1.001699'],
    ['a fee that is the thing itself', 'lệ phí trước bạ xe máy', '1.007700'],
    ['a paper itself, and nobody said that one was lost', 'giấy miễn thị thực 5 năm', '1.003144'],
    ['a code', '1.001193', '1.001193'],
  ])('stands for %s: %s', (_, query, code) => {
    const { clear, hits } = search(open, query)
    expect([clear, hits[0]?.code]).toEqual([true, code])
  })

  test.each([
    ['two that are near', 'giấy phép môi trường'],
    ['two ways of one thing', 'giấy phép lao động cho chuyên gia hàn quốc'],
    ['a name that a procedure has which is not here', 'báo tăng lao động đóng bảo hiểm xã hội'],
    ['the most telling word met by nothing', 'sao y bằng đại học'],
    ['what no procedure deals with, beside words of one that is here', 'mẫu hợp đồng thuê nhà'],
    ['what is not here', 'phúc khảo điểm thi tốt nghiệp'],
    ['two of a kind, a month and a lump sum', 'bố mất rồi mẹ lĩnh tiền tuất'],
    ['a circumstance that names another', 'chưa cưới mà có con, giờ muốn để tên cha trong khai sinh'],
  ])('is left out for %s: %s', (_, query) => {
    expect(search(open, query).clear).toBe(false)
  })

  test('of all procedures, asked for plainly by the name of the house, 95 in 100 have it, and it is theirs', () => {
    const { right, wrong } = cardsOf(open, catalog, plainly(catalog))
    expect(wrong).toEqual([])
    expect(right / catalog.procedures.size).toBeGreaterThanOrEqual(0.95)
  })

  test('of questions of strangers none has a wrong one that rules were made on, and of the others at most one', () => {
    const { open: seen, heldOut } = halves(fresh.strangers)
    expect(cardsOf(open, catalog, seen).wrong).toEqual([])
    expect(cardsOf(open, catalog, heldOut).wrong.length).toBeLessThanOrEqual(1)
  })

  test('of questions in the voices of many people none has a wrong one', () => {
    const asked = [...fresh.voices, ...fresh.card].filter(({ accept }) => here(accept))
    const { right, wrong } = cardsOf(open, catalog, asked)
    expect(wrong).toEqual([])
    expect(right / asked.length).toBeGreaterThanOrEqual(0.6)
  })
})
