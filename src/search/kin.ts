import { deedsOf, missingOf, objectOf, unaskedOf } from './deeds.ts'
import type { OpenIndex } from './open.ts'
import type { Question } from './understand.ts'

/** An entry with its score. */
interface Scored {
  readonly place: number
  readonly score: number
}

/** And with how well it meets the question, 0 to 2: what of the question it is told, and what of its best line is said. */
interface Met extends Scored {
  readonly met: number
}

/** Met by so much more, an entry is meant, whatever else it does. */
const moreMet = 0.05

/** Whether an entry does only what nobody asked for. */
const doesOther = (open: OpenIndex, question: Question, place: number): boolean =>
  !deedsOf(open, place).starts && unaskedOf(open, question, place) > 0

/**
 * How badly what an entry does fits what is asked: what it does not do, then what it does unasked where another does not, unless it meets the
 * question better than `mostMet`, the best of those others.
 */
const misfitOf = (open: OpenIndex, question: Question, { place, met }: Met, mostMet: number): number => {
  const other = mostMet + moreMet >= met && doesOther(open, question, place)
  return 2 * missingOf(open, question, place) + (other ? 1 : 0)
}

/** The scores of some entries, given to those first that fit best. */
const byFit = (open: OpenIndex, question: Question, kin: readonly Met[]): Scored[] => {
  const others = kin.filter(({ place }) => !doesOther(open, question, place))
  const mostMet = Math.max(...others.map(({ met }) => met))
  const fits = new Map(kin.map(one => [one.place, misfitOf(open, question, one, mostMet)]))
  const ordered = kin.toSorted((a, b) => (fits.get(a.place) ?? 0) - (fits.get(b.place) ?? 0) || b.score - a.score)
  const scores = kin.map(({ score }) => score).sort((a, b) => b - a)
  return ordered.map(({ place }, i) => ({ place, score: scores[i] ?? 0 }))
}

/**
 * Of entries for one thing (to issue it, to issue it again, to end it) the one that does what is asked stands first, whichever of them has the
 * everyday name.
 */
export const kinInOrder = (open: OpenIndex, question: Question, entries: readonly Met[]): Scored[] =>
  [...Map.groupBy(entries, ({ place }) => objectOf(open, place) || String(place)).values()].flatMap(kin =>
    kin.length === 1 ? kin : byFit(open, question, kin),
  )
