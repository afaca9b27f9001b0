import { checkCatalog } from '../check/check.ts'
import type { Problem } from '../model/problem.ts'
import { severityOf } from '../model/problem-codes.ts'
import type { Loaded } from './catalog.ts'

const order = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1

const place = ({ file, line }: Problem) => `${file}:${line}`

/** Everything wrong with a loaded catalogue on a date, in the text and between records, by file and line; of a line whose text is wrong, only that. */
export const problemsOf = (loaded: Loaded, on: string): Problem[] => survey(loaded, on, () => true).wanted

type Kind = Pick<Problem, 'code' | 'severity'>

/** How many problems there are, by their severity. */
export interface Counts {
  readonly errors: number
  readonly warnings: number
}

/** Counts problems by their severity. */
export function counted(problems: readonly Pick<Problem, 'severity'>[]): Counts {
  const errors = problems.filter(({ severity }) => severity === 'error').length
  return { errors, warnings: problems.length - errors }
}

/** How many problems there are, and those that were asked for. */
export interface Survey extends Counts {
  /** By file and line. */
  readonly wanted: Problem[]
}

/** Counts what is wrong with a loaded catalogue on a date. Files are parsed again, to find lines, only where a problem is asked for or the text is wrong. */
export function survey(
  { problems, catalog, stand, locate }: Loaded,
  on: string,
  asked: (kind: Kind) => boolean,
): Survey {
  const lines = new Set(problems.map(place))
  const files = new Set(problems.map(({ file }) => file))
  const kindOf = (code: Problem['code']): Kind => ({ code, severity: severityOf(code) })
  const found = stand(checkCatalog({ catalog, on }))
  const needed = ({ finding, file }: (typeof found)[number]) => files.has(file) || asked(kindOf(finding.code))
  const { here = [], there = [] } = Object.groupBy(found, one => (needed(one) ? 'here' : 'there'))
  const located = [...problems, ...locate(here).filter(problem => !lines.has(place(problem)))]
  const kinds = [...located, ...there.map(({ finding }) => kindOf(finding.code))]
  return { ...counted(kinds), wanted: located.filter(asked).toSorted(order) }
}
