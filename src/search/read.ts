import { hasMarks, plain, toneKey, wordKey } from './fold.ts'
import { type OpenIndex, timesTogether } from './open.ts'
import { type Beside, type Reading, repair } from './repair.ts'
import type { Expansion, SearchAnswer } from './types.ts'
import { weights } from './weights.ts'
import { wordsOf } from './words.ts'

/** A word of the question as it was read; alternatives share a place. */
export interface Token extends Reading {
  readonly at: number
  /** Its marks, or that it has none, are meant. */
  readonly meant: boolean
  /** A comma, a full stop or the like follows. */
  readonly stops: boolean
}

export interface Reader {
  readonly tokens: readonly Token[]
  /** Words that were said, short forms written out. */
  readonly length: number
  readonly expanded: readonly Expansion[]
  readonly repaired: SearchAnswer['repaired']
  readonly unknown: readonly string[]
}

/** A word typed without marks is the one that names hold most: `khoa` is `khoa` and not `khóa`, `cua` is `của` and no crab. */
export const isUsual = ({ lexicon, postings }: OpenIndex, { text, key }: Token, tone: string): boolean => {
  if (hasMarks(text)) return true
  const held = (form: number) => (postings.from[form + 1] ?? 0) - (postings.from[form] ?? 0)
  const [usual] = (lexicon.forms[lexicon.keyIds.get(key) ?? -1] ?? []).toSorted((a, b) => held(b) - held(a))
  return usual === undefined || lexicon.toned[usual] === tone
}

/** Longer questions are cut: nobody types more, and time stays bounded. */
const longest = 600
const mostWords = 80

/** Words that begin so: those that follow the word before most often, then the most usual. */
const completions = (open: OpenIndex, begun: string, before: string | undefined): string[] => {
  const value = (key: string, id: number) => (open.spread[id] ?? 0) + 1000 * timesTogether(open, before, key)
  return open.lexicon.keys
    .flatMap((key, id) => (key !== begun && key.startsWith(begun) ? [{ key, value: value(key, id) }] : []))
    .sort((a, b) => b.value - a.value)
    .slice(0, 6)
    .map(({ key }) => key)
}

/** The readings of one word; `row` when they follow each other, else they are alternatives. */
interface Readings {
  readonly row: boolean
  readonly readings: readonly Reading[]
  readonly state: 'known' | 'short' | 'repaired' | 'unknown'
}

const known = (texts: readonly string[], state: 'known' | 'short'): Readings => ({
  row: true,
  readings: texts.map(text => ({ text, key: wordKey(text), weight: 1 })),
  state,
})

const half = (open: OpenIndex, text: string, before: string | undefined): Readings | undefined => {
  const key = wordKey(text)
  const whole = open.known.has(key)
  const endings = completions(open, key, before).map(ending => ({
    text: ending,
    key: ending,
    weight: whole ? weights.prefix / 2 : weights.prefix,
  }))
  if (endings.length === 0) return undefined
  return { row: false, readings: whole ? [{ text, key, weight: 1 }, ...endings] : endings, state: 'known' }
}

const readWord = (open: OpenIndex, text: string, beside: Beside): Readings => {
  const key = wordKey(text)
  const short = open.short.get(key)
  if (short !== undefined) return known(short, 'short')
  if (open.known.has(key)) return known([text], 'known')
  const { row, readings } = repair(open, text, beside)
  return { row, readings, state: readings.length === 0 ? 'unknown' : 'repaired' }
}

/** Typed with marks: at least so many words have some, and so great a part of all. */
const leastMarked = 2
const partMarked = 0.4

/** Whether someone types with marks, so that a word without any is meant so: `kinh` is not `kính`. */
const isMarked = (words: readonly { readonly text: string }[]): boolean => {
  const marked = words.filter(({ text }) => hasMarks(text)).length
  return marked >= leastMarked && marked >= partMarked * words.length
}

/** Reads a question word by word: short forms written out, keyboard residue decoded, misspelt words repaired, the last one completed. */
export const readWords = (open: OpenIndex, query: string, typing: boolean): Reader => {
  const tokens: Token[] = []
  const expanded: Expansion[] = []
  const repaired: { typed: string; meant: string }[] = []
  const unknown: string[] = []
  const read = plain(query.slice(0, longest))
  const words = wordsOf(read).slice(0, mostWords)
  const unfinished = typing && /[\p{L}\p{M}]$/u.test(query) ? words.length - 1 : -1
  const marked = isMarked(words)
  const isMeant = (text: string) => hasMarks(text) || (marked && open.lexicon.tonedIds.has(toneKey(text)))
  let at = 0
  for (const [i, { text, end }] of words.entries()) {
    const beside = { before: tokens.at(-1)?.key, after: wordKey(words[i + 1]?.text ?? '') }
    const completed = i === unfinished ? half(open, text, beside.before) : undefined
    const { row, readings, state } = completed ?? readWord(open, text, beside)
    if (state === 'unknown' && !/^\d+$/.test(text)) unknown.push(text)
    const written = readings
      .slice(0, row ? undefined : 1)
      .map(reading => reading.text)
      .join(' ')
    if (state === 'repaired') repaired.push({ typed: text, meant: written })
    if (state === 'short') expanded.push({ typed: text, official: written })
    readings.forEach((reading, n) => {
      const last = !row || n === readings.length - 1
      const meant = state === 'known' ? isMeant(reading.text) : hasMarks(reading.text)
      const stops = last && /^\s*[,.;:!?)]/.test(read.slice(end, end + 3))
      tokens.push({ ...reading, at: row ? at + n : at, meant, stops })
    })
    at += row ? Math.max(1, readings.length) : 1
  }
  return { tokens, length: at, expanded, repaired, unknown }
}
