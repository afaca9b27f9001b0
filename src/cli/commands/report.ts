import { coverageOf } from '../../analysis/coverage.ts'
import { groupCosts, totalCost } from '../../engine/portfolio.ts'
import { portfolioCoverageText } from '../../text/cost.ts'
import { costOptions } from '../assumptions.ts'
import type { Command } from '../command.ts'
import { groupingOption, groupTable, openCosted } from '../portfolio.ts'

export const command: Command = {
  options: { ...costOptions, on: { type: 'string' }, by: { type: 'string' } },
  positionals: [0, 0],
  run(invocation) {
    const by = groupingOption(invocation.values)
    const opened = openCosted(invocation)
    if (!opened) return 1
    const { catalog, on, assumptions, costed } = opened
    const [groups, coverage] = [groupCosts(costed, by), coverageOf(costed)]
    if (invocation.values.json === true) {
      invocation.out(
        JSON.stringify({ on, model: assumptions.model.id, by, total: totalCost(costed), groups, coverage }, null, 2),
      )
      return 0
    }
    invocation.out(portfolioCoverageText(coverage))
    invocation.out(`\n${groupTable(catalog, by, groups)}`)
    return 0
  },
}
