import { eventWith } from '../../engine/situation/event.ts'
import { type ListBuilder, type Lists, sortNew } from '../../import/lists.ts'
import { extendedList, listYaml } from '../../import/yaml.ts'
import { parseYaml } from '../../load/parse.ts'
import type { LifeEvent } from '../../model/lists.ts'
import { importTexts } from '../../text/import.ts'
import { UsageError } from '../option.ts'
import type { Reader, Store } from './store.ts'

/** File of each list below `lists/`. */
const files = {
  sectors: 'sectors',
  agencies: 'agencies',
  subjectKinds: 'subject-kinds',
  lifeEvents: 'life-events',
  documents: 'legal-documents',
} as const satisfies Record<keyof Lists, string>

type Name = keyof Lists
const names = Object.keys(files) as Name[]
const pathOf = (name: Name) => `lists/${files[name]}.yaml`

/** The entries of a list file; a file that is no list is refused, because writing it again would lose it. */
function entriesOf(text: string | undefined, path: string): unknown[] {
  if (text === undefined) return []
  const { value } = parseYaml(path, text)
  if (Array.isArray(value)) return value
  throw new UsageError(importTexts.brokenList(path))
}

/** The entries of `lists/<name>.yaml`. */
export const listIn = (store: Reader, name: string): unknown[] =>
  entriesOf(store.read(`lists/${name}.yaml`), `lists/${name}.yaml`)

/** The lists of a folder, or of the committed catalogue where the folder has none. */
export function readLists(store: Reader, committed: Reader): Lists {
  return Object.fromEntries(
    names.map(name => [name, entriesOf(store.read(pathOf(name)) ?? committed.read(pathOf(name)), pathOf(name))]),
  ) as unknown as Lists
}

/** Writes each list that gained anything; entries, comments and order of a list that was there stay. */
export function writeLists(store: Store, { lists, used }: ListBuilder, before: Lists): void {
  const sorted = sortNew(lists, before)
  for (const name of names) {
    const entries: readonly object[] = sorted[name]
    const own = store.read(pathOf(name))
    if (own === undefined) {
      const kept =
        name === 'lifeEvents'
          ? liveEvents(store, sorted.lifeEvents)
          : entries.filter(entry => isUsed(store, used, name, idOf(entry)))
      store.write(pathOf(name), listYaml(files[name], kept))
    } else if (JSON.stringify(entries) !== JSON.stringify(before[name]))
      store.write(pathOf(name), extendedList(own, entries, before[name]))
  }
}

/** A new catalogue takes over the entries that its records, or its databases, name; and every legal text. */
const isUsed = (store: Store, used: ReadonlySet<string>, name: Name, id: string): boolean =>
  name === 'documents' ||
  used.has(`${name}/${id}`) ||
  (name === 'agencies' && (store.read('lists/databases.yaml') ?? '').includes(`agency: ${id}`))

/** Life events with the procedures that the catalogue has. */
const liveEvents = (store: Store, events: readonly LifeEvent[]): LifeEvent[] =>
  events
    .map(event => eventWith(event, code => store.recordPath(code) !== undefined))
    .filter(event => event.procedures.length > 0)

const idOf = (entry: object): string => {
  const { id, number } = entry as { id?: string; number?: string }
  return id ?? number ?? ''
}
