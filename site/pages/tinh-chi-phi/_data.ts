import { createHash } from 'node:crypto'
import { assumptionsAt, officialModel } from '../../../src/engine/cost/assumptions.ts'
import { likely } from '../../../src/engine/cost/quantity.ts'
import { baseOf } from '../../../src/engine/cost/saving.ts'
import { dayAfter } from '../../../src/engine/time/dates.ts'
import type { Procedure } from '../../../src/model/procedure.ts'
import type { Common, Own } from '../../features/money/calculator-data.ts'
import { data } from '../../lib/catalog.ts'
import { models } from '../../lib/models.ts'
import { bare } from '../../lib/what-if.ts'

const { catalog, on, listed } = data

/** Years with an hourly income; the year of the build is priced on its day, an earlier one on its last day. */
const years = (catalog.parameters.get('hourly-income')?.values ?? [])
  .map(({ from, to, verified }) => ({
    id: from.slice(0, 4),
    on: from <= on && (to === undefined || on <= to) ? on : (to ?? from),
    verified,
    from,
  }))
  .filter(year => year.from <= on)
  .toSorted((a, b) => (a.on < b.on ? 1 : -1))

function commonOf(): Common {
  const home = data.province?.code
  const common: Common = {
    on,
    from: dayAfter(on),
    years: [],
    models: [],
    values: {},
    mixes: [],
    groups: {},
    ...(home && { home }),
  }
  for (const { id, on: day, verified } of years)
    for (const model of models) {
      const result = assumptionsAt(catalog, day, { model: model.id, strict: true })
      if (!result.ok) continue
      const { assumptions } = result
      const known = common.models.find(one => one.model.id === model.id)
      if (known) known.years.push(id)
      else common.models.push({ model: assumptions.model, years: [id] })
      if (!common.values[id]) common.years.push({ id, on: day, verified })
      common.values[id] = { ...common.values[id], ...assumptions.values }
      common.groups = assumptions.groups
    }
  for (const { province, localities } of catalog.overlays.values())
    if (localities) {
      const { urban, rural, mountain } = localities
      common.mixes.push({
        id: province,
        name: catalog.provinces.get(province)?.name ?? province,
        mix: { urban: likely(urban), rural: likely(rural), mountain: likely(mountain) },
      })
    }
  return common
}

/** What all procedures share: parameters by year, models with their compiled formulas, mixes of localities. */
export const common: Common = commonOf()

const ready = common.models[0]?.model.id === officialModel

/** The procedures that can be worked out; none where the catalogue has no model or no parameters. */
export const calculable: readonly Procedure[] = ready ? listed : []

/** What neither the engine nor the form reads; a channel keeps its note, for a proposal states it whole. */
const unread = new Set(
  'keywords note notes results requirements unclear checked decision changes replaces url summary question'.split(' '),
)

const proposerOf = ({ agency }: Procedure) => agency ?? [...catalog.agencies.keys()][0] ?? ''

/** The record of a procedure as it was read, changes and all. */
export const recordOf = (procedure: Procedure): Procedure => catalog.procedures.get(procedure.code) ?? procedure

/** One procedure as it stands on the day of the build, usual steps filled in. */
export function ownOf(procedure: Procedure): Own {
  const { legalBasis = [], channels, timeLimits, circumstances, ...rest } = baseOf(recordOf(procedure), on)
  const base: Procedure = {
    ...bare(rest, unread),
    ...(channels && { channels }),
    ...(timeLimits && { timeLimits }),
    ...(circumstances && { circumstances }),
  }
  const formulas = (procedure.fees ?? []).flatMap(fee => (fee.formula ? [fee.formula.text] : []))
  const fees = Object.fromEntries(
    formulas.flatMap(text => {
      const tree = catalog.formulas.get(text)
      return tree === undefined ? [] : [[text, tree]]
    }),
  )
  const { years: listedYears, on: _on, from: _from, ...figures } = common
  const seen = JSON.stringify([figures, listedYears.map(({ id, verified }) => [id, verified]), base, fees, legalBasis])
  return {
    version: createHash('sha256').update(seen).digest('hex').slice(0, 12),
    proposer: proposerOf(procedure),
    requires: legalBasis,
    base,
    fees,
  }
}
