import { isClear } from './clear.ts'
import { placesOfCode } from './codes.ts'
import { filterAndCount, namesOf } from './facets.ts'
import { plain } from './fold.ts'
import { type Asked, highlight } from './highlight.ts'
import { contextFacets, type OpenIndex } from './open.ts'
import { type Best, presenceOf } from './presence.ts'
import { rank, type Scored } from './rank.ts'
import type { Facts, Hit, SearchAnswer, SearchOptions, Why } from './types.ts'
import { type Question, understand } from './understand.ts'
import { weights } from './weights.ts'
import { keysOf } from './words.ts'

/** Words that are worth showing as found: not fillers, not guesses of half-typed words. */
const shownWords = ({ lexicon }: OpenIndex, question: Question): Asked => {
  const asked = new Map<string, Set<string>>()
  for (const { key, tone, weight } of question.terms) {
    if (weight < weights.shown) continue
    const forms = asked.get(lexicon.keys[key] ?? '')
    const form = lexicon.toned[tone ?? -1]
    if (forms === undefined) asked.set(lexicon.keys[key] ?? '', new Set(form === undefined ? [] : [form]))
    else if (form === undefined) forms.clear()
    else if (forms.size > 0) forms.add(form)
  }
  return asked
}

/** Keywords, sector and life events that hold words which neither name nor title does, two at most. */
const whyOf = (open: OpenIndex, place: number, asked: Asked): Why[] => {
  const { index } = open
  const [title = '', ...keywords] = index.calls[place] ?? []
  const inNames = new Set([index.names[place] ?? '', title].flatMap(keysOf))
  const missing = new Map([...asked].filter(([key]) => !inNames.has(key)))
  if (missing.size === 0) return []
  const context = contextFacets.flatMap(field => namesOf(index.facets[field], place).map(text => ({ field, text })))
  const texts = [...keywords.map(text => ({ field: 'keyword', text }) as const), ...context]
  return texts
    .filter(({ text }) => highlight(text, missing).length > 0)
    .slice(0, 2)
    .map(({ field, text }) => ({ field, text, highlights: highlight(text, asked) }))
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

const hitOf = (open: OpenIndex, place: number, score: number, asked: Asked, byCode: boolean): Hit => {
  const name = open.index.names[place] ?? ''
  const code = open.index.codes[place] ?? ''
  const calls = open.index.calls[place]
  const title = calls?.[0]
  const titleEn = calls?.[open.index.english[place] ?? -1]
  return {
    code,
    name,
    ...(title ? { title } : {}),
    ...(titleEn === undefined ? {} : { titleEn }),
    score,
    highlights: highlight(name, asked),
    titleHighlights: highlight(title ?? '', asked),
    why: byCode ? [{ field: 'code', text: code, highlights: [[0, code.length]] }] : whyOf(open, place, asked),
    facts: factsOf(open, place),
  }
}

/** Entries that answer, best first: a typed code before words; no words at all means every entry, in the order of the index. */
const matches = (
  open: OpenIndex,
  query: string,
  question: Question,
): { scores: Map<number, number>; byCode: Set<number>; ranked: readonly Scored[] } => {
  const byCode = new Set(placesOfCode(open, query))
  const scores = new Map<number, number>([...byCode].map(place => [place, 1000]))
  if (query.trim() === '') for (const place of open.index.codes.keys()) scores.set(place, 0)
  const ranked = /^[\d.,\s]+$/.test(plain(query)) ? [] : rank(open, question)
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

/** The best entry of the catalogue, and how near the next and the best one that it lacks come. */
const bestOf = (open: OpenIndex, scores: ReadonlyMap<number, number>, ranked: readonly Scored[]): Best | undefined => {
  const [place, next] = [...scores.keys()].filter(one => !isLacking(open, one))
  const other = ranked.find(one => isLacking(open, one.place))?.score ?? 0
  if (place === undefined) return undefined
  const scoreOf = (one: number | undefined) => (one === undefined ? 0 : (scores.get(one) ?? 0))
  const score = scoreOf(place)
  const near = Math.min(1, other / (score || 1))
  return { place, score, next: scoreOf(next), near: near < weights.leastNear ? 0 : near }
}

/** Answers a question as people ask it. Never throws; time is bounded by the length that is read. */
export const search = (open: OpenIndex, query: string, options: SearchOptions = {}): SearchAnswer => {
  const { limit = 20, offset = 0, filters = {}, typing = false } = options
  const question = understand(open, query, typing)
  const { scores, byCode, ranked } = matches(open, query, question)
  const found = [...scores.keys()]
  const { kept, facets } = filterAndCount(
    open.index,
    found.filter(place => !isLacking(open, place)),
    filters,
  )
  const asked = shownWords(open, question)
  const hits = kept
    .slice(offset, offset + limit)
    .map(place => hitOf(open, place, scores.get(place) ?? 0, asked, byCode.has(place)))
  const [first] = found
  const lacking = query.trim() === '' ? undefined : lackingOf(open, first)
  const sure = query.trim() === '' || (byCode.size > 0 && lacking === undefined)
  const presence = sure ? 'here' : lacking ? 'absent' : presenceOf(open, question, bestOf(open, scores, ranked))
  const { expanded, repaired, unknown } = question
  const clear = presence === 'here' && offset === 0 && (byCode.size === 1 || isClear(open, question, ranked))
  return { presence, ...(lacking && { lacking }), clear, hits, total: kept.length, facets, expanded, repaired, unknown }
}
