import { wordKey } from './fold.ts'

/** A word of a text; `start` and `end` count UTF-16 units in the text as given. */
export interface Word {
  readonly text: string
  readonly start: number
  readonly end: number
}

const wordPattern = /[\p{L}\p{N}][\p{L}\p{N}\p{M}]*/gu

/** The words of a text with their places; numbers are words, punctuation is not. */
export const wordsOf = (text: string): Word[] =>
  Array.from(text.matchAll(wordPattern), match => ({
    text: match[0],
    start: match.index,
    end: match.index + match[0].length,
  }))

/** The folded words of a text, for phrases and lists. */
export const keysOf = (text: string): string[] => wordsOf(text).map(word => wordKey(word.text))
