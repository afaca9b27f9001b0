import type { Procedure } from '../../src/model/procedure.ts'
import { procedurePage as t } from '../../src/text/procedure-page.ts'

/** Why a procedure does not bind anyone on the day, in a sentence; nothing for one in force. */
export function standingOf({ abolished, from, to }: Procedure, on: string): string | undefined {
  if (abolished) return t.abolished
  if (to !== undefined && to < on) return t.ended(to)
  return from !== undefined && from > on ? t.notYet(from) : undefined
}
