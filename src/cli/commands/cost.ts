import { segmentCosts } from '../../analysis/segments.ts'
import { costOf, lackedBy } from '../../engine/cost/cost.ts'
import { withUsualSteps } from '../../engine/cost/effort.ts'
import { effective, inForce } from '../../engine/record/effective.ts'
import { insteadLines } from '../../text/answers.ts'
import { commandTexts } from '../../text/cli.ts'
import { sayings } from '../../text/command-words.ts'
import { besideText, costSentence, coverageText, modelText, notInForceText, volumeText } from '../../text/cost.ts'
import { assumptionsFor, costOptions, lacksValues, otherModels } from '../assumptions.ts'
import { procedureOf } from '../catalog.ts'
import { defineCommand, jsonText } from '../command.ts'
import { derivation, factsText, linesTable, segmentsTable, situationsTable } from '../cost-tables.ts'
import { flag, required, withDefault } from '../option.ts'
import { code, date } from '../readers.ts'

export const command = defineCommand({
  words: commandTexts.cost,
  options: { on: withDefault(date, ({ today }) => today), explain: flag, ...costOptions },
  argument: required(code),
  run({ values, argument, library, out, err }) {
    const { on } = values
    const loaded = library.catalog(values.catalog)
    const { catalog } = loaded
    const record = procedureOf(loaded, argument)
    const assumptions = assumptionsFor(catalog, on, values, err)
    const procedure = effective(record, on, catalog.overlays.get(values.province ?? ''))
    if (!inForce(procedure, on) && !procedure.abolished) err(notInForceText(procedure, on))
    const cost = costOf(procedure, assumptions)
    if (lacksValues(lackedBy(cost, assumptions), err)) return 1
    if (values.json) {
      const { perSubmission = null, perYear = null, hours = null } = cost
      const { facts, localities } = assumptions
      const segments = segmentCosts(withUsualSteps(procedure), assumptions)
      const kinds = segments.length > 0 ? { segments } : {}
      out(
        jsonText({
          ...cost,
          ...kinds,
          name: procedure.name,
          perSubmission,
          perYear,
          hours,
          localities,
          assumptions: facts,
        }),
      )
      return 0
    }
    out(costSentence(procedure, cost))
    if (cost.lines.length > 0) out(`\n${linesTable(cost.lines)}`)
    if (cost.situations.length > 1) out(`\n${situationsTable(cost, procedure)}`)
    const segments = segmentsTable(procedure, assumptions)
    if (segments !== '') out(`\n${segments}`)
    if (cost.volume) out(`\n${volumeText(cost.volume, catalog)}`)
    if (cost.beside) out(besideText(cost.beside))
    for (const other of otherModels(catalog, on, values)) out(modelText(other.model.name, costOf(procedure, other)))
    for (const line of insteadLines(procedure)) out(line)
    out(`\n${sayings.coverage(coverageText(cost.coverage))}`)
    out(sayings.modelAndFacts(assumptions.model.name, factsText(assumptions, catalog)))
    const model = catalog.models.get(cost.model)
    if (values.explain && model) out(`\n${derivation(procedure, assumptions, model, catalog)}`)
    return 0
  },
})
