import { burdenOf } from '../../analysis/burden.ts'
import { coverageOf } from '../../analysis/coverage.ts'
import { waterfallBetween } from '../../analysis/waterfall.ts'
import { officialModel } from '../../engine/cost/assumptions.ts'
import { groupCosts, totalCost } from '../../engine/cost/portfolio.ts'
import { portfolioCoverageText, waterfallText } from '../../text/portfolio.ts'
import { assumptionsFor, costOptions } from '../assumptions.ts'
import { type Command, dateOption, type Invocation, text } from '../command.ts'
import { groupingOption, groupTable, type Opened, openCosted } from '../portfolio.ts'

/** What lies between an earlier date by the official model and the report; undefined when that date has no parameters. */
function since(invocation: Invocation, { catalog, on, assumptions, costed }: Opened) {
  const from = dateOption(invocation.values, on, 'since')
  const before = assumptionsFor(catalog, from, invocation, officialModel)
  const prices = assumptionsFor(catalog, on, invocation, officialModel)
  if (!before || !prices) return undefined
  const parts = { before, prices, after: assumptions }
  return { since: from, ...waterfallBetween(burdenOf(catalog, from, before), costed, parts) }
}

export const command: Command = {
  options: { ...costOptions, on: { type: 'string' }, by: { type: 'string' }, since: { type: 'string' } },
  positionals: [0, 0],
  run(invocation) {
    const { values, out } = invocation
    const by = groupingOption(values)
    const opened = openCosted(invocation)
    if (!opened) return 1
    const { catalog, on, assumptions, costed } = opened
    const [groups, coverage] = [groupCosts(costed, by), coverageOf(costed)]
    const wanted = text(values, 'since') !== undefined
    const between = wanted ? since(invocation, opened) : undefined
    if (wanted && !between) return 1
    if (values.json === true) {
      const rest = { total: totalCost(costed), groups, coverage, ...(between && { between }) }
      out(JSON.stringify({ on, model: assumptions.model.id, by, ...rest }, null, 2))
      return 0
    }
    out(portfolioCoverageText(coverage))
    out(`\n${groupTable(catalog, by, groups)}`)
    if (between) out(`\n${waterfallText(between.since, on, between.procedures, between.total)}`)
    return 0
  },
}
