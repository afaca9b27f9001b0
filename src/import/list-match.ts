import { inForce } from '../engine/record/effective.ts'
import type { Procedure } from '../model/procedure.ts'
import { fold } from './clean.ts'
import type { ListEntry } from './own-list.ts'

/** A procedure as a list names it. */
export interface Listed {
  code: string
  name: string
}

/** A line of the file beside the procedure of the catalogue that it means, or may mean. */
export interface Pair {
  entry: ListEntry
  ours: Listed
}

/** Why a code that the catalogue has is not in the list that is compared. */
export type Elsewhere = 'ended' | 'outside'

/** How an office's own list stands to a list of the catalogue; every line of the file is in one of these, `repeated` apart. */
export interface ListMatch {
  /** Same code and, but for marks, capitals and stops, the same name; each code once, also where a sheet of another level has it again. */
  same: Pair[]
  /** Another name below the same code; `namesake` is the procedure of the list that bears the name of the file, where the code may be wrong. */
  renamed: (Pair & { namesake?: Listed })[]
  /** The file has a code that the procedure of the catalogue took the place of. */
  replaced: Pair[]
  /** Another code or none, and the same name or nearly so: `likeness` from 0 to 1. */
  probable: (Pair & { likeness: number })[]
  elsewhere: (Pair & { why: Elsewhere })[]
  /** The catalogue has neither the code nor a name like it. */
  extra: ListEntry[]
  /** Lines whose code stands higher up on the same sheet already. */
  repeated: Pair[]
  /** Of the catalogue, and nowhere in the file. */
  missing: Listed[]
}

/** Two names of less likeness than this are of two procedures. */
const nearEnough = 0.75

/** A name as it is compared: without marks, capitals, stops and the words "thủ tục" before it; `ký` and `kí` are one. */
const keyOf = (name: string): string =>
  fold(name)
    .replace(/^thu tuc /, '')
    .replace(/(?<=[a-z])y\b/g, 'i')

const wordsOf = (name: string): Set<string> => new Set(keyOf(name).split(' '))

/** Likeness of two sets of words, 0 to 1 (Dice); 0 where their sizes alone make it too small. */
function likeness(a: ReadonlySet<string>, b: ReadonlySet<string>): number {
  const size = a.size + b.size
  if ((2 * Math.min(a.size, b.size)) / size < nearEnough) return 0
  let both = 0
  for (const word of a) if (b.has(word)) both++
  return (2 * both) / size
}

type Likely = Pair & { likeness: number }

/** Pairs of lines and procedures that no code brought together, the likeliest first, each of them once. */
function byName(entries: readonly ListEntry[], listed: readonly Listed[]): Likely[] {
  const names = listed.map(ours => ({ ours, key: keyOf(ours.name), words: wordsOf(ours.name) }))
  const pairs: Likely[] = []
  for (const entry of entries) {
    const [key, words] = [keyOf(entry.name), wordsOf(entry.name)]
    for (const other of key === '' ? [] : names) {
      const found = other.key === key ? 1 : Math.min(0.99, likeness(words, other.words))
      if (found >= nearEnough) pairs.push({ entry, ours: other.ours, likeness: found })
    }
  }
  const taken = new Set<ListEntry | Listed>()
  return pairs
    .toSorted((a, b) => b.likeness - a.likeness)
    .filter(({ entry, ours }) => {
      if (taken.has(entry) || taken.has(ours)) return false
      taken.add(entry).add(ours)
      return true
    })
}

/** Lines whose code the list has, the first of each code on a sheet apart from those that repeat it; a sheet is a list of its own, of another level. */
function byCode(entries: readonly ListEntry[], ours: ReadonlyMap<string, Listed>) {
  const met = new Set<string>()
  const [first, repeated]: [Pair[], Pair[]] = [[], []]
  for (const entry of entries) {
    const one = ours.get(entry.code ?? '')
    if (one === undefined) continue
    const place = JSON.stringify([entry.sheet, one.code])
    ;(met.has(place) ? repeated : first).push({ entry, ours: one })
    met.add(place)
  }
  return { first, repeated }
}

/** The procedures of a list that took the place of a code. */
const successors = (listed: readonly Listed[], known: ReadonlyMap<string, Procedure>): Map<string, Listed> =>
  new Map(listed.flatMap(ours => (known.get(ours.code)?.replaces ?? []).map(old => [old, ours] as const)))

/** Sets an office's own list against a list of the catalogue as it stands on a day. */
export function matchList(
  entries: readonly ListEntry[],
  listed: readonly Listed[],
  known: ReadonlyMap<string, Procedure>,
  on: string,
): ListMatch {
  const { first, repeated } = byCode(entries, new Map(listed.map(ours => [ours.code, ours])))
  const isSame = ({ entry, ours }: Pair) => entry.name === '' || keyOf(entry.name) === keyOf(ours.name)
  const later = successors(listed, known)
  const done = new Set<ListEntry | Listed>([...first, ...repeated].flatMap(({ entry, ours }) => [entry, ours]))
  const replaced = entries.flatMap((entry): Pair[] => {
    const ours = done.has(entry) ? undefined : later.get(entry.code ?? '')
    return ours ? [{ entry, ours }] : []
  })
  for (const { entry, ours } of replaced) done.add(entry).add(ours)
  const probable = byName(
    entries.filter(entry => !done.has(entry)),
    listed.filter(ours => !done.has(ours)),
  )
  for (const { entry, ours } of probable) done.add(entry).add(ours)
  const rest = entries.filter(entry => !done.has(entry))
  const named = new Map(listed.map(ours => [keyOf(ours.name), ours]))
  const withNamesake = (pair: Pair) => {
    const namesake = named.get(keyOf(pair.entry.name))
    return namesake ? { ...pair, namesake } : pair
  }
  return {
    same: [...new Map(first.filter(isSame).map(pair => [pair.ours.code, pair])).values()],
    renamed: first.filter(pair => !isSame(pair)).map(withNamesake),
    replaced,
    probable,
    elsewhere: rest.flatMap(entry => {
      const ours = known.get(entry.code ?? '')
      return ours ? [{ entry, ours, why: inForce(ours, on) ? 'outside' : 'ended' }] : []
    }),
    extra: rest.filter(({ code }) => !known.has(code ?? '')),
    repeated,
    missing: listed.filter(ours => !done.has(ours)),
  }
}

/** Whether the file and the list are one and the same. */
export const isEqual = ({ same: _same, ...differing }: ListMatch): boolean =>
  Object.values(differing).every(items => items.length === 0)
