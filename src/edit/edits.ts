import { type Field, type GroupField, optionOf, orderOf } from './fields.ts'
import type { Edit } from './yaml.ts'

type Path = readonly (string | number)[]

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** A list without the holes that stand for items taken away. */
const whole = (value: unknown): unknown =>
  Array.isArray(value) ? value.filter(one => one !== undefined).map(whole) : isMap(value) ? mapped(value) : value

const mapped = (value: Readonly<Record<string, unknown>>): object =>
  Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) => (inner === undefined ? [] : [[key, whole(inner)]])),
  )

/** Items that changed, then new ones, then those that go, from the last: each index is that of the list before. */
function inList(before: readonly unknown[], after: readonly unknown[], path: Path): Edit[] {
  const at = (index: number): Path => [...path, index]
  const kept = before.flatMap((one, index) =>
    after[index] !== undefined && !same(one, after[index]) ? [{ path: at(index), value: whole(after[index]) }] : [],
  )
  const added = after
    .slice(before.length)
    .map((value, index) => ({ path: at(before.length + index), value: whole(value) }))
  const gone = before.flatMap((_, index) => (after[index] === undefined ? [{ path: at(index), value: undefined }] : []))
  return [...kept, ...added, ...gone.toReversed()]
}

function groupIn(field: Field | undefined, before: unknown, after: unknown): GroupField | undefined {
  if (field?.kind !== 'either') return field?.kind === 'group' ? field : undefined
  const option = optionOf(field, after)
  return option === optionOf(field, before) ? option : undefined
}

/** The edits of single places that make one value of a field another. */
export function editsBetween(
  field: Field,
  before: unknown,
  after: unknown,
  path: Path,
  order?: readonly string[],
): Edit[] {
  if (same(before, after)) return []
  const whatever: Edit = { path, value: whole(after), order }
  if (before === undefined || after === undefined) return [whatever]
  if (Array.isArray(before) && Array.isArray(after)) return inList(before, after, path)
  if (!isMap(before) || !isMap(after)) return [whatever]
  const group = groupIn(field, before, after)
  if (group === undefined && field.kind !== 'table' && field.kind !== 'range') return [whatever]
  const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
  return keys.flatMap(key => {
    const own = field.kind === 'table' ? field.item : group?.fields.find(one => one.key === key)
    const [old, next] = [before[key], after[key]]
    if (own) return editsBetween(own, old, next, [...path, key], group && orderOf(group))
    return same(old, next) ? [] : [{ path: [...path, key], value: next }]
  })
}
