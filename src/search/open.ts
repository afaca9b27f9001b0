import { toneKey, wordKey } from './fold.ts'
import { type PhraseBook, phraseBook } from './phrases.ts'
import { collector, type Lexicon, lexicon, type Postings } from './postings.ts'
import { soundOf } from './sound.ts'
import type { DetailIndex, SearchIndex } from './types.ts'
import { weights } from './weights.ts'
import { keysOf, wordsOf } from './words.ts'

/** Names, titles and keywords as word numbers, one after the other. */
export interface Lines {
  /** Entry → first line; line → first word. One more than there are. */
  readonly lineFrom: Uint32Array
  readonly wordFrom: Uint32Array
  readonly words: Uint32Array
  /** 1 for a word in brackets. */
  readonly aside: Uint8Array
  /** 0 name, 1 title, 2 keyword. */
  readonly kind: Uint8Array
}

/** An index ready for questions. */
export interface OpenIndex {
  readonly index: SearchIndex
  readonly lexicon: Lexicon
  readonly postings: Postings
  readonly lines: Lines
  /** Folded number → entries that hold it in a name, title or keyword. */
  readonly spread: Uint32Array
  /** Folded number → how telling the word is: rare words say more. */
  rarity: Float64Array
  /** Two folded numbers that stand together → how often; see `pairOf`. */
  readonly pairs: ReadonlyMap<number, number>
  readonly synonyms: PhraseBook<Official>
  /** Folded words of names by how they sound. */
  readonly sounds: ReadonlyMap<string, readonly string[]>
  readonly questions: PhraseBook<'question' | 'filler'>
  /** Toned words and pairs that make a name another procedure: "lại", "nước ngoài". */
  readonly variants: { readonly words: ReadonlySet<number>; readonly pairs: ReadonlySet<number> }
  /** Folded words that names or lists of phrases hold: no repair for them. */
  known: ReadonlySet<string>
  /** Short forms that no name uses, by folded word, with the words they stand for: "cccd" → "thẻ căn cước". */
  readonly short: ReadonlyMap<string, readonly string[]>
  /** Folded number → entries whose papers or results hold it; empty until `addDetail`. */
  detail: ReadonlyMap<number, Uint32Array>
}

/** The official words of a synonym. */
export interface Official {
  readonly text: string
  readonly words: readonly string[]
}

/** The number of two words side by side; exact below 2²⁶ words. */
export const pairOf = (first: number, second: number): number => first * 0x4000000 + second

/** How often two folded words stand together in names. */
export const timesTogether = (open: OpenIndex, first: string | undefined, second: string | undefined): number => {
  const [a, b] = [open.lexicon.keyIds.get(first ?? ''), open.lexicon.keyIds.get(second ?? '')]
  return a === undefined || b === undefined ? 0 : (open.pairs.get(pairOf(a, b)) ?? 0)
}

const linesOf = (index: SearchIndex, words: Lexicon) => {
  const lineFrom = [0]
  const wordFrom = [0]
  const flat: number[] = []
  const aside: number[] = []
  const kind: number[] = []
  const addLine = (text: string, lineKind: number): void => {
    let depth = 0
    let seen = 0
    for (const word of wordsOf(text)) {
      for (; seen < word.start; seen++) depth += text[seen] === '(' ? 1 : text[seen] === ')' ? -1 : 0
      flat.push(words.add(word.text))
      aside.push(depth > 0 ? 1 : 0)
    }
    wordFrom.push(flat.length)
    kind.push(lineKind)
  }
  index.names.forEach((name, place) => {
    addLine(name, 0)
    index.calls[place]?.forEach((call, i) => {
      if (call !== '') addLine(call, i === 0 ? 1 : 2)
    })
    lineFrom.push(kind.length)
  })
  return {
    lineFrom: Uint32Array.from(lineFrom),
    wordFrom: Uint32Array.from(wordFrom),
    words: Uint32Array.from(flat),
    aside: Uint8Array.from(aside),
    kind: Uint8Array.from(kind),
  }
}

const pairsOf = (lines: Lines, keyOf: readonly number[]): Map<number, number> => {
  const pairs = new Map<number, number>()
  for (let line = 0; line + 1 < lines.wordFrom.length; line++)
    for (let w = (lines.wordFrom[line] ?? 0) + 1; w < (lines.wordFrom[line + 1] ?? 0); w++) {
      const pair = pairOf(keyOf[lines.words[w - 1] ?? 0] ?? 0, keyOf[lines.words[w] ?? 0] ?? 0)
      pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
    }
  return pairs
}

/** Facets whose names are searched, lightly. */
export const contextFacets = ['sector', 'agency', 'lifeEvent'] as const
const lineWeights = [weights.name, weights.title, weights.keyword]

const postingsOf = (index: SearchIndex, lines: Lines, words: Lexicon): Postings => {
  const mean = lines.words.length / Math.max(1, lines.kind.length)
  const context = contextFacets.map(facet => ({
    weight: weights[facet],
    of: index.facets[facet].of,
    words: index.facets[facet].names.map(name => wordsOf(name).map(word => words.add(word.text))),
  }))
  const { add, done } = collector()
  for (let place = 0; place < index.codes.length; place++) {
    for (let line = lines.lineFrom[place] ?? 0; line < (lines.lineFrom[place + 1] ?? 0); line++) {
      const from = lines.wordFrom[line] ?? 0
      const to = lines.wordFrom[line + 1] ?? 0
      const weight =
        (lineWeights[lines.kind[line] ?? 0] ?? 1) /
        (1 - weights.length + weights.length * Math.min(weights.longLine, (to - from) / mean))
      for (let w = from; w < to; w++) add(lines.words[w] ?? 0, place, weight)
    }
    for (const facet of context)
      for (const value of [facet.of[place] ?? []].flat())
        for (const word of facet.words[value] ?? []) add(word, place, facet.weight)
  }
  return done(words.toned.length)
}

const rarityOf = (index: SearchIndex, held: number): number => Math.log(1 + index.codes.length / (1 + held))

const spreadOf = (postings: Postings, words: Lexicon): Uint32Array => {
  const spread = new Uint32Array(words.keys.length)
  words.keyOf.forEach((key, toned) => {
    spread[key] = (spread[key] ?? 0) + (postings.from[toned + 1] ?? 0) - (postings.from[toned] ?? 0)
  })
  return spread
}

const textsOf = (text: string): string[] => wordsOf(text).map(word => word.text)

/** A single word that names do not use and that stands for one thing only is read as that thing. */
const shortForms = (index: SearchIndex, names: Lexicon): Map<string, readonly string[]> => {
  const meanings = new Map<string, Set<string>>()
  for (const [official = '', ...others] of index.synonyms)
    for (const other of others) {
      const keys = keysOf(other)
      const [key = ''] = keys
      if (keys.length === 1 && !names.keyIds.has(key)) meanings.set(key, (meanings.get(key) ?? new Set()).add(official))
    }
  return new Map(
    [...meanings].flatMap(([key, [official = '', ...more]]) =>
      more.length > 0 ? [] : [[key, textsOf(official)] as const],
    ),
  )
}

const isAbbreviation = (text: string): boolean => /^[A-ZĐ]{2,}$/.test(text)

/** Colloquial → official, each also with its short forms written out; and official → abbreviation where names use that. */
const synonymsOf = (index: SearchIndex, names: Lexicon, short: OpenIndex['short']): PhraseBook<Official> => {
  const writtenOut = (text: string) =>
    textsOf(text)
      .flatMap(word => short.get(wordKey(word)) ?? [word])
      .join(' ')
  const phrases = index.synonyms.flatMap(([official = '', ...others]) => {
    const from = new Map(others.flatMap(other => [other, writtenOut(other)]).map(text => [text.toLowerCase(), text]))
    from.delete(official.toLowerCase())
    const used = others.filter(other => isAbbreviation(other) && names.keyIds.has(wordKey(other)))
    return [
      ...[...from.values()].map(text => [text, officialOf(official)] as const),
      ...used.map(other => [official, officialOf(other)] as const),
    ]
  })
  return phraseBook(phrases)
}

const questionsOf = (index: SearchIndex): OpenIndex['questions'] =>
  phraseBook(
    index.questions.flatMap(({ kind, words }) => (kind === 'variant' ? [] : words.map(text => [text, kind] as const))),
  )

const officialOf = (text: string): Official => ({ text, words: textsOf(text) })

/** Words of one or two syllables; longer ones are known by their last two. */
const variantsOf = (index: SearchIndex, names: Lexicon): OpenIndex['variants'] => {
  const words = new Set<number>()
  const pairs = new Set<number>()
  for (const text of index.questions.flatMap(set => (set.kind === 'variant' ? set.words : []))) {
    const [last = '', before] = textsOf(text).reverse()
    const [b, a] = [names.keyIds.get(wordKey(last)), names.keyIds.get(wordKey(before ?? ''))]
    const toned = names.tonedIds.get(toneKey(last))
    if (before !== undefined && a !== undefined && b !== undefined) pairs.add(pairOf(a, b))
    else if (before === undefined && toned !== undefined) words.add(toned)
  }
  return { words, pairs }
}

/** Makes an index ready: postings are built here, from the names, so that the file stays small. */
export const openIndex = (index: SearchIndex): OpenIndex => {
  const words = lexicon()
  const lines = linesOf(index, words)
  const postings = postingsOf(index, lines, words)
  const spread = spreadOf(postings, words)
  const short = shortForms(index, words)
  const synonyms = synonymsOf(index, words, short)
  const questions = questionsOf(index)
  return {
    index,
    known: new Set([...words.keys, ...[...synonyms.byKey.keys(), ...questions.byKey.keys()].join(' ').split(' ')]),
    short,
    lexicon: words,
    lines,
    postings,
    spread,
    rarity: Float64Array.from(spread, held => rarityOf(index, held)),
    pairs: pairsOf(lines, words.keyOf),
    sounds: Map.groupBy(words.keys, soundOf),
    synonyms,
    questions,
    variants: variantsOf(index, words),
    detail: new Map(),
  }
}

const unpack = (text: string): Uint32Array => {
  let place = 0
  return Uint32Array.from(text === '' ? [] : text.split(' '), gap => {
    place += Number.parseInt(gap, 36)
    return place
  })
}

/** Adds the second file: searches after it see papers and results too, also words that no name holds. A word of very few papers may be a slip, so it is still repaired. */
export const addDetail = (open: OpenIndex, detail: DetailIndex): void => {
  const made = new Map<number, Uint32Array>()
  const rarity = [...open.rarity]
  detail.words.forEach((key, i) => {
    const places = unpack(detail.places[i] ?? '')
    const id = open.lexicon.keyIds.get(key) ?? open.lexicon.keyOf[open.lexicon.add(key)] ?? 0
    rarity[id] ??= rarityOf(open.index, places.length)
    made.set(id, places)
  })
  open.detail = made
  open.rarity = Float64Array.from(rarity, value => value ?? 0)
  const misspelt = open.index.codes.length / 1500
  const usual = detail.words.filter(key => (made.get(open.lexicon.keyIds.get(key) ?? -1)?.length ?? 0) > misspelt)
  open.known = new Set([...open.known, ...usual])
}
