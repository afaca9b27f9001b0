import { type Deeds, startId } from './dictionary.ts'
import { headKind } from './lines.ts'
import type { OpenIndex } from './open.ts'
import { findPhrases, type PhraseAt } from './phrases.ts'
import { isUsual, type Token } from './read.ts'

/** Deeds stand in the first words of a name. */
const headLength = 5
const startsWithin = 4

/** The longest phrases, none over another. */
const apart = <T>(found: readonly PhraseAt<T>[]): PhraseAt<T>[] => {
  const kept: PhraseAt<T>[] = []
  const longest = found.toSorted((a, b) => b.length - a.length)
  for (const one of longest)
    if (
      !kept.some(
        other => one.at < other.at + other.length && other.at < one.at + one.length && one.length < other.length,
      )
    )
      kept.push(one)
  return kept
}

const phrasesIn = (open: OpenIndex, line: number): PhraseAt<string>[] => {
  const { lines, lexicon } = open
  const from = lines.wordFrom[line] ?? 0
  const toned = [...lines.words.subarray(from, lines.wordFrom[line + 1] ?? 0)].filter((_, i) => !lines.aside[from + i])
  const words = toned.map(word => ({ text: lexicon.toned[word] ?? '' }))
  const keys = toned.map(word => lexicon.keys[lexicon.keyOf[word] ?? 0] ?? '')
  return apart(findPhrases(open.operations, words, keys, ({ text }, tone) => text === tone))
}

const keyAt = ({ lines, lexicon }: OpenIndex, line: number, at: number): string =>
  lexicon.keys[lines.keys[(lines.wordFrom[line] ?? 0) + at] ?? 0] ?? ''

/** What is issued and what a deed is done with: `giấy chứng nhận`, `cấp lại chứng nhận đăng ký`. */
const isObject = (open: OpenIndex, line: number, at: number, special: readonly PhraseAt<string>[]): boolean =>
  at > 0 &&
  (keyAt(open, line, at - 1) === 'giay' ||
    (keyAt(open, line, at) !== 'cap' && special.some(one => one.at + one.length === at)))

/** Whether a word that makes something new stands there: `cấp` of `cấp lại`. */
const begins = (open: OpenIndex, line: number, at: number): boolean =>
  open.operations.byKey.get(keyAt(open, line, at))?.some(({ value }) => value === startId) ?? false

/** Words that only join deeds. */
const joins = new Set(['va', 'hoac', 'va/hoac'])

/** The words of what an entry deals with, in one text: the first part of its name without what is done; empty for less than two. */
const readObject = (open: OpenIndex, place: number): string => {
  const { lines, lexicon } = open
  const first = open.lines.lineFrom[place] ?? 0
  const line = lines.kind[first + 1] === headKind && first + 1 < (lines.lineFrom[place + 1] ?? 0) ? first + 1 : first
  const from = lines.wordFrom[line] ?? 0
  const words = [...lines.words.subarray(from, lines.wordFrom[line + 1] ?? 0)].filter((_, i) => !lines.aside[from + i])
  const keys = words.map(word => lexicon.keys[lexicon.keyOf[word] ?? 0] ?? '')
  const done = new Set(phrasesIn(open, line).flatMap(({ at, length }) => Array.from({ length }, (_, i) => at + i)))
  const kept = keys.filter((key, i) => !done.has(i) && !joins.has(key))
  return kept.length < 2 ? '' : [...new Set(kept)].sort().join(' ')
}

/** What is read of an entry, and kept. */
function once<Value>(kept: Map<number, Value>, place: number, make: () => Value): Value {
  const known = kept.get(place)
  if (known !== undefined) return known
  const made = make()
  kept.set(place, made)
  return made
}

/** What an entry deals with, whatever is done with it; read once. */
export const objectOf = (open: OpenIndex, place: number): string =>
  once(open.objects, place, () => readObject(open, place))

const read = (open: OpenIndex, place: number): Deeds => {
  const all = new Set<string>()
  const first = open.lines.lineFrom[place] ?? 0
  for (let line = first; line < (open.lines.lineFrom[place + 1] ?? 0); line++)
    for (const { value } of phrasesIn(open, line)) if (value !== startId) all.add(value)
  const name = phrasesIn(open, first)
  const special = name.filter(({ at, value }) => value !== startId && at < headLength)
  const starts = name.some(
    ({ at, length, value }) =>
      value === startId &&
      at < startsWithin &&
      !isObject(open, first, at, special) &&
      !special.some(one => one.at === at || (one.at === at + length && !begins(open, first, one.at))),
  )
  return { all, head: new Set(special.map(({ value }) => value)), starts }
}

/** What an entry does; read once. */
export const deedsOf = (open: OpenIndex, place: number): Deeds => once(open.deeds, place, () => read(open, place))

/** How many deeds are asked for that an entry does not do. */
export function missingOf(
  open: OpenIndex,
  { operations }: { readonly operations: readonly (readonly string[])[] },
  place: number,
): number {
  const { all } = deedsOf(open, place)
  return operations.filter(sets => !sets.some(set => all.has(set))).length
}

/** How many deeds an entry begins with that nobody asks for. */
export const unaskedOf = (
  open: OpenIndex,
  { operations }: { readonly operations: readonly (readonly string[])[] },
  place: number,
): number => {
  let count = 0
  for (const deed of deedsOf(open, place).head) if (!operations.some(sets => sets.includes(deed))) count++
  return count
}

/** What is to be done: for each phrase that counts, the sets that hold it; any of them will do. */
export const askedDeeds = (
  open: OpenIndex,
  tokens: readonly Token[],
  keys: readonly string[],
  counts: (place: number) => boolean,
): string[][] => {
  const found = apart(findPhrases(open.operations, tokens, keys)).filter(
    ({ at, length, value, tones: [tone = ''] }) =>
      value !== startId &&
      (length > 1 || tokens[at] === undefined || isUsual(open, tokens[at], tone)) &&
      Array.from({ length }, (_, i) => at + i).some(counts),
  )
  const byPhrase = new Map<string, Set<string>>()
  for (const { at, length, value } of found) {
    const key = `${at}/${length}`
    byPhrase.set(key, (byPhrase.get(key) ?? new Set()).add(value))
  }
  return [...new Map([...byPhrase.values()].map(sets => [[...sets].sort().join(), [...sets]])).values()]
}
