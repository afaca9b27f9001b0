import { standingOn } from '../engine/record/effective.ts'
import type { Procedure } from '../model/procedure.ts'
import { procedurePage as t } from './procedure-page.ts'

/** Why a procedure does not bind anyone on the day, in a sentence; nothing for one in force. */
export function standingText(procedure: Procedure, on: string): string | undefined {
  const standing = standingOn(procedure, on)
  if (standing === 'abolished') return t.abolished
  if (standing === 'ended') return t.ended(procedure.to ?? on)
  return standing === 'to-come' ? t.notYet(procedure.from ?? on) : undefined
}
