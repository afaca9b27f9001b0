import { commonWords } from '../text/check-words.ts'

/** A text as its words alone, in small letters: what a comma or a capital does not change. */
export const plain = (text: string): string =>
  text
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()

/** The words of a text that say of what trade it is. */
export const wordsOfTrade = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter(word => word !== '' && !commonWords.has(word))

/** A text without its marks, as a keyboard without Vietnamese writes it. */
export const unmarked = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')
