import { editsBetween } from './edits.ts'
import { type EitherField, type Field, fieldAt, type GroupField } from './fields.ts'
import { Reading, type Typed, type Wrong } from './typed.ts'
import { type Edit, editYaml, moveItem } from './yaml.ts'

type Path = readonly (string | number)[]

/** What a form was sent for, beside the values in it. */
export type Action = { kind: 'none' } | { kind: 'up' | 'down' | 'remove' | 'empty'; path: Path }

/** One page of a form: the place of the file that it is about, and what was written. */
export interface Sent {
  place: Path
  typed: Typed
  action: Action
}

/** A text with what was written in it; or what could not be read, and then nothing is changed. */
export type Applied = { text: string; wrong: [] } | { text: undefined; wrong: Wrong[] }

const isList = (value: unknown): value is readonly unknown[] => Array.isArray(value)

/** Where an item stands once the items that were emptied before it are gone. */
function shifted(path: Path, edits: readonly Edit[]): Path {
  const list = path.slice(0, -1)
  const at = path.at(-1)
  if (typeof at !== 'number') return path
  const gone = edits.filter(
    ({ path: other, value }) =>
      value === undefined &&
      other.length === path.length &&
      same(other.slice(0, -1), list) &&
      Number(other.at(-1)) < at,
  )
  return [...list, at - gone.length]
}

const same = (one: Path, other: Path): boolean => JSON.stringify(one) === JSON.stringify(other)

function acted(text: string, action: Action, edits: readonly Edit[]): string {
  if (action.kind === 'none') return text
  if (action.kind === 'empty') return editYaml(text, { path: action.path, value: [] })
  const isGone = edits.some(({ path, value }) => value === undefined && same(path, action.path))
  if (isGone) return text
  const path = shifted(action.path, edits)
  if (action.kind === 'remove') return editYaml(text, { path, value: undefined })
  const [list, at] = [path.slice(0, -1), Number(path.at(-1))]
  return moveItem(text, list, at, action.kind === 'up' ? at - 1 : at + 1)
}

/** The last item of a list takes its key with it, where the key need not be there. */
function dropped(form: Field, value: unknown, action: Action): Action {
  if (action.kind !== 'remove') return action
  const list = action.path.slice(0, -1)
  const found = fieldAt(form, value, list)
  if (!isList(found?.value) || found.value.length > 1 || found.field.required) return action
  return { ...action, path: list }
}

/** A file's text with what a page of its form was sent with; every byte of all else stays. */
export function applied(form: GroupField, text: string, value: unknown, { place, typed, action }: Sent): Applied {
  const here: { field: Field | EitherField; value: unknown } | undefined = fieldAt(form, value, place)
  if (here === undefined) return { text, wrong: [] }
  const reading = new Reading(typed)
  const after = reading.read(here.field, here.value, place.join('.'))
  if (reading.wrong.length > 0) return { text: undefined, wrong: reading.wrong }
  const edits = editsBetween(here.field, here.value, after, place)
  const edited = edits.reduce((written, edit) => editYaml(written, edit), text)
  return { text: acted(edited, dropped(form, value, action), edits), wrong: [] }
}
