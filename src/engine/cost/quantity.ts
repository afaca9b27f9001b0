import type { Evidence, Quantity, Range } from '../../model/primitives.ts'
import type { Procedure, Submissions } from '../../model/procedure.ts'
import type { Value } from '../evaluate.ts'
import { exact } from '../exact.ts'
import type { Assumptions } from './assumptions.ts'
import { spreadOf, type Values } from './parameters.ts'

/** What an uncertain quantity belongs to: a line of a procedure, its volume or shares, or a parameter (`procedure` empty) that all share. */
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

/** The volume that counts a year: in a province its own, for a count of the whole country says nothing of one province. */
export const volumeIn = (
  { submissions }: Pick<Procedure, 'submissions'>,
  { province }: Pick<Assumptions, 'province'>,
): Submissions | undefined => (province && submissions?.scope === 'national' ? undefined : submissions)

/** The stated bounds, else the likely value more or less the spread of its evidence; undefined when nothing is uncertain. */
export function rangeOf(
  quantity: Quantity | undefined,
  evidence: Evidence | undefined,
  values: Values,
): Range | undefined {
  if (quantity === undefined) return undefined
  if (typeof quantity !== 'number') return quantity
  const spread = spreadOf(values, evidence)
  if (spread === 0 || quantity === 0) return undefined
  return { low: quantity * Math.max(0, 1 - spread), likely: quantity, high: quantity * (1 + spread) }
}

/** How the quantities of a procedure are read: at their likely value, or by the sampler where they are uncertain. */
export function sampled(
  procedure: string,
  { values, ranges = {} }: Pick<Assumptions, 'values' | 'ranges'>,
  sample: Sampler | undefined,
) {
  const read = (key: QuantityKey, quantity: Quantity | undefined, range: Range | undefined): Value =>
    sample && range ? sample(key, range) : exact(likely(quantity))
  const draw = (line: string, input: string, quantity: Quantity | undefined, evidence: Evidence | undefined): Value =>
    read({ procedure, line, input }, quantity, rangeOf(quantity, evidence, values))
  /** A figure of a norm that all procedures share: by its own bounds, else by how sure norms are. */
  const byNorm = (norm: string, input: string, quantity: number, at = input): Value =>
    read({ procedure: '', line: norm, input }, quantity, ranges[norm]?.[at] ?? rangeOf(quantity, 'norm', values))
  const drawStated = (line: string, input: string, quantity: Quantity | undefined) =>
    draw(line, input, quantity, undefined)
  return { draw, byNorm, drawStated }
}

/** A figure of a parameter, uncertain only where the parameter states its bounds. */
export function parameterFigure(
  { ranges = {} }: Pick<Assumptions, 'ranges'>,
  parameter: string,
  at: string,
  figure: number,
  sample: Sampler | undefined,
): Value {
  const range = sample && ranges[parameter]?.[at]
  return range ? sample({ procedure: '', line: parameter, input: at }, range) : exact(figure)
}
