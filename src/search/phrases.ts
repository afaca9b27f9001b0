import { hasMarks, toneKey, wordKey } from './fold.ts'
import { wordsOf } from './words.ts'

/** A phrase of the lists: its folded and its toned words. */
interface Phrase<T> {
  readonly tones: readonly string[]
  readonly value: T
}

/** Phrases by their folded words, the longest found first. */
export interface PhraseBook<T> {
  readonly longest: number
  readonly byKey: ReadonlyMap<string, readonly Phrase<T>[]>
}

export interface Found<T> {
  readonly at: number
  readonly length: number
  readonly value: T
}

export const phraseBook = <T>(phrases: Iterable<readonly [text: string, value: T]>): PhraseBook<T> => {
  const byKey = new Map<string, Phrase<T>[]>()
  let longest = 0
  for (const [text, value] of phrases) {
    const words = wordsOf(text)
    const key = words.map(word => wordKey(word.text)).join(' ')
    longest = Math.max(longest, words.length)
    byKey.set(key, [...(byKey.get(key) ?? []), { tones: words.map(word => toneKey(word.text)), value }])
  }
  return { longest, byKey }
}

/** Marks that the reader typed must be those of the phrase; a word typed without any fits every tone. */
const sameTones = (words: readonly { readonly text: string }[], tones: readonly string[]): boolean =>
  words.every((word, i) => !hasMarks(word.text) || toneKey(word.text) === tones[i])

/** All phrases that stand in the words, overlapping ones too, from left to right and longest first. */
export const findPhrases = <T>(
  book: PhraseBook<T>,
  words: readonly { readonly text: string }[],
  keys: readonly string[],
): Found<T>[] => {
  const found: Found<T>[] = []
  for (let at = 0; at < keys.length; at++)
    for (let length = Math.min(book.longest, keys.length - at); length > 0; length--) {
      const phrases = book.byKey.get(keys.slice(at, at + length).join(' '))
      for (const phrase of phrases ?? [])
        if (sameTones(words.slice(at, at + length), phrase.tones)) found.push({ at, length, value: phrase.value })
    }
  return found
}
