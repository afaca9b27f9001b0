import type { Procedure } from '../../model/procedure.ts'
import type { Value } from '../evaluate.ts'
import type { Assumptions } from './assumptions.ts'
import { outer, type ReadyLine, readyLines } from './cost.ts'
import { programOf, runAll } from './program.ts'
import { likely, type Range, rangeOf } from './quantity.ts'
import { quantile, triangular, uniforms } from './random.ts'
import { nameOf } from './saving.ts'
import { sharesOf } from './shares.ts'

/** A procedure before and after; one that stays as it is may be given twice. */
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
}

/** How far the yearly saving moves when one quantity goes from its low to its high bound, the others at their likely value. */
export interface TornadoBar {
  procedure: string
  /** The line, or `submissions`. */
  line: string
  /** What the record calls the line. */
  name?: string
  input: string
  range: Range
  atLow: number
  atHigh: number
}

/** Gives the value, or the draws, of an uncertain quantity. */
type Sampler = (key: string, range: Range) => Value

const separator = ' '
const keyOf = (procedure: string, line: string, input: string) => [procedure, line, input].join(separator)

/** What a line's formulas may name, uncertain inputs as draws. */
function sampled({ draft, names }: ReadyLine, code: string, sample: Sampler): Record<string, Value> {
  for (const [input, range] of Object.entries(draft.ranges)) names[input] = sample(keyOf(code, draft.id, input), range)
  return names
}

function weighted(total: Value, values: Value, weight: number): Value {
  if (typeof values === 'number') {
    return typeof total === 'number' ? total + weight * values : total.map(sum => sum + weight * values)
  }
  const out = typeof total === 'number' ? new Float64Array(values.length).fill(total) : total
  for (let i = 0; i < out.length; i++) out[i] = (out[i] as number) + weight * (values[i] as number)
  return out
}

/** The yearly cost with sampled quantities, not rounded; NaN where it cannot be said. */
function yearlyWith(procedure: Procedure, assumptions: Assumptions, sample: Sampler): Value {
  if (procedure.abolished) return 0
  const shares = sharesOf(procedure)
  const { code, submissions } = procedure
  if (!shares || !submissions) return Number.NaN
  const program = programOf(assumptions.model)
  const lines = readyLines(procedure, assumptions, shares)
    .filter(({ draft, weight }) => draft.counted && draft.basis !== 'none' && weight !== undefined)
    .map(line => ({ weight: line.weight ?? 0, values: runAll(program.line, sampled(line, code, sample)) }))
    .filter(({ values }) => hasValue(values[program.gives.task ?? '']))
  const sum = (name: string) =>
    lines.reduce<Value>((total, { weight, values }) => weighted(total, values[name] ?? Number.NaN, weight), 0)
  const once = runAll(program.submission, outer(procedure, assumptions, shares), sum)
  const spreads = (assumptions.values['evidence-spread'] ?? {}) as Readonly<Record<string, number>>
  const volume = (input: 'subjects' | 'perSubject'): Value => {
    const range = rangeOf(submissions[input], submissions.evidence, input === 'subjects' ? spreads : {})
    return range ? sample(keyOf(code, 'submissions', input), range) : likely(submissions[input])
  }
  const values = runAll(program.year, { ...once, soDoiTuong: volume('subjects'), soLan: volume('perSubject') })
  return values[program.gives.perYear ?? ''] ?? Number.NaN
}

const hasValue = (value: Value | undefined) => typeof value === 'object' || Number.isFinite(value)

function spreadOf(values: Value): Spread {
  if (typeof values === 'number') {
    const whole = Math.round(values)
    return { p5: whole, p50: whole, p95: whole }
  }
  const sorted = new Float64Array(values).sort()
  const at = (share: number) => Math.round(quantile(sorted, share))
  return { p5: at(0.05), p50: at(0.5), p95: at(0.95) }
}

/** Draws that depend only on the seed; the same quantity before and after gets the same draw, so that only the change shows. */
export function simulate(
  pairs: readonly Pair[],
  assumptions: Assumptions,
  { draws = 10_000, seed = 1 } = {},
): Simulation {
  const streams = new Map<string, Float64Array>()
  const drawn = new Map<string, Float64Array>()
  const sample: Sampler = (key, range) => {
    const uniform = streams.get(key) ?? uniforms(seed, key, draws)
    streams.set(key, uniform)
    const bounds = `${key} ${range.low} ${range.likely} ${range.high}`
    const known = drawn.get(bounds) ?? triangular(uniform, range)
    drawn.set(bounds, known)
    return known
  }
  let [before, after]: [Value, Value] = [0, 0]
  for (const pair of pairs) {
    const old = yearlyWith(pair.before, assumptions, sample)
    const fresh = pair.after === pair.before ? old : yearlyWith(pair.after, assumptions, sample)
    if (!hasValue(old) || !hasValue(fresh)) continue
    before = weighted(before, old, 1)
    after = weighted(after, fresh, 1)
  }
  const saving = weighted(typeof before === 'number' ? before : new Float64Array(before), after, -1)
  return {
    draws,
    seed,
    before: spreadOf(before),
    after: spreadOf(after),
    saving: spreadOf(saving),
    uncertain: streams.size,
  }
}

/** What drives the saving, widest first; each bar is exact to the đồng of its own costing. */
export function tornado(pairs: readonly Pair[], assumptions: Assumptions): TornadoBar[] {
  const bars = pairs.flatMap(pair => {
    const ranges = new Map<string, Range>()
    const collect: Sampler = (key, range) => {
      ranges.set(key, ranges.get(key) ?? range)
      return range.likely
    }
    yearlyWith(pair.before, assumptions, collect)
    yearlyWith(pair.after, assumptions, collect)
    const savingAt = (target: string, side: 'low' | 'high') => {
      const sample: Sampler = (key, range) => (key === target ? range[side] : range.likely)
      const [old, fresh] = [yearlyWith(pair.before, assumptions, sample), yearlyWith(pair.after, assumptions, sample)]
      return Math.round(Number(old)) - Math.round(Number(fresh))
    }
    return [...ranges].map(([key, range]): TornadoBar => {
      const [procedure = '', line = '', input = ''] = key.split(separator)
      const name = nameOf(pair.before, line) ?? nameOf(pair.after, line)
      return {
        procedure,
        line,
        ...(name && { name }),
        input,
        range,
        atLow: savingAt(key, 'low'),
        atHigh: savingAt(key, 'high'),
      }
    })
  })
  const width = (bar: TornadoBar) => Math.abs(bar.atHigh - bar.atLow)
  return bars.filter(bar => Number.isFinite(width(bar)) && width(bar) > 0).toSorted((a, b) => width(b) - width(a))
}
