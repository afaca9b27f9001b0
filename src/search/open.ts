import { usual } from './build.ts'
import {
  type Deeds,
  meantBy,
  type Official,
  operationsOf,
  phrasesOf,
  type ShortForms,
  shortForms,
  synonymsOf,
  type Variants,
  variantsOf,
} from './dictionary.ts'
import {
  headKind,
  type Lines,
  linesOf,
  type Masses,
  massesOf,
  type Pairs,
  pairOf,
  pairsOf,
  phraseKind,
  timesOf,
  withPhrases,
} from './lines.ts'
import { type LooseBook, looseBook } from './loose.ts'
import { joined, type PhraseBook, phraseBook, withLists } from './phrases.ts'
import { collector, type Lexicon, lexicon, type Postings } from './postings.ts'
import { soundOf } from './sound.ts'
import type { DetailIndex, FactColumns, SearchIndex } from './types.ts'
import { weights } from './weights.ts'
import { wordsOf } from './words.ts'

/** An index ready for questions. */
export interface OpenIndex {
  index: SearchIndex
  /** Papers, limit and fee of entries, and what people say of them; undefined until `addDetail`. */
  facts: (FactColumns & Pick<DetailIndex, 'phrases'>) | undefined
  readonly lexicon: Lexicon
  postings: Postings
  /** Words of a line of the first file on average. */
  readonly mean: number
  lines: Lines
  /** Folded number → entries that hold it in a name, title or keyword of the first file: the words of the trade. */
  readonly spread: Uint32Array
  /** Words of each sector, as folded numbers. */
  readonly sectors: readonly ReadonlySet<number>[]
  /** Entries among which it is counted how rare a word is. */
  readonly size: number
  /** Folded number → how telling the word is: rare words say more. */
  rarity: Float64Array
  /** How telling the words of each line are together. */
  masses: Masses
  /** Folded numbers that stand together; see `pairOf`. */
  readonly pairs: Pairs
  synonyms: PhraseBook<Official>
  /** The same, their words in any order with others between. */
  loose: LooseBook<Official>
  /** Folded words of names by how they sound. */
  readonly sounds: ReadonlyMap<string, readonly string[]>
  readonly questions: PhraseBook<'question' | 'filler'>
  /** Words that open and close a clause beside the wish. */
  readonly clauses: PhraseBook<'aside' | 'wish'>
  /** Members of a family, and words for dying. */
  readonly deaths: PhraseBook<'kin' | 'death'>
  readonly operations: PhraseBook<string>
  /** What people ask for that no procedure deals with; empty until `addDetail`. */
  elsewhere: PhraseBook<'elsewhere'>
  /** What entries do, filled as they are looked at. */
  readonly deeds: Map<number, Deeds>
  /** What entries deal with, filled as they are looked at. */
  readonly objects: Map<number, string>
  /** What a death in the family asks for, in official words. */
  readonly death: Official | undefined
  readonly variants: Variants
  /** Folded words that names or lists of phrases hold: no repair for them. */
  known: ReadonlySet<string>
  short: ShortForms
  /** Folded number → entries whose papers or results hold it; empty until `addDetail`. */
  detail: ReadonlyMap<number, Uint32Array>
}

/** How often two folded words stand together in names. */
export const timesTogether = (open: OpenIndex, first: string | undefined, second: string | undefined): number => {
  const [a, b] = [open.lexicon.keyIds.get(first ?? ''), open.lexicon.keyIds.get(second ?? '')]
  return a === undefined || b === undefined ? 0 : timesOf(open.pairs, pairOf(a, b))
}

/** Facets whose names are searched, lightly. */
export const contextFacets = ['sector', 'lifeEvent', 'province'] as const
const lineWeights = [weights.name, weights.title, weights.keyword, weights.head, weights.phrase]

/** Words of a line of the first file, first parts of names and names that are not known left out. */
const meanLength = ({ kind, wordFrom }: Lines): number => {
  let [words, count] = [0, 0]
  kind.forEach((one, line) => {
    const length = (wordFrom[line + 1] ?? 0) - (wordFrom[line] ?? 0)
    if (one === headKind || one === phraseKind || length === 0) return
    words += length
    count++
  })
  return words / Math.max(1, count)
}

const postingsOf = (index: SearchIndex, lines: Lines, words: Lexicon, mean: number): Postings => {
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

const sectorsOf = (index: SearchIndex, words: Lexicon): Set<number>[] =>
  index.facets.sector.names.map(name => new Set(wordsOf(name).map(({ text }) => words.keyOf[words.add(text)] ?? 0)))

const rarityOf = (index: SearchIndex, held: number): number => Math.log(1 + index.codes.length / (1 + held))

const spreadOf = (postings: Postings, words: Lexicon): Uint32Array => {
  const spread = new Uint32Array(words.keys.length)
  words.keyOf.forEach((key, toned) => {
    spread[key] = (spread[key] ?? 0) + (postings.from[toned + 1] ?? 0) - (postings.from[toned] ?? 0)
  })
  return spread
}

const bySound = (keys: readonly string[]): Map<string, string[]> => {
  const groups = new Map<string, string[]>()
  for (const key of keys) {
    const sound = soundOf(key)
    const same = groups.get(sound)
    if (same === undefined) groups.set(sound, [key])
    else same.push(key)
  }
  return groups
}

/** Whether a word says something of a procedure, and does not only fill a question. */
const tellsIn =
  ({ byKey }: OpenIndex['questions']) =>
  (key: string, tone: string): boolean =>
    byKey.get(key)?.every(({ tones, value }) => value !== 'filler' || tones[0] !== tone) ?? true

/** Makes an index ready: postings are built here, from the names, so that the file stays small. */
export const openIndex = (index: SearchIndex): OpenIndex => {
  const words = lexicon()
  const lines = linesOf(index, words)
  const mean = meanLength(lines)
  const postings = postingsOf(index, lines, words, mean)
  const spread = spreadOf(postings, words)
  const rarity = Float64Array.from(spread, held => rarityOf(index, held))
  const short = shortForms(index.synonyms, words)
  const synonyms = synonymsOf(index.synonyms, words, short)
  const questions = phrasesOf(index, ['question', 'filler'])
  return {
    index,
    facts: undefined,
    known: new Set([...words.keys, ...wordsIn(synonyms), ...wordsIn(questions)]),
    short,
    lexicon: words,
    lines,
    postings,
    mean,
    spread,
    sectors: sectorsOf(index, words),
    size: index.codes.length,
    rarity,
    masses: massesOf(lines, rarity),
    pairs: pairsOf(lines),
    sounds: bySound(words.keys),
    synonyms,
    loose: looseBook(synonyms, tellsIn(questions)),
    questions,
    clauses: phrasesOf(index, ['aside', 'wish']),
    deaths: phrasesOf(index, ['kin', 'death']),
    operations: operationsOf(index),
    elsewhere: phraseBook([]),
    deeds: new Map(),
    objects: new Map(),
    death: meantBy(index, 'death'),
    variants: variantsOf(index, words),
    detail: new Map(),
  }
}

/** The first file with what the second adds to its entries: late facets, and those that have no name. */
const completed = (index: SearchIndex, { facets, lacking }: DetailIndex): SearchIndex => ({
  ...index,
  codes: [...index.codes, ...lacking],
  names: [...index.names, ...lacking.map(() => '')],
  common: [...index.common, ...lacking.map(() => usual)],
  facets: { ...index.facets, ...facets },
})

/**
 * A few entries under the words of a larger index, which understands the question and knows how rare each word is: what a search engine found,
 * ready to be ordered by our rank. `detail` says which of them hold a word in papers or results.
 */
export const openAmong = (
  open: OpenIndex,
  index: SearchIndex,
  facts: DetailIndex,
  detail: OpenIndex['detail'],
): OpenIndex => {
  const whole = completed(index, facts)
  const lines = withPhrases(linesOf(index, open.lexicon), open.lexicon, facts.phrases, whole.codes.length)
  const postings = postingsOf(whole, lines, open.lexicon, open.mean)
  const sectors = sectorsOf(index, open.lexicon)
  const masses = massesOf(lines, open.rarity)
  const kept = { deeds: new Map(), objects: new Map() }
  return { ...open, index: whole, facts, lines, masses, postings, sectors, detail, ...kept }
}

const unpack = (text: string): Uint32Array => {
  let place = 0
  return Uint32Array.from(text === '' ? [] : text.split(' '), gap => {
    place += Number.parseInt(gap, 36)
    return place
  })
}

const wordsIn = ({ byKey }: PhraseBook<unknown>): string[] =>
  byKey.size === 0 ? [] : [...byKey.keys()].join(' ').split(' ')

const addElsewhere = (open: OpenIndex, texts: DetailIndex['elsewhere']): void => {
  open.elsewhere = phraseBook(texts.map(text => [text, 'elsewhere'] as const))
  open.known = new Set([...open.known, ...wordsIn(open.elsewhere)])
}

const addSynonyms = (open: OpenIndex, sets: DetailIndex['synonyms']): void => {
  const short = shortForms(sets, open.lexicon)
  const synonyms = synonymsOf(sets, open.lexicon, short)
  open.short = new Map([...short, ...open.short])
  open.synonyms = joined(open.synonyms, synonyms)
  open.loose = withLists(open.loose, looseBook(synonyms, tellsIn(open.questions)))
  open.known = new Set([...open.known, ...wordsIn(synonyms)])
}

/** Adds what people say: words are as rare as names and phrases together make them; which words the trade uses is told by names alone. */
const addPhrases = (open: OpenIndex, phrases: DetailIndex['phrases']): void => {
  const { index, lexicon } = open
  const before = lexicon.keys.length
  open.lines = withPhrases(open.lines, lexicon, phrases, index.codes.length)
  open.postings = postingsOf(index, open.lines, lexicon, open.mean)
  const spread = spreadOf(open.postings, lexicon)
  open.rarity = Float64Array.from(spread, (held, key) => (held === 0 ? (open.rarity[key] ?? 0) : rarityOf(index, held)))
  open.masses = massesOf(open.lines, open.rarity)
  open.known = new Set([...open.known, ...lexicon.keys.slice(before)])
  open.deeds.clear()
  open.objects.clear()
}

/**
 * Adds the second file: searches after it see papers, results and words of trades too, also words that no name holds.
 * A word of very few papers may be a slip of the pen, so it is still repaired.
 */
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
  open.facts = detail
  open.index = completed(open.index, detail)
  open.rarity = Float64Array.from(rarity, value => value ?? 0)
  addSynonyms(open, detail.synonyms)
  addElsewhere(open, detail.elsewhere)
  if (Object.keys(detail.phrases).length > 0) addPhrases(open, detail.phrases)
  const misspelt = open.index.codes.length / 1500
  const usual = detail.words.filter(key => (made.get(open.lexicon.keyIds.get(key) ?? -1)?.length ?? 0) > misspelt)
  open.known = new Set([...open.known, ...usual])
}
