import { nearest } from '../check/nearest.ts'
import { type Assumptions, assumptionsAt, officialModel } from '../engine/cost/assumptions.ts'
import type { Catalog } from '../model/catalog.ts'
import { missingText, staleText } from '../text/cost.ts'
import { provinceOption } from './catalog.ts'
import { type Invocation, text, UsageError } from './command.ts'

/** Options that choose how to cost, shared by the costing commands. */
export const costOptions = {
  model: { type: 'string' },
  province: { type: 'string' },
  catalog: { type: 'string' },
  json: { type: 'boolean' },
} as const

/** The assumptions that the arguments ask for; undefined, said on `err`, when the date has no value of a parameter. */
export function assumptionsFor(
  catalog: Catalog,
  on: string,
  { values, err }: Pick<Invocation, 'values' | 'err'>,
  model = text(values, 'model', officialModel),
): Assumptions | undefined {
  const province = provinceOption(values, catalog)
  if (!catalog.models.has(model)) {
    const near = nearest(model, [...catalog.models.keys()])
    throw new UsageError(
      `Không có mô hình "${model}".${near ? ` Có phải ý bạn là ${near}?` : ''} Các mô hình: ${[...catalog.models.keys()].join(', ')}.`,
    )
  }
  const result = assumptionsAt(catalog, on, { model, province })
  if (result.ok) {
    for (const fact of result.assumptions.facts) if (fact.lastKnown) err(staleText(fact, on))
    return result.assumptions
  }
  for (const missing of result.missing) err(missingText(missing))
  return undefined
}

/** The assumptions of every other model that has all its parameters on the date, for figures side by side. */
export const otherModels = (catalog: Catalog, on: string, values: Invocation['values'], model: string): Assumptions[] =>
  [...catalog.models.keys()]
    .filter(id => id !== model)
    .map(id => assumptionsAt(catalog, on, { model: id, province: provinceOption(values, catalog) }))
    .flatMap(result => (result.ok ? [result.assumptions] : []))
