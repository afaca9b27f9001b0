import { agesIn } from './ages.ts'
import type { OpenIndex } from './open.ts'
import type { Question } from './understand.ts'

/** Whether a name is for other ages than the question says. */
export const ofOtherAge = ({ index }: OpenIndex, { ages }: Question, place: number): boolean => {
  if (ages.length === 0) return false
  const bounds = agesIn(index.names[place] ?? '')
  return bounds.length > 0 && !ages.some(age => bounds.some(({ from, below }) => age >= from && age < below))
}
