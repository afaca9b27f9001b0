import type { Quantity } from '../../model/primitives.ts'
import { add, divide, greater, isZero, multiply, subtract, type Value } from '../evaluate.ts'
import { one, zero } from '../exact.ts'

/**
 * The drawn shares of a set that must add to one: a drawn share is taken as drawn, what is left goes to those without bounds, each
 * by its part; where nothing is left to take from, all are divided by their sum.
 */
export function addingToOne<T extends { id: string; share?: Quantity | undefined }>(
  items: readonly T[],
  draw: (id: string, share: Quantity) => Value,
): Record<string, Value> {
  const values = items.map(({ id, share = 0 }) => ({ id, drawn: typeof share === 'object', share: draw(id, share) }))
  const sum = (drawn: boolean) =>
    values.filter(item => item.drawn === drawn).reduce<Value>((total, { share }) => add(total, share), zero)
  const [moving, still] = [sum(true), sum(false)]
  const left = isZero(still) ? zero : greater(subtract(one, moving), zero)
  const all = add(moving, left)
  const part = (drawn: boolean, share: Value) => (drawn || isZero(still) ? share : divide(multiply(share, left), still))
  return Object.fromEntries(values.map(({ id, drawn, share }) => [id, divide(part(drawn, share), all)]))
}
