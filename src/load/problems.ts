import { checkCatalog } from '../check/check.ts'
import type { Problem } from '../model/problem.ts'
import type { Loaded } from './catalog.ts'

const order = (a: Problem, b: Problem) =>
  a.file === b.file ? a.line - b.line || a.column - b.column : a.file < b.file ? -1 : 1

/** Everything wrong with a loaded catalogue on a date, in the text and between records, by file and line. */
export const problemsOf = (loaded: Loaded, on: string): Problem[] =>
  [...loaded.problems, ...loaded.locate(checkCatalog({ catalog: loaded.catalog, on }))].toSorted(order)
