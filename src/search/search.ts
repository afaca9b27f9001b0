import { isClear } from './clear.ts'
import { placesOfCode } from './codes.ts'
import { filterAndCount, namesOf } from './facets.ts'
import { plain, toneKey, wordKey } from './fold.ts'
import { highlight, type IsAsked } from './highlight.ts'
import { titleKind } from './lines.ts'
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

const isAmong =
  ({ lexicon }: OpenIndex, shown: Shown): IsAsked =>
  word => {
    const tones = shown.get(lexicon.keyIds.get(wordKey(word)) ?? -1)
    return tones !== undefined && (tones.size === 0 || tones.has(lexicon.tonedIds.get(toneKey(word)) ?? -1))
  }

/** Folded words of name and title. */
const namedIn = ({ lines, lexicon }: OpenIndex, place: number): Set<number> => {
  const words = new Set<number>()
  for (let line = lines.lineFrom[place] ?? 0; line < (lines.lineFrom[place + 1] ?? 0); line++)
    if ((lines.kind[line] ?? 0) <= titleKind)
      for (let w = lines.wordFrom[line] ?? 0; w < (lines.wordFrom[line + 1] ?? 0); w++)
        words.add(lexicon.keyOf[lines.words[w] ?? 0] ?? 0)
  return words
}

/** Keywords, what people say, sector and life events that hold words which neither name nor title does, two at most. */
const whyOf = (open: OpenIndex, place: number, shown: Shown, isAsked: IsAsked): Why[] => {
  const { index } = open
  const inNames = namedIn(open, place)
  const missing = new Map([...shown].filter(([key]) => !inNames.has(key)))
  if (missing.size === 0) return []
  const isMissing = isAmong(open, missing)
  const context = contextFacets.flatMap(field => namesOf(index.facets[field], place).map(text => ({ field, text })))
  const [, ...keywords] = index.calls[place] ?? []
  const said = [...keywords, ...(open.facts?.phrases[place] ?? [])]
  const texts = [...said.map(text => ({ field: 'keyword', text }) as const), ...context]
  return texts
    .filter(({ text }) => wordsOf(text).some(word => isMissing(word.text)))
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

const hitOf = (open: OpenIndex, place: number, score: number, shown: Shown, byCode: boolean): Hit => {
  const name = open.index.names[place] ?? ''
  const code = open.index.codes[place] ?? ''
  const calls = open.index.calls[place]
  const title = calls?.[0]
  const titleEn = calls?.[open.index.english[place] ?? -1]
  const isAsked = isAmong(open, shown)
  return {
    code,
    name,
    ...(title ? { title } : {}),
    ...(titleEn === undefined ? {} : { titleEn }),
    score,
    highlights: highlight(name, isAsked),
    titleHighlights: highlight(title ?? '', isAsked),
    why: byCode ? [{ field: 'code', text: code, highlights: [[0, code.length]] }] : whyOf(open, place, shown, isAsked),
    facts: factsOf(open, place),
  }
}

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
  const least = (ranked[0]?.score ?? 0) * weights.least
  for (const { place, score } of ranked) if (score >= least && !scores.has(place)) scores.set(place, score)
  return { scores, byCode, ranked }
}

const isLacking = ({ index }: OpenIndex, place: number): boolean => place >= index.lackingFrom

/** The procedure that the catalogue lacks, when it answers best. */
const lackingOf = (open: OpenIndex, place: number | undefined): SearchAnswer['lacking'] =>
  place === undefined || !isLacking(open, place)
    ? undefined
    : { code: open.index.codes[place] ?? '', name: open.index.names[place] ?? '' }

/** The best entry of the catalogue, and how near the best one that it lacks comes. */
const bestOf = (open: OpenIndex, scores: ReadonlyMap<number, number>, ranked: readonly Scored[]): Best | undefined => {
  const place = [...scores.keys()].find(one => !isLacking(open, one))
  const other = ranked.find(one => isLacking(open, one.place))?.score ?? 0
  if (place === undefined) return undefined
  const score = scores.get(place) ?? 0
  const near = Math.min(1, other / (score || 1))
  return { place, score, near: near < weights.leastNear ? 0 : near }
}

/** Answers a question as people ask it. Never throws; time is bounded by the length that is read. */
export const search = (open: OpenIndex, query: string, options: SearchOptions = {}): SearchAnswer => {
  const { limit = 20, offset = 0, filters = {}, typing = false } = options
  const question = understand(open, query, typing)
  const meetingOf = meetings(open, question)
  const { scores, byCode, ranked } = matches(open, query, question, meetingOf)
  const found = [...scores.keys()]
  const { kept, facets } = filterAndCount(
    open.index,
    found.filter(place => !isLacking(open, place)),
    filters,
  )
  const shown = shownWords(question)
  const hits = kept
    .slice(offset, offset + limit)
    .map(place => hitOf(open, place, scores.get(place) ?? 0, shown, byCode.has(place)))
  const [first] = found
  const lacking = query.trim() === '' ? undefined : lackingOf(open, first)
  const sure = query.trim() === '' || (byCode.size > 0 && lacking === undefined)
  const presence = sure
    ? 'here'
    : lacking
      ? 'absent'
      : presenceOf(open, question, bestOf(open, scores, ranked), meetingOf)
  const { expanded, repaired, unknown } = question
  const clear = presence === 'here' && offset === 0 && (byCode.size === 1 || isClear(open, question, ranked, meetingOf))
  return { presence, ...(lacking && { lacking }), clear, hits, total: kept.length, facets, expanded, repaired, unknown }
}
