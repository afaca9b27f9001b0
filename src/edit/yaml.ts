import { type Document, isCollection, isMap, isNode, isScalar, isSeq, parseDocument } from 'yaml'
import { addItem, dropItem, moved } from './yaml-list.ts'
import { addKey, dropKey, valueSpan } from './yaml-map.ts'
import { columnOf, contentEnd, dashOf, keyStart, pairOf, type Splice } from './yaml-place.ts'
import { flowText, itemText, scalarText, underKey } from './yaml-write.ts'

type Path = readonly (string | number)[]

/** A change of one value of a file; undefined takes the key or the item away, and a number past the end of a list adds to it. */
export interface Edit {
  path: Path
  value: unknown
  /** The keys of the map in the order of the guide, so that a new one finds its place; at the end without it. */
  order?: readonly string[] | undefined
}

const parsed = (text: string): Document => parseDocument(text, { schema: 'core', keepSourceTokens: true })

const isGroup = (value: unknown): value is object => typeof value === 'object' && value !== null

/** A value as text that does not depend on the order of keys. */
const canonical = (value: unknown): string =>
  JSON.stringify(value, (_, inner: unknown) =>
    isGroup(inner) && !Array.isArray(inner)
      ? Object.fromEntries(Object.entries(inner).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : inner,
  ) ?? ''

/** The value of a file with the edit in it; a group whose last key goes goes too. */
function withEdit(whole: unknown, { path, value }: Edit): unknown {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(whole)) {
    const at = Number(step)
    const inner = rest.length === 0 ? value : withEdit(whole[at], { path: rest, value })
    return inner === undefined ? whole.toSpliced(at, 1) : at < whole.length ? whole.with(at, inner) : [...whole, inner]
  }
  const entries = isGroup(whole) ? Object.entries(whole) : []
  const before = entries.find(([key]) => key === String(step))?.[1]
  const inner = rest.length === 0 ? value : withEdit(before, { path: rest, value })
  const others = Object.fromEntries(entries.filter(([key]) => key !== String(step)))
  if (inner !== undefined) return { ...others, [String(step)]: inner }
  return Object.keys(others).length === 0 ? undefined : others
}

/** The scalar of a node replaced, with the comment in the head of a block kept. */
function overScalar(text: string, document: Document, { path, value }: Edit): Splice | undefined {
  const node = document.getIn(path, true)
  if (!isScalar(node) || !node.range || isGroup(value)) return undefined
  const [from, to] = node.range
  const parent = document.getIn(path.slice(0, -1), true)
  const key = isMap(parent) ? pairOf(parent, String(path.at(-1))) : undefined
  const start = key ? keyStart(key) : isSeq(parent) ? (dashOf(parent, Number(path.at(-1))) ?? from) : from
  const spot = { flow: isWithinFlow(document, path), indent: columnOf(text, start ?? from), style: node.type }
  const own = text.slice(from, to)
  const comment = node.type?.startsWith('BLOCK') ? (/^[|>][^\n#]*?([ \t]+#[^\n]*)/.exec(own)?.[1] ?? '') : ''
  const written = scalarText(value, spot)
  // a comment behind a word would be text of the block that takes its place: it goes to the head of the block
  const behind =
    written.includes('\n') && !node.type?.startsWith('BLOCK') ? (/^[ \t]+#[^\n]*/.exec(text.slice(to))?.[0] ?? '') : ''
  const lead = from === to && /\S/.test(text[from - 1] ?? '') ? ' ' : ''
  const headed = written.replace(/^[^\n]*/, head => head + (comment || behind))
  return { from, to: to + behind.length, text: `${lead}${headed}${/^[|>][\s\S]*\n$/.test(own) ? '\n' : ''}` }
}

const isWithinFlow = (document: Document, path: Path): boolean =>
  path.some((_, depth) => {
    const node = document.getIn(path.slice(0, depth), true)
    return isCollection(node) && node.flow === true
  })

/** A value replaced by another of any shape, from behind its colon or its dash. */
function overValue(text: string, document: Document, { path, value }: Edit): Splice | undefined {
  const [parent, key] = [document.getIn(path.slice(0, -1), true), path.at(-1)]
  const flow = isWithinFlow(document, path.slice(0, -1)) || (isCollection(parent) && parent.flow === true)
  if (isMap(parent)) {
    const pair = pairOf(parent, String(key))
    const span = valueSpan(text, parent, String(key))
    const start = pair && keyStart(pair)
    if (span === undefined || start === undefined) return undefined
    const written = flow ? ` ${flowText(value)}` : underKey(value, columnOf(text, start))
    const ended = text[span.to - 1] === '\n' ? '\n' : ''
    return { from: span.from, to: span.to, text: written.replace(/^[^\n]*/, head => head + span.comment) + ended }
  }
  const node = isSeq(parent) ? parent.items[Number(key)] : undefined
  if (!isSeq(parent) || !isNode(node) || !node.range) return undefined
  const dash = dashOf(parent, Number(key))
  const to = contentEnd(node)
  const written = flow || dash === undefined ? flowText(value) : itemText(value, columnOf(text, dash))
  return { from: node.range[0], to, text: written + (text[to - 1] === '\n' ? '\n' : '') }
}

/** What goes when a value goes: the key or the item; the group around it, when nothing is left there. */
function dropped(text: string, document: Document, path: Path): Splice | undefined {
  const [parent, key] = [document.getIn(path.slice(0, -1), true), path.at(-1)]
  if (isSeq(parent))
    return parent.items.length > 1
      ? dropItem(text, parent, Number(key))
      : overValue(text, document, { path: path.slice(0, -1), value: [] })
  if (!isMap(parent) || !parent.has(key)) return undefined
  return parent.items.length > 1 || path.length === 1
    ? dropKey(text, parent, String(key))
    : dropped(text, document, path.slice(0, -1))
}

/** The edit as a change of one stretch of the text; undefined where the text has no place for it. */
function spliceOf(text: string, document: Document, edit: Edit): Splice | undefined {
  const { path, value, order } = edit
  if (value === undefined) return dropped(text, document, path)
  const [parent, key] = [document.getIn(path.slice(0, -1), true), path.at(-1)]
  if (key === undefined) return undefined
  if (isSeq(parent) && Number(key) >= parent.items.length)
    return parent.items.length > 0
      ? addItem(text, parent, value)
      : overValue(text, document, { path: path.slice(0, -1), value: [value] })
  if (isMap(parent) && !parent.has(key)) return addKey(text, parent, String(key), { value, order })
  if (!isCollection(parent))
    return path.length === 1
      ? undefined
      : spliceOf(text, document, {
          path: path.slice(0, -1),
          value: typeof key === 'number' ? [value] : { [key]: value },
        })
  return overScalar(text, document, edit) ?? overValue(text, document, edit)
}

/** A text with one stretch replaced; lines that come in end as the others do. */
function spliced(text: string, { from, to, text: written }: Splice): string {
  const lines = text.includes('\r\n') ? written.replace(/\r?\n/g, '\r\n') : written
  return text.slice(0, from) + lines + text.slice(to)
}

/** The text where it reads back as expected. */
function proven(text: string, expected: string): string | undefined {
  const read = parsed(text)
  return read.errors.length === 0 && canonical(read.toJS()) === expected ? text : undefined
}

/** A file's text with one value changed and every other byte as it was; undefined where the file has no place for the value. */
export function editInPlace(text: string, edit: Edit): string | undefined {
  const mark = text.startsWith('\uFEFF') ? '\uFEFF' : ''
  const own = text.slice(mark.length)
  const document = parsed(own)
  const before: unknown = document.toJS()
  const expected = canonical(withEdit(before, edit) ?? {})
  if (expected === canonical(before)) return text
  const splice = spliceOf(own, document, edit)
  const made = splice && proven(spliced(own, splice), expected)
  return made === undefined ? undefined : mark + made
}

/** A file's text with one value changed; comments stay, and where it can be done every byte that is not the value's. */
export function editYaml(text: string, edit: Edit): string {
  const made = editInPlace(text, edit)
  if (made !== undefined) return made
  const document = parsed(text)
  const { path, value } = whole(document, edit)
  if (value === undefined) document.deleteIn(path)
  else document.setIn(path, document.createNode(value))
  return document.toString({ lineWidth: 0, minContentWidth: 0 })
}

/** A value that is to stand in a group that is not there yet comes with that group. */
function whole(document: Document, { path, value }: Edit): Edit {
  const [parent, key] = [path.slice(0, -1), path.at(-1)]
  if (value === undefined || parent.length === 0 || isCollection(document.getIn(parent, true))) return { path, value }
  return whole(document, { path: parent, value: typeof key === 'number' ? [value] : { [String(key)]: value } })
}

/** A file's text with an item of a list at another place of it, its comments with it. */
export function moveItem(text: string, path: Path, from: number, to: number): string {
  const document = parsed(text)
  const list = document.getIn(path, true)
  if (!isSeq(list) || from === to || !list.items[from] || !list.items[to]) return text
  const splice = moved(text, list, from, to)
  const before = document.getIn(path) as { toJSON(): unknown[] }
  const items = before.toJSON()
  const wanted = canonical(
    withEdit(document.toJS(), { path, value: items.toSpliced(from, 1).toSpliced(to, 0, items[from]) }),
  )
  const made = splice && proven(spliced(text, splice), wanted)
  if (made !== undefined) return made
  list.items = list.items.toSpliced(from, 1).toSpliced(to, 0, list.items[from])
  return document.toString({ lineWidth: 0, minContentWidth: 0 })
}

/** The text of a new file: the line that ties it to its schema, then its keys in their order. */
export const newYaml = (schema: string, value: Readonly<Record<string, unknown>>): string =>
  [
    `# yaml-language-server: $schema=${schema}`,
    ...Object.entries(value).map(([key, inner]) => `${flowText(key)}:${underKey(inner, 0)}`),
    '',
  ].join('\n')
