import type { Evidence, Quantity } from '../../model/primitives.ts'
import type { Value } from '../evaluate.ts'
import { exact } from '../exact.ts'
import type { Assumptions } from './assumptions.ts'

/** Bounds and the most likely value of a number that is not exactly known. */
export interface Range {
  low: number
  likely: number
  high: number
}

/** What an uncertain quantity belongs to: a line of a procedure, its volume or shares, or a norm (`procedure` empty) that all share. */
export interface QuantityKey {
  procedure: string
  line: string
  input: string
}

/** Gives the value, or the draws, of an uncertain quantity: one for a key, wherever it is used. */
export type Sampler = (key: QuantityKey, range: Range) => Value

/** The figure of the deterministic costing. */
export const likely = (quantity: Quantity | undefined): number =>
  quantity === undefined ? 0 : typeof quantity === 'number' ? quantity : quantity.likely

type Spreads = Readonly<Record<string, number>>

/** The stated bounds, else the likely value more or less the spread of its evidence; undefined when nothing is uncertain. */
export function rangeOf(
  quantity: Quantity | undefined,
  evidence: Evidence | undefined,
  spreads: Spreads,
): Range | undefined {
  if (quantity === undefined) return undefined
  if (typeof quantity !== 'number') return quantity
  const spread = evidence === undefined ? 0 : (spreads[evidence] ?? 0)
  if (spread === 0 || quantity === 0) return undefined
  return { low: quantity * Math.max(0, 1 - spread), likely: quantity, high: quantity * (1 + spread) }
}

/** How the quantities of a procedure are read: at their likely value, or by the sampler where they are uncertain. */
export function sampled(procedure: string, { values }: Pick<Assumptions, 'values'>, sample: Sampler | undefined) {
  const spreads = (values['evidence-spread'] ?? {}) as Spreads
  const draw = (
    line: string,
    input: string,
    quantity: Quantity | undefined,
    evidence: Evidence | undefined,
    of = procedure,
  ): Value => {
    const range = sample && rangeOf(quantity, evidence, spreads)
    return range ? sample({ procedure: of, line, input }, range) : exact(likely(quantity))
  }
  const byNorm = (norm: string, input: string, quantity: number) => draw(norm, input, quantity, 'norm', '')
  const drawStated = (line: string, input: string, quantity: Quantity | undefined) =>
    draw(line, input, quantity, undefined)
  return { draw, byNorm, drawStated }
}
