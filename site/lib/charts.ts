import { aheadOf } from '../../src/analysis/ahead.ts'
import { limitsApart } from '../../src/analysis/limits-apart.ts'
import { officialModel } from '../../src/engine/cost/assumptions.ts'
import { groupCosts } from '../../src/engine/cost/portfolio.ts'
import { addDays } from '../../src/engine/time/dates.ts'
import { burdenChart, type Chart, endsChart, limitsChart } from '../../src/text/charts.ts'
import { burden as costs } from './burden.ts'
import { data } from './catalog.ts'
import { keyOf } from './kept.ts'
import { keptText } from './kept-values.ts'

const { catalog, national, on, province } = data

/** Ends are few, and known years ahead. */
const far = 5 * 365

/** So many procedures whose limits differ are drawn, those that differ most. */
const most = 12

const burden = (): Chart | undefined =>
  catalog.models.has(officialModel) ? burdenChart(groupCosts(costs(), 'sector'), catalog) : undefined

const ends = (): Chart =>
  endsChart(aheadOf(catalog, { on, within: far, province: province?.code }).ahead, addDays(on, far))

/** The charts of the site: of the whole catalogue, then of single procedures, with how many of these there are in all. */
export interface Charts {
  readonly whole: readonly Chart[]
  readonly apart: readonly Chart[]
  readonly found: number
}

function make(): Charts {
  const apart = province === undefined ? limitsApart(national, on) : []
  const whole = [burden(), ends()].flatMap(chart => (chart && chart.rows.length > 0 ? [chart] : []))
  return { whole, apart: apart.slice(0, most).map(item => limitsChart(item, national)), found: apart.length }
}

/** Names the state of what is drawn. */
export const chartsKey = keyOf(data.pages, 'charts')

let made: Charts | undefined

/** Made once, where nothing that they draw stands as in the last build; a chart without a bar is left out. */
export function charts(): Charts {
  made ??= JSON.parse(keptText('charts', chartsKey, () => JSON.stringify(make()))) as Charts
  return made
}
