// What is made of all records, put together from parts that are kept by the states of their records.
import { join } from 'node:path'
import { freshPart, textIn, utf8 } from '../../src/export/open-data/pieces.ts'
import type { Keeping, PartOf } from '../../src/model/keep.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { type CommonParts, commonParts } from './common-parts.ts'
import { commonKeyOf, isCommon, keyOf, stateOf } from './kept-keys.ts'
import { readParts, saveParts, writeParts } from './kept-parts.ts'

const folder = process.env.THUTUC_KEPT && join(process.env.THUTUC_KEPT, 'values')
const shared = process.env.THUTUC_COMMON && join(process.env.THUTUC_COMMON, 'values')

/** The parts that this site has of its own. */
function ownParts(file: string, around: string): CommonParts {
  const before = readParts(file, around)
  return { parts: before.parts, keep: used => saveParts(file, around, before, used) }
}

/** Takes parts from where they are kept, and makes those that are not; `save` keeps what was asked for. */
function takenFrom({ parts, keep }: CommonParts) {
  const used = new Map<string, Uint8Array>()
  const part: PartOf = (record, text, also = '') => {
    const state = stateOf(record) + also
    const found = used.get(state) ?? parts.get(state) ?? utf8(text())
    used.set(state, found)
    return found
  }
  return { part, save: () => keep(used) }
}

/**
 * Makes a whole of parts, one or none of each record: a part is taken from the last build, or from that of another province which
 * has the record alike, where its record stands as it did and `own` says the same of all else that parts are made from.
 */
export function withParts<Whole>(name: string, own: string, make: (part: PartOf) => Whole): Whole {
  if (folder === undefined) return make(freshPart)
  const here = takenFrom(ownParts(join(folder, name), keyOf([], own)))
  const alike = shared === undefined ? here : takenFrom(commonParts(join(shared, name), commonKeyOf([], own)))
  const whole = make((record, ...rest) => (isCommon(record) ? alike : here).part(record, ...rest))
  for (const one of new Set([here, alike])) one.save()
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
