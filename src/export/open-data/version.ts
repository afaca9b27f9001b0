import { createHash } from 'node:crypto'
import type { Procedure } from '../../model/procedure.ts'

const known = new WeakMap<Procedure, string>()

const name = (text: string): string => createHash('sha256').update(text).digest('hex').slice(0, 12)

/** Twelve letters that name one state of a record as published: another state has another name, the same state always the same. */
export function versionOf(procedure: Procedure): string {
  const version = known.get(procedure) ?? name(JSON.stringify(procedure))
  known.set(procedure, version)
  return version
}

/** Twelve letters that name what a printed part is made from, whatever words it is printed in. */
export const versionOfFacts = (facts: readonly unknown[]): string => name(JSON.stringify(facts))

/** Twelve letters that name a state of many records: another when one of the parts is another, has come or is gone. */
export const versionOfAll = (parts: readonly string[]): string => name(parts.join('\n'))
