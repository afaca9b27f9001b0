import { type Field, fieldAt, type GroupField } from '../../edit/fields.ts'
import { placesIn } from '../../edit/yaml-at.ts'
import type { Problem } from '../../model/problem.ts'
import { keyName } from '../../text/edit-names.ts'

type Path = readonly (string | number)[]

/** A problem with the place in a file at which it is mended. */
export interface Placed {
  problem: Problem
  /** The name of the control that it is about; empty for the whole file. */
  name: string
  /** Where the person finds it, in words. */
  place: string
  /** Where that control is; absent in a file that has no form. */
  href?: string
}

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The place whose page shows a value: the nearest item of a list around it. */
export function pagePlaceOf(form: Field, value: unknown, path: Path): Path {
  let place: Path = []
  for (const depth of path.keys()) {
    const before = fieldAt(form, value, path.slice(0, depth))
    if (before?.field.kind === 'list') place = path.slice(0, depth + 1)
  }
  return place
}

/** Stands between the steps of a place in words. */
export const separator = ' › '

/** A place in words: the names of its keys, with the numbers of items. */
export function placeText(form: Field, value: unknown, path: Path): string {
  let within = ''
  const words = path.map((step, depth) => {
    if (typeof step === 'number') return String(step + 1)
    const field = fieldAt(form, value, path.slice(0, depth + 1))?.field
    const word = keyName(step, field?.within ?? within)
    within = step
    return word
  })
  return words.join(separator)
}

/** The part of a path that the form knows. */
function known(form: Field, value: unknown, path: Path): Path {
  const ends = [...path.keys()].map(depth => path.slice(0, path.length - depth))
  return ends.find(one => fieldAt(form, value, one) !== undefined) ?? []
}

/** A key that is missing is asked for in the group whose first key the problem points at. */
function meant(problem: Problem, found: Path, value: unknown): Path {
  if (problem.code !== 'MISSING_KEY') return found
  const key = String(problem.values.key)
  const inner = found.reduce<unknown>(
    (one, step) => (isMap(one) || Array.isArray(one) ? Reflect.get(one, step) : undefined),
    value,
  )
  const group = isMap(inner) ? found : typeof found.at(-1) === 'number' ? found : found.slice(0, -1)
  return [...group, key]
}

/** The problems of a file with the controls that they are about. */
export function placed(
  problems: readonly Problem[],
  {
    form,
    text,
    value,
    hrefOf,
  }: { form: GroupField; text: string; value: unknown; hrefOf(page: Path, name: string): string },
): Placed[] {
  const at = placesIn(text)
  return problems.map(problem => {
    const path = known(form, value, meant(problem, at(problem.line, problem.column), value))
    const name = path.join('.')
    return {
      problem,
      name,
      place: placeText(form, value, path) || problem.file,
      href: hrefOf(pagePlaceOf(form, value, path), name),
    }
  })
}

const keyOf = ({ file, code, values }: Problem): string => JSON.stringify([file, code, values])

/** Problems that one state has more often than another, whatever line they stand on. */
export function newIn(after: readonly Problem[], before: readonly Problem[]): Problem[] {
  const left = new Map([...Map.groupBy(before, keyOf)].map(([key, list]) => [key, list.length]))
  return after.filter(problem => {
    const count = left.get(keyOf(problem)) ?? 0
    left.set(keyOf(problem), count - 1)
    return count <= 0
  })
}
