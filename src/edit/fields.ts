import { z } from 'zod'
import { fileKinds } from '../model/kinds.ts'
import { valueKeys } from '../model/money.ts'

/** What every field of a form has. */
interface Common {
  key: string
  /** The key of the group around it, for a word that differs from place to place. */
  within: string
  required: boolean
  /** What the schema says of it, as editors show it. */
  hint?: string
}

/** How a value that is one word or number is asked for. */
export type Leaf = Common &
  (
    | { kind: 'text'; prose: boolean; pattern?: string }
    | { kind: 'number'; whole: boolean; most: number }
    | { kind: 'date' }
    | { kind: 'choice'; options: readonly string[] }
    | { kind: 'flag'; onlyTrue: boolean }
    | { kind: 'constant'; value: unknown }
    | { kind: 'mixed' }
  )

/** A number, or bounds with the most likely value between them. */
export interface RangeField extends Common {
  kind: 'range'
  most: number
}

/** Several words, or several of a closed set; `loose`: one alone is no list. */
export interface WordsField extends Common {
  kind: 'words'
  item: Leaf
  loose: boolean
}

/** Values under one key. */
export interface GroupField extends Common {
  kind: 'group'
  fields: readonly Field[]
  /** Keys of which exactly one may be there. */
  exclusive?: readonly string[]
}

/** Values under keys that people choose. */
export interface TableField extends Common {
  kind: 'table'
  item: Field
}

/** Groups one after another. */
export interface ListField extends Common {
  kind: 'list'
  item: GroupField | EitherField
}

/** A group whose fields depend on one word. */
export interface EitherField extends Common {
  kind: 'either'
  by: string
  options: ReadonlyMap<string, GroupField>
}

/** What a form asks for at one place of a file. */
export type Field = Leaf | RangeField | WordsField | GroupField | TableField | ListField | EitherField

/** The part of JSON Schema that the schemas of a catalogue use. */
interface Schema {
  type?: string
  description?: string
  properties?: Record<string, Schema>
  required?: readonly string[]
  additionalProperties?: Schema | boolean
  items?: Schema
  anyOf?: readonly Schema[]
  oneOf?: readonly Schema[]
  enum?: readonly string[]
  const?: unknown
  format?: string
  pattern?: string
  maxLength?: number
  maximum?: number
}

const most = (schema: Schema): number => schema.maximum ?? 1e15

function leafOf(schema: Schema, common: Common): Leaf {
  if (schema.enum) return { ...common, kind: 'choice', options: schema.enum }
  if (schema.const === true) return { ...common, kind: 'flag', onlyTrue: true }
  if (schema.const !== undefined) return { ...common, kind: 'constant', value: schema.const }
  if (schema.type === 'boolean') return { ...common, kind: 'flag', onlyTrue: false }
  if (schema.type === 'integer' || schema.type === 'number')
    return { ...common, kind: 'number', whole: schema.type === 'integer', most: most(schema) }
  if (schema.format === 'date') return { ...common, kind: 'date' }
  const prose = (schema.maxLength ?? 0) > 2000
  return { ...common, kind: 'text', prose, ...(schema.pattern ? { pattern: schema.pattern } : {}) }
}

function groupOf(schema: Schema, common: Common): GroupField {
  const { properties = {}, required = [] } = schema
  const keys = Object.keys(properties)
  const fields = keys.map(key =>
    fieldOf(properties[key] ?? {}, { key, within: common.key, required: required.includes(key) }),
  )
  const exclusive = valueKeys.every(key => keys.includes(key)) ? { exclusive: valueKeys } : {}
  return { ...common, kind: 'group', fields, ...exclusive }
}

/** Several shapes of one value: a list beside its item, bounds beside a number, a number beside a word. */
function unionOf(shapes: readonly Schema[], common: Common): Field {
  const [first = {}, second = {}] = shapes
  if (second.type === 'array') return { ...common, kind: 'words', item: leafOf(first, common), loose: true }
  if (second.type === 'object') return { ...common, kind: 'range', most: most(first) }
  return { ...common, kind: 'mixed' }
}

/** A group for each word of the key that tells them apart: the one with one word in each. */
function eitherOf(shapes: readonly Schema[], common: Common): EitherField {
  const by =
    Object.keys(shapes[0]?.properties ?? {}).find(key => shapes[0]?.properties?.[key]?.const !== undefined) ?? ''
  const options = shapes.map(shape => {
    const word = String(shape.properties?.[by]?.const)
    return [word, groupOf(shape, { ...common, key: word })] as const
  })
  return { ...common, kind: 'either', by, options: new Map(options) }
}

function fieldOf(schema: Schema, given: Omit<Common, 'hint'>): Field {
  const common = { ...given, ...(schema.description ? { hint: schema.description } : {}) }
  if (schema.oneOf) return eitherOf(schema.oneOf, common)
  if (schema.anyOf) return unionOf(schema.anyOf, common)
  if (schema.type === 'array') {
    const item = fieldOf(schema.items ?? {}, { ...given, required: true })
    if (item.kind === 'group' || item.kind === 'either') return { ...common, kind: 'list', item }
    return { ...common, kind: 'words', item: leafOf(schema.items ?? {}, common), loose: false }
  }
  if (schema.type !== 'object') return leafOf(schema, common)
  if (typeof schema.additionalProperties === 'object')
    return { ...common, kind: 'table', item: fieldOf(schema.additionalProperties, { ...given, required: true }) }
  return groupOf(schema, common)
}

/** Kinds of files that the form edits, as the catalogue names them. */
export const editedKinds = ['procedure', 'overlay', 'proposal', 'act'] as const
export type EditedKind = (typeof editedKinds)[number]

const forms = new Map<EditedKind, GroupField>()

/** The form of a kind of file, from the same schema that editors complete by. */
export function formOf(kind: EditedKind): GroupField {
  const known = forms.get(kind)
  if (known) return known
  const own = fileKinds.find(({ name }) => name === kind)
  const schema = own && (z.toJSONSchema(own.schema, { target: 'draft-7', io: 'input', reused: 'inline' }) as Schema)
  const made = groupOf(schema ?? {}, { key: kind, within: '', required: true })
  forms.set(kind, made)
  return made
}

/** The kind of a file below the catalogue; undefined for one that the form does not edit. */
export const kindOf = (path: string): EditedKind | undefined =>
  editedKinds.find(kind => fileKinds.some(one => one.name === kind && one.path.test(path)))

/** The keys of a group in the order of the guide. */
export const orderOf = ({ fields }: GroupField): string[] => fields.map(({ key }) => key)

const isMap = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** The group of an item that has several shapes, by its word; a word that is none has no group. */
export const optionOf = ({ by, options }: EitherField, value: unknown): GroupField | undefined =>
  options.get(isMap(value) ? String(value[by]) : '')

/** The field at a place of a file, with its value there; undefined where the schema has no such place. */
export function fieldAt(
  field: Field,
  value: unknown,
  [step, ...rest]: readonly (string | number)[],
): { field: Field; value: unknown } | undefined {
  if (step === undefined) return { field, value }
  const inner = Array.isArray(value)
    ? value[Number(step)]
    : isMap(value) && Object.hasOwn(value, step)
      ? value[step]
      : undefined
  if (field.kind === 'list' || field.kind === 'words')
    return typeof step === 'number' ? fieldAt(field.item, inner, rest) : undefined
  if (field.kind === 'table') return fieldAt(field.item, inner, rest)
  const group = field.kind === 'either' ? optionOf(field, value) : field.kind === 'group' ? field : undefined
  const own = group?.fields.find(({ key }) => key === step)
  return own && fieldAt(own, inner, rest)
}
