import type { Change, Operation } from '../../model/operation.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { Overlay } from '../../model/proposal.ts'
import { applyOperation } from './apply.ts'
import { type Filing, governs, holds } from './filing.ts'
import { setRelief } from './relief.ts'

/** Whether the procedure binds anyone on the date; a record without dates is taken as in force. */
export const inForce = (procedure: Procedure, on: string): boolean => standingOn(procedure, on) === 'in-force'

/** The procedure after one change, with the circumstances that it asks for and the procedure does not have. */
function applyChange(procedure: Procedure, change: Change): Procedure {
  const { circumstances = [] } = procedure
  const asked = (change.circumstances ?? []).filter(added => !circumstances.some(({ id }) => id === added.id))
  const asking = asked.length === 0 ? procedure : { ...procedure, circumstances: [...circumstances, ...asked] }
  return sourced(change).reduce(change.relief ? grant : applyOperation, asking)
}

/** An operation of a change that waives or reduces: a fee keeps what is better for the applicant. */
const grant = (before: Procedure, operation: Operation): Procedure =>
  operation.op === 'set-fee' && before.fees
    ? { ...before, fees: setRelief(before.fees, operation, before) }
    : applyOperation(before, operation)

/**
 * The procedure as it stands on a date: its amendments, then the province's differences, oldest first. With a filing it is
 * what holds on that date for a file handed in before: the law of the day of filing, unless a text says otherwise.
 */
export function effective(procedure: Procedure, on: string, overlay?: Overlay, filing?: Filing): Procedure {
  const counts = (change: Change) => (filing === undefined ? holds(change, on) : governs(change, on, filing))
  const own = (procedure.changes ?? []).filter(counts)
  const local = (overlay?.changes ?? []).filter(change => change.procedure === procedure.code && counts(change))
  const oldestFirst = [...byDate(own), ...byDate(local)]
  return oldestFirst.reduce(applyChange, withDoubts(procedure, on))
}

/** A procedure without the doubts that begin later or are over. */
function withDoubts(procedure: Procedure, on: string): Procedure {
  const { unclear = [], ...rest } = procedure
  const known = unclear.filter(({ from = '', to }) => holds({ from, to }, on))
  if (known.length === unclear.length) return procedure
  return known.length === 0 ? rest : { ...procedure, unclear: known }
}

/**
 * A record as it is published for a date: what holds is in its values, and `changes` keeps what is to come and what will end,
 * so that a reader sees both.
 */
export function settled(record: Procedure, on: string, overlay?: Overlay): Procedure {
  if (record.changes === undefined) return effective(record, on, overlay)
  const { changes, ...procedure } = effective(record, on, overlay)
  const later = (changes ?? []).filter(({ from, to }) => from > on || (to !== undefined && to >= on))
  return later.length === 0 ? procedure : { ...procedure, changes: later }
}

/** Where a procedure stands on a date; `to-come` has not begun. */
export type Standing = 'in-force' | 'abolished' | 'ended' | 'to-come'

/** Where a procedure as it stands on a date is in its life; abolition weighs more than dates. */
export function standingOn({ abolished, from, to }: Procedure, on: string): Standing {
  if (abolished) return 'abolished'
  if (to !== undefined && to < on) return 'ended'
  return from !== undefined && from > on ? 'to-come' : 'in-force'
}

/** The operations of a change; a fee that names no source of its own has that of the change, and each its last day. */
export const sourced = ({ operations, source, verified, to }: Change): Operation[] =>
  operations.map(operation => {
    if (operation.op !== 'set-fee') return operation
    const dated = to === undefined ? operation : { to, ...operation }
    return operation.source === undefined ? { source, ...(verified !== undefined && { verified }), ...dated } : dated
  })

const byDate = <T extends { from: string }>(changes: readonly T[]): T[] =>
  changes.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
