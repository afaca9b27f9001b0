import type { Quantity } from '../../model/primitives.ts'
import { add, divide, greater, isZero, multiply, subtract, type Value } from '../evaluate.ts'
import { one, zero } from '../exact.ts'
import type { Sampler } from './quantity.ts'

/**
 * The shares of a set that must add to one, as they stand where nothing is drawn. Else a drawn share is taken as drawn, what is
 * left goes to those without bounds, each by its part; where nothing is left to take from, all are divided by their sum.
 */
export function portions(
  items: readonly { id: string; share?: Quantity | undefined }[],
  draw: (id: string, share: Quantity) => Value,
  sample?: Sampler,
): Record<string, Value> {
  const values = items.map(({ id, share = 0 }) => ({ id, moves: typeof share === 'object', share: draw(id, share) }))
  const sum = (moves: boolean) =>
    values.reduce<Value>((total, item) => (item.moves === moves ? add(total, item.share) : total), zero)
  const made = (part: (item: (typeof values)[number]) => Value) =>
    Object.fromEntries(values.map(item => [item.id, part(item)]))
  if (!sample || !values.some(({ moves }) => moves)) return made(({ share }) => share)
  const [moving, still] = [sum(true), sum(false)]
  const left = isZero(still) ? zero : greater(subtract(one, moving), zero)
  const all = add(moving, left)
  return made(({ moves, share }) => divide(moves || isZero(still) ? share : divide(multiply(share, left), still), all))
}
