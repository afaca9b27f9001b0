import type { FeeOperation } from '../../model/operation.ts'
import type { Fee, Procedure, When } from '../../model/procedure.ts'
import { present } from '../present.ts'
import { listOf } from '../situation/applies.ts'
import { conditionOf, one, withValue } from './set-fee.ts'

type Axis = 'channel' | 'case'

/** One value of a fee, for the circumstances that give it; without circumstances it is for everyone. */
interface Layer {
  readonly fee: Fee
  /** True for one that was there before. */
  readonly stands: boolean
  readonly facts: readonly string[]
}

/** A channel and a case, each undefined where nothing depends on it. */
interface Cell {
  readonly channel: string | undefined
  readonly case: string | undefined
}

/** A value with where it is due and for whom not, because a better one is. */
interface Placed extends Layer {
  readonly unless: readonly string[]
  readonly cells: Cell[]
}

/** True where the end of an id, `online-cong-dan-so`, is made of known ids only. */
const madeOf = (end: string, known: readonly string[]): boolean =>
  known.some(id => end === id || (end.startsWith(`${id}-`) && madeOf(end.slice(id.length + 1), known)))

const namedIn = ({ channel, case: cases, if: facts }: When = {}): string[] => [
  ...listOf<string>(channel),
  ...listOf(cases),
  ...listOf(facts),
]

/** Whether an id is that of a fee, or of a value of it that was set apart for a channel, a case or a circumstance. */
const isOf = (fee: Fee, id: string): boolean =>
  fee.id === id || (fee.id.startsWith(`${id}-`) && madeOf(fee.id.slice(id.length + 1), namedIn(fee.when)))

/** True where a fee is as good for the applicant as the value granted, as far as both are amounts; nothing is better than 0. */
const asGood = ({ amount }: Fee, granted: FeeOperation): boolean =>
  amount !== undefined && (amount === 0 || (granted.amount !== undefined && amount <= granted.amount))

const covers = (when: When | undefined, axis: Axis, id: string | undefined): boolean =>
  id === undefined || when?.[axis] === undefined || listOf<string>(when[axis]).includes(id)

const isDue = (when: When | undefined, cell: Cell): boolean =>
  covers(when, 'channel', cell.channel) && covers(when, 'case', cell.case)

/** The ids of an axis, when any condition names one; else one undefined. */
function idsOf(conditions: readonly (When | undefined)[], axis: Axis, items: readonly { id: string }[] = []) {
  const named = conditions.flatMap(when => listOf<string>(when?.[axis]))
  return named.length === 0 ? [undefined] : [...new Set([...items.map(({ id }) => id), ...named])]
}

/** The values that are due in a cell, best first, with the new one in its place; what a better one leaves nobody is out. */
function layersIn(cell: Cell, layers: readonly Layer[], operation: FeeOperation): Omit<Placed, 'cells'>[] {
  const due = layers.filter(({ fee }) => isDue(fee.when, cell))
  const common = due.at(-1)
  const condition = conditionOf(operation)
  if (common === undefined) return []
  const granted = { fee: withValue(common.fee, operation), stands: false, facts: listOf(condition.if) }
  const at = due.findIndex(({ fee }) => !asGood(fee, operation))
  const all = isDue(condition, cell) && at >= 0 ? due.toSpliced(at, 0, granted) : due
  const last = all.findIndex(({ facts }) => facts.length === 0)
  const kept = last < 0 ? all : all.slice(0, last + 1)
  return kept.flatMap((layer, index) => {
    const { facts } = layer
    const unless = [...new Set(kept.slice(0, index).flatMap(better => better.facts))]
    return facts.length > 0 && facts.every(id => unless.includes(id)) ? [] : [{ ...layer, unless }]
  })
}

/** The same value for the same people, in as few lines as cells allow: channels with the same cases together. */
function rectangles(cells: readonly Cell[]): { channels: (string | undefined)[]; cases: (string | undefined)[] }[] {
  const byChannel = Map.groupBy(cells, ({ channel }) => channel)
  const bySame = Map.groupBy(byChannel, ([, own]) => own.map(cell => cell.case).join())
  return [...bySame.values()].map(group => ({
    channels: group.map(([channel]) => channel),
    cases: group[0]?.[1].map(cell => cell.case) ?? [],
  }))
}

const known = (ids: readonly (string | undefined)[]): string[] => ids.filter(id => id !== undefined)

/** A line of the fee for a value in a rectangle; all channels, or all cases, need no condition. */
function lineOf(
  { fee, stands, facts, unless }: Placed,
  { channels, cases }: ReturnType<typeof rectangles>[number],
  { root, all, taken }: { root: Fee; all: Record<Axis, readonly (string | undefined)[]>; taken: Set<string> },
): Fee {
  const some = { channel: known(channels), case: known(cases) }
  const narrow = (axis: Axis) => (some[axis].length === all[axis].length ? [] : some[axis])
  const own = { channel: narrow('channel'), case: narrow('case') }
  const { if: base, unless: exceptions } = root.when ?? {}
  const circumstances = facts.length > 0 ? facts : listOf(base)
  const without = [...new Set([...listOf(exceptions), ...unless])].filter(id => !facts.includes(id))
  const when = present({
    channel: one(own.channel),
    case: one(own.case),
    if: one(circumstances),
    unless: one(without),
  }) as When
  const apart = (axis: Axis) => (own[axis].join() === listOf<string>(root.when?.[axis]).join() ? [] : own[axis])
  const made = [root.id, ...apart('channel'), ...apart('case'), ...facts].join('-')
  const id = stands && !taken.has(fee.id) && isOf({ ...fee, when }, root.id) ? fee.id : made
  taken.add(id)
  const { when: _when, ...bare } = fee
  return Object.keys(when).length === 0 ? { ...bare, id } : { ...bare, id, when }
}

const sameFacts = ({ when }: Fee, facts: readonly string[]): boolean => listOf(when?.if).join() === facts.join()

/** The common value first, and of it the lines that know no exception. */
const byRank = (a: Placed, b: Placed): number =>
  Number(a.facts.length > 0) - Number(b.facts.length > 0) || a.unless.length - b.unless.length

/**
 * The fees after a waiver or reduction: where several texts reduce one fee, an applicant has the lowest value that any of
 * them gives (Thông tư 117/2026/TT-BTC Điều 2 khoản 2), whichever came first, and the value names its text.
 */
export function setRelief(fees: readonly Fee[], operation: FeeOperation, procedure: Procedure): Fee[] {
  const root = fees.find(fee => fee.id === operation.fee)
  if (root === undefined) return [...fees]
  const family = fees.filter(fee => isOf(fee, root.id) && fee.name === root.name && fee.kind === root.kind)
  const layers = family
    .map(fee => ({ fee, stands: true, facts: sameFacts(fee, listOf(root.when?.if)) ? [] : listOf(fee.when?.if) }))
    .toSorted((a, b) => listOf(a.fee.when?.unless).length - listOf(b.fee.when?.unless).length)
  const facts = new Set(layers.flatMap(layer => layer.facts))
  const outer = listOf(root.when?.unless).filter(id => !facts.has(id))
  const conditions = [...family.map(({ when }) => when), conditionOf(operation)]
  const all = {
    channel: idsOf(conditions, 'channel', procedure.channels),
    case: idsOf(conditions, 'case', procedure.cases),
  }
  const placed = new Map<string, Placed>()
  for (const channel of all.channel)
    for (const one of all.case)
      for (const layer of layersIn({ channel, case: one }, layers, operation)) {
        const { when: _when, ...value } = layer.fee
        const key = JSON.stringify([value, layer.facts, layer.unless])
        const known = placed.get(key) ?? { ...layer, cells: [] }
        known.cells.push({ channel, case: one })
        placed.set(key, known)
      }
  const base = { ...root, when: { ...root.when, unless: outer } } as Fee
  const taken = new Set<string>()
  const lines = [...placed.values()]
    .toSorted(byRank)
    .flatMap(value => rectangles(value.cells).map(part => lineOf(value, part, { root: base, all, taken })))
  const first = fees.indexOf(root)
  // The fee keeps its id for one of its values, so that a later operation finds it.
  const found = lines.some(({ id }) => id === operation.fee)
  if (!found && lines[0]) lines[0] = { ...lines[0], id: operation.fee }
  return fees.flatMap((fee, index) => (index === first ? lines : family.includes(fee) ? [] : [fee]))
}
