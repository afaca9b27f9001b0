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

/** A term with what it is worth that a line holds it. */
interface Worth {
  readonly term: Term
  readonly worth: number
}

/** The terms of a question by folded words; 0 in `at` for a word that is not asked for, so that the many words of lines are looked up by number. */
const termsOf = (
  open: OpenIndex,
  question: Question,
): { readonly at: Uint16Array; readonly terms: readonly (Worth | undefined)[] } => {
  const at = new Uint16Array(open.lexicon.keys.length)
  const terms: (Worth | undefined)[] = [undefined]
  for (const [key, term] of heaviest(question.terms)) {
    at[key] = terms.length
    terms.push({ term, worth: (open.rarity[key] ?? 0) * Math.min(1, term.weight) })
  }
  return { at, terms }
}

interface LineScore {
  readonly score: number
  /** Marks of another procedure that were not asked for, two at most. */
  readonly variants: number
}

/** Scores lines (a name, a title, a keyword): words that stand together, and how much of line and question meet. */
const lineScorer = (open: OpenIndex, question: Question): ((line: number) => LineScore) => {
  const { lines, rarity, variants: others } = open
  const { keyOf } = open.lexicon
  const pairs = askedPairs(open, question)
  const { at, terms } = termsOf(open, question)
  const begins = new Uint8Array(at.length)
  for (const pair of pairs.keys()) begins[firstOf(pair)] = 1
  const mass = weights.mass * terms.reduce((sum, one) => sum + (one?.worth ?? 0), 0)
  return line => {
    let [whole, met, together, variants, apart, previous] = [0, 0, 0, 0, 0, -1]
    const to = lines.wordFrom[line + 1] ?? 0
    for (let w = lines.wordFrom[line] ?? 0; w < to; w++) {
      const toned = lines.words[w] ?? 0
      const key = keyOf[toned] ?? 0
      const asked = terms[at[key] ?? 0]
      if (!lines.again[w]) {
        whole += (rarity[key] ?? 0) * (asked === undefined && lines.aside[w] ? weights.bracket : 1)
        if (asked !== undefined) met += asked.worth * fits(asked.term, toned)
      }
      if (asked === undefined && others.words[toned]) variants++
      if (previous >= 0) {
        const pair = begins[previous] ? pairs.get(pairOf(previous, key)) : undefined
        if (pair === undefined) {
          apart++
          if (others.begins[previous] && others.pairs.has(pairOf(previous, key))) variants++
        } else if (pair.line !== line) {
          together += pair.gain
          pair.line = line
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
  const scoreOf = lineScorer(open, question)
  const { lineFrom, kind } = open.lines
  return place => {
    const first = lineFrom[place] ?? 0
    const { score: name, variants } = scoreOf(first)
    let [head, call, phrase] = [0, 0, 0]
    for (let line = first + 1; line < (lineFrom[place + 1] ?? 0); line++) {
      const { score } = scoreOf(line)
      if (kind[line] === headKind) head = Math.max(head, score)
      else if (kind[line] === phraseKind) phrase = Math.max(phrase, score)
      else call = Math.max(call, score)
    }
    return { name, head, call, phrase, variants }
  }
}
