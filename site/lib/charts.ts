import { aheadOf } from '../../src/analysis/ahead.ts'
import { limitsApart } from '../../src/analysis/limits-apart.ts'
import { officialModel } from '../../src/engine/cost/assumptions.ts'
import { groupCosts } from '../../src/engine/cost/portfolio.ts'
import { addDays } from '../../src/engine/time/dates.ts'
import { burdenChart, type Chart, endsChart, limitsChart } from '../../src/text/charts.ts'
import { burden as costs } from './burden.ts'
import { data } from './catalog.ts'
import { keyOf } from './kept-keys.ts'
import { keptValue } from './kept-values.ts'

const { catalog, national, on, province } = data

/** Ends are few, and known years ahead. */
const far = 5 * 365

/** So many procedures whose limits differ are drawn, those that differ most. */
const most = 12

const burden = (): Chart | undefined =>
  catalog.models.has(officialModel) ? burdenChart(groupCosts(costs(), 'sector'), catalog) : undefined

const ends = (): Chart =>
  endsChart(aheadOf(catalog, { on, within: far, province: province?.code }).ahead, addDays(on, far))

const steadyKey = keyOf(data.pages, 'charts')

/** Ends are told up to a day that moves with that of the site. */
const endsKey = keyOf(data.pages, 'charts', on)

/** What another day draws no otherwise, unless something turned. */
function steady(): { burden?: Chart | undefined; apart: Chart[]; found: number } {
  const apart = province === undefined ? limitsApart(national, on) : []
  const drawn = apart.slice(0, most).map(item => limitsChart(item, national))
  return { burden: burden(), apart: drawn, found: apart.length }
}

/** The charts of the site: of the whole catalogue, then of single procedures, with how many of these there are in all. */
export interface Charts {
  readonly whole: readonly Chart[]
  readonly apart: readonly Chart[]
  readonly found: number
}

function make(): Charts {
  const { burden: costly, apart, found } = keptValue('charts', steadyKey, steady)
  const all = [costly, keptValue('chart-of-ends', endsKey, ends)]
  return { whole: all.flatMap(chart => (chart && chart.rows.length > 0 ? [chart] : [])), apart, found }
}

let made: Charts | undefined

/** Made once; a chart without a bar is left out. */
export function charts(): Charts {
  made ??= make()
  return made
}

/** Names the state of some of what is drawn, and its day, which pictures tell: whatever changed in records, the same figures are drawn alike. */
export const drawnKey = (drawn: object, own: string): string => keyOf([], 'drawn', on, JSON.stringify(drawn), own)
