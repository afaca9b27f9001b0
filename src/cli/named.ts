import { nearest } from '../check/nearest.ts'
import { fold, plain } from '../search/fold.ts'
import { optionTexts as t } from '../text/option.ts'
import { UsageError } from './option.ts'

/** Something that people may call by its id or by a name. */
export interface Named {
  id: string
  names: readonly string[]
}

/** What stays of a name as it is typed: no capitals, tones, marks, spaces, hyphens. */
const keyOf = (text: string): string => fold(plain(text)).replace(/[^a-z0-9]+/g, '')

/** The id that a written name means; what means nothing is refused in the words given, with the id that is near. */
export function idOf(written: string, known: readonly Named[], refuse: (near: string | undefined) => string): string {
  const exact = known.find(({ id }) => id === written)
  if (exact) return exact.id
  const key = keyOf(written)
  const namesOf = ({ id, names }: Named) => [id, ...names].map(keyOf)
  const found = key === '' ? [] : known.filter(entry => namesOf(entry).includes(key))
  const [only, ...others] = found
  if (only && others.length === 0) return only.id
  if (only)
    throw new UsageError(
      t.ambiguous(
        written,
        found.map(({ id }) => id),
      ),
    )
  const near = nearest(key, known.flatMap(namesOf))
  const entry = near === undefined ? undefined : known.find(item => namesOf(item).includes(near))
  throw new UsageError(refuse(entry && (entry.names[0] === undefined ? entry.id : `${entry.id} (${entry.names[0]})`)))
}
