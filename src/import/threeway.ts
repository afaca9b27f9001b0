/** What becomes of a record, from what lies on disk, what was last imported, and what the source says now. */
export type Merge = 'created' | 'updated' | 'unchanged' | 'merged' | 'kept' | 'kept-deleted' | 'conflict' | 'accepted'

/** Texts of one record; undefined where there is none. */
export interface Versions {
  disk: string | undefined
  base: string | undefined
  next: string
}

/** Decides without ever losing a person's edit; `accept` lets the source win. */
export function decide({ disk, base, next }: Versions, accept: boolean): Merge {
  if (disk === next) return 'unchanged'
  if (disk === undefined)
    return base === undefined ? 'created' : base === next ? 'kept-deleted' : accept ? 'accepted' : 'conflict'
  if (disk === base) return 'updated'
  if (base === next) return accept ? 'accepted' : 'kept'
  return accept ? 'accepted' : 'conflict'
}

/** Outcomes that put the source's text on disk. */
export const writes = (outcome: Merge): boolean => ['created', 'updated', 'accepted'].includes(outcome)

/** One place of a record where the three versions are not the same; undefined where a version has nothing there. */
export interface Difference {
  path: string
  base: string | undefined
  disk: string | undefined
  next: string | undefined
}

type Flat = Map<string, string>

function flatten(value: unknown, path: string, into: Flat): Flat {
  if (Array.isArray(value)) {
    for (const [index, item] of value.entries()) flatten(item, `${path}[${keyOf(item) ?? index}]`, into)
  } else if (typeof value === 'object' && value !== null) {
    for (const [key, item] of Object.entries(value)) flatten(item, path === '' ? key : `${path}.${key}`, into)
  } else into.set(path, String(value))
  return into
}

/** What tells an item of a list from the others: its id, or the number of a legal text. */
export const keyOf = (item: unknown): string | undefined => {
  const id =
    typeof item === 'object' && item !== null
      ? ((item as { id?: unknown }).id ?? (item as { document?: unknown }).document)
      : undefined
  return typeof id === 'string' ? id : undefined
}

/** Every place where the values differ, items of lists known by their ids. */
export function differences(base: unknown, disk: unknown, next: unknown): Difference[] {
  const [b, d, n] = [base, disk, next].map(value => flatten(value, '', new Map())) as [Flat, Flat, Flat]
  return [...new Set([...b.keys(), ...d.keys(), ...n.keys()])]
    .map(path => ({ path, base: b.get(path), disk: d.get(path), next: n.get(path) }))
    .filter(
      ({ base: was, disk: is, next: will }) =>
        is !== will && !(was === undefined && is === undefined && will === undefined),
    )
}
