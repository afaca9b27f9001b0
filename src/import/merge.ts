import { Procedure } from '../model/procedure.ts'
import { isRaw } from './raw.ts'
import { type Difference, keyOf } from './threeway.ts'

/** A record in which a person's edits and the source's changes stand together; `conflicts` are places that both changed. */
export interface Merged {
  value: unknown
  conflicts: Difference[]
}

/** Whether two values of a record say the same. */
export const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)
const shown = (value: unknown): string | undefined =>
  value === undefined ? undefined : typeof value === 'object' ? JSON.stringify(value) : String(value)

/** The items of a list by their ids; undefined where any has none, or two have the same. */
function byKey(value: unknown): Map<string, unknown> | undefined {
  if (value === undefined) return new Map()
  if (!Array.isArray(value)) return undefined
  const items = new Map(value.flatMap(item => (keyOf(item) === undefined ? [] : [[keyOf(item) ?? '', item] as const])))
  return items.size === value.length ? items : undefined
}

/** Where only one side changed a place, that side holds; where both did, the person's value stays and is a conflict. */
export function merge(base: unknown, disk: unknown, next: unknown, path = ''): Merged {
  if (same(base, next) || same(disk, next)) return { value: disk, conflicts: [] }
  if (same(base, disk)) return { value: next, conflicts: [] }
  if (isRaw(base) && isRaw(disk) && isRaw(next)) {
    const keys = [...new Set([...Object.keys(disk), ...Object.keys(next)])]
    const parts = keys.map(key => ({
      key,
      ...merge(base[key], disk[key], next[key], path === '' ? key : `${path}.${key}`),
    }))
    return {
      value: Object.fromEntries(parts.flatMap(({ key, value }) => (value === undefined ? [] : [[key, value]]))),
      conflicts: parts.flatMap(({ conflicts }) => conflicts),
    }
  }
  return (
    mergeLists(base, disk, next, path) ?? {
      value: disk,
      conflicts: [{ path, base: shown(base), disk: shown(disk), next: shown(next) }],
    }
  )
}

function mergeLists(base: unknown, disk: unknown, next: unknown, path: string): Merged | undefined {
  const [b, d, n] = [byKey(base), byKey(disk), byKey(next)]
  if (!b || !d || !n || (d.size === 0 && n.size === 0)) return undefined
  const parts = [...new Set([...d.keys(), ...n.keys()])].map(key =>
    merge(b.get(key), d.get(key), n.get(key), `${path}[${key}]`),
  )
  return {
    value: parts.flatMap(({ value }) => (value === undefined ? [] : [value])),
    conflicts: parts.flatMap(({ conflicts }) => conflicts),
  }
}

/** A merged value as a record; undefined where it is none, or names a case or a circumstance that it has not. */
export function recordOf(value: unknown): Procedure | undefined {
  const checked = Procedure.safeParse(value)
  return checked.success && danglingIds(value).length === 0 ? checked.data : undefined
}

/** The cases and circumstances that lines of a record name and the record does not have. */
function danglingIds(record: unknown): string[] {
  if (!isRaw(record)) return []
  const idsOf = (key: string) =>
    new Set((Array.isArray(record[key]) ? record[key] : []).flatMap(item => keyOf(item) ?? []))
  const [cases, circumstances] = [idsOf('cases'), idsOf('circumstances')]
  const named = (value: unknown): string[] =>
    typeof value === 'string' ? [value] : Array.isArray(value) ? value.filter(id => typeof id === 'string') : []
  return ['papers', 'steps', 'fees', 'timeLimits', 'benefits'].flatMap(list =>
    (Array.isArray(record[list]) ? record[list] : []).flatMap((line: unknown) => {
      const when = isRaw(line) && isRaw(line.when) ? line.when : {}
      return [
        ...named(when.case).filter(id => !cases.has(id)),
        ...[...named(when.if), ...named(when.unless)].filter(id => !circumstances.has(id)),
      ]
    }),
  )
}
