import { headKind, pairOf, phraseKind, timesOf } from './lines.ts'
import type { OpenIndex } from './open.ts'
import type { Question, Term } from './understand.ts'
import { weights } from './weights.ts'

/** One term for each folded word: the heaviest. */
const heaviest = (terms: readonly Term[]): Map<number, Term> => {
  const best = new Map<number, Term>()
  for (const term of terms) if ((best.get(term.key)?.weight ?? 0) < term.weight) best.set(term.key, term)
  return best
}

/** How well a toned word fits a term. */
export const fits = (term: Term, toned: number): number =>
  term.tone === undefined || term.tone === toned ? 1 : weights.otherTone

/** Two words of the question side by side: what it is worth that a line says them so, and the line that said them last. */
interface AskedPair {
  readonly gain: number
  line: number
}

const firstOf = (pair: number): number => Math.floor(pair / 0x4000000)
const secondOf = (pair: number): number => pair % 0x4000000

const askedPairs = ({ size, pairs, rarity }: OpenIndex, question: Question): Map<number, AskedPair> =>
  new Map(
    [...question.pairs].map(([pair, weight]) => {
      const words = weights.ofWords * ((rarity[secondOf(pair)] ?? 0) + (rarity[firstOf(pair)] ?? 0))
      const rare = Math.log(1 + size / (1 + timesOf(pairs, pair)))
      return [pair, { gain: weight * (words + weights.ofPair * rare), line: -1 }]
    }),
  )

/** The terms of a question by folded words, so that the many words of lines are looked up by number. */
interface AskedTerms {
  /** Folded number → place of its term, 0 for a word that is not asked for. */
  readonly at: Uint16Array
  readonly terms: readonly Term[]
  /** What it is worth that a line holds each, by its place. */
  readonly worth: Float64Array
}

const termsOf = ({ lexicon, rarity }: OpenIndex, question: Question): AskedTerms => {
  const found = [...heaviest(question.terms).values()]
  const at = new Uint16Array(lexicon.keys.length)
  const worth = new Float64Array(found.length + 1)
  found.forEach(({ key, weight }, i) => {
    at[key] = i + 1
    worth[i + 1] = (rarity[key] ?? 0) * Math.min(1, weight)
  })
  return { at, terms: found, worth }
}

/** Scores lines (a name, a title, a keyword): words that stand together, and how much of line and question meet. */
const lineScorer = (
  open: OpenIndex,
  question: Question,
  { at, terms, worth }: AskedTerms,
): ((line: number) => number) => {
  const { rarity } = open
  const { wordFrom, words, keys, again, aside } = open.lines
  const pairs = askedPairs(open, question)
  const begins = new Uint8Array(at.length)
  const ends = new Uint8Array(at.length)
  for (const pair of pairs.keys()) {
    begins[firstOf(pair)] = 1
    ends[secondOf(pair)] = 1
  }
  const mass = weights.mass * worth.reduce((sum, one) => sum + one, 0)
  return line => {
    let [whole, met, together, apart] = [0, 0, 0, 0]
    const from = wordFrom[line] ?? 0
    const to = wordFrom[line + 1] ?? 0
    let isBegun = 0
    for (let w = from; w < to; w++) {
      const key = keys[w] ?? 0
      if (again[w] === 0) {
        const place = at[key] ?? 0
        const term = terms[place - 1]
        whole += (rarity[key] ?? 0) * (term === undefined && aside[w] ? weights.bracket : 1)
        if (term !== undefined) met += (worth[place] ?? 0) * fits(term, words[w] ?? 0)
      }
      if (w > from) {
        const pair = isBegun && ends[key] ? pairs.get(pairOf(keys[w - 1] ?? 0, key)) : undefined
        if (pair === undefined) apart++
        else if (pair.line !== line) {
          together += pair.gain
          pair.line = line
        }
      }
      isBegun = begins[key] ?? 0
    }
    const size = whole <= weights.longest ? whole : weights.longest + weights.beyond * (whole - weights.longest)
    const cover = (2 * met) / (size + Math.max(met, mass))
    const exact = apart === 0 ? 1 + weights.exact : 1
    return (weights.pair * together + weights.cover * met * cover) * exact
  }
}

/** Counts the marks of another procedure in lines that were not asked for, two at most. */
const variantCounter = ({ lines, variants }: OpenIndex, { at }: AskedTerms, { pairs }: Question) => {
  const { wordFrom, words, keys } = lines
  return (line: number): number => {
    let count = 0
    const from = wordFrom[line] ?? 0
    for (let w = from; w < (wordFrom[line + 1] ?? 0); w++) {
      const [before, key] = [keys[w - 1] ?? 0, keys[w] ?? 0]
      if (variants.words[words[w] ?? 0] && !at[key]) count++
      if (w === from || !variants.begins[before]) continue
      const pair = pairOf(before, key)
      if (variants.pairs.has(pair) && !pairs.has(pair)) count++
    }
    return Math.min(2, count)
  }
}

/** How the lines of an entry answer a question; marks of another procedure are those of its name, by whatever line it was found. */
export interface LineScores {
  readonly name: number
  /** The first part of the name. */
  readonly head: number
  /** The best title or keyword, and the best of what people say. */
  readonly call: number
  readonly phrase: number
  readonly variants: number
}

/** Scores the lines of entries. */
export const lineScores = (open: OpenIndex, question: Question): ((place: number) => LineScores) => {
  const terms = termsOf(open, question)
  const scoreOf = lineScorer(open, question, terms)
  const variantsIn = variantCounter(open, terms, question)
  const { lineFrom, kind } = open.lines
  return place => {
    const first = lineFrom[place] ?? 0
    const name = scoreOf(first)
    let [head, call, phrase] = [0, 0, 0]
    for (let line = first + 1; line < (lineFrom[place + 1] ?? 0); line++) {
      const score = scoreOf(line)
      if (kind[line] === headKind) head = Math.max(head, score)
      else if (kind[line] === phraseKind) phrase = Math.max(phrase, score)
      else call = Math.max(call, score)
    }
    return { name, head, call, phrase, variants: variantsIn(first) }
  }
}
