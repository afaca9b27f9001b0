import { fidelityOf } from '../../check/fidelity.ts'
import { loadCatalog } from '../../load/catalog.ts'
import { readLooseFile } from '../../load/files.ts'
import { formatProblems, type ProblemFormat } from '../../load/format.ts'
import { counted, problemsOf } from '../../load/problems.ts'
import { commandTexts } from '../../text/cli.ts'
import { fidelityText } from '../../text/fidelity.ts'
import { catalogOption } from '../catalog.ts'
import { countOf } from '../checked.ts'
import { defineCommand } from '../command.ts'
import { flag, several, withDefault } from '../option.ts'
import { choice, date, file } from '../readers.ts'

const format = withDefault<ProblemFormat>(choice({ text: [], json: [], github: [] }), () => 'text')

export const command = defineCommand({
  words: commandTexts.check,
  options: { catalog: catalogOption, on: withDefault(date, ({ today }) => today), strict: flag, format },
  argument: several(file),
  run({ values: { catalog, on, strict, format }, argument: drafts, out, err }) {
    const loaded = loadCatalog(catalog, drafts.map(readLooseFile))
    const named = new Set(drafts)
    const problems = problemsOf(loaded, on).filter(problem => named.size === 0 || named.has(problem.file))
    const report = formatProblems(problems, format)
    if (report !== '') out(report)
    const fidelity = named.size === 0 ? fidelityOf(loaded.catalog) : undefined
    if (fidelity !== undefined && fidelity.records > 0) err(fidelityText(fidelity))
    err(countOf(counted(problems), named.size || loaded.catalog.procedures.size))
    return problems.some(problem => problem.severity === 'error' || strict) ? 1 : 0
  },
})
