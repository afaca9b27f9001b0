import { burdenOf } from '../../src/analysis/burden.ts'
import { assumptionsAt, officialModel } from '../../src/engine/cost/assumptions.ts'
import type { Costed } from '../../src/engine/cost/portfolio.ts'
import { data } from './catalog.ts'
import { withFound } from './kept-values.ts'

let costed: readonly Costed[] | undefined

/** What each procedure of this site costs by the official model, worked out once: charts and tables tell it. */
export function burden(): readonly Costed[] {
  const { catalog, on } = data
  costed ??= withFound('costs', '', keep =>
    burdenOf(catalog, on, assumptionsAt(catalog, on, { model: officialModel }).assumptions, keep),
  )
  return costed
}
