import type { Meeting, Meetings } from './meeting.ts'
import type { OpenIndex } from './open.ts'
import type { Presence, SearchIndex } from './types.ts'
import type { Question } from './understand.ts'
import { presenceBounds, presenceWeights } from './weights.ts'

/** An entry of the catalogue that answers best. */
export interface Best {
  readonly place: number
  readonly score: number
  /** How well the best procedure that the catalogue lacks answers beside it, 0 to 1. */
  readonly near: number
}

const last = (part: number): number => Math.max(0, part - 0.8) * 5

/** What tells whether an entry is what was asked. */
const signsOf = (
  { told, said, missing, lacks, asTyped, astray }: Meeting,
  { score, near }: Best,
  { length, expanded, repaired }: Question,
) => ({
  told,
  said,
  both: told * said,
  whole: last(said),
  toldWhole: last(told),
  lost: (1 - told) * lacks * (1 - last(said)),
  missing: Math.min(missing, 2),
  lacks,
  asTyped,
  astray,
  near,
  score: Math.log(1 + score),
  length: Math.log(1 + length),
  expanded: Math.min(expanded.length, 4),
  repaired: Math.min(repaired.length, 3),
})

/** Chance, 0 to 1, that an entry is what was asked: each sign by its weight. */
const chanceOf = (
  signs: ReturnType<typeof signsOf>,
  { base, ...weights }: Partial<typeof signs> & { readonly base: number },
): number => {
  const entries = Object.entries(weights) as [keyof typeof signs, number][]
  const odds = entries.reduce((sum, [sign, weight]) => sum + weight * signs[sign], base)
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
  if (question.tells.length === 0) return best === undefined || question.elsewhere.length > 0 ? 'absent' : 'here'
  if (best === undefined) return 'absent'
  const side = lacksMany(open.index) ? 'beside' : 'alone'
  const chance = chanceOf(signsOf(meetingOf(best.place), best, question), presenceWeights[side])
  const bounds = presenceBounds[side]
  return chance < bounds.absent ? 'absent' : chance < bounds.doubtful ? 'doubtful' : 'here'
}
