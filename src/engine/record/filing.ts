import type { Change } from '../../model/operation.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { Overlay } from '../../model/proposal.ts'

/** A file that was handed in: on which day, and whether its applicant takes the new rule where a text lets him choose. */
export interface Filing {
  /** ISO. */
  readonly filed: string
  readonly choosesNew?: boolean | undefined
}

/** What a text says of the files that were handed in before it. */
export type TransitionKind = NonNullable<Change['transition']>

/** Whether a change holds on a date: begun, and not past its last day. */
export const holds = ({ from, to }: Pick<Change, 'from' | 'to'>, on: string): boolean =>
  from <= on && (to === undefined || on <= to)

/** A file keeps the law of the day on which it was handed in, unless the text says that it stops or that one may choose. */
export const transitionOf = ({ transition = 'filing-date' }: Change): TransitionKind => transition

/**
 * Whether a change governs, on a date, a file handed in before. A change that began later reaches the file where its text
 * stops such files, or where the applicant chose it; once it governs a file, its own end does not take it away.
 */
export function governs(change: Change, on: string, { filed, choosesNew = false }: Filing): boolean {
  const transition = transitionOf(change)
  if (transition === 'filing-date' || on < filed) return holds(change, filed)
  const reaches = change.from <= filed || transition === 'stop' || choosesNew
  return reaches && change.from <= on && (change.to === undefined || filed <= change.to)
}

/** The changes that began after a file was handed in, up to a date, oldest first: each says what becomes of the file. */
export function overtaking(procedure: Procedure, filed: string, until: string, overlay?: Overlay): Change[] {
  const local = (overlay?.changes ?? []).filter(change => change.procedure === procedure.code)
  return [...(procedure.changes ?? []), ...local]
    .filter(({ from }) => filed < from && from <= until)
    .toSorted((a, b) => a.from.localeCompare(b.from))
}
