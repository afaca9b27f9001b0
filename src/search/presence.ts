import type { Meeting, Meetings } from './meeting.ts'
import type { OpenIndex } from './open.ts'
import type { Presence, SearchIndex } from './types.ts'
import type { Question } from './understand.ts'
import { presenceBounds, presenceWeights } from './weights.ts'

/** An entry of the catalogue that answers best. */
export interface Best {
  readonly place: number
  readonly score: number
  /** Score of the next of the catalogue. */
  readonly next: number
  /** How well the best procedure that the catalogue lacks answers beside it, 0 to 1. */
  readonly near: number
}

const last = (part: number): number => Math.max(0, part - 0.8) * 5

/** Chance, 0 to 1, that an entry is what was asked. */
const chanceOf = (
  { told, said, missing, lacks }: Meeting,
  { score, next, near }: Best,
  things: number,
  side: keyof typeof presenceWeights,
): number => {
  const w = presenceWeights[side]
  const met = w.told * told + w.said * said + w.both * told * said + w.whole * last(said) + w.toldWhole * last(told)
  const lost = (1 - told) * lacks * (1 - last(said))
  const lead = Math.min(2, score / Math.max(next, 1e-9)) - 1
  const ahead = w.near * near + w.score * Math.log(score + 1) + w.lead * lead + w.things * Math.log(1 + things)
  const odds = w.base + met + ahead + w.missing * Math.min(missing, 2) + w.lacks * lacks + w.lost * lost
  return 1 / (1 + Math.exp(-odds))
}

/** Beside so great a part of those that it has, what a catalogue is known to lack tells what it has not; of an imported list it is hardly anything. */
const muchLacking = 0.1

const lacksMany = ({ lackingFrom, codes }: SearchIndex): boolean =>
  codes.length - lackingFrom > muchLacking * lackingFrom

/** Whether the catalogue has what was asked, by its best hit; a question that tells nothing is not judged. */
export const presenceOf = (
  open: OpenIndex,
  question: Question,
  best: Best | undefined,
  meetingOf: Meetings,
): Presence => {
  if (question.tells.length === 0) return best === undefined ? 'absent' : 'here'
  if (best === undefined) return 'absent'
  const side = lacksMany(open.index) ? 'beside' : 'alone'
  const chance = chanceOf(meetingOf(best.place), best, question.tells.length, side)
  const bounds = presenceBounds[side]
  return chance < bounds.absent ? 'absent' : chance < bounds.doubtful ? 'doubtful' : 'here'
}
