import type { NotProcedure } from '../model/lists.ts'
import { wordKey } from './fold.ts'
import { findPhrases, phraseBook } from './phrases.ts'
import { wordsOf } from './words.ts'

/** What is asked for that is no administrative procedure, the longest words first; each entry once. */
export function doorsFor(query: string, entries: Iterable<NotProcedure>): NotProcedure[] {
  const book = phraseBook([...entries].flatMap(entry => entry.words.map(word => [word, entry] as const)))
  const words = wordsOf(query)
  const found = findPhrases(
    book,
    words,
    words.map(word => wordKey(word.text)),
  )
  return [...new Set(found.toSorted((a, b) => b.length - a.length).map(({ value }) => value))]
}
