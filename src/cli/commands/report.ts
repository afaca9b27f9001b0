import { burdenOf } from '../../analysis/burden.ts'
import { coverageOf } from '../../analysis/coverage.ts'
import { waterfallBetween } from '../../analysis/waterfall.ts'
import { officialModel } from '../../engine/cost/assumptions.ts'
import { groupCosts, totalCost } from '../../engine/cost/portfolio.ts'
import { commandTexts } from '../../text/cli.ts'
import { standingCounts, standingsText } from '../../text/course.ts'
import { portfolioCoverageText, waterfallText } from '../../text/portfolio.ts'
import { assumptionsFor, type Costing, costOptions, lacksValues } from '../assumptions.ts'
import { defineCommand, jsonText } from '../command.ts'
import { none, optional, withDefault } from '../option.ts'
import { groupingOption, groupTable, type Opened, openCosted } from '../portfolio.ts'
import { date } from '../readers.ts'

/** What lies between an earlier date by the official model and the report; undefined when that date has no parameters. */
function since(
  from: string,
  { catalog, on, assumptions, costed }: Opened,
  costing: Costing,
  err: (text: string) => void,
) {
  const official = { ...costing, model: officialModel }
  const before = assumptionsFor(catalog, from, official, err)
  if (lacksValues(before.missing ?? [], err)) return undefined
  const prices = assumptionsFor(catalog, on, official, err)
  const then = burdenOf(catalog, from, before)
  return { since: from, ...waterfallBetween(then, costed, { before, prices, after: assumptions }) }
}

export const command = defineCommand({
  words: commandTexts.report,
  options: { by: groupingOption, on: withDefault(date, ({ today }) => today), since: optional(date), ...costOptions },
  argument: none,
  run({ values, out, err }) {
    const { by } = values
    const opened = openCosted(values, err)
    if (!opened) return 1
    const { catalog, on, assumptions, costed } = opened
    const [groups, coverage] = [groupCosts(costed, by), coverageOf(costed)]
    const between = values.since === undefined ? undefined : since(values.since, opened, values, err)
    if (values.since !== undefined && !between) return 1
    if (values.json) {
      const states = Object.fromEntries(standingCounts(opened.catalog.proposals.values()))
      const rest = { total: totalCost(costed), groups, coverage, states, ...(between && { between }) }
      out(jsonText({ on, model: assumptions.model.id, by, ...rest }))
      return 0
    }
    out(standingsText(catalog.proposals.values()))
    out(portfolioCoverageText(coverage))
    out(`\n${groupTable(catalog, by, groups)}`)
    if (between) out(`\n${waterfallText(between.since, on, between.procedures, between.total)}`)
    return 0
  },
})
