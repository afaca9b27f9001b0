// What is made of all records, put together from parts that are kept by the states of their records.
import { join } from 'node:path'
import { freshPart, textIn, utf8 } from '../../src/export/open-data/pieces.ts'
import type { Keeping, PartOf } from '../../src/model/keep.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { keyOf, stateOf } from './kept-keys.ts'
import { readParts, saveParts, writeParts } from './kept-parts.ts'

const folder = process.env.THUTUC_KEPT && join(process.env.THUTUC_KEPT, 'values')

/**
 * Makes a whole of parts, one or none of each record: a part is taken from the last build where its record stands as it did and
 * `own` says the same of all else that parts are made from.
 */
export function withParts<Whole>(name: string, own: string, make: (part: PartOf) => Whole): Whole {
  if (folder === undefined) return make(freshPart)
  const [file, around] = [join(folder, name), keyOf([], own)]
  const before = readParts(file, around)
  const now = new Map<string, Uint8Array>()
  const whole = make((record, text, also = '') => {
    const state = stateOf(record) + also
    const part = now.get(state) ?? before.parts.get(state) ?? utf8(text())
    now.set(state, part)
    return part
  })
  saveParts(file, around, before, now)
  return whole
}

/** The same for what JSON can hold. */
export const withFound: Keeping = (name, own, make) =>
  withParts(name, own, part =>
    make(<Value extends object>(record: Procedure, find: () => Value, also?: string) => {
      const bytes = part(record, () => JSON.stringify(find()), also)
      return JSON.parse(textIn(bytes)) as Value
    }),
  )

/** What has no parts and JSON can hold, from the last build where it has the same key. */
export function keptValue<Value>(name: string, key: string, make: () => Value): Value {
  if (folder === undefined) return make()
  const file = join(folder, name)
  const known = readParts(file, key).parts.get(name)
  if (known !== undefined) return JSON.parse(textIn(known)) as Value
  const value = make()
  writeParts(file, key, new Map([[name, utf8(JSON.stringify(value))]]))
  return value
}
