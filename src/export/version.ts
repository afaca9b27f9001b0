import { createHash } from 'node:crypto'
import type { Procedure } from '../model/procedure.ts'

/** Twelve letters that name one state of a record as published: another state has another name, the same state always the same. */
export const versionOf = (procedure: Procedure): string =>
  createHash('sha256').update(JSON.stringify(procedure)).digest('hex').slice(0, 12)
