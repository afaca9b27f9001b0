import { isNode, type Node, type YAMLSeq } from 'yaml'
import { columnOf, contentEnd, dashOf, lineStart, linesEnd, type Splice } from './yaml-place.ts'
import { flowText, itemText } from './yaml-write.ts'

const nodes = (list: YAMLSeq): Node[] => list.items.filter(isNode)

/** Adds an item behind the last one of a list that has some. */
export function addItem(text: string, list: YAMLSeq, value: unknown): Splice | undefined {
  const last = nodes(list).at(-1)
  if (last === undefined) return undefined
  const end = contentEnd(last)
  if (list.flow) return { from: end, to: end, text: `, ${flowText(value)}` }
  const dash = dashOf(list, 0)
  if (dash === undefined) return undefined
  const column = columnOf(text, dash)
  const from = linesEnd(text, end)
  const lead = from > 0 && text[from - 1] !== '\n' ? '\n' : ''
  return { from, to: from, text: `${lead}${' '.repeat(column)}- ${itemText(value, column)}\n` }
}

/** Takes one of several items out of a list; comments between the others stay. */
export function dropItem(text: string, list: YAMLSeq, index: number): Splice | undefined {
  const [before, own, after] = [list.items[index - 1], list.items[index], list.items[index + 1]]
  if (!isNode(own) || !own.range || list.items.length < 2) return undefined
  if (list.flow) {
    if (isNode(before)) return { from: contentEnd(before), to: contentEnd(own), text: '' }
    return isNode(after) && after.range ? { from: own.range[0], to: after.range[0], text: '' } : undefined
  }
  const span = linesOf(text, list, index)
  return span && { ...span, text: '' }
}

/** The lines of an item; undefined where its dash stands behind something else. */
function linesOf(text: string, list: YAMLSeq, index: number): { from: number; to: number } | undefined {
  const [dash, node] = [dashOf(list, index), list.items[index]]
  if (dash === undefined || !isNode(node)) return undefined
  const from = lineStart(text, dash)
  return text.slice(from, dash).trim() === '' ? { from, to: linesEnd(text, contentEnd(node)) } : undefined
}

/** The lines of an item with the comments right above it. */
function withComments(
  text: string,
  list: YAMLSeq,
  index: number,
  least: number,
): { from: number; to: number } | undefined {
  const span = linesOf(text, list, index)
  if (span === undefined) return undefined
  let { from } = span
  while (
    from > least &&
    text
      .slice(lineStart(text, from - 1), from)
      .trim()
      .startsWith('#')
  ) {
    const above = lineStart(text, from - 1)
    if (above < least) break
    from = above
  }
  // what stands at the head of a file is about the file
  return from === 0 ? span : { from, to: span.to }
}

function spansOf(text: string, list: YAMLSeq): { from: number; to: number }[] | undefined {
  const spans: { from: number; to: number }[] = []
  let least = 0
  for (const [index, item] of list.items.entries()) {
    if (!isNode(item) || !item.range) return undefined
    const span = list.flow ? { from: item.range[0], to: contentEnd(item) } : withComments(text, list, index, least)
    if (span === undefined) return undefined
    spans.push(span)
    least = span.to
  }
  return spans
}

/** The text of a list with one of its items at another place; what stands between the items stays where it is. */
export function moved(text: string, list: YAMLSeq, from: number, to: number): Splice | undefined {
  const spans = spansOf(text, list)
  const [first, last] = [spans?.[0], spans?.at(-1)]
  if (spans === undefined || first === undefined || last === undefined) return undefined
  const parts = spans.map(span => text.slice(span.from, span.to).replace(/\n$/, ''))
  const order = parts.toSpliced(from, 1).toSpliced(to, 0, parts[from] ?? '')
  const written = spans.map((span, place) => {
    const own = text.slice(span.from, span.to)
    const next = spans[place + 1]
    return `${order[place]}${own.endsWith('\n') ? '\n' : ''}${next ? text.slice(span.to, next.from) : ''}`
  })
  return { from: first.from, to: last.to, text: written.join('') }
}
