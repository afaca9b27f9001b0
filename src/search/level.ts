import { pairOf } from './lines.ts'
import type { OpenIndex } from './open.ts'
import type { Question } from './understand.ts'

/** How a level is named, by its folded words. */
const named = [
  ['trung', 'uong', 'ministry'],
  ['cap', 'bo', 'ministry'],
  ['cap', 'tinh', 'province'],
  ['cap', 'huyen', 'district'],
  ['cap', 'xa', 'commune'],
] as const

/** The levels at which an entry is done. */
const ownLevels = ({ index }: OpenIndex, place: number) =>
  [index.facets.level.of[place] ?? []].flat().map(at => index.facets.level.ids[at])

/** Whether the question names levels and an entry is done at none of them: a sibling of the same name is meant. */
export const ofOtherLevel = (open: OpenIndex, { pairs }: Question, place: number): boolean => {
  const id = (word: string) => open.lexicon.keyIds.get(word) ?? -1
  const asked = named.flatMap(([first, last, level]) => (pairs.has(pairOf(id(first), id(last))) ? [level] : []))
  const own = asked.length === 0 ? [] : ownLevels(open, place)
  return own.length > 0 && !asked.some(level => own.includes(level))
}

/** Whether an entry is done at none of the levels that the question names; undefined where the one or the other says none. */
export const isOtherLevel = (open: OpenIndex, { levels }: Question, place: number): boolean | undefined => {
  const own = levels.length === 0 ? [] : ownLevels(open, place)
  return own.length === 0 ? undefined : !levels.some(level => own.includes(level))
}
