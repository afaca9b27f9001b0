import { wordKey } from './fold.ts'

/** A word of a text; `start` and `end` count UTF-16 units in the text as given. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const otherLetter = /[\p{L}\p{N}\p{M}]/u
const isMark = (unit: number): boolean => unit >= 0x300 && unit <= 0x36f

/** Letters, digits and marks; the scripts of Vietnamese are looked up by number, which opens a large index twice as fast. */
const isWordUnit = (unit: number): boolean => {
  if (unit < 0x80) return (unit >= 97 && unit <= 122) || (unit >= 65 && unit <= 90) || (unit >= 48 && unit <= 57)
  if (unit >= 0xc0 && unit <= 0x24f) return unit !== 0xd7 && unit !== 0xf7
  if (isMark(unit) || (unit >= 0x1e00 && unit <= 0x1eff)) return true
  return otherLetter.test(String.fromCharCode(unit))
}

/** The words of a text with their places; numbers are words, punctuation is not, a mark alone is not. */
export const wordsOf = (text: string): Word[] => {
  const words: Word[] = []
  for (let end = 0; end < text.length; ) {
    const start = end
    while (end < text.length && isWordUnit(text.charCodeAt(end))) end++
    if (end > start && !isMark(text.charCodeAt(start))) words.push({ text: text.slice(start, end), start, end })
    else if (end === start) end++
  }
  return words
}

/** The folded words of a text, for phrases and lists. */
export const keysOf = (text: string): string[] => wordsOf(text).map(word => wordKey(word.text))
