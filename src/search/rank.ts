import { kinInOrder } from './kin.ts'
import { headKind, pairOf, timesOf } from './lines.ts'
import { meetingOf } from './meeting.ts'
import type { OpenIndex } from './open.ts'
import { orderFactor } from './order.ts'
import type { Question, Term } from './understand.ts'
import { weights } from './weights.ts'

/** An entry with its score; higher is better. */
export interface Scored {
  readonly place: number
  readonly score: number
}

const fits = (term: Term, toned: number): number =>
  term.tone === undefined || term.tone === toned ? 1 : weights.otherTone

/** Adds each term's best form to the entries that hold it. */
const gather = (open: OpenIndex, question: Question): Float64Array => {
  const { postings, lexicon, detail } = open
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
      for (let i = postings.from[toned] ?? 0; i < (postings.from[toned + 1] ?? 0); i++)
        raise(postings.places[i] ?? 0, fit * (postings.weights[i] ?? 0))
    }
    // the number of a form names it as surely as a name does
    const sure = /\d/.test(lexicon.keys[term.key] ?? '') ? weights.name : weights.detail
    for (const place of detail.get(term.key) ?? []) raise(place, value * sure)
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

/** One term for each folded word: the heaviest. */
const heaviest = (terms: readonly Term[]): Map<number, Term> => {
  const best = new Map<number, Term>()
  for (const term of terms) if ((best.get(term.key)?.weight ?? 0) < term.weight) best.set(term.key, term)
  return best
}

const worthOf = (open: OpenIndex, term: Term): number => (open.rarity[term.key] ?? 0) * Math.min(1, term.weight)

interface LineScore {
  readonly score: number
  /** Marks of another procedure that were not asked for, two at most. */
  readonly variants: number
}

interface BestLine extends LineScore {
  /** An everyday name answers better than the official one. */
  readonly called: boolean
}

/** How telling it is that two words stand together. */
const rarityOfPair = ({ size, pairs }: OpenIndex, pair: number): number =>
  Math.log(1 + size / (1 + timesOf(pairs, pair)))

/** Scores lines (a name, a title, a keyword): words that stand together, and how much of line and question meet. */
const lineScorer = (open: OpenIndex, question: Question): ((line: number) => LineScore) => {
  const { lines, lexicon, rarity } = open
  const asked = heaviest(question.terms)
  const rareness = new Map([...question.pairs.keys()].map(pair => [pair, rarityOfPair(open, pair)]))
  const mass = weights.mass * [...asked.values()].reduce((sum, term) => sum + worthOf(open, term), 0)
  /** The last line in which a word was met, from 1; and a pair. */
  const lastOfWord = new Uint32Array(rarity.length)
  const lastOfPair = new Map<number, number>()
  return line => {
    let [whole, met, together, variants, apart, previous] = [0, 0, 0, 0, 0, -1]
    for (let w = lines.wordFrom[line] ?? 0; w < (lines.wordFrom[line + 1] ?? 0); w++) {
      const toned = lines.words[w] ?? 0
      const key = lexicon.keyOf[toned] ?? 0
      const value = rarity[key] ?? 0
      const term = asked.get(key)
      if (lastOfWord[key] !== line + 1) {
        whole += value * (lines.aside[w] && term === undefined ? weights.bracket : 1)
        if (term !== undefined) met += worthOf(open, term) * fits(term, toned)
      }
      lastOfWord[key] = line + 1
      if (term === undefined && open.variants.words.has(toned)) variants++
      if (previous >= 0) {
        const both = pairOf(previous, key)
        const pair = question.pairs.get(both)
        if (pair === undefined) {
          apart++
          if (open.variants.pairs.has(both)) variants++
        } else if (lastOfPair.get(both) !== line) {
          together +=
            pair * (weights.ofWords * (value + (rarity[previous] ?? 0)) + weights.ofPair * (rareness.get(both) ?? 0))
          lastOfPair.set(both, line)
        }
      }
      previous = key
    }
    const size = whole <= weights.longest ? whole : weights.longest + weights.beyond * (whole - weights.longest)
    const cover = (2 * met) / (size + Math.max(met, mass))
    const exact = apart === 0 ? 1 + weights.exact : 1
    return { score: (weights.pair * together + weights.cover * met * cover) * exact, variants: Math.min(2, variants) }
  }
}

/** The line of an entry that answers best; marks of another procedure are those of its name, by whatever line it was found. */
const bestLine = (open: OpenIndex, place: number, scoreOf: (line: number) => LineScore): BestLine => {
  const first = open.lines.lineFrom[place] ?? 0
  const { score, variants } = scoreOf(first)
  let [best, call] = [score, 0]
  for (let line = first + 1; line < (open.lines.lineFrom[place + 1] ?? 0); line++) {
    const one = scoreOf(line).score
    if (open.lines.kind[line] === headKind) best = Math.max(best, one * weights.headLine)
    else call = Math.max(call, one)
  }
  return { score: Math.max(best, call), variants, called: call > score }
}

const byScore = (a: Scored, b: Scored): number => b.score - a.score || a.place - b.place

/** The best entries for a question. */
export const rank = (open: OpenIndex, question: Question): Scored[] => {
  const total = gather(open, question)
  const scoreOf = lineScorer(open, question)
  const scored = leading(total, weights.candidates).map(place => {
    const line = bestLine(open, place, scoreOf)
    const usual = 1 + weights.common * (open.index.common[place] ?? 0)
    const other = (1 - weights.variant) ** line.variants
    return { place, called: line.called, score: ((total[place] ?? 0) + line.score) * usual * other }
  })
  const best = scored.sort(byScore)
  const looked = best.slice(0, weights.looked).map(({ place, called, score }) => {
    const meeting = meetingOf(open, question, place)
    const met = meeting.told + meeting.said
    return { place, met, score: score * orderFactor(open, question, { place, meeting, called }) }
  })
  return [...kinInOrder(open, question, looked), ...best.slice(weights.looked)].sort(byScore)
}
