import { personKey } from '../../src/engine/situation/link.ts'

/** What a reader says of himself, by id of the circumstance; kept on the device alone, so that no page asks twice. */
export type Person = Readonly<Record<string, boolean>>

/** What was kept of these circumstances; storage may be refused, and then nothing was. */
export function keptPerson(ids: readonly string[]): Person {
  try {
    const kept = ids.map(id => [id, localStorage.getItem(`${personKey}${id}`)] as const)
    return Object.fromEntries(kept.flatMap(([id, said]) => (said === null ? [] : [[id, said === 'co'] as const])))
  } catch {
    return {}
  }
}

/** Keeps an answer for the next page, or forgets it. */
export function keepPerson(id: string, said: boolean | undefined): void {
  try {
    if (said === undefined) localStorage.removeItem(`${personKey}${id}`)
    else localStorage.setItem(`${personKey}${id}`, said ? 'co' : 'khong')
  } catch {
    return
  }
}

/** What the form of these circumstances says; a question without an answer says nothing. */
export function personInForm(form: HTMLFormElement, ids: readonly string[]): Person {
  const chosen = new FormData(form)
  const said = ids.map(id => [id, String(chosen.get(`${personKey}${id}`) ?? '')] as const)
  return Object.fromEntries(said.flatMap(([id, value]) => (value === '' ? [] : [[id, value === 'co'] as const])))
}

/** The id of the circumstance that a field asks about; undefined for fields of other questions. */
export const personField = (name: string): string | undefined =>
  name.startsWith(personKey) ? name.slice(personKey.length) : undefined
