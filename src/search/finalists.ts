import { apartFrom } from './apart.ts'
import { deedsOf, unaskedOf } from './deeds.ts'
import { namesOf } from './facets.ts'
import { kinInOrder } from './kin.ts'
import { isOtherLevel } from './level.ts'
import { heardIn, type Meeting } from './meeting.ts'
import type { OpenIndex } from './open.ts'
import { ofOtherProvince } from './province.ts'
import type { Question } from './understand.ts'
import { finals } from './weights.ts'

/** One of the best: its score, how it meets the question, and what its words, its name and its calls had of that score. */
export interface Finalist {
  readonly place: number
  readonly score: number
  readonly meeting: Meeting
  readonly parts: { readonly words: number; readonly name: number; readonly call: number }
}

/** Names of the catalogue among which words are weighed. */
const compared = 10

/** What all words of a question could give. */
const massOf = ({ rarity }: OpenIndex, { terms }: Question): number =>
  terms.reduce((sum, { key, weight }) => sum + (rarity[key] ?? 0) * Math.min(1, weight), 1e-9)

const byDeeds = (open: OpenIndex, question: Question, place: number): number => {
  const starts = question.operations.length === 0 && deedsOf(open, place).starts
  return finals.unasked * Math.min(2, unaskedOf(open, question, place)) + (starts ? finals.starts : 0)
}

const byLevel = (open: OpenIndex, question: Question, place: number): number => {
  const other = isOtherLevel(open, question, place)
  return other === undefined ? 0 : other ? finals.otherLevel : finals.sameLevel
}

/** What one province has for itself is meant where the province is named. */
const byProvince = (open: OpenIndex, question: Question, place: number): number => {
  if (namesOf(open.index.facets.province, place).length === 0) return 0
  return ofOtherProvince(open, question, place) ? finals.otherProvince : finals.ownProvince
}

/** What an entry is worth beside the others, as a logarithm. */
const worthOf = (
  open: OpenIndex,
  question: Question,
  { place, score, meeting, parts }: Finalist,
  mass: number,
  apart: number,
): number =>
  Math.log(score + 1e-9) +
  finals.told * meeting.told +
  finals.saidAgain * meeting.saidAgain +
  finals.beyond * meeting.beyond +
  (finals.words * parts.words + finals.name * parts.name + finals.call * parts.call) / mass +
  finals.apart * apart +
  byDeeds(open, question, place) +
  byLevel(open, question, place) +
  byProvince(open, question, place)

/** The best in their last order, by what they are worth beside each other. Each keeps its score, which says how well it answers for itself. */
export const inFinalOrder = (
  open: OpenIndex,
  question: Question,
  entries: readonly Finalist[],
): (Finalist & { readonly worth: number })[] => {
  const mass = massOf(open, question)
  const here = entries.filter(({ place }) => place < open.index.lackingFrom)
  const best = here.slice(0, compared).map(({ place }) => place)
  const apart = apartFrom(open, heardIn(open, question), best)
  const weighed = entries.map(one => ({
    place: one.place,
    met: one.meeting.told + one.meeting.said,
    score: worthOf(open, question, one, mass, apart(one.place)),
  }))
  const worth = new Map(kinInOrder(open, question, weighed).map(({ place, score }) => [place, score]))
  return entries
    .map(one => ({ ...one, worth: worth.get(one.place) ?? 0 }))
    .toSorted((a, b) => b.worth - a.worth || a.place - b.place)
}
