import type { Assumptions } from '../engine/cost/assumptions.ts'
import { type Bound, both, boundOfCost } from '../engine/cost/claim.ts'
import { costAsIs } from '../engine/cost/cost.ts'
import { baseOf, byProcedure, type Owned, startOf } from '../engine/cost/saving.ts'
import { applyOperation } from '../engine/record/apply.ts'
import { knownSince } from '../engine/record/known.ts'
import { dayBefore } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { Operation } from '../model/operation.ts'
import type { Procedure } from '../model/procedure.ts'
import type { Given, Proposal } from '../model/proposal.ts'

/** Why a yearly cost is another one: the law since a day, prices since then, figures measured anew, and what a proposal changes. */
const bridgeCauses = [
  'law',
  'prices',
  'data',
  'volume',
  'papers',
  'steps',
  'fees',
  'channels',
  'times',
  'abolished',
] as const
export type BridgeCause = (typeof bridgeCauses)[number]

/** From one yearly cost to another, whole đồng; the steps add up exactly, in the order of the causes. */
export interface Bridge {
  readonly start: number
  readonly steps: readonly { readonly cause: BridgeCause; readonly amount: number }[]
  readonly end: number
  /** How the first and the last cost stand to the true ones. */
  readonly bounds: readonly [start: Bound, end: Bound]
  /** What prices of the first day would say: the law and the proposal alone, a part of the cost of that day. */
  readonly atFirstPrices?: number
  readonly procedures: number
  /** Procedures of which a step cannot be said. */
  readonly left: number
}

const causes: Record<Operation['op'], BridgeCause> = {
  'add-paper': 'papers',
  'remove-paper': 'papers',
  'change-paper': 'papers',
  'set-sets': 'papers',
  'merge-steps': 'steps',
  'remove-step': 'steps',
  'change-step': 'steps',
  delegate: 'steps',
  'set-time-limits': 'steps',
  'set-fee': 'fees',
  'set-channels': 'channels',
  'set-submissions': 'times',
  abolish: 'abolished',
}

type Shared = readonly { readonly id: string; readonly share?: unknown }[] | undefined

const lacksShare = (items: Shared): boolean => items?.some(({ share }) => share === undefined) ?? false

/** Of the figures that a proposal gives those without which a record has no yearly cost: its own hold, however little they are worth. */
function needed(given: Given, record: Procedure): Given {
  const { submissions, channels, cases, circumstances = {} } = given
  const open = Object.entries(circumstances).filter(
    ([id]) => record.circumstances?.find(item => item.id === id)?.share === undefined,
  )
  return {
    ...(record.submissions === undefined && submissions && { submissions }),
    ...(lacksShare(record.channels) && channels && { channels }),
    ...(lacksShare(record.cases) && cases && { cases }),
    ...(open.length > 0 && { circumstances: Object.fromEntries(open) }),
  }
}

/** A day to start from, with its prices. */
export interface BridgeStart {
  readonly on: string
  readonly prices: Assumptions
}

interface Point {
  readonly cause: BridgeCause | undefined
  readonly cost: number
}

interface Span {
  readonly points: readonly Point[]
  readonly bounds: readonly [start: Bound, end: Bound]
  /** The first and the last state at the prices of the first day. */
  readonly fixed?: readonly [before: number, after: number]
}

/** The states of one procedure one after another; undefined where one of them cannot be said. */
function spanOf(
  record: Procedure,
  { owned, given }: { owned: readonly Owned[]; given: Given },
  { prices, last, since }: { prices: Assumptions; last: string; since: BridgeStart | undefined },
): Span | undefined {
  const costOf = (procedure: Procedure, assumptions = prices) => {
    const { perYear, volume } = costAsIs(procedure, assumptions)
    return volume?.scope === 'national' ? perYear : undefined
  }
  const first = needed(given, record)
  const { submissions: _counted, ...measured } = given
  const states: { cause: BridgeCause | undefined; cost: number | undefined }[] = []
  const add = (cause: BridgeCause | undefined, cost: number | undefined) => states.push({ cause, cost })
  const now = baseOf(record, last, undefined, first)
  if (since) {
    add(undefined, costOf(baseOf(record, since.on, undefined, first), since.prices))
    add('law', costOf(now, since.prices))
  }
  add(since ? 'prices' : undefined, costOf(now))
  add('data', costOf(baseOf(record, last, undefined, { ...first, ...measured })))
  const base = baseOf(record, last, undefined, given)
  add('volume', costOf(base))
  const after = owned.reduce((current, { operation }) => {
    const next = applyOperation(current, operation)
    add(causes[operation.op], costOf(next))
    return next
  }, base)
  const fixed = since && [baseOf(record, since.on, undefined, given), after].map(side => costOf(side, since.prices))
  const started = since ? costAsIs(baseOf(record, since.on, undefined, first), since.prices) : costAsIs(now, prices)
  const bounds = [boundOfCost(started), boundOfCost(costAsIs(after, prices))] as const
  const points = states.flatMap(({ cause, cost }) => (cost === undefined ? [] : [{ cause, cost }]))
  if (points.length < states.length) return undefined
  const [old, fresh] = fixed ?? []
  return { points, bounds, ...(old !== undefined && fresh !== undefined && { fixed: [old, fresh] as const }) }
}

/** What lies between the yearly cost by the records' own figures, or on an earlier day, and that after proposals; undefined where no procedure can be said. */
export function bridgeOf(
  proposals: readonly Proposal[],
  catalog: Pick<Catalog, 'procedures' | 'sources'>,
  prices: Assumptions,
  since?: BridgeStart,
): Bridge | undefined {
  const last = dayBefore(startOf(proposals))
  const all = [...byProcedure(proposals)]
  const spans = all.flatMap(([code, change]) => {
    const record = catalog.procedures.get(code)
    const known = record && knownSince(record, catalog.sources.get(code)?.list)
    const isKnown = since === undefined || (known !== undefined && known <= since.on)
    return record && isKnown ? (spanOf(record, change, { prices, last, since }) ?? []) : []
  })
  if (spans.length === 0) return undefined
  const amounts = new Map<BridgeCause, number>()
  for (const { points } of spans)
    for (const [index, { cause, cost }] of points.entries()) {
      const before = points[index - 1]
      if (cause !== undefined && before !== undefined)
        amounts.set(cause, (amounts.get(cause) ?? 0) + cost - before.cost)
    }
  const boundIn = (side: 0 | 1) => spans.map(({ bounds }) => bounds[side]).reduce<Bound>(both, 'exact')
  const sum = (of: (span: Span) => number) => spans.reduce((total, span) => total + of(span), 0)
  const [old, fresh] = [sum(({ fixed }) => fixed?.[0] ?? 0), sum(({ fixed }) => fixed?.[1] ?? 0)]
  return {
    start: sum(({ points }) => points[0]?.cost ?? 0),
    steps: bridgeCauses.flatMap(cause => {
      const amount = amounts.get(cause)
      return amount === undefined ? [] : [{ cause, amount }]
    }),
    end: sum(({ points }) => points.at(-1)?.cost ?? 0),
    bounds: [boundIn(0), boundIn(1)],
    ...(since && old > 0 && spans.every(({ fixed }) => fixed !== undefined) && { atFirstPrices: 1 - fresh / old }),
    procedures: spans.length,
    left: all.length - spans.length,
  }
}
