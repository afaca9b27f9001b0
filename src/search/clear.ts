import { unaskedOf } from './deeds.ts'
import { ofOtherLevel } from './level.ts'
import type { Meeting, Meetings } from './meeting.ts'
import type { OpenIndex } from './open.ts'
import { ofOtherProvince } from './province.ts'
import type { Scored } from './rank.ts'
import { areUndecided } from './siblings.ts'
import type { Question } from './understand.ts'
import { clearWinner as bounds } from './weights.ts'

/** Whether an entry begins with what the question does not ask for: to issue again, to end. */
const doesMore = (open: OpenIndex, question: Question, place: number): boolean => unaskedOf(open, question, place) > 0

const isWhole = ({ told, said }: Meeting): boolean => told >= bounds.whole && said >= bounds.whole

/** Whether another entry meets the question as well as the best. */
const isTwin = (best: Meeting, next: Meeting): boolean =>
  next.told >= best.told - bounds.alike && next.said >= best.said - bounds.alike

/** How far ahead of another of the catalogue the best must be. */
const aheadOf = (
  open: OpenIndex,
  question: Question,
  best: Scored,
  rival: Scored,
  met: Meeting,
  theirs: Meeting,
): number => {
  const other = doesMore(open, question, best.place)
  const twin = (other || !doesMore(open, question, rival.place)) && isTwin(met, theirs)
  if (isWhole(met)) return twin || other ? bounds.aheadTwin : bounds.aheadWhole
  if (met.lacks >= bounds.lacks && met.told < bounds.toldMost) return bounds.aheadLacks
  return twin || other ? bounds.aheadTwin : bounds.ahead
}

/**
 * Whether nothing else than the best can be meant: it says what was told, nothing is told that no procedure deals with, and no other entry comes near, also none that the catalogue is known to
 * lack. Of two that are near, neither is clear; what one province has for itself is meant, and is a rival, only where it is named.
 */
export const isClear = (
  open: OpenIndex,
  question: Question,
  ranked: readonly Scored[],
  meetingOf: Meetings,
): boolean => {
  const { lackingFrom } = open.index
  const [best, ...others] = ranked.filter(({ place }) => place < lackingFrom)
  if (best === undefined || question.tells.length === 0 || ofOtherProvince(open, question, best.place)) return false
  if (ofOtherLevel(open, question, best.place)) return false
  const met = meetingOf(best.place)
  const lacking = ranked.find(({ place }) => place >= lackingFrom)?.worth ?? Number.NEGATIVE_INFINITY
  if (met.told < bounds.told || met.missing > 0 || met.astray > 0 || best.worth - lacking < bounds.aheadLacking)
    return false
  const rivals = others.filter(
    ({ place, score }) => score * bounds.ofOneKind > best.score && !ofOtherProvince(open, question, place),
  )
  return rivals.every(
    rival =>
      best.score >= aheadOf(open, question, best, rival, met, meetingOf(rival.place)) * rival.score &&
      (isWhole(met) || !areUndecided(open, question, best.place, rival.place)),
  )
}
