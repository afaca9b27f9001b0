import { costOf } from '../../engine/cost/cost.ts'
import { effective, inForce } from '../../engine/record/effective.ts'
import { besideText, costSentence, coverageText, modelText, notInForceText, volumeText } from '../../text/cost.ts'
import { assumptionsFor, costOptions, otherModels } from '../assumptions.ts'
import { openCatalog, procedureOf } from '../catalog.ts'
import { type Command, dateOption, text } from '../command.ts'
import { derivation, factsText, linesTable, situationsTable } from '../cost-tables.ts'

export const command: Command = {
  options: { ...costOptions, on: { type: 'string' }, explain: { type: 'boolean' } },
  positionals: [1, 1],
  run({ values, positionals: [code = ''], out, err, today }) {
    const on = dateOption(values, today)
    const loaded = openCatalog(values)
    const { catalog } = loaded
    const record = procedureOf(loaded, code)
    const assumptions = assumptionsFor(catalog, on, { values, err })
    if (!assumptions) return 1
    const procedure = effective(record, on, catalog.overlays.get(text(values, 'province') ?? ''))
    if (!inForce(procedure, on) && !procedure.abolished) err(notInForceText(procedure, on))
    const cost = costOf(procedure, assumptions)
    if (values.json === true) {
      const { perSubmission = null, perYear = null, hours = null } = cost
      const { facts, localities } = assumptions
      out(
        JSON.stringify(
          { ...cost, name: procedure.name, perSubmission, perYear, hours, localities, assumptions: facts },
          null,
          2,
        ),
      )
      return 0
    }
    out(costSentence(procedure, cost))
    if (cost.lines.length > 0) out(`\n${linesTable(cost.lines)}`)
    if (cost.situations.length > 1) out(`\n${situationsTable(cost, procedure)}`)
    if (cost.volume) out(`\n${volumeText(cost.volume, catalog)}`)
    if (cost.beside) out(besideText(cost.beside))
    for (const other of otherModels(catalog, on, values, cost.model))
      out(modelText(other.model.name, costOf(procedure, other)))
    out(`\nĐộ đầy đủ: ${coverageText(cost.coverage)}.`)
    out(`Mô hình: ${assumptions.model.name}. Giả định và tham số:\n${factsText(assumptions, catalog)}`)
    const model = catalog.models.get(cost.model)
    if (values.explain === true && model) out(`\n${derivation(procedure, assumptions, model, catalog)}`)
    return 0
  },
}
