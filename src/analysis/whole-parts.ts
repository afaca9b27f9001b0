import { wholeOf } from '../engine/cost/cost.ts'
import { add, type Value } from '../engine/evaluate.ts'
import { zero } from '../engine/exact.ts'

/** Parts in whole đồng, each the difference of two rounded sums: they add up to the total, which is rounded once. */
export function wholeParts(parts: readonly Value[]): number[] {
  let [sum, told]: [Value, number] = [zero, 0]
  return parts.map(part => {
    sum = add(sum, part)
    const before = told
    told = wholeOf(sum) ?? Number.NaN
    return told - before
  })
}
