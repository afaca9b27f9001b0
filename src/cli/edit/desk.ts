import { createHash } from 'node:crypto'
import { readFileSync, realpathSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { type EditedKind, kindOf } from '../../edit/fields.ts'
import { mergeLines } from '../../edit/merge.ts'
import { writeNew, writeWhole } from '../atomic.ts'
import { withLock } from '../lock.ts'

/** A file as it is being edited: nothing of it is on disk before it is saved. */
export interface Draft {
  /** Below the catalogue, `/` as separator. */
  path: string
  kind: EditedKind
  /** The text on disk when it was opened or last saved; undefined for a new file. */
  base: string | undefined
  /** The texts so far, the current one last. */
  steps: string[]
  /** Texts that it had before the file was saved or read anew: pages may still be open that were made from them. */
  past: readonly string[]
}

/** Steps back that are kept, texts of pages that may be open, and files open at once. */
const mostSteps = 200
const mostPast = 20
const mostDrafts = 100
const largest = 1_000_000

/** The text of a draft as it stands. */
export const textOf = ({ steps, base }: Draft): string => steps.at(-1) ?? base ?? ''

/** Whether something is not on disk yet. */
export const isUnsaved = (draft: Draft): boolean => textOf(draft) !== draft.base

const pastOf = ({ past, steps, base }: Draft): string[] =>
  [...new Set([...past, ...(base === undefined ? [] : [base]), ...steps])].slice(-mostPast)

/** The text that a page was made from, by its revision; undefined where it is long gone. */
export const seenIn = ({ steps, past }: Draft, revision: string): string | undefined =>
  [...steps, ...past].find(text => revisionOf(text) === revision)

/** Names one state of a text. */
export const revisionOf = (text: string): string => createHash('sha256').update(text).digest('base64url').slice(0, 16)

/** Why a draft was not written: the file says something else by now. */
export interface Refused {
  /** What stands on disk; undefined where the file is gone. */
  disk: string | undefined
}

/** The real place of a file of a catalogue that the form edits; undefined where the path is none, leads outside or is no file. */
function placeOf(root: string, path: string): string | undefined {
  if (kindOf(path) === undefined || /[\0\\]/.test(path)) return undefined
  try {
    const home = realpathSync(root)
    const real = realpathSync(join(home, path))
    const entry = statSync(real)
    return real === join(home, ...path.split('/')) &&
      real.startsWith(home + sep) &&
      entry.isFile() &&
      entry.size <= largest
      ? real
      : undefined
  } catch {
    return undefined
  }
}

/** Whether a new file may stand at a path: no folder on the way leads elsewhere. */
function mayStand(root: string, path: string): boolean {
  if (kindOf(path) === undefined || /[\0\\]/.test(path)) return false
  const folders = path.split('/').slice(0, -1)
  return folders.every((_, depth) => {
    const below = folders.slice(0, depth + 1)
    try {
      const home = realpathSync(root)
      return realpathSync(join(home, ...below)) === join(home, ...below)
    } catch (error) {
      return (error as NodeJS.ErrnoException).code === 'ENOENT'
    }
  })
}

/** The drafts of one catalogue folder. */
export class Desk {
  readonly root: string
  readonly #drafts = new Map<string, Draft>()

  constructor(root: string) {
    this.root = root
  }

  #onDisk(path: string): string | undefined {
    const place = placeOf(this.root, path)
    return place === undefined ? undefined : readFileSync(place, 'utf8')
  }

  /** The draft of a file; what nobody has changed is read anew. Undefined where there is no such file to edit. */
  open(path: string): Draft | undefined {
    const known = this.#drafts.get(path)
    if (known && isUnsaved(known)) return known
    const text = this.#onDisk(path)
    const kind = kindOf(path)
    if (text === undefined || kind === undefined) {
      this.#drafts.delete(path)
      return undefined
    }
    if (known && known.base === text) return known
    return this.#keep({ path, kind, base: text, steps: [text], past: known ? pastOf(known) : [] })
  }

  /** A draft of a file that is not there yet; undefined where one is, or none may be. */
  begin(path: string, text: string): Draft | undefined {
    const kind = kindOf(path)
    if (kind === undefined || !mayStand(this.root, path) || this.open(path) !== undefined) return undefined
    return this.#keep({ path, kind, base: undefined, steps: [text], past: [] })
  }

  #keep(draft: Draft): Draft {
    this.#drafts.set(draft.path, draft)
    const idle = [...this.#drafts.values()].filter(one => one !== draft && !isUnsaved(one))
    if (this.#drafts.size > mostDrafts) for (const one of idle) this.#drafts.delete(one.path)
    return draft
  }

  /** What is not on disk yet. */
  unsaved(): Draft[] {
    return [...this.#drafts.values()].filter(isUnsaved)
  }

  /** Lets go of what is not saved. */
  discard({ path }: Draft): void {
    this.#drafts.delete(path)
  }

  /** The draft's changes on top of what others wrote to the file since it was opened; undefined where both changed the same lines. */
  merged(draft: Draft): { disk: string; text: string } | undefined {
    const disk = this.#onDisk(draft.path)
    if (disk === undefined || draft.base === undefined) return undefined
    const text = mergeLines(draft.base, textOf(draft), disk)
    return text === undefined ? undefined : { disk, text }
  }

  /** Writes a draft where the file is as it was when it was opened; else says what stands there. Throws `MachineFault` while another run writes. */
  async save(draft: Draft): Promise<Refused | undefined> {
    return withLock(this.root, () => {
      const text = textOf(draft)
      const disk = this.#onDisk(draft.path)
      if (disk !== draft.base) return { disk }
      const place = join(this.root, draft.path)
      if (draft.base === undefined) {
        if (!mayStand(this.root, draft.path) || !writeNew(place, text)) return { disk: this.#onDisk(draft.path) }
      } else writeWhole(place, text)
      draft.past = pastOf(draft)
      draft.base = text
      draft.steps = [text]
      return undefined
    })
  }
}

/** A draft that goes on from what stands on disk by now. */
export function goOnFrom(draft: Draft, disk: string, text: string): void {
  draft.past = pastOf(draft)
  draft.base = disk
  draft.steps = [disk, text]
}

/** Puts a new state behind the others. */
export function step(draft: Draft, text: string): void {
  if (text === textOf(draft)) return
  draft.steps = [...draft.steps, text].slice(-mostSteps)
}

/** Takes the last change back. */
export function stepBack(draft: Draft): void {
  if (draft.steps.length > 1) draft.steps = draft.steps.slice(0, -1)
}
