import { summaryOf } from '../../analysis/summary.ts'
import { costDateOf, lackedIn } from '../../engine/cost/saving.ts'
import { standing } from '../../engine/cost/standing.ts'
import { summaryDocument } from '../../export/review/summary.ts'
import { commandTexts } from '../../text/cli.ts'
import { citation } from '../../text/law.ts'
import { noTextsToAmend } from '../../text/proposal-document.ts'
import { openText, summaryBasis, summarySentences, summaryText as t } from '../../text/summary.ts'
import { assumptionsFor, costOptions, lacksValues } from '../assumptions.ts'
import { defineCommand, jsonText } from '../command.ts'
import { documentOptions, writeDocument } from '../documents.ts'
import { optional, several, UsageError } from '../option.ts'
import { openProposals, proposal } from '../proposals.ts'
import { date } from '../readers.ts'

const { province: _province, ...costing } = costOptions

export const command = defineCommand({
  words: commandTexts.summary,
  options: { on: optional(date), ...documentOptions, ...costing },
  argument: several(proposal, 0, 1000),
  async run({ values, argument, library, out, err }) {
    const opened = openProposals(library, values.catalog, argument, err)
    if (!opened) return 1
    const { catalog } = opened.loaded
    const proposals = argument.length === 0 ? standing(catalog.proposals.values()) : opened.proposals
    if (proposals.length === 0) throw new UsageError(t.none)
    const on = values.on ?? costDateOf(proposals)
    const assumptions = assumptionsFor(catalog, on, values, err)
    const summary = summaryOf(proposals, catalog, assumptions)
    if (lacksValues(lackedIn(summary.saving, assumptions), err)) return 1
    const { name } = assumptions.model
    if (values.json) {
      const rows = summary.rows.map(({ procedure, saving, onceBefore, onceSaved }) => ({
        procedure: procedure.code,
        before: saving.before.perYear ?? null,
        after: saving.after.perYear ?? null,
        saving: saving.perYear ?? null,
        onceBefore: onceBefore ?? null,
        onceSaved: onceSaved ?? null,
      }))
      const { claim, once, sectors, texts, saving } = summary
      out(
        jsonText({
          on,
          proposals: proposals.map(({ id }) => id),
          byScope: saving.byScope,
          claim,
          once,
          sectors,
          texts,
          rows,
        }),
      )
    } else {
      for (const line of [...summarySentences(summary, catalog), summaryBasis(summary, name)]) out(line)
      out(`\n${t.parts.law}`)
      for (const { basis, procedures } of summary.texts)
        out(`  - ${citation(basis, catalog)}: ${procedures.join(', ')}`)
      if (summary.texts.length === 0) out(`  ${noTextsToAmend(proposals)}`)
      out(`\n${t.parts.open}`)
      for (const line of openText(summary)) out(`  - ${line}`)
    }
    await writeDocument(values, () => summaryDocument(summary, catalog, name, on), err)
    return 0
  },
})
