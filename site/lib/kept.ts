import { createHash } from 'node:crypto'
import type { Procedure } from '../../src/model/procedure.ts'
import { data } from './catalog.ts'

const hash = (...parts: readonly string[]): string => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('base64url').slice(0, 27)
}

/** Everything that any page may read but the records themselves: the program, the day, lists, parameters, overlays. */
function surroundings(): string {
  const { catalog, on, province } = data
  const { procedures: _procedures, formulas: _formulas, ...rest } = catalog
  const parts = Object.values(rest).map(part => JSON.stringify(part instanceof Map ? [...part] : part))
  return hash(process.env.THUTUC_CODE ?? '', on, province?.code ?? '', ...parts)
}

const around = surroundings()
const states = new WeakMap<Procedure, string>()

function stateOf(procedure: Procedure): string {
  const known = states.get(procedure)
  if (known !== undefined) return known
  const state = hash(JSON.stringify(procedure))
  states.set(procedure, state)
  return state
}

/** Names the state of all that a page is made from: a page with the same key as in the last build is taken from it unread. */
export const keyOf = (procedures: Iterable<Procedure>, ...own: readonly string[]): string =>
  hash(around, ...own, ...[...procedures].map(stateOf))

/** A record as it is written, with what changed it in the past. */
export const writtenOf = (code: string): Procedure[] => [data.national.procedures.get(code) ?? []].flat()
