import { type Document, isMap, isSeq, parseDocument } from 'yaml'
import { editYaml } from '../edit/yaml.ts'
import { same } from './merge.ts'
import { isRaw } from './raw.ts'
import { keyOf } from './threeway.ts'

type Path = readonly (string | number)[]

/** A change of one value, of a whole item of a list, or of a whole list. */
interface Change {
  path: Path
  value: unknown
}

/** The changes of single values that make one record another; items of lists are known by their ids and keep their places. */
function changesOf(before: unknown, after: unknown, path: Path): Change[] {
  if (same(before, after)) return []
  if (isRaw(before) && isRaw(after)) {
    const keys = [...new Set([...Object.keys(before), ...Object.keys(after)])]
    return keys.flatMap(key => changesOf(before[key], after[key], [...path, key]))
  }
  if (Array.isArray(before) && Array.isArray(after) && sameItems(before, after))
    return before.flatMap((item, index) => changesOf(item, after[index], [...path, index]))
  return [{ path, value: after }]
}

const sameItems = (before: readonly unknown[], after: readonly unknown[]): boolean =>
  before.length === after.length &&
  before.every((item, index) => keyOf(item) !== undefined && keyOf(item) === keyOf(after[index]))

/** Puts a list anew from the nodes that it has, so that the comments of items that stay go with them. */
function setList(document: Document, path: Path, items: readonly unknown[]): void {
  const list = document.getIn(path, true)
  if (!isSeq(list)) {
    document.setIn(path, document.createNode(items))
    return
  }
  const nodes = new Map(list.items.flatMap(node => (isMap(node) ? [[keyOf(node.toJSON()) ?? '', node] as const] : [])))
  const old = list.toJSON() as unknown[]
  list.items = items.map(item => {
    const key = keyOf(item)
    const node = key === undefined ? undefined : nodes.get(key)
    return node && old.some(one => same(one, item)) ? node : document.createNode(item)
  })
}

/** A person's record with the changes of the source in it; its comments and its other lines stay. */
export function mergedYaml(text: string, before: unknown, after: unknown): string {
  const changes = changesOf(before, after, [])
  const lists = changes.filter(({ value }) => Array.isArray(value))
  const single = changes.filter(({ value }) => !Array.isArray(value))
  const edited = single.reduce((written, change) => editYaml(written, change), text)
  if (lists.length === 0) return edited
  const document = parseDocument(edited, { schema: 'core' })
  for (const { path, value } of lists) setList(document, path, value as unknown[])
  return document.toString({ lineWidth: 0, minContentWidth: 0, blockQuote: 'literal' })
}
