import { toneKey } from './fold.ts'
import type { PhraseAt, PhraseBook } from './phrases.ts'

/** A word of the question; whether a stop follows it. */
interface Heard {
  readonly text: string
  readonly meant: boolean
  readonly stops: boolean
}

/** A phrase whose telling words may stand in any order with others between. */
interface LoosePhrase<T> {
  readonly keys: readonly string[]
  readonly tones: readonly string[]
  readonly value: T
}

/** Loose phrases by the word of theirs that the fewest phrases hold. */
export type LooseBook<T> = ReadonlyMap<string, readonly LoosePhrase<T>[]>

/** Fillers of a phrase that need not stand there; more, and the rest means something else. */
const mostDropped = 1

/** Words that may stand between those of a phrase. */
const between = 2

/** Phrases of two telling words or more, known by those. */
export const looseBook = <T>(book: PhraseBook<T>, tells: (key: string, tone: string) => boolean): LooseBook<T> => {
  const phrases: LoosePhrase<T>[] = []
  const held = new Map<string, number>()
  for (const [key, same] of book.byKey)
    for (const { tones, value } of same) {
      const words = key.split(' ').map((word, i) => ({ word, tone: tones[i] ?? '' }))
      const telling = words.filter(({ word, tone }) => tells(word, tone))
      if (telling.length < 2 || words.length - telling.length > mostDropped) continue
      phrases.push({ keys: telling.map(({ word }) => word), tones: telling.map(({ tone }) => tone), value })
      for (const { word } of telling) held.set(word, (held.get(word) ?? 0) + 1)
    }
  const made = new Map<string, LoosePhrase<T>[]>()
  for (const phrase of phrases) {
    const [anchor = ''] = phrase.keys.toSorted((a, b) => (held.get(a) ?? 0) - (held.get(b) ?? 0))
    const same = made.get(anchor)
    if (same === undefined) made.set(anchor, [phrase])
    else same.push(phrase)
  }
  return made
}

/** Where all words of a phrase stand near a place, each once; no stop between them. */
const around = <T>(tokens: readonly Heard[], keys: readonly string[], phrase: LoosePhrase<T>, at: number) => {
  const reach = phrase.keys.length + between - 1
  const taken = new Set<number>()
  for (const [i, key] of phrase.keys.entries()) {
    let place = -1
    for (let k = Math.max(0, at - reach); k <= Math.min(keys.length - 1, at + reach); k++)
      if (keys[k] === key && !taken.has(k) && fitsTone(tokens[k], phrase.tones[i] ?? '')) {
        if (place < 0 || Math.abs(k - at) < Math.abs(place - at)) place = k
      }
    if (place < 0) return undefined
    taken.add(place)
  }
  const from = Math.min(...taken)
  const to = Math.max(...taken)
  if (to - from > reach || tokens.slice(from, to).some(token => token.stops)) return undefined
  return { at: from, length: to - from + 1 }
}

const fitsTone = (word: Heard | undefined, tone: string): boolean => word?.meant !== true || toneKey(word.text) === tone

/** Loose phrases in the words, each value once. */
export const findLoose = <T>(book: LooseBook<T>, tokens: readonly Heard[], keys: readonly string[]): PhraseAt<T>[] => {
  const found = new Map<T, PhraseAt<T>>()
  const asked = new Set(keys)
  keys.forEach((key, at) => {
    for (const phrase of book.get(key) ?? []) {
      if (!phrase.keys.every(one => asked.has(one)) || found.has(phrase.value)) continue
      const span = around(tokens, keys, phrase, at)
      if (span !== undefined) found.set(phrase.value, { ...span, value: phrase.value, tones: phrase.tones })
    }
  })
  return [...found.values()]
}
