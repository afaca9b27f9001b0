import { hasMarks, toneKey, wordKey } from './fold.ts'
import { wordsOf } from './words.ts'

/** A phrase of the lists: its folded and its toned words. */
interface Phrase<T> {
  readonly tones: readonly string[]
  readonly value: T
}

/** How phrases go on that begin with a word: the length of the longest, and which words come second. */
interface Beginning {
  readonly longest: number
  readonly seconds: ReadonlySet<string>
}

/** Phrases by their folded words, the longest found first. */
export interface PhraseBook<T> {
  readonly byKey: ReadonlyMap<string, readonly Phrase<T>[]>
  /** Words with which phrases begin. */
  readonly begins: ReadonlyMap<string, Beginning>
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
  const begins = new Map<string, { longest: number; seconds: Set<string> }>()
  for (const [text, value] of phrases) {
    const words = wordsOf(text).map(({ text: word }) => ({ key: wordKey(word), tone: toneKey(word) }))
    const key = words.map(word => word.key).join(' ')
    const phrase = { tones: words.map(word => word.tone), value }
    const first = words[0]?.key ?? ''
    const beginning = begins.get(first) ?? { longest: 0, seconds: new Set() }
    beginning.longest = Math.max(words.length, beginning.longest)
    if (words[1] !== undefined) beginning.seconds.add(words[1].key)
    begins.set(first, beginning)
    const same = byKey.get(key)
    if (same === undefined) byKey.set(key, [phrase])
    else same.push(phrase)
  }
  return { byKey, begins }
}

const goingOn = (one: Beginning | undefined, other: Beginning): Beginning =>
  one === undefined
    ? other
    : { longest: Math.max(one.longest, other.longest), seconds: new Set([...one.seconds, ...other.seconds]) }

/** All phrases of two books. */
export const joined = <T>(one: PhraseBook<T>, other: PhraseBook<T>): PhraseBook<T> => ({
  byKey: withLists(one.byKey, other.byKey),
  begins: new Map([
    ...one.begins,
    ...[...other.begins].map(([word, beginning]) => [word, goingOn(one.begins.get(word), beginning)] as const),
  ]),
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
    const beginning = book.begins.get(keys[at] ?? '')
    if (beginning === undefined) continue
    const most = beginning.seconds.has(keys[at + 1] ?? '') ? beginning.longest : 1
    const longest = Math.min(most, keys.length - at)
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
