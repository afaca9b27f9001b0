import { buildIndex, inOrder } from './build.ts'
import { wholeCodes } from './codes.ts'
import { buildDetail } from './detail.ts'
import { type OpenIndex, openAmong } from './open.ts'
import { search } from './search.ts'
import type { SearchAnswer, SearchEntry, SearchOptions, Vocabulary } from './types.ts'
import { understand } from './understand.ts'
import { weights } from './weights.ts'
import { keysOf } from './words.ts'

/** What a search engine keeps of an entry: folded words by where they stand, indexed as they are, and the entry that is given back. */
export interface EngineDocument {
  readonly names: string
  readonly phrases: string
  readonly context: string
  readonly detail: string
  readonly entry: SearchEntry
}

/** The fields that hold words, with what a word in them is worth. */
export const engineFields = {
  names: weights.name,
  phrases: weights.phrase,
  context: weights.sector,
  detail: weights.detail,
} as const

/** A question as an engine is asked: folded words with their weights, the weightiest first, and codes that were typed. */
export interface EngineAsk {
  readonly words: readonly { readonly word: string; readonly weight: number }[]
  readonly codes: readonly string[]
}

/** How many entries an engine is asked for: our rank orders them. */
export const engineCandidates = 200

const keysIn = (texts: readonly (string | undefined)[]): Set<string> =>
  new Set(texts.flatMap(text => keysOf(text ?? '')))

/** An entry as an engine keeps it; ids of facets are indexed by their names. */
export const engineDocument = (entry: SearchEntry, { labels = {} }: Vocabulary): EngineDocument => {
  const { paperNames = [], results = [], ...kept } = entry
  const names = keysIn([entry.name, entry.title, ...(entry.keywords ?? [])])
  const phrases = [...keysIn(entry.phrases ?? [])].filter(key => !names.has(key))
  const context = keysIn([
    labels.sector?.[entry.sector] ?? entry.sector,
    ...(entry.lifeEvents ?? []).map(id => labels.lifeEvent?.[id]),
    labels.province?.[entry.province ?? ''],
  ])
  const agency = labels.agency?.[entry.agency ?? ''] ?? entry.agency
  const detail = [...keysIn([...paperNames, ...results, agency])].filter(key => !names.has(key) && !/^\d+$/.test(key))
  const joined = (words: Iterable<string>) => [...words].join(' ')
  return {
    names: joined(names),
    phrases: joined(phrases),
    context: joined(context),
    detail: joined(detail),
    entry: kept,
  }
}

/** What to ask an engine for a question: the words that it means, official ones for colloquial ones, slips mended. */
export const engineAsk = (open: OpenIndex, query: string): EngineAsk => {
  const byWord = new Map<string, number>()
  for (const { key, weight } of understand(open, query, false).terms) {
    const word = open.lexicon.keys[key] ?? ''
    byWord.set(word, Math.max(weight, byWord.get(word) ?? 0))
  }
  const words = [...byWord].map(([word, weight]) => ({ word, weight })).toSorted((a, b) => b.weight - a.weight)
  return { words, codes: wholeCodes(query) }
}

/** Words of papers and results of what was found; words too usual to be in the larger index tell nothing here either. */
const detailOf = (open: OpenIndex, found: readonly EngineDocument[]): OpenIndex['detail'] => {
  const places = new Map<number, number[]>()
  found.forEach(({ detail }, place) => {
    for (const word of detail.split(' ')) {
      const key = open.lexicon.keyIds.get(word)
      if (key === undefined || !open.detail.has(key)) continue
      const known = places.get(key)
      if (known === undefined) places.set(key, [place])
      else known.push(place)
    }
  })
  return new Map([...places].map(([key, at]) => [key, Uint32Array.from(at)]))
}

/** The answer from what an engine found, ordered as the index itself would. */
export const answerAmong = (
  open: OpenIndex,
  vocabulary: Vocabulary,
  documents: readonly EngineDocument[],
  query: string,
  options: SearchOptions = {},
): SearchAnswer => {
  const byEntry = new Map(documents.map(document => [document.entry, document]))
  const entries = inOrder([...byEntry.keys()])
  const found = entries.flatMap(entry => byEntry.get(entry) ?? [])
  const facts = buildDetail(entries, vocabulary)
  return search(openAmong(open, buildIndex(entries, vocabulary), facts, detailOf(open, found)), query, options)
}
