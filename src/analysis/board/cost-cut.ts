import { assumptionsAt } from '../../engine/cost/assumptions.ts'
import { costAsIs } from '../../engine/cost/cost.ts'
import { baseOf, byProcedure } from '../../engine/cost/saving.ts'
import { agreeing, standing } from '../../engine/cost/standing.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Procedure } from '../../model/procedure.ts'
import { type Cut, type CutScope, standsIn, stoodOn } from './limit-cut.ts'

/** How much less procedures cost a year, at the prices and the volumes of the first day: what the law did, and nothing else. */
export interface CostCut extends Cut {
  readonly what: 'costs'
  /** Whole đồng a year of those compared, on both days at the prices and volumes of the first. */
  readonly before: number
  readonly after: number
}

/** The second day's record with the volume of the first: who asks more often does not cost more by law. */
const atVolume = (procedure: Procedure, { submissions }: Procedure): Procedure =>
  submissions === undefined ? procedure : { ...procedure, submissions }

/**
 * Compares what every public procedure in force on two days costs the country a year, as far as the records know both days and
 * somebody counted the volume. The base is fixed: prices, volumes and shares are those of the first day.
 */
export function costCut(catalog: Catalog, scope: CutScope): CostCut {
  const { from, to, province, sector } = scope
  const overlay = province === undefined ? undefined : catalog.overlays.get(province)
  const stands = standsIn(province, overlay)
  const { assumptions } = assumptionsAt(catalog, from, { province, strict: true })
  const figures = byProcedure(agreeing(standing(catalog.proposals.values())).proposals)
  const inForce = [...catalog.procedures.values()].filter(
    record => record.kind === 'public' && (sector === undefined || record.sector === sector) && stands(record, to),
  )
  const known = inForce.filter(record => stoodOn(record, from, catalog) && stands(record, from))
  const compared = known.flatMap(record => {
    const given = figures.get(record.code)?.given
    const old = baseOf(record, from, overlay, given)
    const [before, after] = [old, atVolume(baseOf(record, to, overlay, given), old)].map(side => {
      const { perYear, volume } = costAsIs(side, assumptions)
      return volume?.scope === (province === undefined ? 'national' : 'province') ? perYear : undefined
    })
    return before === undefined || after === undefined || before === 0
      ? []
      : [{ code: record.code, before, after, cut: 1 - after / before }]
  })
  const sum = (key: 'before' | 'after') => compared.reduce((total, item) => total + item[key], 0)
  const [before, after] = [sum('before'), sum('after')]
  return {
    what: 'costs',
    ...scope,
    before,
    after,
    cut: compared.length === 0 ? undefined : 1 - after / before,
    compared: compared.length,
    inForce: inForce.length,
    lacking: { state: inForce.length - known.length, figure: known.length - compared.length },
    changed: compared
      .filter(({ cut }) => cut !== 0)
      .map(({ code, cut }) => ({ code, cut }))
      .toSorted((a, b) => b.cut - a.cut),
  }
}
