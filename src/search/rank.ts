import { inFinalOrder } from './finalists.ts'
import { kinInOrder } from './kin.ts'
import { fits, lineScores } from './line-score.ts'
import type { Meetings } from './meeting.ts'
import { leastOfGreatest } from './numbers.ts'
import type { OpenIndex } from './open.ts'
import { orderFactor } from './order.ts'
import type { Question } from './understand.ts'
import { weights } from './weights.ts'

/** An entry with its score, and what it is worth beside the others, as a logarithm: higher is better. */
export interface Scored {
  readonly place: number
  readonly score: number
  readonly worth: number
}

/** Adds each term's best form to the entries that hold it. */
const gather = (open: OpenIndex, question: Question): Float64Array => {
  const { lexicon, detail } = open
  const { from, places, weights: held } = open.postings
  const total = new Float64Array(open.index.codes.length)
  const best = new Float64Array(open.index.codes.length)
  for (const term of question.terms) {
    const value = term.weight * (open.rarity[term.key] ?? 0)
    const raise = (place: number, gain: number): void => {
      const more = gain - (best[place] ?? 0)
      if (more <= 0) return
      best[place] = gain
      total[place] = (total[place] ?? 0) + more
    }
    best.fill(0)
    for (const toned of lexicon.forms[term.key] ?? []) {
      const fit = value * fits(term, toned)
      const to = from[toned + 1] ?? 0
      for (let i = from[toned] ?? 0; i < to; i++) raise(places[i] ?? 0, fit * (held[i] ?? 0))
    }
    // the number of a form names it as surely as a name does
    const sure = /\d/.test(lexicon.keys[term.key] ?? '') ? weights.name : weights.detail
    for (const place of detail.get(term.key) ?? []) raise(place, value * sure)
  }
  return total
}

/** The entries between two places with the greatest totals, a few more than asked for, in no order. */
const leading = (total: Float64Array, count: number, from: number, to: number): number[] => {
  const least = leastOfGreatest(total.subarray(from, to), count)
  const places: number[] = []
  for (let place = from; place < to; place++) {
    const score = total[place] ?? 0
    if (score > 0 && score >= least) places.push(place)
  }
  return places.slice(0, 2 * count)
}

/** Of what the catalogue has, and of what it lacks, the entries with the greatest totals. */
const candidates = ({ index }: OpenIndex, total: Float64Array): number[] => [
  ...leading(total, weights.candidates, 0, index.lackingFrom),
  ...leading(total, weights.lackingCandidates, index.lackingFrom, total.length),
]

type Ranked = Omit<Scored, 'worth'>

const byScore = (a: Ranked, b: Ranked): number => b.score - a.score || a.place - b.place

/** Of those that are not looked at it is known that others are worth more. */
const unlooked = -9

/** The best entries for a question, in their order; the scores of those that are near each other may be in another. */
export const rank = (open: OpenIndex, question: Question, meetingOf: Meetings): Scored[] => {
  const total = gather(open, question)
  const linesAt = lineScores(open, question)
  const scored = candidates(open, total).map(place => {
    const { name, head, call, phrase, variants } = linesAt(place)
    const words = total[place] ?? 0
    const line = Math.max(name, head * weights.headLine, call, phrase * weights.phraseLine)
    const usual = 1 + weights.common * (open.index.common[place] ?? 0)
    const other = (1 - weights.variant) ** variants
    const score = (words + line) * usual * other
    return { place, called: Math.max(call, phrase) > name, score, parts: { words, name, call } }
  })
  const best = scored.sort(byScore)
  const isHere = ({ place }: Ranked) => place < open.index.lackingFrom
  const first = new Set([
    ...best.filter(isHere).slice(0, weights.looked),
    ...best.filter(one => !isHere(one)).slice(0, weights.lackingLooked),
  ])
  const looked = [...first].map(({ place, called, score, parts }) => {
    const meeting = meetingOf(place)
    const met = meeting.told + meeting.said
    return { place, met, score: score * orderFactor(open, question, { place, meeting, called }), meeting, parts }
  })
  const scores = new Map(kinInOrder(open, question, looked).map(({ place, score }) => [place, score]))
  const met = looked.map(one => ({ ...one, score: scores.get(one.place) ?? 0 })).sort(byScore)
  return [
    ...inFinalOrder(open, question, met),
    ...best.flatMap(one => (first.has(one) ? [] : [{ ...one, worth: unlooked }])),
  ]
}
