import { existsSync } from 'node:fs'
import pc from 'picocolors'
import { fidelityOf } from '../../check/fidelity.ts'
import { readLooseFile } from '../../load/files.ts'
import { formatProblems, type ProblemFormat } from '../../load/format.ts'
import { problemsOf } from '../../load/problems.ts'
import type { Problem } from '../../model/problem.ts'
import { fidelityText } from '../../text/fidelity.ts'
import { openCatalog } from '../catalog.ts'
import { type Command, dateOption, text, UsageError } from '../command.ts'

const formats: readonly string[] = ['text', 'json', 'github'] satisfies ProblemFormat[]

function summary(problems: readonly Problem[], procedures: number): string {
  const errors = problems.filter(problem => problem.severity === 'error').length
  const warnings = problems.length - errors
  const line = `${procedures} thủ tục: ${errors} lỗi, ${warnings} cảnh báo`
  return errors > 0 ? pc.red(line) : warnings > 0 ? pc.yellow(line) : pc.green(line)
}

export const command: Command = {
  options: {
    catalog: { type: 'string' },
    on: { type: 'string' },
    strict: { type: 'boolean' },
    format: { type: 'string' },
  },
  positionals: [0, 1000],
  run({ values, positionals, out, err, today }) {
    const on = dateOption(values, today)
    const format = text(values, 'format', 'text')
    if (!formats.includes(format)) throw new UsageError(`--format nhận ${formats.join(', ')} (đang là "${format}").`)
    const missing = positionals.find(file => !existsSync(file))
    if (missing !== undefined) throw new UsageError(`Không có tệp "${missing}".`)
    const loaded = openCatalog(values, positionals.map(readLooseFile))
    const named = new Set(positionals)
    const problems = problemsOf(loaded, on).filter(problem => named.size === 0 || named.has(problem.file))
    const report = formatProblems(problems, format as ProblemFormat)
    if (report !== '') out(report)
    const fidelity = named.size === 0 ? fidelityOf(loaded.catalog) : undefined
    if (fidelity !== undefined && fidelity.records > 0) err(fidelityText(fidelity))
    err(summary(problems, named.size || loaded.catalog.procedures.size))
    return problems.some(problem => problem.severity === 'error' || values.strict === true) ? 1 : 0
  },
}
