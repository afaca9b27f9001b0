import { personKey } from '../../src/engine/situation/link.ts'
import { keep, kept } from './storage.ts'

/** What a reader says of himself, by id of the circumstance; kept on the device alone, so that no page asks twice. */
export type Person = Readonly<Record<string, boolean>>

const personOf = (ids: readonly string[], answerTo: (key: string) => string | undefined): Person =>
  Object.fromEntries(
    ids.flatMap(id => {
      const said = answerTo(`${personKey}${id}`)
      return said ? [[id, said === 'co'] as const] : []
    }),
  )

/** What was kept of these circumstances. */
export const keptPerson = (ids: readonly string[]): Person => personOf(ids, kept)

/** Keeps an answer for the next page, or forgets it. */
export const keepPerson = (id: string, said: boolean | undefined): void =>
  keep(`${personKey}${id}`, said === undefined ? undefined : said ? 'co' : 'khong')

/** What the form of these circumstances says; a question without an answer says nothing. */
export function personInForm(form: HTMLFormElement, ids: readonly string[]): Person {
  const chosen = new FormData(form)
  return personOf(ids, key => String(chosen.get(key) ?? ''))
}

/** The id of the circumstance that a field asks about; undefined for fields of other questions. */
export const personField = (name: string): string | undefined =>
  name.startsWith(personKey) ? name.slice(personKey.length) : undefined
