import { isClear } from './clear.ts'
import { placesOfCode } from './codes.ts'
import { filterAndCount, namesOf } from './facets.ts'
import { plain, toneKey, wordKey } from './fold.ts'
import { highlight, type IsAsked } from './highlight.ts'
import { pairOf, titleKind } from './lines.ts'
import { type Meetings, meetings } from './meeting.ts'
import { contextFacets, type OpenIndex } from './open.ts'
import { type Best, presenceOf } from './presence.ts'
import { rank, type Scored } from './rank.ts'
import type { Facts, Hit, SearchAnswer, SearchOptions, Why } from './types.ts'
import { type Question, understand } from './understand.ts'
import { weights } from './weights.ts'
import { wordsOf } from './words.ts'

/** Words that are worth showing as found, by folded number, with the tones meant, none for any: not fillers, not guesses of half-typed words. */
type Shown = ReadonlyMap<number, ReadonlySet<number>>

const shownWords = (question: Question): Shown => {
  const shown = new Map<number, Set<number>>()
  for (const { key, tone, weight } of question.terms) {
    if (weight < weights.shown) continue
    const tones = shown.get(key)
    if (tones === undefined) shown.set(key, new Set(tone === undefined ? [] : [tone]))
    else if (tone === undefined) tones.clear()
    else if (tones.size > 0) tones.add(tone)
  }
  return shown
}

/** Whether a word, by its numbers, is among those to show. */
const isShown = (shown: Shown, key: number, toned: number): boolean => {
  const tones = shown.get(key)
  return tones !== undefined && (tones.size === 0 || tones.has(toned))
}

/** The same of a written word; those of names and lists have their numbers. */
const isAmong =
  ({ lexicon }: OpenIndex, shown: Shown): IsAsked =>
  word => {
    const toned = lexicon.written.get(word)
    if (toned !== undefined) return isShown(shown, lexicon.keyOf[toned] ?? -1, toned)
    return isShown(shown, lexicon.keyIds.get(wordKey(word)) ?? -1, lexicon.tonedIds.get(toneKey(word)) ?? -1)
  }

/** Whether to mark a word: one of those to show, or one after it that it foretells and that weighs little by itself ("thân" of "độc thân"). */
const isMarked = (open: OpenIndex, shown: Shown, { pairs }: Question): IsAsked => {
  const isAsked = isAmong(open, shown)
  const keyOf = (word: string) => open.lexicon.keyIds.get(wordKey(word)) ?? -1
  return (word, before) =>
    isAsked(word) || (before !== undefined && (pairs.get(pairOf(keyOf(before), keyOf(word))) ?? 0) >= weights.shown)
}

/** Words to show as found that neither name nor title holds. */
const notNamed = ({ lines }: OpenIndex, place: number, shown: Shown): Shown => {
  const missing = new Map(shown)
  for (let line = lines.lineFrom[place] ?? 0; line < (lines.lineFrom[place + 1] ?? 0); line++)
    if ((lines.kind[line] ?? 0) <= titleKind)
      for (let w = lines.wordFrom[line] ?? 0; w < (lines.wordFrom[line + 1] ?? 0); w++)
        missing.delete(lines.keys[w] ?? 0)
  return missing
}

/** What people say of an entry, in their order, where it holds one of some words. */
const phrasesWith = ({ facts, lines }: OpenIndex, place: number, words: Shown): string[] => {
  const phrases = facts?.phrases[place] ?? []
  const first = (lines.lineFrom[place + 1] ?? 0) - phrases.length
  return phrases.filter((_, i) => {
    for (let w = lines.wordFrom[first + i] ?? 0; w < (lines.wordFrom[first + i + 1] ?? 0); w++)
      if (isShown(words, lines.keys[w] ?? 0, lines.words[w] ?? 0)) return true
    return false
  })
}

/** Keywords, what people say, sector and life events that hold words which neither name nor title does, two at most. */
const whyOf = (open: OpenIndex, place: number, shown: Shown, isAsked: IsAsked): Why[] => {
  const { index } = open
  const missing = notNamed(open, place, shown)
  if (missing.size === 0) return []
  const isMissing = isAmong(open, missing)
  const holds = (text: string) => wordsOf(text).some(word => isMissing(word.text))
  const [, ...keywords] = index.calls[place] ?? []
  const said = [...keywords.filter(holds), ...phrasesWith(open, place, missing)]
  const context = contextFacets.flatMap(field =>
    namesOf(index.facets[field], place).flatMap(text => (holds(text) ? [{ field, text }] : [])),
  )
  return [...said.map(text => ({ field: 'keyword', text }) as const), ...context]
    .slice(0, 2)
    .map(({ field, text }) => ({ field, text, highlights: highlight(text, isAsked) }))
}

/** The facts of a result line. */
const factsOf = (open: OpenIndex, place: number): Facts => {
  const { facets } = open.index
  const [sector = ''] = namesOf(facets.sector, place)
  const [agency] = namesOf(facets.agency, place)
  const [province] = namesOf(facets.province, place)
  const [limit, fee, count] = (['limits', 'fees', 'papers'] as const).map(
    name => (open.facts && namesOf(open.facts[name], place))?.[0],
  )
  return {
    sector,
    levels: namesOf(facets.level, place),
    ...(agency !== undefined && { agency }),
    ...(province !== undefined && { province }),
    ...(count !== undefined && { papers: count }),
    ...(limit !== undefined && { limit }),
    ...(fee !== undefined && { fee }),
  }
}

const hitOf = (
  open: OpenIndex,
  { place, score }: Pick<Scored, 'place' | 'score'>,
  shown: Shown,
  isAsked: IsAsked,
  byCode: ReadonlySet<number>,
): Hit => {
  const name = open.index.names[place] ?? ''
  const code = open.index.codes[place] ?? ''
  const calls = open.index.calls[place]
  const title = calls?.[0]
  const titleEn = calls?.[open.index.english[place] ?? -1]
  const why = byCode.has(place)
    ? [{ field: 'code' as const, text: code, highlights: [[0, code.length] as const] }]
    : whyOf(open, place, shown, isAsked)
  return {
    code,
    name,
    ...(title ? { title } : {}),
    ...(titleEn === undefined ? {} : { titleEn }),
    score,
    highlights: highlight(name, isAsked),
    titleHighlights: highlight(title ?? '', isAsked),
    why,
    facts: factsOf(open, place),
  }
}

const isLacking = ({ index }: OpenIndex, place: number): boolean => place >= index.lackingFrom

/** Entries that answer, best first: a typed code before words; no words at all means every entry, in the order of the index. */
const matches = (
  open: OpenIndex,
  query: string,
  question: Question,
  meetingOf: Meetings,
): { scores: Map<number, number>; byCode: Set<number>; ranked: readonly Scored[] } => {
  const byCode = new Set(placesOfCode(open, query))
  const scores = new Map<number, number>([...byCode].map(place => [place, 1000]))
  if (query.trim() === '') for (const place of open.index.codes.keys()) scores.set(place, 0)
  const ranked = /^[\d.,\s]+$/.test(plain(query)) ? [] : rank(open, question, meetingOf)
  const here = ranked.filter(({ place }) => !isLacking(open, place))
  const least = (here[0]?.score ?? 0) * weights.least
  for (const { place, score } of here) if (score >= least && !scores.has(place)) scores.set(place, score)
  return { scores, byCode, ranked }
}

/** A procedure that the catalogue lacks, by its everyday name or else by the first thing that people say of it. */
const lackingAt = ({ index, facts }: OpenIndex, place: number): SearchAnswer['lacking'] => ({
  code: index.codes[place] ?? '',
  name: index.names[place] || (facts?.phrases[place]?.[0] ?? ''),
})

/** The best entry of the catalogue, and how far ahead of it the best is that it lacks. */
const bestOf = (open: OpenIndex, ranked: readonly Scored[]): Best | undefined => {
  const best = ranked.find(({ place }) => !isLacking(open, place))
  const other = ranked.find(({ place }) => isLacking(open, place))
  return best && { ...best, ahead: other === undefined ? Number.NEGATIVE_INFINITY : other.worth - best.worth }
}

/** Answers a question as people ask it. Never throws; time is bounded by the length that is read. */
export const search = (open: OpenIndex, query: string, options: SearchOptions = {}): SearchAnswer => {
  const { limit = 20, offset = 0, filters = {}, typing = false } = options
  const question = understand(open, query, typing)
  const meetingOf = meetings(open, question)
  const { scores, byCode, ranked } = matches(open, query, question, meetingOf)
  const [first] = byCode.size > 0 ? scores.keys() : ranked.map(({ place }) => place)
  const isGone = first !== undefined && isLacking(open, first)
  const sure = query.trim() === '' || byCode.size > 0
  const presence = sure ? (isGone ? 'absent' : 'here') : presenceOf(open, question, bestOf(open, ranked), meetingOf)
  const isSure = isGone && presence === 'absent' && (byCode.size > 0 || meetingOf(first).told >= weights.toldToName)
  const lacking = isSure ? lackingAt(open, first) : undefined
  const here = [...scores.keys()].filter(place => !isLacking(open, place))
  const least = presence === 'absent' ? weights.leastNear * (scores.get(here[0] ?? -1) ?? 0) : 0
  const { kept, facets } = filterAndCount(
    open.index,
    here.filter(place => (scores.get(place) ?? 0) >= least),
    filters,
  )
  const shown = shownWords(question)
  const isAsked = isMarked(open, shown, question)
  const hits = kept
    .slice(offset, offset + limit)
    .map(place => hitOf(open, { place, score: scores.get(place) ?? 0 }, shown, isAsked, byCode))
  const { expanded, repaired, unknown } = question
  const clear = presence === 'here' && offset === 0 && (byCode.size === 1 || isClear(open, question, ranked, meetingOf))
  return { presence, ...(lacking && { lacking }), clear, hits, total: kept.length, facets, expanded, repaired, unknown }
}
