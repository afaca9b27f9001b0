import { describe, expect, test } from 'vitest'
import { pieceWords } from '../../src/text/pieces.ts'
import { placePage } from '../../src/text/place.ts'
import { procedurePage } from '../../src/text/procedure-page.ts'

type Pieces = Parameters<typeof pieceWords>[0]

const rows: readonly (readonly [string, Pieces, string])[] = [
  ['an original', { originals: 1 }, '1 bản chính'],
  ['original and copies', { originals: 1, copies: 2 }, '1 bản chính · 2 bản sao'],
  ['certified copies', { copies: 2, certified: true }, '2 bản sao có chứng thực'],
  ['only to show', { originals: 1, hand: 'show' }, '1 bản chính · chỉ xuất trình'],
  ['photographs', { originals: 2, piece: 'photo' }, '2 ảnh'],
  ['information without paper', { originals: 1, piece: 'information' }, 'chỉ khai thông tin'],
  ['things', { originals: 1, piece: 'thing' }, '1 cái'],
  ['no count', {}, ''],
]

describe('pieces of a paper, in words', () => {
  test.each(rows)('%s', (_name, paper, words) => {
    expect(pieceWords(paper).join(' · ')).toBe(words)
  })
})

test.each([
  ['TK01', 'Mẫu: TK01'],
  ['Mẫu tại Phụ lục XII', 'Mẫu tại Phụ lục XII'],
])('the form %s is not called a form twice', (name, words) => {
  expect(procedurePage.papers.form(name)).toBe(words)
})

test('only the kinds of communes that a province has are named', () => {
  expect(placePage.communes(['Phường Ba Đình', 'Xã Ba Vì'])).toBe('2 xã, phường')
  expect(placePage.communes(['Đặc khu Cô Tô'])).toBe('1 đặc khu')
})
