import { type Document, isMap, isScalar, isSeq, parseDocument, stringify } from 'yaml'

/** A change of one value of a record; undefined takes the key away. */
export interface Edit {
  path: readonly (string | number)[]
  value: unknown
}

const inline = (value: unknown): string | undefined => {
  const text = stringify(value, { lineWidth: 0, schema: 'core' }).trimEnd()
  return text.includes('\n') ? undefined : text
}

/** Plain text that a flow collection would read as its own signs is quoted. */
const safe = (text: string, value: unknown): string =>
  typeof value === 'string' && /^[^"']/.test(text) && /[,[\]{}#:]/.test(text) ? JSON.stringify(value) : text

/** Replaces one scalar in place and leaves every other character of the file as it is. */
function splice(text: string, document: Document, { path, value }: Edit): string | undefined {
  const node = document.getIn(path, true)
  if (!isScalar(node) || !node.range || value === undefined || (typeof value === 'object' && value !== null))
    return undefined
  const [start, end] = node.range
  const written = inline(value)
  if (written === undefined || text.slice(start, end).includes('\n')) return undefined
  return text.slice(0, start) + safe(written, value) + text.slice(end)
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
  if (parent.length > 0 && !isMap(document.getIn(parent, true)) && !isSeq(document.getIn(parent, true)))
    set(document, { path: parent, value: document.createNode({}) })
  const node = document.getIn(path, true)
  if (isScalar(node) && (typeof value !== 'object' || value === null)) node.value = value
  else document.setIn(path, document.createNode(value))
}

/** A record's text with one value changed; its comments and its form stay. */
export function editYaml(text: string, edit: Edit): string {
  const document = parseDocument(text, { schema: 'core' })
  const spliced = splice(text, document, edit)
  if (spliced !== undefined) return spliced
  set(document, edit)
  return document.toString({ lineWidth: 0, minContentWidth: 0 })
}
