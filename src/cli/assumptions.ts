import { type Assumptions, assumptionsAt, officialModel } from '../engine/cost/assumptions.ts'
import type { Catalog } from '../model/catalog.ts'
import { missingText, staleText } from '../text/cost.ts'
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

/** The assumptions that the arguments ask for; undefined, said on `err`, when the date has no value of a parameter. */
export function assumptionsFor(
  catalog: Catalog,
  on: string,
  { model, province }: Costing,
  err: (text: string) => void,
): Assumptions | undefined {
  const result = assumptionsAt(catalog, on, { model, province })
  if (result.ok) {
    for (const fact of result.assumptions.facts) if (fact.lastKnown) err(staleText(fact, on))
    return result.assumptions
  }
  for (const missing of result.missing) err(missingText(missing))
  return undefined
}

/** The assumptions of every other model that has all its parameters on the date, for figures side by side. */
export const otherModels = (catalog: Catalog, on: string, { model, province }: Costing): Assumptions[] =>
  [...catalog.models.keys()]
    .filter(id => id !== model)
    .map(id => assumptionsAt(catalog, on, { model: id, province }))
    .flatMap(result => (result.ok ? [result.assumptions] : []))
