import type { Path } from '../model/problem.ts'
import type { CatalogFile } from './files.ts'

/** What several files of one province put together. */
const joined = ['changes', 'notApplied', 'places'] as const
type Joined = (typeof joined)[number]

/** What one file alone may say of a province. */
const single = ['localities', 'office'] as const

type Entry = Record<string, unknown>

/** A file of a province with the place of its items among those of all its files. */
export interface OverlayPart {
  file: CatalogFile
  starts: Readonly<Record<Joined, number>>
  keys: readonly string[]
}

const itemsOf = (entry: Entry, key: Joined): readonly unknown[] => (entry[key] as readonly unknown[] | undefined) ?? []

/** Where the items of the next file of a province begin. */
export const overlayPart = (file: CatalogFile, entry: Entry, before: Entry = {}): OverlayPart => ({
  file,
  starts: Object.fromEntries(joined.map(key => [key, itemsOf(before, key).length])) as Record<Joined, number>,
  keys: Object.keys(entry),
})

/** The key that two files of a province both have and only one may. */
export const saidTwice = (known: Entry, more: Entry): string | undefined =>
  single.find(key => known[key] !== undefined && more[key] !== undefined)

/** A province's differences from several files, one of each office: lists one after another, the rest from whichever has it. */
export const joinOverlays = (known: Entry, more: Entry): Entry => ({
  ...more,
  ...known,
  ...Object.fromEntries(
    joined
      .filter(key => known[key] !== undefined || more[key] !== undefined)
      .map(key => [key, [...itemsOf(known, key), ...itemsOf(more, key)]]),
  ),
})

/** The file in which a finding of a province was written, and its path there. */
export function partAt(parts: readonly OverlayPart[], path: Path): { file: CatalogFile; path: Path } | undefined {
  const [key, index, ...rest] = path
  const list = joined.find(name => name === key)
  const saying = parts.filter(({ keys }) => keys.includes(String(key)))
  if (list === undefined || typeof index !== 'number') {
    const { file } = saying[0] ?? parts[0] ?? {}
    return file && { file, path }
  }
  const part = saying.findLast(({ starts }) => starts[list] <= index)
  return part && { file: part.file, path: [list, index - part.starts[list], ...rest] }
}
