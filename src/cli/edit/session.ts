import { type Applied, applied, type Sent } from '../../edit/apply.ts'
import { fieldAt, formOf, type GroupField } from '../../edit/fields.ts'
import { mergeLines } from '../../edit/merge.ts'
import { parseYaml } from '../../load/parse.ts'
import type { Problem } from '../../model/problem.ts'
import { type Desk, type Draft, revisionOf, seenIn, textOf } from './desk.ts'
import { type Effects, effectsOf } from './effect.ts'
import { newIn } from './problems.ts'
import type { State, States } from './state.ts'

/** What all pages of one `thutuc edit` share. */
export interface Session {
  desk: Desk
  states: States
  /** The day on which the catalogue is looked at, ISO. */
  on: string
}

/** A draft, looked at. */
export interface Look {
  text: string
  form: GroupField
  /** Undefined where the text is no YAML. */
  value: unknown
  state: State
  /** What is wrong in the file. */
  own: readonly Problem[]
  /** What the draft makes wrong in other files. */
  elsewhere: readonly Problem[]
  /** Errors that are not in the catalogue on disk: the draft is not saved while there are any. */
  stops: readonly Problem[]
}

const isError = ({ severity }: Problem): boolean => severity === 'error'

/** A text of a file beside the catalogue on disk: what is wrong, here and elsewhere. */
export function lookAt({ states }: Session, draft: Draft, text: string): Look {
  const now = states.now()
  const state = text === draft.base ? now : states.with(draft.path, text)
  const { value } = parseYaml(draft.path, text)
  const own = state.problems.filter(({ file }) => file === draft.path)
  const fresh = newIn(state.problems, now.problems)
  const elsewhere = fresh.filter(problem => problem.file !== draft.path && isError(problem))
  return { text, form: formOf(draft.kind), value, state, own, elsewhere, stops: fresh.filter(isError) }
}

const idKeys = { procedure: 'code', overlay: 'province', proposal: 'id', act: 'document' } as const

/** What readers see and pay, on disk and with the draft; undefined while the file has errors. */
export function effectsFor({ states, on }: Session, draft: Draft, { own, value, state }: Look): Effects | undefined {
  if (own.some(isError) || typeof value !== 'object' || value === null) return undefined
  const id = String(Reflect.get(value, idKeys[draft.kind]))
  return effectsOf({ kind: draft.kind, id, on }, states.now().catalog, state.catalog)
}

/** A page that was made from another state of the file, so that what it was sent with may mean something else now. */
export const stale = 'stale'

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** What a page of a form was sent with, in the text that it was made from and that still holds there; nothing is written. */
export function received(draft: Draft, revision: string, sent: Sent): Applied | typeof stale {
  const form = formOf(draft.kind)
  const text = textOf(draft)
  const { value } = parseYaml(draft.path, text)
  const seen = draft.steps.find(one => revisionOf(one) === revision)
  if (seen === undefined) return stale
  if (seen !== text) {
    const before = fieldAt(form, parseYaml(draft.path, seen).value, sent.place)
    if (!same(before?.value, fieldAt(form, value, sent.place)?.value)) return stale
  }
  return applied(form, text, value, sent)
}

/** What a stale page was sent with: the text that it was made from, that text with what was typed, and both beside what others changed since. */
export interface Beside {
  seen: string
  mine: string
  /** Undefined where both changed the same lines. */
  both: string | undefined
}

/** What a stale page was sent with, where it is still known what it was made from and everything in it can be read. */
export function receivedBeside(draft: Draft, revision: string, sent: Sent): Beside | undefined {
  const seen = seenIn(draft, revision)
  if (seen === undefined) return undefined
  const { text } = applied(formOf(draft.kind), seen, parseYaml(draft.path, seen).value, sent)
  return text === undefined ? undefined : { seen, mine: text, both: mergeLines(seen, text, textOf(draft)) }
}
