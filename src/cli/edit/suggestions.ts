import type { Leaf } from '../../edit/fields.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Procedure } from '../../model/procedure.ts'
import { attributes, type Html, html } from './html.ts'

type Entry = readonly [value: string, name: string]

/** Longer lists would make every page slow: who edits such a catalogue knows the code. */
const longest = 1500

const named = (entries: Iterable<{ id: string; name: string }>): Entry[] =>
  [...entries].map(({ id, name }) => [id, name])

/** What a field may hold: entries of the list that its hint names, codes, texts of the register, items of the procedure that it speaks of. */
function entriesOf(key: string, hint: string, catalog: Catalog, about: readonly Procedure[]): Entry[] | undefined {
  const items = (list: 'papers' | 'steps' | 'fees' | 'cases') => about.flatMap(one => named(one[list] ?? []))
  const facts = () => about.flatMap(one => (one.circumstances ?? []).map(({ id, question }): Entry => [id, question]))
  const lists: Readonly<Record<string, () => Entry[]>> = {
    sectors: () => named(catalog.sectors.values()),
    agencies: () => named(catalog.agencies.values()),
    'subject-kinds': () => named(catalog.subjectKinds.values()),
    databases: () => named(catalog.databases.values()),
  }
  const keys: Readonly<Record<string, () => Entry[]>> = {
    document: () => [...catalog.documents.values()].map(({ number, title }) => [number, title]),
    code: () => [],
    paper: () => items('papers'),
    step: () => items('steps'),
    steps: () => items('steps'),
    fee: () => items('fees'),
    case: () => items('cases'),
    if: facts,
    unless: facts,
    agency: () => named(catalog.agencies.values()),
    issuer: () => named(catalog.agencies.values()),
    province: () => [...catalog.provinces.values()].map(({ code, fullName }) => [code, fullName]),
  }
  const list = /lists\/([a-z-]+)\.yaml/.exec(hint)?.[1]
  return (list === undefined ? undefined : lists[list]?.()) ?? keys[key]?.()
}

const isCode = ({ kind, ...field }: Leaf): boolean =>
  kind === 'text' && 'pattern' in field && field.pattern?.startsWith('^[1-9]\\.') === true

/** Lists of suggestions of one page, each written once. */
export class Suggestions {
  readonly #lists = new Map<string, Entry[]>()
  readonly #catalog: Catalog
  readonly #about: readonly Procedure[]

  constructor(catalog: Catalog, about: readonly Procedure[]) {
    this.#catalog = catalog
    this.#about = about
  }

  /** The id of the list for a field; undefined where there is nothing to suggest. */
  of(field: Leaf): string | undefined {
    if (field.key === 'code') return undefined
    const list = /lists\/([a-z-]+)\.yaml/.exec(field.hint ?? '')?.[1]
    const id = `goi-y-${isCode(field) ? 'ma' : (list ?? field.key)}`
    const known = this.#lists.get(id)
    const entries =
      known ??
      (isCode(field)
        ? [...this.#catalog.procedures.values()].map(({ code, title, name }): Entry => [code, title ?? name])
        : entriesOf(field.key, field.hint ?? '', this.#catalog, this.#about))
    if (entries === undefined || entries.length === 0 || entries.length > longest) return undefined
    this.#lists.set(id, entries)
    return id
  }

  /** The lists that fields of the page asked for. */
  view(): Html[] {
    return [...this.#lists].map(
      ([id, entries]) =>
        html`<datalist id="${id}">${entries.map(([value, name]) => html`<option${attributes({ value })}>${name}</option>`)}</datalist>`,
    )
  }
}
