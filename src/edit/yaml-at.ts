import { isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'

type Path = (string | number)[]

/** Whether an offset lies in what is written of a node. */
const holds = (node: unknown, at: number): boolean =>
  isNode(node) && node.range != null && node.range[0] <= at && at < Math.max(node.range[1], node.range[0] + 1)

function inside(node: unknown, at: number): Path {
  if (isMap(node))
    for (const { key, value } of node.items) {
      if (!isScalar(key) || (!holds(key, at) && !holds(value, at))) continue
      return [String(key.value), ...(holds(value, at) ? inside(value, at) : [])]
    }
  if (isSeq(node))
    for (const [index, item] of node.items.entries()) if (holds(item, at)) return [index, ...inside(item, at)]
  return []
}

/** Finds the place of a value of a file from a line and a column, both from 1. */
export function placesIn(text: string): (line: number, column: number) => Path {
  const document = parseDocument(text, { schema: 'core' })
  const starts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)]
  return (line, column) => inside(document.contents, (starts[line - 1] ?? 0) + column - 1)
}
