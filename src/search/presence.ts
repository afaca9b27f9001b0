import { pairOf } from './lines.ts'
import type { OpenIndex } from './open.ts'
import { findPhrases } from './phrases.ts'
import type { Presence } from './types.ts'
import type { Question, Tell } from './understand.ts'
import { presenceWeights as w } from './weights.ts'

/** How a question and an entry meet; words count by how telling they are. */
export interface Meeting {
  /** Part of what the question tells that stands in the entry, 0 to 1; neighbours should stay neighbours. */
  readonly told: number
  /** Part of the entry's best line (name, title or keyword) that the question says, 0 to 1. */
  readonly said: number
  /** Things to be done that the question names and the entry does not do. */
  readonly missing: number
}

interface EntryWords {
  readonly keys: ReadonlySet<number>
  readonly pairs: ReadonlySet<number>
}

interface Line {
  readonly from: number
  readonly to: number
}

const linesOfEntry = ({ lines }: OpenIndex, place: number): Line[] => {
  const found: Line[] = []
  for (let line = lines.lineFrom[place] ?? 0; line < (lines.lineFrom[place + 1] ?? 0); line++)
    found.push({ from: lines.wordFrom[line] ?? 0, to: lines.wordFrom[line + 1] ?? 0 })
  return found
}

const keyAt = ({ lines, lexicon }: OpenIndex, word: number): number => lexicon.keyOf[lines.words[word] ?? 0] ?? 0

const wordsOfEntry = (open: OpenIndex, entry: readonly Line[]): EntryWords => {
  const keys = new Set<number>()
  const pairs = new Set<number>()
  for (const { from, to } of entry)
    for (let word = from; word < to; word++) {
      keys.add(keyAt(open, word))
      if (word > from) pairs.add(pairOf(keyAt(open, word - 1), keyAt(open, word)))
    }
  return { keys, pairs }
}

/** A thing that no name knows is as telling as can be. */
const worthOf = (open: OpenIndex, { weight, ways }: Tell): number => {
  const unseen = Math.log(1 + open.index.codes.length)
  const rarest = ways.map(way => Math.max(...way.map(key => open.rarity[key ?? -1] ?? unseen)))
  return weight * Math.min(unseen, ...rarest)
}

/** Papers and results speak of a procedure too, less surely. */
const inDetail = (open: OpenIndex, place: number, ways: Tell['ways']): boolean =>
  ways.some(way => way.every(key => key !== undefined && open.detail.get(key)?.includes(place) === true))

const toldOf = (open: OpenIndex, { tells }: Question, place: number, entry: readonly Line[]): number => {
  const { keys, pairs } = wordsOfEntry(open, entry)
  let [asked, met] = [0, 0]
  let before: { worth: number; last: number | undefined } | undefined
  for (const tell of tells) {
    const worth = worthOf(open, tell)
    const way = tell.ways.find(one => one.every(key => key !== undefined && keys.has(key)))
    asked += worth
    met += way !== undefined ? worth : inDetail(open, place, tell.ways) ? worth / 2 : 0
    if (before !== undefined && tell.joined) {
      const both = Math.min(before.worth, worth) / 2
      asked += both
      if (before.last !== undefined && way?.[0] !== undefined && pairs.has(pairOf(before.last, way[0]))) met += both
    }
    before = { worth, last: way?.at(-1) }
  }
  return asked === 0 ? 1 : met / asked
}

/** Words in brackets of a name are mostly about when it applies. */
const bracket = 0.3

interface LineMeeting {
  readonly said: number
  /** How telling that part of the line is. */
  readonly mass: number
}

const lineMeeting = (open: OpenIndex, { from, to }: Line, asked: ReadonlySet<number>): LineMeeting => {
  let [whole, met] = [0, 0]
  const seen = new Set<number>()
  for (let word = from; word < to; word++) {
    const key = keyAt(open, word)
    if (seen.has(key)) continue
    seen.add(key)
    const worth = (open.rarity[key] ?? 0) * (open.lines.aside[word] ? bracket : 1)
    whole += worth
    if (asked.has(key)) met += worth
  }
  return { said: whole === 0 ? 0 : met / whole, mass: met }
}

const missingOf = (open: OpenIndex, { operations }: Question, entry: readonly Line[]): number => {
  if (operations.length === 0) return 0
  const { lines, lexicon } = open
  const done = new Set(
    entry.flatMap(({ from, to }) => {
      const toned = [...lines.words.subarray(from, to)]
      const words = toned.map(word => ({ text: lexicon.toned[word] ?? '' }))
      const keys = toned.map(word => lexicon.keys[lexicon.keyOf[word] ?? 0] ?? '')
      return findPhrases(open.operations, words, keys).map(({ value }) => value)
    }),
  )
  return new Set(operations.filter(operation => !done.has(operation))).size
}

/** A term of less weight is a guess and says nothing. */
const heard = 0.3

/** How a question and an entry meet. */
const meetingOf = (open: OpenIndex, question: Question, place: number): Meeting => {
  const entry = linesOfEntry(open, place)
  const { terms, tells } = question
  const asked = new Set(terms.flatMap(({ key, weight }) => (weight > heard ? [key] : [])))
  for (const key of tells.flatMap(({ ways }) => ways.flat())) if (key !== undefined) asked.add(key)
  const value = ({ said, mass }: LineMeeting) => said * Math.sqrt(mass)
  const { said } = entry
    .map(line => lineMeeting(open, line, asked))
    .reduce((a, b) => (value(b) > value(a) ? b : a), { said: 0, mass: 0 })
  return { told: toldOf(open, question, place, entry), said, missing: missingOf(open, question, entry) }
}

/** Chance, 0 to 1, that an entry is what was asked. */
const chanceOf = ({ told, said, missing }: Meeting): number => {
  const whole = Math.max(0, said - 0.8) * 5
  const odds = w.base + w.told * told + w.said * said + w.both * told * said + w.missing * Math.min(missing, 2)
  return 1 / (1 + Math.exp(-odds - w.whole * whole))
}

/** Whether the catalogue has what was asked, by its best hit; a question that tells nothing is not judged. */
export const presenceOf = (open: OpenIndex, question: Question, place: number | undefined): Presence => {
  if (question.tells.length === 0) return place === undefined ? 'absent' : 'here'
  const chance = place === undefined ? 0 : chanceOf(meetingOf(open, question, place))
  return chance < w.absent ? 'absent' : chance < w.doubtful ? 'doubtful' : 'here'
}
