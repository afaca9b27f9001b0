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

const firstOf = (pair: number): number => Math.floor(pair / 0x4000000)
const secondOf = (pair: number): number => pair % 0x4000000

/** A word that the question says right after another: what it is worth that a line says them so, and the line that said them last. */
interface Follower {
  readonly slot: number
  readonly gain: number
  line: number
}

/** The words of a question in slots from 1 on, so that the many words of lines are looked up by number. */
interface AskedWords {
  /** Folded number → slot, 0 for a word of no account. */
  readonly slots: Uint16Array
  readonly terms: readonly (Term | undefined)[]
  /** What it is worth that a line holds each, and what follows it. */
  readonly worth: Float64Array
  readonly followers: readonly (readonly Follower[])[]
}

const askedWords = ({ size, pairs, rarity, lexicon }: OpenIndex, question: Question): AskedWords => {
  const slots = new Uint16Array(lexicon.keys.length)
  const terms: (Term | undefined)[] = [undefined]
  const followers: Follower[][] = [[]]
  const slotOf = (key: number, term?: Term): number => {
    const known = slots[key] ?? 0
    if (known > 0) return known
    slots[key] = terms.length
    followers.push([])
    return terms.push(term) - 1
  }
  for (const [key, term] of heaviest(question.terms)) slotOf(key, term)
  for (const [pair, weight] of question.pairs) {
    const [first, second] = [firstOf(pair), secondOf(pair)]
    const words = weights.ofWords * ((rarity[second] ?? 0) + (rarity[first] ?? 0))
    const rare = Math.log(1 + size / (1 + timesOf(pairs, pair)))
    const gain = weight * (words + weights.ofPair * rare)
    followers[slotOf(first)]?.push({ slot: slotOf(second), gain, line: -1 })
  }
  const worth = Float64Array.from(terms, term =>
    term === undefined ? 0 : (rarity[term.key] ?? 0) * Math.min(1, term.weight),
  )
  return { slots, terms, worth, followers }
}

const none: readonly Follower[] = []

/** Scores lines (a name, a title, a keyword): words that stand together, and how much of line and question meet. */
const lineScorer = (open: OpenIndex, asked: AskedWords): ((line: number) => number) => {
  const { slots, terms, worth, followers } = asked
  const { rarity, masses } = open
  const { wordFrom, words, keys, again, aside } = open.lines
  const mass = weights.mass * worth.reduce((sum, one) => sum + one, 0)
  return line => {
    let whole = (masses.plain[line] ?? 0) + weights.bracket * (masses.aside[line] ?? 0)
    let [met, together, beside] = [0, 0, 0]
    const from = wordFrom[line] ?? 0
    const to = wordFrom[line + 1] ?? 0
    let next = none
    for (let w = from; w < to; w++) {
      const key = keys[w] ?? 0
      const slot = slots[key] ?? 0
      if (slot === 0) {
        next = none
        continue
      }
      const term = terms[slot]
      if (term !== undefined && again[w] === 0) {
        met += (worth[slot] ?? 0) * fits(term, words[w] ?? 0)
        if (aside[w]) whole += (rarity[key] ?? 0) * (1 - weights.bracket)
      }
      for (const follower of next) {
        if (follower.slot !== slot) continue
        beside++
        if (follower.line !== line) together += follower.gain
        follower.line = line
      }
      next = followers[slot] ?? none
    }
    const size = whole <= weights.longest ? whole : weights.longest + weights.beyond * (whole - weights.longest)
    const cover = (2 * met) / (size + Math.max(met, mass))
    const exact = beside === to - from - 1 ? 1 + weights.exact : 1
    return (weights.pair * together + weights.cover * met * cover) * exact
  }
}

/** Counts the marks of another procedure in lines that were not asked for, two at most. */
const variantCounter = ({ lines, variants }: OpenIndex, { slots, terms }: AskedWords, { pairs }: Question) => {
  const { wordFrom, words, keys } = lines
  return (line: number): number => {
    let count = 0
    const from = wordFrom[line] ?? 0
    for (let w = from; w < (wordFrom[line + 1] ?? 0); w++) {
      const [before, key] = [keys[w - 1] ?? 0, keys[w] ?? 0]
      if (variants.words[words[w] ?? 0] && terms[slots[key] ?? 0] === undefined) count++
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
  const asked = askedWords(open, question)
  const scoreOf = lineScorer(open, asked)
  const variantsIn = variantCounter(open, asked, question)
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
