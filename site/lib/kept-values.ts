import { mkdirSync } from 'node:fs'
import { join } from 'node:path'
import type { Keeping, PartOf } from '../../src/model/keep.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { keyOf, stateOf } from './kept.ts'
import { readParts, writeParts } from './kept-parts.ts'

const folder = process.env.THUTUC_KEPT && join(process.env.THUTUC_KEPT, 'values')

/**
 * Makes a whole of parts, one or none of each record: a part is taken from the last build where its record stands as it did and
 * `own` says the same of all else that parts are made from.
 */
export function withParts<Whole>(name: string, own: string, make: (part: PartOf) => Whole): Whole {
  if (folder === undefined) return make((_record, text) => Buffer.from(text()))
  mkdirSync(folder, { recursive: true })
  const [file, around] = [join(folder, name), keyOf([], own)]
  const before = readParts(file, around)
  const now = new Map<string, Uint8Array>()
  let made = 0
  const whole = make((record, text, also = '') => {
    const state = stateOf(record) + also
    const known = now.get(state) ?? before.get(state)
    if (known === undefined) made++
    const part = known ?? Buffer.from(text())
    now.set(state, part)
    return part
  })
  if (made > 0 || now.size < before.size) writeParts(file, around, now)
  return whole
}

const decoder = new TextDecoder()

/** The same for what JSON can hold. */
export const withFound: Keeping = (name, own, make) =>
  withParts(name, own, part =>
    make(<Value extends object>(record: Procedure, find: () => Value, also?: string) => {
      const bytes = part(record, () => JSON.stringify(find()), also)
      return JSON.parse(decoder.decode(bytes)) as Value
    }),
  )

/** A text that has no parts, from the last build where it has the same key. */
export function keptText(name: string, key: string, make: () => string): string {
  if (folder === undefined) return make()
  const file = join(folder, name)
  const known = readParts(file, key).get(name)
  if (known !== undefined) return decoder.decode(known)
  const text = make()
  mkdirSync(folder, { recursive: true })
  writeParts(file, key, new Map([[name, Buffer.from(text)]]))
  return text
}
