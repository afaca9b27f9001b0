import { type Assumptions, assumptionsAt, type MissingValue, officialModel } from '../engine/cost/assumptions.ts'
import { type Cost, lackedBy } from '../engine/cost/cost.ts'
import type { Catalog } from '../model/catalog.ts'
import { missingText, staleText } from '../text/parameters.ts'
import { catalogOption } from './catalog.ts'
import { model, province } from './catalog-readers.ts'
import { flag, optional, withDefault } from './option.ts'

/** Options that choose how to cost, shared by the costing commands. */
export const costOptions = {
  model: withDefault(model, () => officialModel),
  province: optional(province),
  catalog: catalogOption,
  json: flag,
} as const

/** How to cost: the model, and the province whose differences and localities hold. */
export interface Costing {
  model: string
  province?: string | undefined
}

/** The assumptions that the arguments ask for; what stands in for a value of the day is said on `err`. */
export function assumptionsFor(
  catalog: Catalog,
  on: string,
  { model, province }: Costing,
  err: (text: string) => void,
): Assumptions {
  const { assumptions } = assumptionsAt(catalog, on, { model, province })
  for (const fact of assumptions.facts) if (fact.lastKnown) err(staleText(fact, on))
  return assumptions
}

/** True, said on `err`, when a costing needed parameters that have no value on the date. */
export function lacksValues(lacked: readonly MissingValue[], err: (text: string) => void): boolean {
  for (const missing of lacked) err(missingText(missing))
  return lacked.length > 0
}

/** What the date has no value of and one of the costings needed. */
export const lackedByAny = (costed: readonly { cost: Cost }[], assumptions: Assumptions): MissingValue[] => [
  ...new Set(costed.flatMap(({ cost }) => lackedBy(cost, assumptions))),
]

/** The assumptions of every other model that has all its parameters on the date, for figures side by side. */
export const otherModels = (catalog: Catalog, on: string, { model, province }: Costing): Assumptions[] =>
  [...catalog.models.keys()]
    .filter(id => id !== model)
    .map(id => assumptionsAt(catalog, on, { model: id, province }))
    .flatMap(result => (result.ok ? [result.assumptions] : []))
