import { readNumber, shownNumber } from '../text/number.ts'
import {
  type EitherField,
  type Field,
  type GroupField,
  type Leaf,
  optionOf,
  type RangeField,
  type TableField,
  type WordsField,
} from './fields.ts'

/** What a form was sent with: the written values of each of its names. */
export type Typed = ReadonlyMap<string, readonly string[]>

/** A written value that cannot be taken, by the name of its input, and as what it was read. */
export interface Wrong {
  name: string
  why: 'number' | 'whole' | 'date' | 'key' | 'bounds'
}

type Map_ = Readonly<Record<string, unknown>>
const isMap = (value: unknown): value is Map_ => typeof value === 'object' && value !== null && !Array.isArray(value)

/** Names of inputs that are no keys: which of several values is meant, a new item, the key of a new entry, the ends of a range. */
export const nameOf = {
  chosen: (name: string): string => `${name}.~`,
  fresh: (name: string): string => `${name}.+`,
  freshKey: (name: string): string => `${name}.+key`,
  part: (name: string, key: string | number): string => (name === '' ? String(key) : `${name}.${key}`),
}

/** The bounds of a range, in the order in which they are asked for. */
export const bounds = ['likely', 'low', 'high'] as const

const numberText = (value: number): string => {
  const text = shownNumber(value)
  return readNumber(text) === value ? text : String(value)
}

/** A value as it stands in its input; empty for what is not there and for what the input cannot hold. */
export function shown(field: Leaf, value: unknown): string {
  if (typeof value === 'number') return field.kind === 'text' ? String(value) : numberText(value)
  return typeof value === 'string' || typeof value === 'boolean' ? String(value) : ''
}

/** Written text without what nobody means: outer spaces, spaces before a line break, breaks in a line, marks apart from letters. */
function cleaned(field: Leaf, written: string): string {
  const text = written
    .normalize('NFC')
    .replace(/\r\n?/g, '\n')
    .replace(/[ \t]+\n/g, '\n')
    .trim()
  return field.kind === 'text' && field.prose ? text : text.replace(/\s*\n\s*/g, ' ')
}

const isoDate = (text: string): string | undefined => {
  const [, day = '', month = '', year = ''] = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text) ?? []
  const iso = year === '' ? text : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  return /^\d{4}-\d{2}-\d{2}$/.test(iso) ? iso : undefined
}

function leafValue(field: Leaf, text: string, name: string, wrong: Wrong[]): unknown {
  if (field.kind === 'flag') return text === 'true'
  if (field.kind === 'number') {
    const negative = text.startsWith('-')
    const number = readNumber(negative ? text.slice(1) : text, field.most)
    if (number === undefined) wrong.push({ name, why: 'number' })
    else if (field.whole && !Number.isInteger(number)) wrong.push({ name, why: 'whole' })
    return number !== undefined && negative ? -number : number
  }
  if (field.kind === 'mixed') return /^\d[\d., ]*$/.test(text) ? (readNumber(text) ?? text) : text
  if (field.kind !== 'date') return text
  const date = isoDate(text)
  if (date === undefined) wrong.push({ name, why: 'date' })
  return date
}

/** Reads the inputs of a form into the value that is meant; what was not asked for stays as it is. */
export class Reading {
  readonly wrong: Wrong[] = []
  readonly #typed: Typed

  constructor(typed: Typed) {
    this.#typed = typed
  }

  #one(name: string): string | undefined {
    return this.#typed.get(name)?.[0]
  }

  #leaf(field: Leaf, before: unknown, name: string): unknown {
    if (field.kind === 'constant') return before
    const written = this.#one(name)
    if (written === undefined) return before
    const text = cleaned(field, written)
    if (text === cleaned(field, shown(field, before))) return before
    return text === '' ? undefined : leafValue(field, text, name, this.wrong)
  }

  #range(field: RangeField, before: unknown, name: string): unknown {
    const item: Leaf = { ...field, kind: 'number', whole: false }
    const old: Map_ = isMap(before) ? before : before === undefined ? {} : { likely: before }
    const parts = bounds.map(key => [key, this.#leaf(item, old[key], nameOf.part(name, key))] as const)
    if (parts.every(([key, value]) => value === old[key])) return before
    const given = Object.fromEntries(parts.filter(([, value]) => value !== undefined))
    const count = Object.keys(given).length
    if (count === 0) return undefined
    if (count === 1 && given.likely !== undefined) return given.likely
    if (count < bounds.length) this.wrong.push({ name: nameOf.part(name, 'low'), why: 'bounds' })
    return { low: given.low, likely: given.likely, high: given.high }
  }

  /** A list with holes where items were emptied, so that each of the others keeps its place. */
  #words(field: WordsField, before: unknown, name: string): unknown {
    const old: readonly unknown[] = Array.isArray(before) ? before : before === undefined ? [] : [before]
    const { item } = field
    const after = item.kind === 'choice' ? this.#ticked(item.options, old, name) : this.#written(item, old, name)
    if (after === undefined || (after.length === old.length && after.every((one, at) => one === old[at]))) return before
    const left = after.filter(one => one !== undefined)
    if (left.length === 0) return undefined
    if (!field.loose || Array.isArray(before)) return after
    return left.length === 1 ? left[0] : left
  }

  #ticked(options: readonly string[], old: readonly unknown[], name: string): unknown[] | undefined {
    const ticked = this.#typed.get(name)
    if (ticked === undefined) return undefined
    const kept = old.map(one => (ticked.includes(String(one)) ? one : undefined))
    return [...kept, ...options.filter(one => ticked.includes(one) && !old.includes(one))]
  }

  #written(item: Leaf, old: readonly unknown[], name: string): unknown[] {
    const fresh = this.#typed.get(nameOf.fresh(name)) ?? []
    const added = fresh.map(text => cleaned(item, text)).filter(text => text !== '')
    return [
      ...old.map((one, at) => this.#leaf(item, one, nameOf.part(name, at))),
      ...added.map(text => leafValue(item, text, nameOf.fresh(name), this.wrong)),
    ]
  }

  #table(field: TableField, before: unknown, name: string): unknown {
    const old: Map_ = isMap(before) ? before : {}
    const kept = Object.entries(old).map(
      ([key, value]) => [key, this.read(field.item, value, nameOf.part(name, key))] as const,
    )
    const key = (this.#one(nameOf.freshKey(name)) ?? '').trim()
    const value = this.read(field.item, undefined, nameOf.fresh(name))
    if (key === '' && value !== undefined) this.wrong.push({ name: nameOf.freshKey(name), why: 'key' })
    const entries = [...kept, [key, value] as const].filter(([own, one]) => own !== '' && one !== undefined)
    return entries.length === 0 ? undefined : Object.fromEntries(entries)
  }

  #group(field: GroupField, before: unknown, name: string): unknown {
    const old: Map_ = isMap(before) ? before : {}
    const chosen = this.#one(nameOf.chosen(name)) || undefined
    const isOther = (key: string) => chosen !== undefined && chosen !== key && field.exclusive?.includes(key) === true
    const known = field.fields.map(one => {
      const value = this.read(one, old[one.key], nameOf.part(name, one.key))
      // What is not chosen goes; what was written into it nevertheless stays, and the check asks which of the two is meant.
      return [one.key, isOther(one.key) && value === old[one.key] ? undefined : value] as const
    })
    const fixed = field.fields.filter(one => one.kind === 'constant')
    const isFixed = (key: string) => fixed.some(one => one.key === key)
    const unknown = Object.entries(old).filter(([key]) => !field.fields.some(one => one.key === key))
    const given = [...known, ...unknown].filter(([, value]) => value !== undefined)
    if (given.every(([key]) => isFixed(key))) return undefined
    const constants = fixed.flatMap(one =>
      one.required && old[one.key] === undefined && one.kind === 'constant' ? [[one.key, one.value] as const] : [],
    )
    const all = new Map([...given, ...constants])
    const order = [...field.fields.map(one => one.key), ...all.keys()]
    return Object.fromEntries([...new Set(order)].flatMap(key => (all.has(key) ? [[key, all.get(key)]] : [])))
  }

  #either(field: EitherField, before: unknown, name: string): unknown {
    const word = this.#one(nameOf.part(name, field.by)) ?? (isMap(before) ? String(before[field.by]) : '')
    const option = field.options.get(word)
    if (option === undefined) return before
    const same = optionOf(field, before) === option
    const rest = this.#group(option, same ? before : undefined, name)
    return { [field.by]: word, ...(isMap(rest) ? rest : {}) }
  }

  /** The value that the inputs below a name mean, where the field had the one before. */
  read(field: Field, before: unknown, name: string): unknown {
    switch (field.kind) {
      case 'range':
        return this.#range(field, before, name)
      case 'words':
        return this.#words(field, before, name)
      case 'table':
        return this.#table(field, before, name)
      case 'group':
        return this.#group(field, before, name)
      case 'either':
        return this.#either(field, before, name)
      case 'list': {
        if (before !== undefined) return before
        const first = this.read(field.item, undefined, nameOf.part(name, 0))
        return first === undefined ? undefined : [first]
      }
      default:
        return this.#leaf(field, before, name)
    }
  }
}
