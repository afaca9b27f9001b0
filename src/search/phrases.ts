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
  /** Words with which phrases begin. */
  readonly begins: ReadonlySet<string>
}

export interface PhraseAt<T> {
  readonly at: number
  readonly length: number
  readonly value: T
}

/** Both maps; where they have a key in common, what the one holds before what the other does. */
export const withLists = <T>(
  one: ReadonlyMap<string, readonly T[]>,
  other: ReadonlyMap<string, readonly T[]>,
): Map<string, readonly T[]> =>
  new Map([...one, ...[...other].map(([key, list]) => [key, [...(one.get(key) ?? []), ...list]] as const)])

/** Spells each distinct word once: lists repeat a few hundred words thousands of times. */
const speller = () => {
  const spelt = new Map<string, { key: string; tone: string }>()
  return (word: string): { key: string; tone: string } => {
    const known = spelt.get(word)
    if (known !== undefined) return known
    const made = { key: wordKey(word), tone: toneKey(word) }
    spelt.set(word, made)
    return made
  }
}

export const phraseBook = <T>(phrases: Iterable<readonly [text: string, value: T]>): PhraseBook<T> => {
  const spell = speller()
  const byKey = new Map<string, Phrase<T>[]>()
  const begins = new Set<string>()
  let longest = 0
  for (const [text, value] of phrases) {
    const words = wordsOf(text).map(word => spell(word.text))
    const key = words.map(word => word.key).join(' ')
    const phrase = { tones: words.map(word => word.tone), value }
    longest = Math.max(longest, words.length)
    begins.add(words[0]?.key ?? '')
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, [phrase])
    else same.push(phrase)
  }
  return { longest, byKey, begins }
}

/** All phrases of two books. */
export const joined = <T>(one: PhraseBook<T>, other: PhraseBook<T>): PhraseBook<T> => ({
  longest: Math.max(one.longest, other.longest),
  byKey: withLists(one.byKey, other.byKey),
  begins: new Set([...one.begins, ...other.begins]),
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
  for (let at = 0; at < keys.length; at++) {
    if (!book.begins.has(keys[at] ?? '')) continue
    for (let length = Math.min(book.longest, keys.length - at); length > 0; length--) {
      const phrases = book.byKey.get(keys.slice(at, at + length).join(' '))
      for (const phrase of phrases ?? [])
        if (words.slice(at, at + length).every((word, i) => fits(word, phrase.tones[i] ?? '')))
          found.push({ at, length, value: phrase.value })
    }
  }
  return found
}
