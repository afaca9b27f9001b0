import { type Deeds, type DeedWord, startId } from './dictionary.ts'
import { hasMarks } from './fold.ts'
import type { OpenIndex } from './open.ts'
import { findPhrases, type PhraseAt } from './phrases.ts'
import type { Token } from './read.ts'

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

const phrasesIn = (open: OpenIndex, line: number): PhraseAt<DeedWord>[] => {
  const { lines, lexicon } = open
  const from = lines.wordFrom[line] ?? 0
  const toned = [...lines.words.subarray(from, lines.wordFrom[line + 1] ?? 0)].filter((_, i) => !lines.aside[from + i])
  const words = toned.map(word => ({ text: lexicon.toned[word] ?? '' }))
  const keys = toned.map(word => lexicon.keys[lexicon.keyOf[word] ?? 0] ?? '')
  return apart(findPhrases(open.operations, words, keys))
}

/** Whether a word that makes something new stands there: `cấp` of `cấp lại`. */
const begins = (open: OpenIndex, line: number, at: number): boolean => {
  const { lines, lexicon } = open
  const key = lexicon.keys[lexicon.keyOf[lines.words[(lines.wordFrom[line] ?? 0) + at] ?? 0] ?? 0]
  return open.operations.byKey.get(key ?? '')?.some(({ value }) => value.set === startId) ?? false
}

const read = (open: OpenIndex, place: number): Deeds => {
  const all = new Set<string>()
  const first = open.lines.lineFrom[place] ?? 0
  for (let line = first; line < (open.lines.lineFrom[place + 1] ?? 0); line++)
    for (const { value } of phrasesIn(open, line)) if (value.set !== startId) all.add(value.set)
  const name = phrasesIn(open, first)
  const special = name.filter(({ at, value }) => value.set !== startId && at < headLength)
  const starts = name.some(
    ({ at, length, value }) =>
      value.set === startId &&
      at < startsWithin &&
      !special.some(one => one.at === at || (one.at === at + length && !begins(open, first, one.at))),
  )
  return { all, head: new Set(special.map(({ value }) => value.set)), starts }
}

/** What an entry does; read once. */
export const deedsOf = (open: OpenIndex, place: number): Deeds => {
  const known = open.deeds.get(place)
  if (known !== undefined) return known
  const made = read(open, place)
  open.deeds.set(place, made)
  return made
}

/** A word typed without marks is the one that names hold most: `khoa` is `khoa` and not `khóa`. */
const isMeant = ({ lexicon, postings }: OpenIndex, { text, key }: Token, tone: string): boolean => {
  if (hasMarks(text)) return true
  const held = (form: number) => (postings.from[form + 1] ?? 0) - (postings.from[form] ?? 0)
  const [usual] = (lexicon.forms[lexicon.keyIds.get(key) ?? -1] ?? []).toSorted((a, b) => held(b) - held(a))
  return usual === undefined || lexicon.toned[usual] === tone
}

/** What is to be done: for each phrase that counts, the sets that hold it; any of them will do. */
export const askedDeeds = (
  open: OpenIndex,
  tokens: readonly Token[],
  keys: readonly string[],
  counts: (place: number) => boolean,
): string[][] => {
  const found = apart(findPhrases(open.operations, tokens, keys)).filter(
    ({ at, length, value }) =>
      value.set !== startId &&
      (length > 1 || tokens[at] === undefined || isMeant(open, tokens[at], value.tone)) &&
      Array.from({ length }, (_, i) => at + i).some(counts),
  )
  const byPhrase = new Map<string, Set<string>>()
  for (const { at, length, value } of found) {
    const key = `${at}/${length}`
    byPhrase.set(key, (byPhrase.get(key) ?? new Set()).add(value.set))
  }
  return [...new Map([...byPhrase.values()].map(sets => [[...sets].sort().join(), [...sets]])).values()]
}
