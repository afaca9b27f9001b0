import type { ProblemCode } from './problem-codes.ts'

/** A step into a value: a key or an index. */
export type Path = readonly (string | number)[]

/** Facts that the sentence of a problem quotes. */
export type ProblemValues = Readonly<Record<string, string | number>>

/** What a rule found, before it has a place in a file. */
export interface Finding {
  code: ProblemCode
  /** The entry: kind of file and id, as in `origins` of the loaded catalogue. */
  kind: string
  id: string
  path: Path
  /** Points at the key rather than at its value. */
  atKey?: boolean
  values: ProblemValues
}

/** A problem as a person meets it; line and column count from 1, `length` in characters of the line. */
export interface Problem {
  code: ProblemCode
  severity: 'error' | 'warning'
  file: string
  line: number
  column: number
  length: number
  /** The line of the file, for the excerpt. */
  excerpt: string
  values: ProblemValues
}
