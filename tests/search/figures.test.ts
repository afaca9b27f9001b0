import { describe, expect, test } from 'vitest'
import { figuresIn, type Sum } from '../../src/search/figures.ts'

const copies: Sum = {
  code: '9.000001',
  inputs: [
    { id: 'soTrang', label: 'Số trang của bản chính', unit: 'trang', typical: 2 },
    { id: 'soBan', label: 'Số bản sao cần lấy', unit: 'bản', typical: 1 },
  ],
}
const house: Sum = { code: '9.000002', inputs: [{ id: 'gia', label: 'Giá tính lệ phí', unit: 'VND' }] }
const pension: Sum = {
  code: '9.000003',
  inputs: [
    { id: 'luong', label: 'Tiền lương bình quân', unit: 'VND' },
    { id: 'soNam', label: 'Số năm đóng', unit: '1' },
  ],
}
const once: Sum = {
  code: '9.000004',
  inputs: [
    { id: 'truoc', label: 'Số năm đóng trước năm 2014', unit: '1' },
    { id: 'sau', label: 'Số năm đóng từ năm 2014', unit: '1' },
  ],
}
const sums = [copies, house, pension, once]
const ask = (query: string, ...codes: string[]) =>
  figuresIn(query, sums, codes).map(({ sum, figures }) => [sum.code, figures.inputs])

describe('numbers that a question says for a formula', () => {
  test.each([
    ['pages and copies, and nothing else', '14 trang 3 bản', [], ['9.000001', { soTrang: 14, soBan: 3 }]],
    ['without marks', '14 trang 3 ban', [], ['9.000001', { soTrang: 14, soBan: 3 }]],
    ['what is usual for the other', 'sao y 5 trang', ['9.000001'], ['9.000001', { soTrang: 5, soBan: 1 }]],
    ['millions', 'trước bạ nhà 500 triệu', ['9.000002'], ['9.000002', { gia: 500_000_000 }]],
    ['with a comma', 'nhà 1,2 tỷ', ['9.000002'], ['9.000002', { gia: 1_200_000_000 }]],
    ['and a half', 'nhà 2 tỷ rưỡi', ['9.000002'], ['9.000002', { gia: 2_500_000_000 }]],
    ['two powers', 'nhà 1 tỷ 200 triệu', ['9.000002'], ['9.000002', { gia: 1_200_000_000 }]],
    ['in full', 'nhà 850.000.000 đồng', ['9.000002'], ['9.000002', { gia: 850_000_000 }]],
    ['a word of the label', 'đóng 25 năm lương 10tr', ['9.000003'], ['9.000003', { luong: 10_000_000, soNam: 25 }]],
    ['the second that is meant', 'trước bạ 500 triệu', ['9.000009', '9.000002'], ['9.000002', { gia: 500_000_000 }]],
  ])('%s: %s', (_, query, codes, expected) => {
    expect(ask(query, ...codes)).toEqual([expected])
  })

  test.each([
    ['no number', 'sao y giấy tờ', ['9.000001']],
    ['money of nobody', '500 triệu', []],
    ['copies of something else', 'bản sao khai sinh 3 bản', ['9.000009']],
    ['a number that is missing and has no usual one', 'lương 10 triệu', ['9.000003']],
    ['two that are said alike', 'đóng 25 năm', ['9.000004']],
    ['two amounts for one', 'nhà 500 triệu hay 600 triệu', ['9.000002']],
    ['a law', 'nghị định 14/2025', ['9.000001']],
    ['a day', 'nộp 3 bản ngày 14/11 5 bản', ['9.000001']],
  ])('nothing for %s: %s', (_, query, codes) => {
    expect(ask(query, ...codes)).toEqual([])
  })
})
