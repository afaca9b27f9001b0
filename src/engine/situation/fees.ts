import type { Fee } from '../../model/procedure.ts'
import { applies } from './applies.ts'
import { type Bounds, hullOf, leastOf, type Part, type Way } from './hull.ts'
import { type Mine, openIn, settled, sizesOf } from './open.ts'
import type { MySituation } from './situation.ts'

export type Currency = NonNullable<Fee['currency']>

/** Computes a formula fee; undefined where an input is missing or out of its bounds. */
export type FeeFormulaValue = (
  fee: Pick<Fee, 'formula'>,
  inputs: Readonly<Record<string, number>>,
) => number | undefined

/** One fee that can be asked of me; `amount` is missing where it is not known or still needs an input. */
export interface FeeLine {
  readonly fee: Fee
  readonly amount?: number
  readonly state: 'amount' | 'needs-input' | 'undetermined'
}

function lineOf(fee: Fee, inputs: MySituation['inputs'], value: FeeFormulaValue): FeeLine {
  if (fee.undetermined !== undefined) return { fee, state: 'undetermined' }
  if (fee.amount !== undefined) return { fee, amount: fee.amount, state: 'amount' }
  const computed = value(fee, inputs)
  return computed === undefined ? { fee, state: 'needs-input' } : { fee, amount: Math.round(computed), state: 'amount' }
}

export const currencyOf = ({ fee }: FeeLine): Currency => fee.currency ?? 'VND'

/** A fee for each page or copy: how many there are is not known, so it is shown and not added. */
export const isRate = ({ fee }: FeeLine): boolean => fee.per !== undefined && fee.amount !== undefined && fee.amount > 0

/** Says of the lines that one way asks, of one group, whether the way counts at all. */
type Allowed = (asked: readonly FeeLine[], group: number) => boolean

/** What must be paid, seen over every way to answer what is still open. */
export interface Due {
  /** Fees that can be asked, optional ones left out. */
  readonly lines: readonly FeeLine[]
  /** The sum of the lines that count; of fees that replace each other the reader pays one. Undefined when no way is allowed. */
  readonly sum: (counts: (line: FeeLine) => boolean, allowed?: Allowed) => Bounds | undefined
  /** The sum in the ways for which the record states some fee. */
  readonly stated: (counts: (line: FeeLine) => boolean) => Bounds | undefined
  /** How many fees, or groups of them, are asked together. */
  readonly number: (counts: (line: FeeLine) => boolean) => Bounds
}

/** The lines that can be asked of me. */
export const linesIn = ({ procedure, situation }: Mine<MySituation>, value: FeeFormulaValue): FeeLine[] =>
  (procedure.fees ?? []).filter(fee => applies(fee.when, situation)).map(fee => lineOf(fee, situation.inputs, value))

const never = Number.POSITIVE_INFINITY

/** The fees due of a situation as parts that may be added up over all of its ways. */
export function dueIn(mine: Mine<MySituation>, all: readonly FeeLine[]): Due {
  const lines = all.filter(({ fee }) => fee.optional !== true)
  const groups = [
    ...Map.groupBy(lines, ({ fee }) => (fee.oneOf === undefined ? `fee/${fee.id}` : `group/${fee.oneOf}`)).values(),
  ]
  const scopes = groups.map(group =>
    openIn(
      mine,
      group.map(({ fee }) => fee.when),
    ),
  )
  const sizes = sizesOf([mine], scopes.flat())
  const asked = (group: readonly FeeLine[], way: Way) => {
    const now = settled(mine, way)
    return group.filter(({ fee }) => applies(fee.when, now))
  }
  const parts = (of: (asked: readonly FeeLine[], group: number) => number): Part[] =>
    groups.map((group, place) => ({ on: scopes[place] ?? [], of: way => of(asked(group, way), place) }))
  const sum: Due['sum'] = (counts, allowed = () => true) => {
    const add = (pick: (...values: number[]) => number, sign: number) => (now: readonly FeeLine[], group: number) => {
      const amounts = now.filter(counts).flatMap(({ amount }) => amount ?? [])
      return !allowed(now, group) ? never : amounts.length === 0 ? 0 : sign * pick(...amounts)
    }
    const low = leastOf(parts(add(Math.min, 1)), sizes)
    return low === never ? undefined : { low, high: 0 - leastOf(parts(add(Math.max, -1)), sizes) }
  }
  return {
    lines,
    sum,
    stated: counts => {
      const each = groups.flatMap((_, some) => sum(counts, (now, group) => group !== some || now.length > 0) ?? [])
      if (each.length === 0) return undefined
      return { low: Math.min(...each.map(({ low }) => low)), high: Math.max(...each.map(({ high }) => high)) }
    },
    number: counts =>
      hullOf(
        parts(now => Number(now.some(counts))),
        sizes,
      ),
  }
}
