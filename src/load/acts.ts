import { basisEnds, endOf, type Lapse, lapsesOf } from '../engine/record/ends.ts'
import type { Act } from '../model/act.ts'
import type { Doubt } from '../model/doubt.ts'
import type { LegalDocument } from '../model/lists.ts'
import type { Change } from '../model/operation.ts'
import type { Procedure } from '../model/procedure.ts'
import { restsOnEnded, unknownSince } from '../text/law.ts'

type Register = ReadonlyMap<string, LegalDocument>

/** A dated change that an act makes to a procedure, and which of the act's changes it is. */
export interface Enacted {
  act: string
  at: number
  change: Change
  /** What is not clear about the procedure while the change holds. */
  doubts: readonly Doubt[]
}

/** Where a change of a procedure was written: in its own record, at an index, or in an act. */
export type Written = number | Pick<Enacted, 'act' | 'at'>

/** The circumstances on which operations depend: in the conditions of a fee, a paper, a step or a limit. */
function named(value: unknown): unknown[] {
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, part]: [string, unknown]) =>
    key === 'if' || key === 'unless' ? [part].flat() : named(part),
  )
}

/** One change of an act as a procedure's own: sourced to the act, asking only the circumstances that it uses. */
function enacted(act: Act, own: Act['changes'][number], register: Register): Change {
  const { document, until, relief, verified } = act
  const { article, operations = [], from = act.from, to = act.to, transition = act.transition } = own
  const used = new Set(named(operations))
  const circumstances = (act.circumstances ?? []).filter(({ id }) => used.has(id))
  const source = { document, ...(article !== undefined && { article }) }
  const last = endOf({ to, until, source }, register)
  return {
    from,
    ...(last !== undefined && { to: last }),
    ...(until !== undefined && { until }),
    ...(transition !== undefined && { transition }),
    ...(relief !== undefined && { relief }),
    ...(circumstances.length > 0 && { circumstances }),
    source,
    ...(verified !== undefined && { verified }),
    operations,
  }
}

/** The doubts that a part of an act names, for as long as it holds. */
const doubtsIn = ({ unclear = [] }: Act['changes'][number], { from, to }: Change): Doubt[] =>
  unclear.map(doubt => ({ ...doubt, from, ...(to !== undefined && { to }) }))

/** The changes of all acts, by the code of the procedure that they change; a part that was repealed before it began is out. */
export function enactedBy(acts: Iterable<Act>, register: Register): ReadonlyMap<string, Enacted[]> {
  const found = new Map<string, Enacted[]>()
  for (const act of acts)
    for (const [at, item] of act.changes.entries()) {
      const change = enacted(act, item, register)
      const begins = change.to === undefined || change.from <= change.to || change.from > (item.to ?? act.to ?? '')
      if (!begins) continue
      for (const code of new Set(item.procedures))
        found.set(code, [...(found.get(code) ?? []), { act: act.document, at, change, doubts: doubtsIn(item, change) }])
    }
  return found
}

interface Woven {
  change: Change
  written: Written | undefined
}

/** Puts a change after the last that is no later. */
function weave(woven: Woven[], added: Woven): void {
  const place = woven.findLastIndex(({ change }) => change.from <= added.change.from) + 1
  woven.splice(place, 0, added)
}

/** A value past its end as a change: from that day nobody can say what is due. */
const lapsed = ({ day, document, ...fee }: Lapse, register: Register): Change => ({
  from: day,
  source: { document },
  verified: register.get(document)?.verified ?? false,
  operations: [{ op: 'set-fee', ...fee, undetermined: unknownSince(day, document, { documents: register }) }],
})

/** Papers and limits of a procedure that outlives the law on them are in doubt from that day. */
const doubtsOf = (procedure: Procedure, register: Register): Doubt[] =>
  (['papers', 'timeLimits'] as const).flatMap(about =>
    [...basisEnds(procedure, about, register)].map(([from, numbers]) => ({
      about,
      text: restsOnEnded(from, numbers, { documents: register }),
      from,
      grave: true as const,
    })),
  )

/**
 * A procedure with the changes that acts make to it, each after the last of its own that is no later, and where each was
 * written. An act that binds before the procedure begins, binds it from its first day. A change ends where the part of the
 * text that it rests on does, and a value whose text ended without another is unknown from that day: nobody writes that.
 */
export function withActs(
  procedure: Procedure,
  acts: readonly Enacted[],
  register: Register,
): { procedure: Procedure; written: (Written | undefined)[] } {
  const woven: Woven[] = (procedure.changes ?? []).map((change, written) => {
    const to = endOf(change, register)
    return { change: to === change.to ? change : { ...change, ...(to !== undefined && { to }) }, written }
  })
  for (const { act, at, change } of acts) {
    const from = procedure.from !== undefined && procedure.from > change.from ? procedure.from : change.from
    if (change.operations.length > 0) weave(woven, { change: { ...change, from }, written: { act, at } })
  }
  const known = { ...procedure, changes: woven.map(({ change }) => change) }
  const lapses = lapsesOf(known, register)
  for (const lapse of lapses) weave(woven, { change: lapsed(lapse, register), written: undefined })
  const doubts = [...acts.flatMap(act => act.doubts), ...doubtsOf(procedure, register)]
  if (woven.length === 0 && doubts.length === 0) return { procedure, written: [] }
  return {
    procedure: {
      ...procedure,
      ...(doubts.length > 0 && { unclear: [...(procedure.unclear ?? []), ...doubts] }),
      ...(woven.length > 0 && { changes: woven.map(({ change }) => change) }),
    },
    written: woven.map(({ written }) => written),
  }
}
