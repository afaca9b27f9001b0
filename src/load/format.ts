import pc from 'picocolors'
import type { Problem } from '../model/problem.ts'
import { hintOf, messageOf, onOneLine, problemWords } from '../text/problems.ts'

/** `pretty` for people, `json` for programs, `github` for annotations on a change. */
export type ProblemFormat = 'text' | 'json' | 'github'

type Colors = ReturnType<typeof pc.createColors>

/** A problem as a person reads it: place, sentence, the line with a caret, what to type. */
function formatProblem(problem: Problem, colors: Colors = pc): string {
  const { file, line, column, severity, code, excerpt, length, values } = problem
  const paint = severity === 'error' ? colors.red : colors.yellow
  const from = Math.max(0, column - 60)
  const gutter = `${line} | `
  return [
    `${colors.bold(`${file}:${line}:${column}`)} ${paint(severity)} ${code}`,
    `  ${messageOf(code, values)}`,
    `  ${colors.dim(gutter)}${onOneLine(excerpt.slice(from, from + 110))}`,
    `  ${' '.repeat(gutter.length + column - 1 - from)}${paint('^'.repeat(Math.max(1, Math.min(length, from + 110 - column + 1))))}`,
    `  ${problemWords.hint(hintOf(code, values))}`,
  ].join('\n')
}

const escapeGithub = (text: string) => text.replace(/%/g, '%25').replace(/\r/g, '%0D').replace(/\n/g, '%0A')

const formatGithub = ({ file, line, column, severity, code, values }: Problem) =>
  `::${severity} file=${escapeGithub(file).replace(/[:,]/g, encodeURIComponent)},line=${line},col=${column},title=${code}::${escapeGithub(`${messageOf(code, values)} ${hintOf(code, values)}`)}`

/** The problem with its sentences, for `--format json`. */
const problemJson = (problem: Problem) => ({
  file: problem.file,
  line: problem.line,
  column: problem.column,
  severity: problem.severity,
  code: problem.code,
  message: messageOf(problem.code, problem.values),
  hint: hintOf(problem.code, problem.values),
})

/** All problems as a person reads them, without colours. */
export const formatPlain = (problems: readonly Problem[]): string =>
  formatProblems(problems, 'text', pc.createColors(false))

/** All problems in one of the formats, without a trailing line break. */
export function formatProblems(problems: readonly Problem[], format: ProblemFormat, colors?: Colors): string {
  if (format === 'json') return JSON.stringify(problems.map(problemJson), null, 2)
  if (format === 'github') return problems.map(formatGithub).join('\n')
  return problems.map(problem => formatProblem(problem, colors)).join('\n\n')
}
