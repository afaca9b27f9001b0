import type { FileKind } from '../model/kinds.ts'
import type { Path, Problem } from '../model/problem.ts'
import { fileName } from './decisions.ts'
import type { CatalogFile } from './files.ts'
import type { Parsed } from './parse.ts'
import { validate } from './validate.ts'

/** One record, or one item of a list, as its file says it. */
export type Entry = Record<string, unknown>

const isList = (kind: FileKind) => kind.path.source.startsWith('^lists')

interface Entries {
  readonly found: readonly { value: Entry; path: Path }[]
  readonly wrong: readonly Problem[]
}

const read = new WeakMap<Parsed, Entries>()

/** The value of a file as its schema gave it; undefined where it was not asked for, or where something is wrong. */
export function allowedIn(parsed: Parsed): unknown {
  const entries = read.get(parsed)
  if (entries === undefined || entries.wrong.length > 0) return undefined
  const values = entries.found.map(({ value }) => value)
  return Array.isArray(parsed.value) ? values : values[0]
}

/** The entries of a file, the same ones as long as what was parsed is the same. */
export function entriesOf(kind: FileKind, parsed: Parsed): Entries {
  const known = read.get(parsed) ?? entriesIn(kind, parsed)
  read.set(parsed, known)
  return known
}

/** The entries of a file: itself, or for a list each good item, so that one bad line does not hide the others. */
function entriesIn(kind: FileKind, parsed: Parsed): Entries {
  const { value, problems } = parsed.allowed
    ? { value: parsed.value, problems: [] }
    : validate(kind.schema, parsed, parsed.value)
  if (value === undefined) {
    const items = isList(kind) && Array.isArray(parsed.value) ? parsed.value : []
    const element = (kind.schema as unknown as { element: FileKind['schema'] }).element
    const good = items.flatMap((item, index) =>
      element.safeParse(item).success ? [{ value: item as Entry, path: [index] }] : [],
    )
    return { found: good, wrong: problems }
  }
  if (isList(kind))
    return { found: (value as Entry[]).map((item, index) => ({ value: item, path: [index] })), wrong: [] }
  return { found: [{ value: value as Entry, path: [] }], wrong: [] }
}

const idKeys: Record<string, string> = {
  procedure: 'code',
  source: 'code',
  provinces: 'code',
  communes: 'province',
  'everyday-names': 'code',
  'everyday-phrases': 'code',
  'legal-documents': 'number',
  act: 'document',
  overlay: 'province',
  calendar: 'year',
  synonyms: 'words',
  'trade-words': 'words',
}
/** The field by which entries of a kind are told apart. */
export const idKey = (kind: FileKind): string => idKeys[kind.name] ?? 'id'
/** What tells an entry from others of its kind. */
export const idOf = (kind: FileKind, value: Entry): string => {
  const id = value[idKey(kind)]
  return Array.isArray(id) ? String(id[0]) : String(id)
}

/** A record stands in the folder of its sector under its code; every other file is named by its id. */
export function namingProblem(
  kind: FileKind,
  file: CatalogFile,
  id: string,
  value: Entry,
): { key: string; expected: string } | undefined {
  if (isList(kind)) return undefined
  const path = file.path.replace(/\.(?:ya?ml|json)$/, '')
  if (kind.name === 'procedure') {
    const expected = `records/${String(value.sector)}/${id}`
    return path === expected
      ? undefined
      : { key: path.endsWith(`/${id}`) ? 'sector' : 'code', expected: `${expected}.yaml` }
  }
  const folder = path.slice(0, path.indexOf('/') + 1)
  const name = path.slice(folder.length)
  if (kind.name === 'overlay')
    return name.startsWith(`${id}-`) ? undefined : { key: 'province', expected: `${folder}${id}-….yaml` }
  const named = kind.name === 'act' ? fileName(id) : id
  return name === named ? undefined : { key: idKey(kind), expected: `${folder}${named}${file.path.slice(path.length)}` }
}
