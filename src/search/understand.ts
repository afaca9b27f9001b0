import { hasMarks, toneKey, wordKey } from './fold.ts'
import { type OpenIndex, pairOf } from './open.ts'
import { findPhrases } from './phrases.ts'
import { type Reading, repair } from './repair.ts'
import type { Expansion, SearchAnswer } from './types.ts'
import { weights } from './weights.ts'
import { type Word, wordsOf } from './words.ts'

/** A word of the question as the index knows it. */
export interface Term {
  /** Folded number. */
  readonly key: number
  /** Toned number meant; undefined when the reader typed no marks: every tone fits. */
  readonly tone: number | undefined
  readonly weight: number
}

export interface Question {
  readonly terms: readonly Term[]
  /** Folded words side by side → weight. */
  readonly pairs: ReadonlyMap<number, number>
  readonly expanded: readonly Expansion[]
  readonly repaired: SearchAnswer['repaired']
  /** Words that no entry knows. */
  readonly unknown: readonly string[]
}

interface Token extends Reading {
  /** Alternatives share a place. */
  readonly at: number
}

/** Longer questions are cut: nobody types more, and time stays bounded. */
const longest = 600

interface Read {
  readonly tokens: Token[]
  readonly repaired: { typed: string; meant: string }[]
  readonly unknown: string[]
}

const readWords = (open: OpenIndex, query: string, typing: boolean): Read => {
  const tokens: Token[] = []
  const repaired: Read['repaired'] = []
  const unknown: string[] = []
  const words = wordsOf(query.normalize('NFC').slice(0, longest))
  let at = 0
  for (const [i, { text }] of words.entries()) {
    const key = wordKey(text)
    const known = open.known.has(key)
    const endings =
      typing && i === words.length - 1 && /[\p{L}\p{M}]$/u.test(query) ? completions(open, key, tokens.at(-1)?.key) : []
    if (known || endings.length > 0) {
      if (known) tokens.push({ text, key, weight: 1, at })
      for (const ending of endings)
        tokens.push({ text: ending, key: ending, weight: known ? weights.prefix / 2 : weights.prefix, at })
      at++
      continue
    }
    const { row, readings } = repair(open, text)
    const [first] = readings
    if (first === undefined) unknown.push(text)
    else repaired.push({ typed: text, meant: row ? readings.map(reading => reading.text).join(' ') : first.text })
    for (const reading of readings) tokens.push({ ...reading, at: row ? at++ : at })
    at++
  }
  return { tokens, repaired, unknown }
}

/** Words that begin so: those that follow the word before most often, then the most usual. */
const completions = (open: OpenIndex, begun: string, before: string | undefined): string[] => {
  const { keys, keyIds } = open.lexicon
  const previous = keyIds.get(before ?? '')
  const value = (id: number) =>
    (open.spread[id] ?? 0) + (previous === undefined ? 0 : 1000 * (open.pairs.get(pairOf(previous, id)) ?? 0))
  const found = keys.flatMap((key, id) => (key !== begun && key.startsWith(begun) ? [{ key, value: value(id) }] : []))
  return found
    .sort((a, b) => b.value - a.value)
    .slice(0, 6)
    .map(({ key }) => key)
}

/** Weight of each token once questions and fillers are known for what they are. */
const tokenWeights = (open: OpenIndex, tokens: readonly Token[], words: readonly Word[]): number[] => {
  const keys = tokens.map(token => token.key)
  const result = tokens.map(token => token.weight * (/^\d+$/.test(token.key) ? weights.number : 1))
  const taken = new Array<boolean>(tokens.length).fill(false)
  for (const { at, length, value } of findPhrases(open.questions, words, keys)) {
    if (taken.slice(at, at + length).some(Boolean)) continue
    for (let i = at; i < at + length; i++) {
      taken[i] = true
      const keep = value === 'filler' && belongs(open, keys, i)
      if (!keep) result[i] = (result[i] ?? 0) * (value === 'question' ? 0 : weights.filler)
    }
  }
  return result
}

/** A filler that mostly stands beside this neighbour in names belongs to it: "em" of "trẻ em". */
const belongs = (open: OpenIndex, keys: readonly string[], i: number): boolean => {
  const [before, self, after] = [i - 1, i, i + 1].map(place => open.lexicon.keyIds.get(keys[place] ?? ''))
  if (self === undefined) return false
  const times = (a: number | undefined, b: number | undefined) =>
    a === undefined || b === undefined ? 0 : (open.pairs.get(pairOf(a, b)) ?? 0)
  return Math.max(times(before, self), times(self, after)) > 0.25 * (open.spread[self] ?? 0)
}

const termOf = (open: OpenIndex, text: string, weight: number, marked: boolean): Term | undefined => {
  const key = open.lexicon.keyIds.get(wordKey(text))
  if (key === undefined) return undefined
  return { key, tone: marked ? open.lexicon.tonedIds.get(toneKey(text)) : undefined, weight }
}

/** Reads a question: repairs words, drops what only asks, adds official words. */
export const understand = (open: OpenIndex, query: string, typing = false): Question => {
  const { tokens, repaired, unknown } = readWords(open, query, typing)
  const words = tokens.map(token => ({ text: token.text, start: 0, end: 0 }))
  const marked = hasMarks(query)
  const weightOf = tokenWeights(open, tokens, words)
  const pairs = new Map<number, number>()
  const addPair = (a: string, b: string, weight: number): void => {
    const [first, second] = [open.lexicon.keyIds.get(a), open.lexicon.keyIds.get(b)]
    if (first === undefined || second === undefined) return
    const pair = pairOf(first, second)
    pairs.set(pair, Math.max(pairs.get(pair) ?? 0, weight))
  }
  for (const [i, token] of tokens.entries())
    for (const [j, other] of tokens.entries()) {
      const gap = other.at - token.at
      if (gap === 1) addPair(token.key, other.key, Math.min(1, Math.max(weightOf[i] ?? 0, weightOf[j] ?? 0)))
    }
  const extra: Term[] = []
  const expanded: { typed: string; official: string }[] = []
  const used = new Array<boolean>(tokens.length).fill(false)
  const found = findPhrases(
    open.synonyms,
    words,
    tokens.map(token => token.key),
  )
  const covered = (at: number, length: number) =>
    found.some(f => f.length > length && f.at <= at && f.at + f.length >= at + length)
  for (const { at, length, value } of found) {
    if (covered(at, length)) continue
    const many = found.filter(f => f.at === at && f.length === length).length
    const weight = weights.synonym / Math.sqrt(many)
    for (let i = at; i < at + length; i++) used[i] = true
    expanded.push({
      typed: tokens
        .slice(at, at + length)
        .map(token => token.text)
        .join(' '),
      official: value.text,
    })
    const official = value.words
    for (const [i, word] of official.entries()) {
      const term = termOf(open, word, weight, true)
      if (term !== undefined) extra.push(term)
      if (i > 0) addPair(wordKey(official[i - 1] ?? ''), wordKey(word), weight)
    }
  }
  const typed = tokens.flatMap((token, i) => {
    const weight = (weightOf[i] ?? 0) * (used[i] ? weights.replaced : 1)
    return weight > 0 ? (termOf(open, token.text, weight, marked && hasMarks(token.text)) ?? []) : []
  })
  return { terms: strongest([...typed, ...extra]), pairs, expanded, repaired, unknown }
}

/** One term a word: the heaviest. */
const strongest = (terms: readonly Term[]): Term[] => {
  const best = new Map<string, Term>()
  for (const term of terms) {
    const id = `${term.key}/${term.tone ?? ''}`
    if (term.weight > (best.get(id)?.weight ?? 0)) best.set(id, term)
  }
  return [...best.values()]
}
