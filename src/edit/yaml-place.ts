import { type CST, isMap, isNode, isScalar, isSeq, type Node, type Pair, type YAMLMap, type YAMLSeq } from 'yaml'

/** A stretch of a text and what is to stand there instead. */
export interface Splice {
  from: number
  to: number
  text: string
}

/** Where the line of an offset begins. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Where the line behind that of an offset begins. */
const nextLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** Column of an offset. */
export const columnOf = (text: string, at: number): number => at - lineStart(text, at)

const isBlock = (node: unknown): node is YAMLMap | YAMLSeq => (isMap(node) || isSeq(node)) && node.flow !== true

/** Where what is written of a key and its value ends, before a comment behind it. */
export function pairEnd(pair: Pair): number {
  const { key, value } = pair
  const behind = (isNode(key) && key.range ? key.range[1] : 0) + 1
  return isNode(value) ? Math.max(behind, contentEnd(value)) : behind
}

/** Where what is written of a value ends, before a comment behind it. */
export function contentEnd(node: Node): number {
  const last: unknown = isBlock(node) ? node.items.at(-1) : undefined
  if (isMap(node) && last !== undefined) return pairEnd(last as Pair)
  if (isNode(last) && last.range && last.range[1] > last.range[0]) return contentEnd(last)
  return node.range?.[1] ?? 0
}

/** Where the lines of something that ends there end: behind its comment, before those of what follows. */
export const linesEnd = (text: string, end: number): number =>
  nextLine(text, end > 0 && text[end - 1] === '\n' ? end - 1 : end)

/** Where the dash of an item of a list in lines stands. */
export function dashOf(list: YAMLSeq, index: number): number | undefined {
  const token = list.srcToken as CST.BlockSequence | undefined
  return token?.items[index]?.start.find(({ type }) => type === 'seq-item-ind')?.offset
}

/** The pair of a key. */
export const pairOf = (map: YAMLMap, key: string): Pair | undefined =>
  map.items.find(item => isScalar(item.key) && String(item.key.value) === key)

/** Where a key begins; undefined for one that is not written. */
export const keyStart = (pair: Pair): number | undefined => (isNode(pair.key) ? pair.key.range?.[0] : undefined)
