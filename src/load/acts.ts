import type { Act } from '../model/act.ts'
import type { Change, Operation } from '../model/operation.ts'
import type { Procedure } from '../model/procedure.ts'

/** A dated change that an act makes to a procedure, and which of the act's changes it is. */
export interface Enacted {
  act: string
  at: number
  change: Change
}

/** Where a change of a procedure was written: in its own record, at an index, or in an act. */
export type Written = number | Pick<Enacted, 'act' | 'at'>

const many = <T>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : ([value].flat() as T[])

const named = (operations: readonly Operation[]): ReadonlySet<string> =>
  new Set(
    operations.flatMap(operation =>
      operation.op === 'set-fee' ? [...many(operation.when?.if), ...many(operation.when?.unless)] : [],
    ),
  )

/** One change of an act as a procedure's own: sourced to the act, asking only the circumstances that it uses. */
function enacted(act: Act, { article, operations }: Act['changes'][number]): Change {
  const { document, from, to, transition, verified } = act
  const used = named(operations)
  const circumstances = (act.circumstances ?? []).filter(({ id }) => used.has(id))
  return {
    from,
    ...(to !== undefined && { to }),
    ...(transition !== undefined && { transition }),
    ...(circumstances.length > 0 && { circumstances }),
    source: { document, ...(article !== undefined && { article }) },
    ...(verified !== undefined && { verified }),
    operations,
  }
}

/** The changes of all acts, by the code of the procedure that they change. */
export function enactedBy(acts: Iterable<Act>): ReadonlyMap<string, Enacted[]> {
  const found = new Map<string, Enacted[]>()
  for (const act of acts)
    for (const [at, item] of act.changes.entries()) {
      const change = enacted(act, item)
      for (const code of new Set(item.procedures))
        found.set(code, [...(found.get(code) ?? []), { act: act.document, at, change }])
    }
  return found
}

/**
 * A procedure with the changes that acts make to it, each after the last of its own that is no later, and where each was
 * written. An act that binds before the procedure begins, binds it from its first day.
 */
export function withActs(procedure: Procedure, acts: readonly Enacted[]): { procedure: Procedure; written: Written[] } {
  const woven: { change: Change; written: Written }[] = (procedure.changes ?? []).map((change, written) => ({
    change,
    written,
  }))
  for (const { act, at, change } of acts) {
    const from = procedure.from !== undefined && procedure.from > change.from ? procedure.from : change.from
    const place = woven.findLastIndex(earlier => earlier.change.from <= from) + 1
    woven.splice(place, 0, { change: { ...change, from }, written: { act, at } })
  }
  return {
    procedure: { ...procedure, changes: woven.map(({ change }) => change) },
    written: woven.map(({ written }) => written),
  }
}
