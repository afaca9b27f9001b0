import { pairOf } from './lines.ts'
import type { OpenIndex } from './open.ts'
import type { Question, Term } from './understand.ts'
import { weights } from './weights.ts'

/** An entry with its score; higher is better. */
export interface Scored {
  readonly place: number
  readonly score: number
}

const rarity = (open: OpenIndex, key: number): number => open.rarity[key] ?? 0

const fits = (term: Term, toned: number): number =>
  term.tone === undefined || term.tone === toned ? 1 : weights.otherTone

/** Adds each term's best form to the entries that hold it. */
const gather = (open: OpenIndex, question: Question): Float64Array => {
  const { postings, lexicon, detail } = open
  const total = new Float64Array(open.index.codes.length)
  const best = new Float64Array(open.index.codes.length)
  for (const term of question.terms) {
    const value = term.weight * rarity(open, term.key)
    const raise = (place: number, gain: number): void => {
      const more = gain - (best[place] ?? 0)
      if (more <= 0) return
      best[place] = gain
      total[place] = (total[place] ?? 0) + more
    }
    best.fill(0)
    for (const toned of lexicon.forms[term.key] ?? []) {
      const fit = value * fits(term, toned)
      for (let i = postings.from[toned] ?? 0; i < (postings.from[toned + 1] ?? 0); i++)
        raise(postings.places[i] ?? 0, fit * (postings.weights[i] ?? 0))
    }
    for (const place of detail.get(term.key) ?? []) raise(place, value * weights.detail)
  }
  return total
}

/** The entries with the greatest totals, in no order; numbers sort far quicker than entries. */
const leading = (total: Float64Array, count: number): number[] => {
  const least = total.slice().sort()[Math.max(0, total.length - count)] ?? 0
  const places: number[] = []
  for (let place = 0; place < total.length; place++) {
    const score = total[place] ?? 0
    if (score > 0 && score >= least) places.push(place)
  }
  return places.slice(0, 2 * count)
}

interface LineScore {
  readonly score: number
  /** Marks of another procedure that were not asked for, two at most. */
  readonly variants: number
}

/** How well one line (a name, a title, a keyword) answers: words that stand together, and how much of the line is asked for. */
const lineScore = (
  open: OpenIndex,
  question: Question,
  asked: ReadonlyMap<number, Term>,
  mass: number,
  line: number,
): LineScore => {
  const { lines, lexicon } = open
  const seen = new Set<number>()
  let whole = 0
  let met = 0
  let together = 0
  let previous = -1
  let variants = 0
  let apart = 0
  for (let w = lines.wordFrom[line] ?? 0; w < (lines.wordFrom[line + 1] ?? 0); w++) {
    const toned = lines.words[w] ?? 0
    const key = lexicon.keyOf[toned] ?? 0
    const value = rarity(open, key)
    if (!seen.has(key)) {
      const term = asked.get(key)
      whole += value * (lines.aside[w] && term === undefined ? weights.bracket : 1)
      if (term !== undefined) met += value * Math.min(1, term.weight) * fits(term, toned)
    }
    seen.add(key)
    const both = previous < 0 ? -1 : pairOf(previous, key)
    const pair = question.pairs.get(both)
    if (pair === undefined && previous >= 0) apart++
    if (pair === undefined && open.variants.pairs.has(both)) variants++
    if (open.variants.words.has(toned) && !asked.has(key)) variants++
    if (pair !== undefined && !seen.has(-both)) together += pair * (value + rarity(open, previous)) * 0.5
    if (pair !== undefined) seen.add(-both)
    previous = key
  }
  const size = whole <= weights.longest ? whole : weights.longest + weights.beyond * (whole - weights.longest)
  const cover = (2 * met) / (size + Math.max(met, mass))
  const exact = apart === 0 ? 1 + weights.exact : 1
  return { score: (weights.pair * together + weights.cover * met * cover) * exact, variants: Math.min(2, variants) }
}

/** The line of an entry that answers best. */
const bestLine = (open: OpenIndex, place: number, scoreOf: (line: number) => LineScore): LineScore => {
  let best: LineScore = { score: 0, variants: 0 }
  for (let line = open.lines.lineFrom[place] ?? 0; line < (open.lines.lineFrom[place + 1] ?? 0); line++) {
    const next = scoreOf(line)
    if (next.score > best.score) best = next
  }
  return best
}

/** The best entries for a question. */
export const rank = (open: OpenIndex, question: Question): Scored[] => {
  const total = gather(open, question)
  const asked = new Map<number, Term>()
  for (const term of question.terms) if ((asked.get(term.key)?.weight ?? 0) < term.weight) asked.set(term.key, term)
  let mass = 0
  for (const term of asked.values()) mass += rarity(open, term.key) * Math.min(1, term.weight)
  const scored = leading(total, weights.candidates).map(place => {
    const line = bestLine(open, place, at => lineScore(open, question, asked, mass * weights.mass, at))
    const usual = 1 + weights.common * (open.index.common[place] ?? 0)
    const other = (1 - weights.variant) ** line.variants
    return { place, score: ((total[place] ?? 0) + line.score) * usual * other }
  })
  return scored.sort((a, b) => b.score - a.score || a.place - b.place)
}
