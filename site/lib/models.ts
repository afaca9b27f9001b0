import { officialModel } from '../../src/engine/cost/assumptions.ts'
import { data } from './catalog.ts'

/** The cost models, the official one first. */
export const models = [...data.catalog.models.values()].toSorted(
  (a, b) => Number(b.id === officialModel) - Number(a.id === officialModel),
)
