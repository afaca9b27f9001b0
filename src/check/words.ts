import { commonWords } from '../text/check-words.ts'

const known = new Map<string, string>()
/** Texts kept as their words, so that rules that ask again and again are answered at once. */
const mostKnown = 20_000

/** A text as its words alone, in small letters: what a comma or a capital does not change. */
export function plain(text: string): string {
  const kept = known.get(text)
  if (kept !== undefined) return kept
  if (known.size >= mostKnown) known.clear()
  const words = text
    .toLocaleLowerCase('vi')
    .replace(/[^\p{L}\d]+/gu, ' ')
    .trim()
  known.set(text, words)
  return words
}

/** The words of a text that say of what trade it is. */
export const wordsOfTrade = (text: string): string[] =>
  plain(text)
    .split(' ')
    .filter(word => word !== '' && !commonWords.has(word))

/** A text without its marks, as a keyboard without Vietnamese writes it. */
export const unmarked = (text: string): string =>
  text.normalize('NFD').replace(/\p{M}/gu, '').replace(/đ/g, 'd').replace(/Đ/g, 'D')

/** The sentences of a text; a point within a number ends none. */
export const sentences = (text: string): string[] =>
  text
    .split(/(?<=[^\d])[.;]\s*/u)
    .map(sentence => sentence.trim())
    .filter(sentence => sentence !== '')

/** Numbers of legal texts as a sentence names them: `123/2015/NĐ-CP`, `66.7/2025/NQ-CP`, `41/2024/QH15`. */
export const lawNumber =
  /(?<![\d./])\d{1,4}(?:\.\d{1,2})?\/(?:19|20)\d\d\/(?:\p{Lu}{2,4}-\p{Lu}[\p{L}-]*|(?:UBTV)?QH\d{1,2})/gu
