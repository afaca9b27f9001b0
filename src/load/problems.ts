import { checkCatalog } from '../check/check.ts'
import type { Problem } from '../model/problem.ts'
import type { Loaded } from './catalog.ts'

const order = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1

const place = ({ file, line }: Problem) => `${file}:${line}`

/** Everything wrong with a loaded catalogue on a date, in the text and between records, by file and line; of a line whose text is wrong, only that. */
export function problemsOf({ problems, catalog, locate }: Loaded, on: string): Problem[] {
  const wrong = new Set(problems.map(place))
  const found = locate(checkCatalog({ catalog, on })).filter(problem => !wrong.has(place(problem)))
  return [...problems, ...found].toSorted(order)
}
