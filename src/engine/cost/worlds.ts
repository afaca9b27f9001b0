import type { Locality } from '../../model/primitives.ts'
import type { Procedure, When } from '../../model/procedure.ts'
import { add, isZero, multiply, subtract, type Value } from '../evaluate.ts'
import { one, zero } from '../exact.ts'
import { listOf } from '../situation/applies.ts'
import type { Kind } from './segments.ts'
import type { Shares } from './shares.ts'

/** Channels and cases that no condition in question tells apart, with how often they happen. */
interface Cell {
  channel: string
  case?: string | undefined
  /** The locality that the case has of its own. */
  locality?: Locality | undefined
  odds: Value
}

/** Uses of a line in which all its figures are the same: how often, and what tells them from the others. */
export interface Use {
  weight: Value
  /** Given for a line whose norm differs by channel. */
  channel?: string
  locality?: Locality | undefined
  /** True where this copy carries the one trip to certify them all. */
  trip?: boolean
  /** Who files, where the volume tells applicants apart. */
  kind?: Kind
}

/** Something that may be asked of the applicant; of a group (`oneOf`) the first that applies is. */
export interface Asked {
  when?: When | undefined
  group?: string | undefined
  perChannel?: boolean
}

type Answers = ReadonlyMap<string, boolean>
/** Whether a condition holds, or the circumstance that must be known first. */
type Truth = boolean | string
type Test = (cell: Cell, answers: Answers) => Truth

const admits = (wanted: string | readonly string[] | undefined, id: string | undefined) =>
  wanted === undefined || (id !== undefined && listOf(wanted).includes(id))

/** True for a condition that names a circumstance without a share, `spared` ones aside: how often it holds cannot be said. */
export const isOpen = (when: When | undefined, { circumstances }: Shares, spared: readonly string[] = []): boolean =>
  when !== undefined &&
  [...listOf(when.if), ...listOf(when.unless)].some(id => circumstances[id] === undefined && !spared.includes(id))

function holds(when: When | undefined, cell: Cell, answers: Answers): Truth {
  if (when === undefined) return true
  if (!admits(when.channel, cell.channel) || !admits(when.case, cell.case)) return false
  const [wanted, refused] = [listOf(when.if), listOf(when.unless)]
  if (refused.some(id => answers.get(id))) return false
  const unasked = (id: string) => !answers.has(id)
  if (wanted.length > 0 && !wanted.some(id => answers.get(id))) return wanted.find(unasked) ?? false
  return refused.find(unasked) ?? true
}

/** The chance of each test to be the first that holds, by asking one circumstance after another only where it matters. */
function firstOf(
  tests: readonly Test[],
  cell: Cell,
  shares: Shares,
  hit: (index: number, odds: Value) => void,
  start = 0,
  answers: Answers = new Map(),
  odds = cell.odds,
): void {
  for (let index = start; index < tests.length; index++) {
    const truth = tests[index]?.(cell, answers) ?? false
    if (truth === false) continue
    if (truth === true) {
      hit(index, odds)
      return
    }
    const share = shares.circumstances[truth] ?? zero
    for (const [answer, part] of [
      [true, share],
      [false, subtract(one, share)],
    ] as const)
      if (!isZero(part))
        firstOf(tests, cell, shares, hit, index, new Map([...answers, [truth, answer]]), multiply(odds, part))
    return
  }
}

type Entry = { id: string | undefined; share: Value; locality?: Locality | undefined }

/** Adds the shares of entries that look alike to all conditions. */
function merged(entries: readonly Entry[], looks: (entry: Entry) => string): Entry[] {
  const found = new Map<string, Entry>()
  for (const entry of entries) {
    const key = looks(entry)
    const known = found.get(key)
    found.set(key, known ? { ...known, share: add(known.share, entry.share) } : entry)
  }
  return [...found.values()]
}

/** The channels, cases and circumstances of a procedure with their shares, and what is asked in them. */
export function worldsOf(procedure: Procedure, shares: Shares) {
  const localityOf = new Map((procedure.cases ?? []).map(item => [item.id, item.locality]))
  const entries = (list: Readonly<Record<string, Value>>) =>
    Object.entries(list)
      .map(([id, share]): Entry => ({ id, share, locality: localityOf.get(id) }))
      .filter(({ share }) => !isZero(share))
  const channels = entries(shares.channels)
  const cases = Object.keys(shares.cases).length > 0 ? entries(shares.cases) : [{ id: undefined, share: one }]

  function cellsOf(whens: readonly (When | undefined)[], perChannel: boolean): Cell[] {
    const by = (key: 'channel' | 'case', id: string | undefined) =>
      whens.map(when => (admits(when?.[key], id) ? 1 : 0)).join('')
    const ways = merged(channels, ({ id }) => (perChannel ? (id ?? '') : by('channel', id)))
    const kinds = merged(cases, ({ id, locality }) => `${by('case', id)} ${locality}`)
    return kinds.flatMap(kind =>
      ways.map(way => ({
        channel: way.id ?? '',
        case: kind.id,
        locality: kind.locality,
        odds: multiply(way.share, kind.share),
      })),
    )
  }

  /** For each condition, or test in its place, how often it is the first that holds, uses of one locality (and channel) together. */
  function usesOf(
    whens: readonly (When | undefined)[],
    perChannel = false,
    tests: readonly Test[] = whens.map(when => (cell, answers) => holds(when, cell, answers)),
  ): Use[][] {
    const found = tests.map(() => new Map<string, Use>())
    for (const cell of cellsOf(whens, perChannel))
      firstOf(tests, cell, shares, (index, odds) => {
        const key = `${perChannel && cell.channel} ${cell.locality}`
        const known = found[index]?.get(key)
        const use = { locality: cell.locality, ...(perChannel && { channel: cell.channel }) }
        found[index]?.set(key, { ...use, weight: known ? add(known.weight, odds) : odds })
      })
    return found.map(uses => [...uses.values()])
  }

  const simply = usesOf([undefined])[0] ?? []

  /** The uses of a line on its own, whatever group it belongs to. */
  const alone = (when: When | undefined, perChannel = false): Use[] =>
    when === undefined && !perChannel ? simply : (usesOf([when], perChannel)[0] ?? [])

  /** The uses of every line of a list: of a group only those in which none before it applies. */
  function uses<T extends Asked>(items: readonly T[]): Map<T, Use[]> {
    const found = new Map<T, Use[]>()
    for (const item of items) {
      if (found.has(item)) continue
      if (item.group === undefined) found.set(item, alone(item.when, item.perChannel))
      else {
        const members = items.filter(other => other.group === item.group)
        const lists = usesOf(members.map(member => member.when))
        members.forEach((member, index) => {
          found.set(member, lists[index] ?? [])
        })
      }
    }
    return found
  }

  /** Of several lines that share one trip, the uses in which each is the first asked, and so carries it. */
  function carriers<T extends Asked>(sharing: readonly T[], items: readonly T[]): Map<T, Use[]> {
    const before = (item: T) =>
      item.group === undefined ? [] : items.slice(0, items.indexOf(item)).filter(other => other.group === item.group)
    const tests = sharing.map((item): Test => {
      const earlier = before(item)
      return (cell, answers) => {
        for (const other of earlier) {
          const truth = holds(other.when, cell, answers)
          if (truth !== false) return truth === true ? false : truth
        }
        return holds(item.when, cell, answers)
      }
    })
    const whens = sharing.flatMap(item => [item, ...before(item)]).map(item => item.when)
    const found = usesOf(whens, false, tests)
    return new Map(sharing.map((item, index) => [item, found[index] ?? []]))
  }

  return { alone, uses, carriers }
}

/** How often all uses together happen. */
export const weightOf = (uses: readonly { weight: Value }[]): Value =>
  uses.reduce<Value>((sum, use) => add(sum, use.weight), zero)

/** The same uses, told apart by whether they carry the shared trip. */
export const withTrips = (uses: readonly Use[], carried: readonly Use[]): Use[] =>
  uses.flatMap(use => {
    const trip = carried.find(other => other.locality === use.locality)?.weight
    if (trip === undefined) return [{ ...use, trip: false }]
    const rest = subtract(use.weight, trip)
    return [{ ...use, weight: trip, trip: true }, ...(isZero(rest) ? [] : [{ ...use, weight: rest, trip: false }])]
  })

/** The same uses, told apart by who files where the volume does. */
export const byKind = (uses: readonly Use[], kinds: readonly Kind[]): readonly Use[] =>
  !kinds[0]?.segment
    ? uses
    : uses.flatMap(use => kinds.map(kind => ({ ...use, kind, weight: multiply(use.weight, kind.odds) })))
