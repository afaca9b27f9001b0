import { type Document, isMap, isNode, isPair, isScalar, isSeq, type LineCounter, type Pair } from 'yaml'
import type { Path, Problem, ProblemValues } from '../model/problem.ts'
import { type ProblemCode, severityOf } from '../model/problem-codes.ts'

/** A parsed file that can say where a value stands. */
export interface Located {
  file: string
  text: string
  document: Document
  lines: LineCounter
}

type Span = readonly [start: number, end: number]

/** The place of a path's value, or of its key; the nearest existing parent when the path does not exist. */
export function rangeOf(document: Document, path: Path, atKey = false): Span {
  let node: unknown = document.contents
  let range: Span = isNode(node) && node.range ? startOf(node.range) : [0, 1]
  for (const [depth, step] of path.entries()) {
    const last = depth === path.length - 1
    if (isMap(node)) {
      const pair: Pair | undefined = node.items.find(
        item => isScalar(item.key) && String(item.key.value) === String(step),
      )
      if (!pair) return range
      const target = last && atKey ? pair.key : (pair.value ?? pair.key)
      if (isNode(target) && target.range)
        range = isScalar(target) ? [target.range[0], target.range[1]] : startOf(target.range)
      node = pair.value
    } else if (isSeq(node)) {
      const item: unknown = node.items[Number(step)]
      if (isNode(item) && item.range) range = isScalar(item) ? [item.range[0], item.range[1]] : startOf(item.range)
      else return range
      node = isPair(item) ? item.value : item
    } else return range
  }
  return range
}

const startOf = (range: readonly [number, number, number]): Span => [range[0], range[0] + 1]

/** A problem at a range of characters of a file. */
export function problemAt(
  at: Pick<Located, 'file' | 'text' | 'lines'>,
  code: ProblemCode,
  range: Span,
  values: ProblemValues = {},
): Problem {
  const start = Math.max(0, Math.min(range[0], at.text.length))
  const { line, col } = at.lines.linePos(start)
  const lineStart = start - (col - 1)
  const lineEnd = at.text.indexOf('\n', start)
  const excerpt = at.text.slice(lineStart, lineEnd < 0 ? undefined : lineEnd).trimEnd()
  const length = Math.max(1, Math.min(range[1] - start, excerpt.length - (col - 1)))
  return {
    code,
    severity: severityOf(code),
    file: at.file,
    line: Math.max(1, line),
    column: Math.max(1, col),
    length,
    excerpt,
    values,
  }
}
