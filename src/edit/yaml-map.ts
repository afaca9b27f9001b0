import { isNode, isScalar, type YAMLMap } from 'yaml'
import { columnOf, keyStart, lineStart, linesEnd, pairEnd, pairOf, type Splice } from './yaml-place.ts'
import { flowText, underKey } from './yaml-write.ts'

const keyName = ({ key }: YAMLMap['items'][number]): string => (isScalar(key) ? String(key.value) : '')

/** Behind which pair a new key stands: the last of those that the order has before it, else the last of all; -1 is before all. */
function anchorOf(map: YAMLMap, key: string, order: readonly string[] | undefined): number {
  const place = order?.indexOf(key) ?? -1
  if (order === undefined || place < 0) return map.items.length - 1
  const before = new Set(order.slice(0, place))
  return map.items.findLastIndex(item => before.has(keyName(item)))
}

/** Adds a key to a map, in the way in which that map is written. */
export function addKey(
  text: string,
  map: YAMLMap,
  key: string,
  { value, order }: { value: unknown; order?: readonly string[] | undefined },
): Splice | undefined {
  const first = map.items[0]
  if (first === undefined) {
    const [from, to] = map.range ?? [0, 0]
    return { from, to, text: flowText({ [key]: value }) }
  }
  const start = keyStart(first)
  if (start === undefined) return undefined
  const column = columnOf(text, start)
  const isAlone = text.slice(start - column, start).trim() === ''
  const at = anchorOf(map, key, order)
  const anchor = map.items[map.flow || isAlone ? at : Math.max(0, at)]
  if (map.flow) {
    const written = `${flowText(key)}: ${flowText(value)}`
    const from = anchor ? pairEnd(anchor) : start
    return { from, to: from, text: anchor ? `, ${written}` : `${written}, ` }
  }
  const from = anchor ? linesEnd(text, pairEnd(anchor)) : lineStart(text, start)
  const lead = from > 0 && text[from - 1] !== '\n' ? '\n' : ''
  return { from, to: from, text: `${lead}${' '.repeat(column)}${flowText(key)}:${underKey(value, column)}\n` }
}

/** Takes one of several keys out of a map within braces, with its comma. */
function dropFlow(map: YAMLMap, at: number): Splice | undefined {
  const [before, pair, after] = [map.items[at - 1], map.items[at], map.items[at + 1]]
  const start = pair && keyStart(pair)
  if (pair === undefined || start === undefined) return undefined
  if (before) return { from: pairEnd(before), to: pairEnd(pair), text: '' }
  const next = after && keyStart(after)
  return next === undefined ? undefined : { from: start, to: next, text: '' }
}

/** Takes one of several keys out of a map and leaves the others as they stand. */
export function dropKey(text: string, map: YAMLMap, key: string): Splice | undefined {
  const pair = pairOf(map, key)
  const start = pair && keyStart(pair)
  if (pair === undefined || start === undefined || map.items.length < 2) return undefined
  const at = map.items.indexOf(pair)
  if (map.flow) return dropFlow(map, at)
  const from = lineStart(text, start)
  const to = linesEnd(text, pairEnd(pair))
  if (text.slice(from, start).trim() === '') return { from, to, text: '' }
  // Behind a dash: what stands between, comments too, goes before the dash and the next key takes its place.
  const next = map.items[at + 1]
  const after = next && keyStart(next)
  if (after === undefined) return undefined
  return { from, to: after, text: text.slice(to, lineStart(text, after)) + text.slice(from, start) }
}

/** Where the value of a key is written, from behind the colon, with a comment that stands between. */
export function valueSpan(
  text: string,
  map: YAMLMap,
  key: string,
): { from: number; to: number; comment: string } | undefined {
  const pair = pairOf(map, key)
  if (pair === undefined || !isNode(pair.key) || !pair.key.range) return undefined
  const from = text.indexOf(':', pair.key.range[1]) + 1
  const to = Math.max(from, pairEnd(pair))
  const start = isNode(pair.value) ? (pair.value.range?.[0] ?? from) : from
  return { from, to, comment: /[ \t]+#[^\n]*/.exec(text.slice(from, Math.max(from, start)))?.[0] ?? '' }
}
