import { agesAsked } from './ages.ts'
import { levelsAsked } from './asked-levels.ts'
import { asidesOf, deathsOf, type Span } from './clauses.ts'
import { askedDeeds } from './deeds.ts'
import type { Official } from './dictionary.ts'
import { elsewhereIn } from './elsewhere.ts'
import type { Way } from './entry-words.ts'
import { toneKey, wordKey } from './fold.ts'
import { withoutLaws } from './law-numbers.ts'
import { pairOf, timesOf } from './lines.ts'
import { findLoose } from './loose.ts'
import { type OpenIndex, timesTogether } from './open.ts'
import { findPhrases, type PhraseAt } from './phrases.ts'
import { isUsual, readWords, type Token } from './read.ts'
import { misheard } from './repair.ts'
import { isSyllable } from './sound.ts'
import { type Tell, tellsOf } from './tells.ts'
import type { Expansion, SearchAnswer } from './types.ts'
import { weights } from './weights.ts'

/** A word of the question as the index knows it. */
export interface Term {
  /** Folded number. */
  readonly key: number
  /** Toned number meant; undefined when the reader typed no marks: every tone fits. */
  readonly tone: number | undefined
  readonly weight: number
}

export interface Question {
  readonly tells: readonly Tell[]
  /** What is to be done (to renew, to cancel), each by the sets of words that may stand for it. */
  readonly operations: readonly (readonly string[])[]
  /** Words that were said. */
  readonly length: number
  /** Phrases of what no procedure deals with, as folded words. */
  readonly elsewhere: readonly Way[]
  /** Ages in years that it says. */
  readonly ages: readonly number[]
  /** Levels that it names: `ở xã`, `công an tỉnh`. */
  readonly levels: readonly string[]
  readonly terms: readonly Term[]
  /** Folded words side by side, see `pairOf` → weight. */
  readonly pairs: ReadonlyMap<number, number>
  readonly expanded: readonly Expansion[]
  readonly repaired: SearchAnswer['repaired']
  readonly unknown: readonly string[]
}

/** A filler that mostly stands beside a neighbour in names belongs to it: "em" of "trẻ em", "lệ phí" of "lệ phí trước bạ". */
const belongs = (open: OpenIndex, keys: readonly string[], at: number, length: number): boolean => {
  const [first, last] = [keys[at], keys[at + length - 1]]
  const spreadOf = (key: string | undefined) => open.spread[open.lexicon.keyIds.get(key ?? '') ?? -1] ?? 0
  if (spreadOf(first) === 0) return false
  const before = timesTogether(open, keys[at - 1], first) > 0.25 * spreadOf(first)
  return before || timesTogether(open, last, keys[at + length]) > 0.25 * spreadOf(last)
}

/** Weight of each token once questions and fillers are known for what they are. */
const tokenWeights = (open: OpenIndex, tokens: readonly Token[], keys: readonly string[]): number[] => {
  const result = tokens.map(token => token.weight * (/^\d+$/.test(token.key) ? weights.number : 1))
  const taken = new Set<number>()
  for (const { at, length, value } of findPhrases(open.questions, tokens, keys)) {
    const places = Array.from({ length }, (_, i) => at + i)
    if (places.some(place => taken.has(place))) continue
    const light = value === 'question' ? 0 : belongs(open, keys, at, length) ? 1 : weights.filler
    for (const place of places) {
      taken.add(place)
      result[place] = (result[place] ?? 0) * light
    }
  }
  return result
}

const isForeign = (keys: readonly string[]): boolean =>
  keys.some(key => key.length > 2 && !/\d/.test(key) && !isSyllable(key))

/** Whether names use these very words, so that nothing need stand in for them; words of another language always need it. */
const familiar = (open: OpenIndex, keys: readonly string[]): boolean => {
  if (isForeign(keys)) return false
  if (keys.length === 1) return (open.spread[open.lexicon.keyIds.get(keys[0] ?? '') ?? -1] ?? 0) > 2
  return keys.every((key, i) => i === 0 || timesTogether(open, keys[i - 1], key) > 2)
}

/** Synonyms in the question; of two that overlap the longer one. */
const expansions = (open: OpenIndex, tokens: readonly Token[], keys: readonly string[]): PhraseAt<Official>[] => {
  const found = findPhrases(open.synonyms, tokens, keys).filter(
    ({ at, length, tones: [tone = ''] }) => length > 1 || tokens[at] === undefined || isUsual(open, tokens[at], tone),
  )
  const overlaps = (a: PhraseAt<Official>, b: PhraseAt<Official>) => a.at < b.at + b.length && b.at < a.at + a.length
  return found.filter(one => !found.some(other => other.length > one.length && overlaps(one, other)))
}

const termOf = (open: OpenIndex, text: string, weight: number, marked: boolean): Term[] => {
  const key = open.lexicon.keyIds.get(wordKey(text))
  if (key === undefined || weight <= 0) return []
  return [{ key, tone: marked ? open.lexicon.tonedIds.get(toneKey(text)) : undefined, weight }]
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

/** How much a word says after the one before it, 0 to 1: hardly anything where the one foretells it. */
const newsIn = (open: OpenIndex, before: string | undefined, key: string): number => {
  const [a, b] = [open.lexicon.keyIds.get(before ?? ''), open.lexicon.keyIds.get(key)]
  if (a === undefined || b === undefined) return 1
  const times = timesOf(open.pairs, pairOf(a, b))
  if (times < 3) return 1
  const all = open.rarity[b] ?? 0
  const rest = Math.log(1 + (open.spread[a] ?? 0) / times)
  return all === 0 ? 1 : 1 - weights.foretold * (1 - Math.min(1, rest / all))
}

/** A question while it is being understood. */
interface Draft {
  readonly open: OpenIndex
  readonly tokens: readonly Token[]
  readonly keys: readonly string[]
  /** Weight of each token; falls where official words stand in for it. */
  readonly weightOf: number[]
  /** Places of words beside the wish. */
  readonly asides: ReadonlySet<number>
  readonly terms: Term[]
  readonly pairs: Map<number, number>
}

/** Notes that two folded words stand side by side; the greatest weight of a pair holds. */
const addPair = ({ open, pairs }: Draft, a: string, b: string, weight: number): void => {
  const [first, second] = [open.lexicon.keyIds.get(a), open.lexicon.keyIds.get(b)]
  if (first === undefined || second === undefined) return
  const pair = pairOf(first, second)
  if (weight > (pairs.get(pair) ?? -1)) pairs.set(pair, weight)
}

const addOfficial = (draft: Draft, words: readonly string[], weight: number): void => {
  words.forEach((word, i) => {
    const news = newsIn(draft.open, wordKey(words[i - 1] ?? ''), wordKey(word))
    draft.terms.push(...termOf(draft.open, word, weight * news, true))
    if (i > 0) addPair(draft, wordKey(words[i - 1] ?? ''), wordKey(word), weight)
  })
}

/** Many official words for few are each worth less. */
const thinned = (length: number, { words }: Official): number =>
  Math.min(1, length / words.length) ** weights.longOfficial

/** What official words count beside typed ones that names use too: the more words were typed, the surer they are meant. */
const besideOf = (length: number): number =>
  length > 2 ? weights.besideLong : length > 1 ? weights.beside : weights.besideShort

/** Official words beside colloquial ones, told unless the question says them anyway; words that names do not use lose weight. */
const expand = (draft: Draft, said: readonly PhraseAt<Official>[], deaths: readonly Span[]): Expansion[] => {
  const { open, tokens, keys, weightOf, asides } = draft
  const dead = (at: number, length: number) => deaths.some(({ from, to }) => from <= at && at + length <= to)
  const found = said.filter(({ at, length }) => !dead(at, length))
  return found.flatMap(({ at, length, value }) => {
    const same = found.filter(other => other.at === at && other.length === length).length
    const own = familiar(open, keys.slice(at, at + length))
    const wish = asides.has(at) ? weights.aside : 1
    const long = Math.min(1, length / value.words.length) ** weights.longOfficial
    addOfficial(draft, value.words, ((own ? besideOf(length) : weights.synonym) / Math.sqrt(same)) * wish * long)
    if (!own) for (let i = at; i < at + length; i++) weightOf[i] = (weightOf[i] ?? 0) * weights.replaced
    const typed = tokens.slice(at, at + length).map(token => token.text)
    const said = value.words.every(word => keys.includes(wordKey(word)))
    return said ? [] : [{ typed: typed.join(' '), official: value.text }]
  })
}

/** Official words for phrases whose words stand apart; what is said exactly counts alone, what only asks not at all. */
const expandLoosely = (draft: Draft, deaths: readonly Span[], exact: readonly PhraseAt<Official>[]): void => {
  const { open, tokens, weightOf, asides } = draft
  const keys = draft.keys.map((key, i) => (weightOf[i] === 0 ? '' : key))
  const said = new Set(exact.map(({ value }) => value))
  const within = (at: number, length: number) =>
    exact.some(one => one.at <= at && at + length <= one.at + one.length) ||
    deaths.some(({ from, to }) => from < at + length && at < to)
  const found = findLoose(open.loose, tokens, keys).filter(
    ({ at, length, value }) => !said.has(value) && !within(at, length),
  )
  for (const { at, length, value } of found) {
    const share = Math.sqrt(found.filter(other => other.at === at).length)
    const long = thinned(length, value)
    addOfficial(draft, value.words, (weights.loose / share) * (asides.has(at) ? weights.aside : 1) * long)
  }
}

/** A death in the family is one to register; the word for it means nothing lost. */
const addDeath = (draft: Draft, deaths: readonly Span[]): Expansion[] => {
  const { open, tokens, weightOf } = draft
  const [death] = deaths
  if (death === undefined || open.death === undefined) return []
  for (const { from, to } of deaths) weightOf.fill(0, from, to)
  addOfficial(draft, open.death.words, weights.death)
  const typed = tokens.slice(death.from, death.to).map(token => token.text)
  return [{ typed: typed.join(' '), official: open.death.text }]
}

/** Other readings of words that names never put beside their neighbours. */
const addMisheard = (draft: Draft): void => {
  const { open, tokens, weightOf, terms } = draft
  const telling = tokens.flatMap((token, i) => ((weightOf[i] ?? 0) > weights.filler ? [token.key] : []))
  telling.forEach((key, i) => {
    const [before, after] = [telling[i - 1], telling[i + 1]]
    const other = misheard(open, before, key, after)
    if (other === undefined) return
    terms.push(...termOf(open, other.text, other.weight, false))
    if (before !== undefined) addPair(draft, before, other.key, other.weight)
    if (after !== undefined) addPair(draft, other.key, after, other.weight)
  })
}

const addTyped = (draft: Draft): void => {
  const { open, tokens, weightOf, terms } = draft
  tokens.forEach((token, i) => {
    const before = tokens[i - 1]?.at === token.at - 1 ? tokens[i - 1]?.key : undefined
    const news = newsIn(open, before, token.key)
    terms.push(...termOf(open, token.text, (weightOf[i] ?? 0) * news, token.meant))
    for (let j = i + 1; (tokens[j]?.at ?? Infinity) <= token.at + 1; j++)
      if (tokens[j]?.at === token.at + 1)
        addPair(draft, token.key, tokens[j]?.key ?? '', Math.max(weightOf[i] ?? 0, weightOf[j] ?? 0))
  })
}

/** Reads a question: repairs words, drops what only asks, adds official words. */
export const understand = (open: OpenIndex, query: string, typing = false): Question => {
  const { tokens, length, expanded, repaired, unknown } = readWords(open, withoutLaws(query), typing)
  const keys = tokens.map(token => token.key)
  const weightOf = tokenWeights(open, tokens, keys)
  const asides = asidesOf(open, tokens, keys, place => (weightOf[place] ?? 0) > weights.filler)
  for (const place of asides) weightOf[place] = (weightOf[place] ?? 0) * weights.aside
  const draft: Draft = { open, tokens, keys, weightOf, asides, terms: [], pairs: new Map() }
  const plain = [...draft.weightOf]
  const asks = plain.map(weight => weight === 0)
  const deaths = deathsOf(open, tokens, keys, place => (plain[place] ?? 0) > weights.filler)
  // in "có mất tiền không" nothing is lost
  const said = expansions(open, tokens, keys).filter(({ at, length }) => !asks.slice(at, at + length).every(Boolean))
  const official = [...addDeath(draft, deaths), ...expand(draft, said, deaths)]
  expandLoosely(draft, deaths, said)
  addMisheard(draft)
  addTyped(draft)
  const lost = unknown.map((): Tell => ({ weight: 1, ways: [], tones: [], joined: false }))
  const dead = (place: number) => deaths.some(({ from, to }) => from <= place && place < to)
  const operations = askedDeeds(
    open,
    tokens,
    keys,
    place =>
      asks[place] === false && !asides.has(place) && !dead(place) && (tokens[place]?.weight ?? 0) > weights.prefix,
  )
  return {
    tells: [...tellsOf(open, draft, said, plain, deaths), ...lost],
    operations,
    length,
    elsewhere: elsewhereIn(open, tokens, keys, asides, asks),
    ages: agesAsked(query),
    levels: levelsAsked(query),
    terms: strongest(draft.terms),
    pairs: draft.pairs,
    expanded: [...expanded, ...official],
    repaired,
    unknown,
  }
}
