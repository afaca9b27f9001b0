import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold, hasMarks, toneKey, wordKey } from '../../src/search/fold.ts'

describe('fold', () => {
  it.each([
    { name: 'takes tones and marks off', text: 'Đăng ký thường trú', folded: 'dang ky thuong tru' },
    { name: 'maps đ, which no decomposition does', text: 'Đường', folded: 'duong' },
    { name: 'reads decomposed text alike', text: 'Đường'.normalize('NFD'), folded: 'duong' },
    { name: 'leaves digits and punctuation', text: 'Điều 8, khoản 2', folded: 'dieu 8, khoan 2' },
    { name: 'lowers capitals with marks', text: 'HƯỞNG BẢO HIỂM', folded: 'huong bao hiem' },
  ])('$name', ({ text, folded }) => {
    expect(fold(text)).toBe(folded)
  })

  it('is idempotent, and so is the key of a word', () => {
    fc.assert(fc.property(fc.string({ unit: 'binary' }), text => fold(fold(text)) === fold(text)))
    fc.assert(fc.property(fc.string({ unit: 'grapheme' }), text => wordKey(wordKey(text)) === wordKey(text)))
  })
})

describe('one key for the spellings of a word', () => {
  it.each([
    { name: 'tone on the first or the second vowel', a: 'hoà', b: 'hòa' },
    { name: 'the same in uy', a: 'thuỷ', b: 'thủy' },
    { name: 'i and y after a consonant', a: 'kỹ', b: 'kĩ' },
    { name: 'i and y in đăng ký', a: 'ký', b: 'kí' },
    { name: 'qui and quy', a: 'quí', b: 'quý' },
    { name: 'composed and decomposed', a: 'đường', b: 'đường'.normalize('NFD') },
    { name: 'capitals', a: 'ĐƯỜNG', b: 'đường' },
  ])('$name', ({ a, b }) => {
    expect(toneKey(a)).toBe(toneKey(b))
    expect(wordKey(a)).toBe(wordKey(b))
  })

  it.each([
    { name: 'another tone', a: 'đường', b: 'đương' },
    { name: 'đ and d', a: 'đường', b: 'dường' },
    { name: 'ư and u', a: 'hưu', b: 'huu' },
    { name: 'no tone at all', a: 'bán', b: 'ban' },
  ])('$name keeps its toned key and shares the folded one', ({ a, b }) => {
    expect(toneKey(a)).not.toBe(toneKey(b))
    expect(wordKey(a)).toBe(wordKey(b))
  })

  it('keeps y that is a word or follows a vowel', () => {
    expect([wordKey('y'), wordKey('thay'), wordKey('tuyến')]).toEqual(['y', 'thay', 'tuyen'])
  })
})

it('marks: a tone, a hat or đ', () => {
  expect(['dang ky', 'đang', 'an ninh', 'năm', 'khá'].map(hasMarks)).toEqual([false, true, false, true, true])
})
