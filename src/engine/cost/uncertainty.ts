import type { Range } from '../../model/primitives.ts'
import type { Procedure } from '../../model/procedure.ts'
import { add, isDraws, isKnown, subtract, type Value } from '../evaluate.ts'
import { exact } from '../exact.ts'
import type { Assumptions } from './assumptions.ts'
import { wholeOf } from './cost.ts'
import { evaluatorOf, yearOf } from './evaluation.ts'
import { programOf } from './program.ts'
import type { QuantityKey, Sampler } from './quantity.ts'
import { quantile, triangular, uniforms } from './random.ts'
import { sharesOf } from './shares.ts'

/** A procedure before and after. */
export interface Pair {
  before: Procedure
  after: Procedure
}

/** The 5th, 50th and 95th of a hundred draws, whole đồng a year. */
export interface Spread {
  p5: number
  p50: number
  p95: number
}

export interface Simulation {
  draws: number
  seed: number
  before: Spread
  after: Spread
  saving: Spread
  /** How many quantities were uncertain; with none of them the range is a point. */
  uncertain: number
  /** What was drawn; all else stood still, for nothing gives a range for it. */
  varied: QuantityKey[]
}

/** How far the yearly saving moves when one quantity goes from its low to its high bound, the others at their likely value. */
export interface TornadoBar extends QuantityKey {
  range: Range
  atLow: number
  atHigh: number
}

const keyOf = ({ procedure, line, input }: QuantityKey) => `${procedure} ${line} ${input}`

/** The yearly cost with sampled quantities, not rounded; NaN where it cannot be said. */
function yearlyWith(procedure: Procedure, assumptions: Assumptions, sample: Sampler): Value {
  if (procedure.abolished) return exact(0)
  const shares = sharesOf(procedure, sample)
  if (!shares) return Number.NaN
  const once = evaluatorOf(procedure, assumptions, sample)(shares)
  const year = programOf(assumptions.model).gives.perYear ?? ''
  return (once.known && yearOf(procedure, once, assumptions, sample)[year]) || Number.NaN
}

function spreadOf(value: Value): Spread {
  if (!isDraws(value)) {
    const whole = wholeOf(value) ?? 0
    return { p5: whole, p50: whole, p95: whole }
  }
  const sorted = new Float64Array(value).sort()
  const at = (share: number) => Math.round(quantile(sorted, share))
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) }
}

/**
 * Draws that depend only on the seed: one for a quantity, before and after and, of a norm, in all procedures, so that only the
 * change shows.
 */
export function simulate(
  pairs: readonly Pair[],
  assumptions: Assumptions,
  { draws = 10_000, seed = 1 } = {},
): Simulation {
  const streams = new Map<string, Float64Array>()
  const drawn = new Map<string, Float64Array>()
  const varied: QuantityKey[] = []
  const sample: Sampler = (quantity, range) => {
    const key = keyOf(quantity)
    if (!streams.has(key)) varied.push(quantity)
    const uniform = streams.get(key) ?? uniforms(seed, key, draws)
    streams.set(key, uniform)
    const bounds = `${key} ${range.low} ${range.likely} ${range.high}`
    const known = drawn.get(bounds) ?? triangular(uniform, range)
    drawn.set(bounds, known)
    return known
  }
  let [before, after]: [Value, Value] = [exact(0), exact(0)]
  for (const pair of pairs) {
    const old = yearlyWith(pair.before, assumptions, sample)
    const fresh = yearlyWith(pair.after, assumptions, sample)
    if (!isKnown(old) || !isKnown(fresh)) continue
    before = add(before, old)
    after = add(after, fresh)
  }
  return {
    draws,
    seed,
    before: spreadOf(before),
    after: spreadOf(after),
    saving: spreadOf(subtract(before, after)),
    uncertain: streams.size,
    varied,
  }
}

/** What drives the saving, widest first; each bar is exact to the đồng of its own costing. */
export function tornado(pairs: readonly Pair[], assumptions: Assumptions): TornadoBar[] {
  const ranges = new Map<string, { key: QuantityKey; range: Range; pairs: Set<Pair> }>()
  const savingOf = ({ before, after }: Pair, sample: Sampler) =>
    (wholeOf(yearlyWith(before, assumptions, sample)) ?? Number.NaN) -
    (wholeOf(yearlyWith(after, assumptions, sample)) ?? Number.NaN)
  const likely = new Map(
    pairs.map(pair => {
      const collect: Sampler = (key, range) => {
        const known = ranges.get(keyOf(key)) ?? { key, range, pairs: new Set() }
        known.pairs.add(pair)
        ranges.set(keyOf(key), known)
        return exact(range.likely)
      }
      return [pair, savingOf(pair, collect)]
    }),
  )
  const total = [...likely.values()].filter(Number.isFinite).reduce((sum, saving) => sum + saving, 0)
  const bars = [...ranges].map(([id, { key, range, pairs: own }]): TornadoBar => {
    const at = (side: 'low' | 'high') => {
      const sample: Sampler = (other, bounds) => exact(keyOf(other) === id ? bounds[side] : bounds.likely)
      return [...own].reduce((sum, pair) => {
        const change = savingOf(pair, sample) - (likely.get(pair) ?? 0)
        return Number.isFinite(change) ? sum + change : sum
      }, total)
    }
    return { ...key, range, atLow: at('low'), atHigh: at('high') }
  })
  const width = (bar: TornadoBar) => Math.abs(bar.atHigh - bar.atLow)
  return bars.filter(bar => width(bar) > 0).toSorted((a, b) => width(b) - width(a))
}
