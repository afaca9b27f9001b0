import { claimOfSaving } from '../../engine/cost/claim.ts'
import type { Coverage } from '../../engine/cost/cost.ts'
import { costDateOf, daysOf, savingOf, totalOf } from '../../engine/cost/saving.ts'
import { notKnown, rateText, savedText } from '../../text/claim.ts'
import { commandTexts } from '../../text/cli.ts'
import { heads } from '../../text/command-words.ts'
import { formatMoney } from '../../text/format.ts'
import { daysChange } from '../../text/saving.ts'
import { figures, textTable } from '../../text/table.ts'
import { assumptionsFor, costOptions } from '../assumptions.ts'
import { defineCommand, jsonText } from '../command.ts'
import { none } from '../option.ts'

const sumCoverage = (list: readonly Coverage[]): Coverage => {
  const sum = (key: keyof Coverage) => list.reduce((total, item) => total + item[key], 0)
  return { lines: sum('lines'), evidence: sum('evidence'), norm: sum('norm'), none: sum('none') }
}

const { province: _province, ...options } = costOptions

export const command = defineCommand({
  words: commandTexts.rank,
  options,
  argument: none,
  run({ values, library, out, err }) {
    const { catalog } = library.catalog(values.catalog)
    const rows = [...catalog.proposals.values()].flatMap(proposal => {
      const assumptions = assumptionsFor(catalog, costDateOf([proposal]), values, err)
      const saving = savingOf([proposal], catalog, assumptions)
      const [total, days] = [totalOf(saving), daysOf(saving)]
      const coverage = sumCoverage(saving.procedures.map(item => item.before.coverage))
      return [
        {
          id: proposal.id,
          name: proposal.name,
          status: proposal.status,
          perYear: total?.saving ?? null,
          percent: total?.percent ?? null,
          days,
          bound: claimOfSaving(saving).bound,
          percentBound: claimOfSaving(saving).percent,
          coverage,
        },
      ]
    })
    const ranked = rows.toSorted(
      (a, b) => (b.perYear ?? -Infinity) - (a.perYear ?? -Infinity) || (a.id < b.id ? -1 : 1),
    )
    if (values.json) out(jsonText(ranked))
    else
      out(
        textTable(
          [
            { head: heads.proposal },
            { head: heads.name, most: 60 },
            ...figures(heads.saving, heads.share, heads.lessDays, heads.unknownLines),
          ],
          ranked.map(row => [
            row.id,
            row.name,
            savedText(row.perYear ?? undefined, formatMoney, row.bound),
            row.percent === null ? notKnown : rateText(row.percent, row.percentBound),
            daysChange(row.days),
            `${row.coverage.none}/${row.coverage.lines}`,
          ]),
        ),
      )
    return rows.length < catalog.proposals.size ? 1 : 0
  },
})
