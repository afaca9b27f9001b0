// What a hand can do to one record: each takes the text of a clean record and gives a faulty one, or nothing where there is no place for it.
import {
  type Document,
  isMap,
  isScalar,
  isSeq,
  parseDocument,
  type Scalar,
  visit,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml'

/** A number between 0 and 1. */
export type Draw = () => number
/** A faulty text; undefined where the record has no place for the fault. */
export type Fault = (
  text: string,
  draw: Draw,
  codes: readonly string[],
  others?: readonly string[],
) => string | undefined

export const pick = <T>(list: readonly T[], draw: Draw): T | undefined => list[Math.floor(draw() * list.length)]

/** Changes a record through its document; `false` when there is no place. */
export const edit =
  (change: (document: Document, draw: Draw, codes: readonly string[]) => unknown): Fault =>
  (text, draw, codes) => {
    const document = parseDocument(text)
    return change(document, draw, codes) === false ? undefined : document.toString({ lineWidth: 0 })
  }

/** A random scalar that holds a text which a person reads. */
export function readText(document: Document, draw: Draw): Scalar<string> | undefined {
  const found: Scalar<string>[] = []
  visit(document, {
    Pair(_key, { key, value }) {
      const read =
        isScalar(key) && ['name', 'note', 'title', 'summary', 'where', 'question'].includes(String(key.value))
      if (read && isScalar(value) && typeof value.value === 'string' && value.value.length > 8)
        found.push(value as Scalar<string>)
    },
  })
  return pick(found, draw)
}

/** Changes a random text. */
export const inText = (change: (text: string, at: number) => string): Fault =>
  edit((document, draw) => {
    const scalar = readText(document, draw)
    if (!scalar) return false
    const next = change(scalar.value, 2 + Math.floor(draw() * (scalar.value.length - 4)))
    if (next === scalar.value) return false
    scalar.value = next
    scalar.type = 'QUOTE_DOUBLE'
    return true
  })
export const put = (what: string): Fault => inText((text, at) => text.slice(0, at) + what + text.slice(at))
export const swap = (from: RegExp, to: (found: string) => string): Fault => inText(text => text.replace(from, to))

/** The items of a list of the record that are maps. */
export const items = (document: Document, list: string): YAMLMap[] => {
  const node = document.get(list)
  return isSeq(node) ? node.items.filter(isMap) : []
}

/** Changes a random item of a list; `false` from the change means: not this one. */
export const inItem = (list: string, change: (item: YAMLMap, draw: Draw, codes: readonly string[]) => unknown): Fault =>
  edit((document, draw, codes) => {
    const found = items(document, list).toSorted(() => draw() - 0.5)
    return found.some(item => change(item, draw, codes) !== false)
  })
export const set = (list: string, key: string, value: unknown, needs = (_item: YAMLMap): boolean => true): Fault =>
  inItem(list, item => (needs(item) ? item.set(key, value) : false))
/** A way of filing that leads to a place. */
export const leading = (id: string, where: string): Fault =>
  set('channels', 'where', where, item => item.get('id') === id)
export const setAtTop = (key: string, value: unknown): Fault => edit(document => document.set(key, value))
export const dropped = (key: string): Fault => edit(document => document.delete(key))
/** The text of a field; empty where it holds none. */
export const textOf = (item: YAMLMap | Document, key: string): string => {
  const value = item.get(key)
  return typeof value === 'string' ? value : ''
}
export const has = (key: string) => (item: YAMLMap) => item.has(key)
export const amountOf = (item: YAMLMap) => Number(item.get('amount') ?? 0)

/** Adds a copy of an item under the same id, or with other values. */
export const copied = (list: string, more: Record<string, unknown> = {}): Fault =>
  edit((document, draw) => {
    const item = pick(items(document, list), draw)
    const node = document.get(list) as YAMLSeq | undefined
    if (!item || !node) return false
    const copy = item.clone() as YAMLMap
    for (const [key, value] of Object.entries(more)) copy.set(key, value)
    return node.add(copy)
  })

/** Changes the text itself, at a random line that fits. */
export const inLine =
  (fits: RegExp, change: (line: string) => string): Fault =>
  (text, draw) => {
    const lines = text.split('\n')
    const found = lines.flatMap((line, index) => (fits.test(line) ? [index] : []))
    const at = pick(found, draw)
    if (at === undefined) return undefined
    lines[at] = change(lines[at] ?? '')
    return lines.join('\n')
  }
export const mistyped = (key: string, wrong: string): Fault =>
  inLine(new RegExp(`^${key}:|[{ ]${key}: `), line => line.replace(new RegExp(`\\b${key}:`), `${wrong}:`))
export const appended =
  (lines: string): Fault =>
  text =>
    `${text.trimEnd()}\n${lines}\n`
export const latin1 = (text: string) => Buffer.from(text, 'utf8').toString('latin1')

export const feeFormula = (text: string) => ({
  text,
  inputs: [{ id: 'soTrang', label: 'Số trang', unit: 'trang', min: 1, max: 50 }],
})
export const withFormula = (text: string): Fault =>
  inItem('fees', fee => {
    if (!fee.has('amount') || !fee.has('source')) return false
    fee.delete('amount')
    return fee.set('formula', feeFormula(text))
  })
