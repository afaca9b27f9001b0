import {
  type Document,
  isCollection,
  isMap,
  isPair,
  isScalar,
  isSeq,
  type Node,
  type Pair,
  parseDocument,
  stringify,
} from 'yaml'

/** A change of one value of a record; undefined takes the key away, and a number past the end of a list adds to it. */
export interface Edit {
  path: readonly (string | number)[]
  value: unknown
}

const parsed = (text: string): Document => parseDocument(text, { schema: 'core' })

const inline = (value: unknown): string | undefined => {
  const text = stringify(value, { lineWidth: 0, schema: 'core' }).trimEnd()
  return text.includes('\n') ? undefined : text
}

/** Plain text that a flow collection would read as its own signs is quoted. */
const safe = (text: string, value: unknown): string =>
  typeof value === 'string' && /^[^"']/.test(text) && /[,[\]{}#:]/.test(text) ? JSON.stringify(value) : text

const isPlain = (value: unknown): boolean => value !== undefined && (typeof value !== 'object' || value === null)

/** A value in one line, as it stands within braces. */
function flow(value: unknown): string | undefined {
  if (isPlain(value)) {
    const text = inline(value)
    return text === undefined ? undefined : safe(text, value)
  }
  if (typeof value !== 'object' || value === null) return undefined
  const parts = Object.entries(value).map(([key, inner]) => {
    const text = flow(inner)
    return text === undefined ? undefined : Array.isArray(value) ? text : `${key}: ${text}`
  })
  if (parts.includes(undefined)) return undefined
  return Array.isArray(value) ? `[${parts.join(', ')}]` : `{ ${parts.join(', ')} }`
}

/** Replaces one scalar in place. */
function splice(text: string, document: Document, { path, value }: Edit): string | undefined {
  const node = document.getIn(path, true)
  if (!isScalar(node) || !node.range || !isPlain(value)) return undefined
  const [start, end] = node.range
  const written = flow(value)
  if (written === undefined || text.slice(start, end).includes('\n')) return undefined
  return text.slice(0, start) + written + text.slice(end)
}

const rangeOf = (node: unknown): readonly [number, number, number] | undefined =>
  (node as Node | undefined)?.range ?? undefined

const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1
const nextLine = (text: string, at: number): number => {
  const end = text.indexOf('\n', at)
  return end < 0 ? text.length : end + 1
}

/** Where the lines of an item of a block collection end: behind its own comment, before those of what follows. */
function endOfItem(text: string, node: unknown): number | undefined {
  const range = rangeOf(node)
  if (!range) return undefined
  const last = range[1] > 0 && text[range[1] - 1] === '\n' ? range[1] - 1 : range[1]
  return nextLine(text, last)
}

/** Adds a key behind the last one of a map, in the way in which that map is written. */
function addKey(text: string, map: unknown, key: string, value: unknown): string | undefined {
  if (!isMap(map) || map.items.length === 0) return undefined
  const written = flow(value)
  const last = map.items.at(-1)
  const range = rangeOf(last?.value)
  if (written === undefined || !range) return undefined
  if (map.flow) return `${text.slice(0, range[1])}, ${key}: ${written}${text.slice(range[1])}`
  const first = rangeOf(map.items[0]?.key)
  const end = endOfItem(text, last?.value)
  if (!first || end === undefined) return undefined
  const indent = ' '.repeat(first[0] - lineStart(text, first[0]))
  const before = text.slice(0, end)
  return `${before}${before.endsWith('\n') ? '' : '\n'}${indent}${key}: ${written}\n${text.slice(end)}`
}

/** Adds an item behind the last one of a list that stands in lines of its own. */
function addItem(text: string, list: unknown, value: unknown): string | undefined {
  if (!isSeq(list) || list.flow || list.items.length === 0) return undefined
  const [first, end] = [rangeOf(list)?.[0], endOfItem(text, list.items.at(-1))]
  if (first === undefined || end === undefined) return undefined
  const indent = ' '.repeat(first - lineStart(text, first))
  const lines = stringify([value], { lineWidth: 0, schema: 'core', collectionStyle: 'any' }).trimEnd().split('\n')
  const before = text.slice(0, end)
  return `${before}${before.endsWith('\n') ? '' : '\n'}${lines.map(line => indent + line).join('\n')}\n${text.slice(end)}`
}

/** Takes a key out of a map and leaves the others as they stand. */
function dropKey(text: string, map: unknown, key: string): string | undefined {
  if (!isMap(map) || map.items.length < 2) return undefined
  const at = map.items.findIndex(item => isPair(item) && isScalar(item.key) && item.key.value === key)
  const pair: Pair | undefined = map.items[at]
  const [from, to] = [rangeOf(pair?.key), rangeOf(pair?.value)]
  if (!from || !to) return undefined
  if (!map.flow) {
    const end = endOfItem(text, pair?.value)
    return end === undefined || at === 0 ? undefined : text.slice(0, lineStart(text, from[0])) + text.slice(end)
  }
  const before = rangeOf(map.items[at - 1]?.value)
  const after = rangeOf(map.items[at + 1]?.key)
  if (before) return text.slice(0, before[1]) + text.slice(to[1])
  return after && text.slice(0, from[0]) + text.slice(after[0])
}

/** The edit made in the text, where that can be done; every other byte stays. */
function inText(text: string, document: Document, { path, value }: Edit): string | undefined {
  const [parent, key] = [document.getIn(path.slice(0, -1), true), path.at(-1)]
  if (typeof key === 'number')
    return isSeq(parent) && key >= parent.items.length ? addItem(text, parent, value) : undefined
  if (key === undefined) return undefined
  if (value === undefined) return dropKey(text, parent, key)
  return isMap(parent) && !parent.has(key) ? addKey(text, parent, key, value) : undefined
}

/** Takes a key away, and the map around it when nothing is left in it. */
function remove(document: Document, path: readonly (string | number)[]): void {
  document.deleteIn(path)
  const parent = path.slice(0, -1)
  const rest = parent.length === 0 ? undefined : document.getIn(parent, true)
  if (isMap(rest) && rest.items.length === 0) remove(document, parent)
}

function set(document: Document, { path, value }: Edit): void {
  if (value === undefined) {
    if (document.hasIn(path)) remove(document, path)
    return
  }
  const parent = path.slice(0, -1)
  if (parent.length > 0 && !isCollection(document.getIn(parent, true)))
    set(document, { path: parent, value: document.createNode({}) })
  const node = document.getIn(path, true)
  if (isScalar(node) && isPlain(value)) node.value = value
  else document.setIn(path, document.createNode(value))
}

/** A key that is to stand in a map that is not there yet comes with that map. */
function whole(document: Document, { path, value }: Edit): Edit {
  const parent = path.slice(0, -1)
  if (value === undefined || parent.length === 0 || document.hasIn(parent)) return { path, value }
  return whole(document, { path: parent, value: { [String(path.at(-1))]: value } })
}

/** A record's text with one value changed; comments stay, and where it can be done every byte that is not the value's. */
export function editYaml(text: string, edit: Edit): string {
  const document = parsed(text)
  const spliced = splice(text, document, edit)
  const made = spliced ?? inText(text, document, whole(document, edit))
  set(document, edit)
  const same = (other: string) => {
    const read = parsed(other)
    return (
      read.errors.length === 0 && JSON.stringify(read.toJS()) === JSON.stringify(parsed(document.toString()).toJS())
    )
  }
  return made !== undefined && same(made) ? made : document.toString({ lineWidth: 0, minContentWidth: 0 })
}
