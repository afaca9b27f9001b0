import type { Meeting, Meetings } from './meeting.ts'
import type { OpenIndex } from './open.ts'
import type { Presence, SearchIndex } from './types.ts'
import type { Question } from './understand.ts'
import { presenceBounds, presenceWeights } from './weights.ts'

/** An entry of the catalogue that answers best. */
export interface Best {
  readonly place: number
  readonly score: number
  /** By how much the best procedure that the catalogue lacks is worth more, as a logarithm; minus infinity where it lacks none that answers. */
  readonly ahead: number
}

/** Further behind, or ahead, tells no more. */
const [behind, farAhead] = [-1, 2]

/** What tells whether an entry is what was asked. */
const signsOf = ({ told, said, asTyped, astray }: Meeting, { score, ahead }: Best, { length, repaired }: Question) => ({
  told,
  said,
  /** A line of it is said nearly whole. */
  whole: Math.max(0, said - 0.8) * 5,
  asTyped,
  astray,
  score: Math.log(1 + score),
  ahead: Math.min(farAhead, Math.max(behind, ahead)),
  length: Math.log(1 + length),
  repaired: Math.min(repaired.length, 3),
})

/** Chance, 0 to 1, that an entry is what was asked: each sign by its weight. */
const chanceOf = (
  signs: ReturnType<typeof signsOf>,
  { base, ...weights }: Readonly<Record<keyof typeof signs | 'base', number>>,
): number => {
  const entries = Object.entries(weights) as [keyof typeof signs, number][]
  const odds = entries.reduce((sum, [sign, weight]) => sum + weight * signs[sign], base)
  return 1 / (1 + Math.exp(-odds))
}

/** A catalogue lacks many procedures where it has not even so many times as many. */
const few = 4

const lacksMany = ({ lackingFrom, codes }: SearchIndex): boolean => (codes.length - lackingFrom) * few > lackingFrom

/** Whether the catalogue has what was asked, by its best hit; a question that tells nothing is not judged. */
export const presenceOf = (
  open: OpenIndex,
  question: Question,
  best: Best | undefined,
  meetingOf: Meetings,
): Presence => {
  if (question.tells.length === 0) return best === undefined || question.elsewhere.length > 0 ? 'absent' : 'here'
  if (best === undefined) return 'absent'
  const side = lacksMany(open.index) ? 'many' : 'few'
  const chance = chanceOf(signsOf(meetingOf(best.place), best, question), presenceWeights[side])
  const bounds = presenceBounds[side]
  return chance < bounds.absent ? 'absent' : chance < bounds.doubtful ? 'doubtful' : 'here'
}
