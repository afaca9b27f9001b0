import { fold } from './fold.ts'
import type { Hit } from './types.ts'

/** Hits of one name in several provinces: the best of them, and all with their provinces. */
export interface Twins {
  readonly hit: Hit
  /** The same procedure elsewhere, the shown one included; empty where there is only one. */
  readonly provinces: readonly Hit[]
}

const nameKey = (name: string): string =>
  fold(name)
    .replace(/^thu tuc:?\s+/, '')
    .replace(/[^a-z0-9]+/g, ' ')
    .trim()

/** One row for procedures of one name that provinces have each for themselves, in the order of their best. */
export const foldTwins = (hits: readonly Hit[]): Twins[] => {
  const byName = Map.groupBy(hits, ({ name, code, facts }) => (facts.province === undefined ? code : nameKey(name)))
  return [...byName.values()].flatMap(([hit, ...others]) =>
    hit === undefined ? [] : [{ hit, provinces: others.length === 0 ? [] : [hit, ...others] }],
  )
}
