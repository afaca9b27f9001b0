import { namesOf } from './facets.ts'
import { wordKey } from './fold.ts'
import type { OpenIndex } from './open.ts'
import type { Question } from './understand.ts'
import { wordsOf } from './words.ts'

/** Whether an entry is of one province that the question does not name. */
export const ofOtherProvince = ({ index, lexicon }: OpenIndex, { terms }: Question, place: number): boolean => {
  const [name] = namesOf(index.facets.province, place)
  if (name === undefined) return false
  const isSaid = (text: string) => terms.some(({ key }) => lexicon.keys[key] === wordKey(text))
  return !wordsOf(name).every(({ text }) => isSaid(text))
}
