import { coverageOf } from '../../analysis/coverage.ts'
import { pareto } from '../../analysis/pareto.ts'
import { claimOfSaving } from '../../engine/cost/claim.ts'
import { pairsOf } from '../../engine/cost/pairs.ts'
import { groupCosts, partsByProposal, simplificationOf, totalCost, turnsOf } from '../../engine/cost/portfolio.ts'
import { savingOf } from '../../engine/cost/saving.ts'
import { agreeing, standing } from '../../engine/cost/standing.ts'
import { simulate } from '../../engine/cost/uncertainty.ts'
import { boundText } from '../../text/claim.ts'
import { commandTexts } from '../../text/cli.ts'
import { heads, sayings } from '../../text/command-words.ts'
import { standingCounts, standingsText } from '../../text/course.ts'
import { formatPercent } from '../../text/format.ts'
import { nationalVolumes, portfolioCoverageText } from '../../text/portfolio.ts'
import { simplificationSentence } from '../../text/saving.ts'
import { figures, textTable } from '../../text/table.ts'
import { costOptions } from '../assumptions.ts'
import { defineCommand, jsonText } from '../command.ts'
import { none, withDefault } from '../option.ts'
import { groupingOption, groupTable, openCosted, proposalsTable, publishedTable } from '../portfolio.ts'
import { contradict } from '../proposals.ts'
import { date, whole } from '../readers.ts'

export const command = defineCommand({
  words: commandTexts.portfolio,
  options: {
    by: groupingOption,
    top: withDefault(whole(1, 10_000), () => 10),
    on: withDefault(date, ({ today }) => today),
    ...costOptions,
  },
  argument: none,
  run({ values, out, err }) {
    const { by, top } = values
    const opened = openCosted(values, err)
    if (!opened) return 1
    const { catalog, on, assumptions, costed } = opened
    const { proposals, conflicts } = agreeing(standing(catalog.proposals.values()))
    contradict(conflicts, id => `proposals/${id}.yaml`, err)
    const local = assumptions.province !== undefined
    const saving = proposals.length === 0 || local ? undefined : savingOf(proposals, catalog, assumptions)
    const disputed = new Set(conflicts.map(({ procedure }) => procedure)).size
    const simplification =
      saving &&
      simplificationOf(
        saving,
        costed.map(item => item.procedure),
      )
    const [groups, rows, coverage] = [groupCosts(costed, by), pareto(costed), coverageOf(costed)]
    const parts = saving ? partsByProposal(saving) : []
    const turns = saving ? turnsOf(proposals, catalog, assumptions, saving) : []
    const published = [...catalog.published.values()]
    if (values.json) {
      const total = totalCost(costed)
      const saved = saving
        ? { byScope: saving.byScope, unknown: saving.unknown, byProposal: parts, turns, disputed }
        : null
      out(
        jsonText({
          on,
          model: assumptions.model.id,
          by,
          simplification: simplification ?? null,
          saving: saved,
          total,
          groups,
          pareto: rows,
          coverage,
          published,
          states: Object.fromEntries(standingCounts(catalog.proposals.values())),
        }),
      )
      return 0
    }
    const spread = saving && simulate(pairsOf(proposals, catalog, assumptions, saving, 'national'), assumptions).saving
    const drafts = proposals.some(item => item.status === 'draft')
    if (simplification && saving)
      out(simplificationSentence(simplification, { claim: claimOfSaving(saving, disputed), drafts, spread }))
    else if (local) out(nationalVolumes)
    out(standingsText(catalog.proposals.values()))
    out(portfolioCoverageText(coverage))
    out(`\n${groupTable(catalog, by, groups)}`)
    if (parts.length > 0) out(`\n${proposalsTable(parts, turns, catalog)}`)
    if (turns.length > 0) out(sayings.turns)
    if (rows.length > 0)
      out(
        `\n${textTable(
          [{ head: heads.costliest, most: 70 }, ...figures(heads.perYear, heads.upTo)],
          rows
            .slice(0, top)
            .map(row => [`${row.code} ${row.name}`, boundText(row.perYear, row.bound), formatPercent(row.upTo)]),
        )}`,
      )
    if (published.length > 0) out(`\n${sayings.publishedLead}\n${publishedTable(published)}`)
    return 0
  },
})
