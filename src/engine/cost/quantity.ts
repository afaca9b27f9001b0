import type { Evidence, Quantity } from '../../model/primitives.ts'

/** Bounds and the most likely value of a number that is not exactly known. */
export interface Range {
  low: number
  likely: number
  high: number
}

/** The figure of the deterministic costing. */
export const likely = (quantity: Quantity | undefined): number =>
  quantity === undefined ? 0 : typeof quantity === 'number' ? quantity : quantity.likely

/** The stated bounds, else the likely value more or less the spread of its evidence; undefined when nothing is uncertain. */
export function rangeOf(
  quantity: Quantity | undefined,
  evidence: Evidence | undefined,
  spreads: Readonly<Record<string, number>>,
): Range | undefined {
  if (quantity === undefined) return undefined
  if (typeof quantity !== 'number') return quantity
  const spread = evidence === undefined ? 0 : (spreads[evidence] ?? 0)
  if (spread === 0 || quantity === 0) return undefined
  return { low: quantity * Math.max(0, 1 - spread), likely: quantity, high: quantity * (1 + spread) }
}
