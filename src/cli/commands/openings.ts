import { countsByRule, openingsOf, surestFirst } from '../../analysis/openings/openings.ts'
import { commandTexts } from '../../text/cli.ts'
import { formatNumber } from '../../text/format.ts'
import { easeName, lawsText, openingSavingText, reasonText, ruleName, openingsText as t } from '../../text/openings.ts'
import { figures, textTable } from '../../text/table.ts'
import { assumptionsFor, costOptions } from '../assumptions.ts'
import { agency, sector } from '../catalog-readers.ts'
import { defineCommand, jsonText } from '../command.ts'
import { draftsOf, writeDrafts } from '../drafts.ts'
import { none, optional, withDefault } from '../option.ts'
import { date, level, newFolder, whole } from '../readers.ts'

const { province: _province, ...costing } = costOptions

export const command = defineCommand({
  words: commandTexts.openings,
  options: {
    on: withDefault(date, ({ today }) => today),
    sector: optional(sector),
    agency: optional(agency),
    level: optional(level),
    top: withDefault(whole(1, 10_000), () => 30),
    draft: optional(newFolder),
    ...costing,
  },
  argument: none,
  run({ values, library, out, err }) {
    const { catalog } = library.catalog(values.catalog)
    const openings = surestFirst(openingsOf(catalog, values, assumptionsFor(catalog, values.on, values, err)))
    const counts = countsByRule(openings)
    const said = openings.slice(0, values.top).map(opening => ({
      ...opening,
      reason: reasonText(opening, catalog),
      saves: openingSavingText(opening.saving, opening.operations.length > 0),
    }))
    if (values.draft !== undefined) {
      const written = writeDrafts(draftsOf(openings, catalog, values.on), values.draft)
      for (const { draft, path } of written)
        err(t.wrote(path, draft.changes.length, draft.changes.flatMap(({ operations }) => operations).length))
      if (written.length === 0) err(t.noDraft)
    }
    if (values.json) {
      out(jsonText({ on: values.on, found: openings.length, counts: Object.fromEntries(counts), openings: said }))
      return 0
    }
    out(
      textTable(
        [{ head: t.heads.rule }, ...figures(t.heads.count)],
        counts.map(([rule, count]) => [ruleName(rule), formatNumber(count)]),
      ),
    )
    const firstUnsure = said.find(({ unsure }) => unsure)
    for (const opening of said) {
      if (opening === firstUnsure) out(`\n${t.unsure.title}. ${t.unsure.lead}`)
      out(
        `\n${opening.procedure} ${catalog.procedures.get(opening.procedure)?.name ?? ''}\n  ${ruleName(opening.rule)}: ${opening.reason}.\n  ${t.heads.saving}: ${opening.saves}. ${t.heads.ease}: ${easeName(opening.ease)}${['words', 'practice', 'unknown'].includes(opening.ease) ? '' : ` (${lawsText(opening, catalog)})`}.`,
      )
    }
    err(openings.length === 0 ? t.none : t.shown(said.length, openings.length))
    return 0
  },
})
