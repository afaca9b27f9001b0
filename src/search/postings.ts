import { lettersOf } from './distance.ts'
import { toneKey, wordKey } from './fold.ts'
import { singleNumbers, wholeNumbers } from './numbers.ts'

/** A growing list of words: each toned form has a number, and knows the number of its folded form. */
export interface Lexicon {
  readonly toned: readonly string[]
  readonly keys: readonly string[]
  /** Folded number → its letters, see `lettersOf`. */
  readonly letters: readonly number[]
  /** Toned number → folded number. */
  readonly keyOf: readonly number[]
  /** Folded number → toned numbers. */
  readonly forms: readonly (readonly number[])[]
  readonly tonedIds: ReadonlyMap<string, number>
  readonly keyIds: ReadonlyMap<string, number>
  /** Words as they were written → toned number. */
  readonly written: ReadonlyMap<string, number>
  /** The number of a written word, new if needed. */
  readonly add: (word: string) => number
}

export const lexicon = (): Lexicon => {
  const toned: string[] = []
  const keys: string[] = []
  const letters: number[] = []
  const keyOf: number[] = []
  const forms: number[][] = []
  const tonedIds = new Map<string, number>()
  const keyIds = new Map<string, number>()
  const written = new Map<string, number>()
  const keyNumber = (key: string): number => {
    const known = keyIds.get(key)
    if (known !== undefined) return known
    keyIds.set(key, keys.length)
    forms.push([])
    letters.push(lettersOf(key))
    return keys.push(key) - 1
  }
  const tonedNumber = (word: string): number => {
    const tone = toneKey(word)
    const known = tonedIds.get(tone)
    if (known !== undefined) return known
    const key = keyNumber(wordKey(word))
    tonedIds.set(tone, toned.length)
    forms[key]?.push(toned.length)
    keyOf.push(key)
    return toned.push(tone) - 1
  }
  const add = (word: string): number => {
    const known = written.get(word)
    if (known !== undefined) return known
    const number = tonedNumber(word)
    written.set(word, number)
    return number
  }
  return { toned, keys, letters, keyOf, forms, tonedIds, keyIds, written, add }
}

/** Who holds a word and how strongly: entries `places[from[w]..from[w+1]]` with `weights` beside. */
export interface Postings {
  readonly from: Uint32Array
  readonly places: Uint32Array
  readonly weights: Float32Array
}

/** Collects (word, entry, weight) in the order of entries; a word met again in an entry keeps its greatest weight. */
export const collector = () => {
  const words = wholeNumbers()
  const places = wholeNumbers()
  const weights = singleNumbers()
  /** Word → where it was met last, counted from 1. */
  const last = wholeNumbers()
  const add = (word: number, place: number, weight: number): void => {
    while (last.length <= word) last.push(0)
    const slot = last.at(word) - 1
    if (slot >= 0 && places.at(slot) === place) {
      if (weights.at(slot) < weight) weights.set(slot, weight)
      return
    }
    words.push(word)
    places.push(place)
    weights.push(weight)
    last.set(word, words.length)
  }
  const done = (count: number): Postings => {
    const from = new Uint32Array(count + 1)
    for (const word of words.done()) from[word + 1] = (from[word + 1] ?? 0) + 1
    for (let w = 0; w < count; w++) from[w + 1] = (from[w + 1] ?? 0) + (from[w] ?? 0)
    const next = from.slice()
    const sorted = { places: new Uint32Array(words.length), weights: new Float32Array(words.length) }
    words.done().forEach((word, i) => {
      const slot = next[word] ?? 0
      next[word] = slot + 1
      sorted.places[slot] = places.at(i)
      sorted.weights[slot] = weights.at(i)
    })
    return { from, ...sorted }
  }
  return { add, done }
}
