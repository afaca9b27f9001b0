import { hasMarks, toneKey, wordKey } from './fold.ts'
import { wordsOf } from './words.ts'

/** A phrase of the lists: its folded and its toned words. */
interface Phrase<T> {
  readonly tones: readonly string[]
  readonly value: T
}

/** Phrases by their folded words, the longest found first. */
export interface PhraseBook<T> {
  readonly byKey: ReadonlyMap<string, readonly Phrase<T>[]>
  /** Words with which phrases begin, with the length of the longest that does. */
  readonly begins: ReadonlyMap<string, number>
}

export interface PhraseAt<T> {
  readonly at: number
  readonly length: number
  readonly value: T
  /** Its words with their tones. */
  readonly tones: readonly string[]
}

/** Both maps; where they have a key in common, what the one holds before what the other does. */
export const withLists = <T>(
  one: ReadonlyMap<string, readonly T[]>,
  other: ReadonlyMap<string, readonly T[]>,
): Map<string, readonly T[]> =>
  new Map([...one, ...[...other].map(([key, list]) => [key, [...(one.get(key) ?? []), ...list]] as const)])

export const phraseBook = <T>(phrases: Iterable<readonly [text: string, value: T]>): PhraseBook<T> => {
  const byKey = new Map<string, Phrase<T>[]>()
  const begins = new Map<string, number>()
  for (const [text, value] of phrases) {
    const words = wordsOf(text).map(({ text: word }) => ({ key: wordKey(word), tone: toneKey(word) }))
    const key = words.map(word => word.key).join(' ')
    const phrase = { tones: words.map(word => word.tone), value }
    const first = words[0]?.key ?? ''
    begins.set(first, Math.max(words.length, begins.get(first) ?? 0))
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, [phrase])
    else same.push(phrase)
  }
  return { byKey, begins }
}

/** All phrases of two books. */
export const joined = <T>(one: PhraseBook<T>, other: PhraseBook<T>): PhraseBook<T> => ({
  byKey: withLists(one.byKey, other.byKey),
  begins: new Map(
    [...one.begins, ...other.begins].map(([word]) => [
      word,
      Math.max(one.begins.get(word) ?? 0, other.begins.get(word) ?? 0),
    ]),
  ),
})

/** A word as it was written. */
interface Written {
  readonly text: string
  /** Its marks, or that it has none, are meant. */
  readonly meant?: boolean
}

/** Marks that the reader typed must be those of the phrase; a word typed without any fits every tone. */
const asTyped = ({ text, meant = hasMarks(text) }: Written, tone: string): boolean => !meant || toneKey(text) === tone

/** All phrases that stand in the words, overlapping ones too, from left to right and longest first. */
export const findPhrases = <T, W extends Written>(
  book: PhraseBook<T>,
  words: readonly W[],
  keys: readonly string[],
  fits: (word: W, tone: string) => boolean = asTyped,
): PhraseAt<T>[] => {
  const found: PhraseAt<T>[] = []
  const fitsAt = (word: W | undefined, tone: string) => word !== undefined && fits(word, tone)
  for (let at = 0; at < keys.length; at++) {
    const longest = Math.min(book.begins.get(keys[at] ?? '') ?? 0, keys.length - at)
    const here: PhraseAt<T>[][] = []
    let key = ''
    for (let length = 1; length <= longest; length++) {
      key += (length === 1 ? '' : ' ') + keys[at + length - 1]
      const same = book.byKey.get(key)?.filter(({ tones }) => tones.every((tone, i) => fitsAt(words[at + i], tone)))
      if (same !== undefined) here.push(same.map(({ value, tones }) => ({ at, length, value, tones })))
    }
    for (const same of here.reverse()) found.push(...same)
  }
  return found
}
