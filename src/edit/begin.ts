import { parse } from 'yaml'
import { type EditedKind, formOf, type GroupField } from './fields.ts'
import { editYaml, newYaml } from './yaml.ts'

type Identity = Readonly<Record<string, unknown>>

const leaves: ReadonlySet<string> = new Set(['text', 'number', 'date', 'choice'])

/** What a new file of a kind cannot be without, and one line says. */
export function identityOf(kind: EditedKind): GroupField {
  const form = formOf(kind)
  return { ...form, fields: form.fields.filter(field => field.required && leaves.has(field.kind)) }
}

const schemaOf = (kind: EditedKind): string => `${kind === 'procedure' ? '../../' : '../'}schema/${kind}.json`

/** A text of law as the name of its file. */
const named = (number: unknown): string =>
  String(number)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')

/** Where a new file of a kind stands below the catalogue; `slug` tells the files of one province apart. */
export function pathOf(kind: EditedKind, given: Identity, slug: string): string {
  const paths: Readonly<Record<EditedKind, string>> = {
    procedure: `records/${given.sector}/${given.code}`,
    overlay: `overlays/${given.province}-${slug}`,
    proposal: `proposals/${given.id}`,
    act: `acts/${named(given.document)}`,
  }
  return `${paths[kind]}.yaml`
}

/** A new file with nothing in it but what tells it from others; lists that must be there are empty. */
export function emptyFile(kind: EditedKind, given: Identity): string {
  const lists = formOf(kind).fields.filter(field => field.kind === 'list' && field.required)
  return newYaml(schemaOf(kind), { ...given, ...Object.fromEntries(lists.map(({ key }) => [key, []])) })
}

/** Keys that only an example of the kind has together. */
const marks: Readonly<Record<EditedKind, readonly string[]>> = {
  procedure: ['code', 'sector'],
  overlay: ['province', 'changes'],
  proposal: ['proposer', 'changes'],
  act: ['document', 'changes'],
}

/** The example of a kind of file in the guide; undefined where it has none. */
export function exampleIn(guide: string, kind: EditedKind): string | undefined {
  const blocks = [...guide.matchAll(/```yaml\n([\s\S]*?)```/g)].map(match => match[1] ?? '')
  return blocks.find(text => marks[kind].every(key => new RegExp(`^${key}:`, 'm').test(text)))
}

/** A new file that begins as the example does, under its own name. */
export function fileLike(example: string, kind: EditedKind, given: Identity): string {
  const header = example.startsWith('# yaml-language-server')
    ? ''
    : `# yaml-language-server: $schema=${schemaOf(kind)}\n`
  const known: unknown = parse(example, { schema: 'core' })
  const keys = Object.keys(given).filter(key => known !== null && Reflect.get(Object(known), key) !== given[key])
  return keys.reduce((text, key) => editYaml(text, { path: [key], value: given[key] }), header + example)
}
