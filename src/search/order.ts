import { ofOtherAge } from './bounds.ts'
import { deedsOf, unaskedOf } from './deeds.ts'
import { isOtherLevel } from './level.ts'
import type { Meeting } from './meeting.ts'
import type { OpenIndex } from './open.ts'
import { ofOtherProvince } from './province.ts'
import type { Question } from './understand.ts'
import { order } from './weights.ts'

/** An entry that is looked at: how it meets the question, and whether the line that answers best is an everyday name. */
export interface Looked {
  readonly place: number
  readonly meeting: Meeting
  readonly called: boolean
}

/** Does what was asked, does not, does something else unasked. */
const byDeeds = (open: OpenIndex, question: Question, place: number): number => {
  const { operations } = question
  const { all, starts } = deedsOf(open, place)
  const done = Math.min(2, operations.filter(sets => sets.some(set => all.has(set))).length)
  const other = done > 0 ? 0 : Math.min(2, unaskedOf(open, question, place) * (starts ? order.startsToo : 1))
  const begins = starts && operations.length === 0 ? order.starts : 0
  return order.done * done + order.undone * (Math.min(2, operations.length) - done) + order.otherDeed * other + begins
}

/** Where the name says for which level, age or province it is. */
const byRange = (open: OpenIndex, question: Question, place: number): number => {
  const level = isOtherLevel(open, question, place)
  return (
    (level === undefined ? 0 : level ? order.otherLevel : order.sameLevel) +
    (ofOtherAge(open, question, place) ? order.otherAge : 0) +
    (ofOtherProvince(open, question, place) ? order.otherProvince : 0)
  )
}

const byMeeting = ({ told, said, lacks, beyond }: Meeting): number =>
  order.both * told * said + order.lacks * lacks + order.beyond * beyond

const byName = ({ index }: OpenIndex, { place, meeting }: Looked): number =>
  place < index.lackingFrom
    ? order.inName * meeting.inName + order.inHead * meeting.inHead + order.asTyped * meeting.asTyped
    : order.lacking * meeting.told

/** Who has everyday names is found in more ways than who has none, and must not be ahead for that alone. */
const byCalls = ({ index }: OpenIndex, { place, called }: Looked): number =>
  (index.calls[place] === undefined ? 0 : order.hasCalls) + (called ? order.called : 0)

/** By what its score is multiplied, for all that words and their rarity do not tell. */
export const orderFactor = (open: OpenIndex, question: Question, looked: Looked): number =>
  Math.exp(
    byDeeds(open, question, looked.place) +
      byRange(open, question, looked.place) +
      byMeeting(looked.meeting) +
      byName(open, looked) +
      byCalls(open, looked),
  )
