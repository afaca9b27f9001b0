import { type EditedKind, editedKinds, kindOf } from '../../edit/fields.ts'
import { listCatalogFiles } from '../../load/files.ts'
import type { Catalog } from '../../model/catalog.ts'
import { fold, plain } from '../../search/fold.ts'
import type { OpenIndex } from '../../search/open.ts'
import { search } from '../../search/search.ts'
import { editPage as t } from '../../text/edit.ts'
import { freshLibrary } from '../library.ts'
import { hrefOf } from './file-page.ts'
import { attributes, type Html, html, type Part } from './html.ts'
import { pageOf } from './page.ts'
import type { Session } from './session.ts'

/** Results of each kind that are shown. */
const most = 30

interface Entry {
  path: string
  name: string
}

/** What a file is called. */
function nameOf(kind: EditedKind, id: string, catalog: Catalog): string {
  if (kind === 'procedure') {
    const record = catalog.procedures.get(id)
    return record === undefined ? id : `${id} ${record.title ?? record.name}`
  }
  if (kind === 'overlay') return catalog.provinces.get(id)?.fullName ?? id
  return kind === 'proposal' ? (catalog.proposals.get(id)?.name ?? id) : id
}

const stem = (path: string): string => (path.split('/').at(-1) ?? path).replace(/\.yaml$/, '')

/** The files of a folder by their kinds, with what they are called. */
function filesOf(root: string, catalog: Catalog): Map<EditedKind, Entry[]> {
  const acts = new Map(
    [...catalog.acts.keys()].map(number => [fold(plain(number)).replace(/[^a-z0-9]+/g, '-'), number]),
  )
  const found = new Map<EditedKind, Entry[]>(editedKinds.map(kind => [kind, []]))
  for (const { path } of listCatalogFiles(root)) {
    const kind = kindOf(path)
    if (kind === undefined) continue
    const own = stem(path)
    const id = kind === 'overlay' ? own.slice(0, 2) : kind === 'act' ? (acts.get(own) ?? own) : own
    const name = nameOf(kind, id, catalog)
    const text = kind === 'act' ? `${name}: ${catalog.documents.get(id)?.title ?? ''}`.replace(/: $/, '') : name
    found.get(kind)?.push({ path, name: text })
  }
  return found
}

const key = (text: string): string => fold(plain(text))

const matching = (entries: readonly Entry[], query: string): Entry[] => {
  const words = key(query).split(/\s+/).filter(Boolean)
  return entries.filter(({ name, path }) => words.every(word => key(`${name} ${path}`).includes(word)))
}

const indexes = new WeakMap<Catalog, OpenIndex>()

/** The records that a question means, best first, then those whose path has its words. */
function recordsFor(entries: readonly Entry[], query: string, catalog: Catalog, on: string): Entry[] {
  const index = indexes.get(catalog) ?? freshLibrary.index(catalog, on)
  indexes.set(catalog, index)
  const found = search(index, query, { limit: most }).hits.flatMap(({ code }) =>
    entries.filter(({ path }) => stem(path) === code),
  )
  return [...new Set([...found, ...matching(entries, query)])]
}

function listView(kind: EditedKind, entries: readonly Entry[], query: string): Part {
  const begin = html`<p class="adding"><a href="moi?loai=${kind}">${t.begin.link(kind)}</a></p>`
  const rows = kind === 'procedure' && query === '' ? [] : entries.slice(0, most)
  if (rows.length === 0 && query !== '') return undefined
  return html`<section class="section" aria-labelledby="k-${kind}"><h2 id="k-${kind}">${t.kinds[kind]}</h2>
${kind === 'procedure' && query === '' && html`<p>${t.find.records(entries.length)}</p>`}
${rows.length > 0 && html`<ul class="ruled bare">${rows.map(({ path, name }) => html`<li><a href="${hrefOf(path, [])}">${name}</a> <span class="quiet">${path}</span></li>`)}</ul>`}
${rows.length > 0 && entries.length > rows.length && html`<p class="quiet">${t.find.more(entries.length - rows.length)}</p>`}
${begin}</section>`
}

/** The first page: what is not saved, and a search over all that can be edited. */
export function homePage({ desk, states, on }: Session, query: string, said?: string): Html {
  const { catalog } = states.now()
  const files = filesOf(desk.root, catalog)
  const found = editedKinds.map(kind => {
    const all = files.get(kind) ?? []
    if (query === '') return { kind, entries: all }
    return { kind, entries: kind === 'procedure' ? recordsFor(all, query, catalog, on) : matching(all, query) }
  })
  const unsaved = desk.unsaved()
  return pageOf({
    title: t.find.heading,
    crumbs: [],
    body: html`${said !== undefined && html`<p class="callout" role="status">${said}</p>`}
<form class="search" method="get" action="./"><label for="tim">${t.find.label}</label><div class="row"><input type="search" id="tim" name="tim"${attributes({ value: query, autofocus: query === '' })}><button class="main" type="submit">${t.find.button}</button></div></form>
<p class="quiet">${t.find.folder(desk.root, on)}</p>
${
  unsaved.length > 0 &&
  html`<section class="section" aria-labelledby="chua-luu"><h2 id="chua-luu">${t.unsaved}</h2><ul class="ruled bare">${unsaved.map(({ path }) => html`<li><a href="${hrefOf(path, [])}">${path}</a></li>`)}</ul></section>`
}
${query !== '' && found.every(({ entries }) => entries.length === 0) && html`<p>${t.find.none(query)}</p>`}
${found.map(({ kind, entries }) => listView(kind, entries, query))}`,
  })
}
