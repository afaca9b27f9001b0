// Every feed of the built site by the rules of RFC 4287, read by the XML parser of a real browser.
import { readFileSync } from 'node:fs'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { documentSlug } from '../../site/lib/paths.ts'
import type { DatedChange } from '../../src/analysis/changes.ts'
import { atomFeed, type FeedPages, jsonFeed } from '../../src/export/open-data/feed.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { on } from './setup.ts'
import { fileIn, fileOfPage, filesOf, pagePaths, useSite } from './site.ts'

const site = useSite()
const folder = inject('folder')
const origin = 'http://localhost:4321'
const paths = filesOf(folder, 'thay-doi.xml').map(file => `/${file}`)

interface Element {
  name: string
  text: string
  attributes: Record<string, string>
  children: Element[]
}

let page: Page
beforeAll(async () => {
  page = (await site.open('/du-lieu/')).page
})

/** The tree of an XML text; a text that is not well-formed throws. */
const parse = (text: string): Promise<Element> =>
  page.evaluate(source => {
    const document = new DOMParser().parseFromString(source, 'application/xml')
    const fault = document.querySelector('parsererror')
    if (fault) throw new Error(fault.textContent ?? '')
    const tree = (element: globalThis.Element): Element => ({
      name: `${element.namespaceURI} ${element.localName}`,
      text: element.textContent ?? '',
      attributes: Object.fromEntries([...element.attributes].map(({ name, value }) => [name, value])),
      children: [...element.children].map(tree),
    })
    return tree(document.documentElement)
  }, text)

const atom = (name: string) => `http://www.w3.org/2005/Atom ${name}`
const all = (element: Element, name: string) => element.children.filter(child => child.name === atom(name))
const moment = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?(Z|[+-]\d{2}:\d{2})$/
const isAddress = (text = '') => URL.canParse(text) && !/\s/.test(text)
const known =
  'author category content contributor generator icon id link logo published rights subtitle summary title updated entry'

/** What RFC 4287 §4.1 asks of a feed or entry alike: one id, one title, one moment of update, links with an address. */
function faultsOfCommon(element: Element): string[] {
  const one = (name: string) => (all(element, name).length === 1 ? [] : [`${all(element, name).length} ${name}`])
  const [id] = all(element, 'id')
  const [updated] = all(element, 'updated')
  const links = all(element, 'link').map(({ attributes }) => attributes)
  const alternates = links.filter(({ rel = 'alternate' }) => rel === 'alternate')
  return [
    ...['id', 'title', 'updated'].flatMap(one),
    ...(isAddress(id?.text) ? [] : [`id ${id?.text}`]),
    ...(moment.test(updated?.text ?? '') ? [] : [`updated ${updated?.text}`]),
    ...links.filter(({ href }) => !isAddress(href)).map(({ href }) => `link ${href}`),
    ...(alternates.length === 1 ? [] : [`${alternates.length} alternates`]),
    ...element.children
      .filter(({ name }) => !known.split(' ').some(word => name === atom(word)))
      .map(({ name }) => `element ${name}`),
  ]
}

function faultsOfEntry(entry: Element): string[] {
  const [content] = all(entry, 'content')
  const types = [...all(entry, 'title'), ...all(entry, 'content')].map(({ attributes }) => attributes.type ?? 'text')
  return [
    ...faultsOfCommon(entry),
    ...(content?.text ? [] : ['no content']),
    ...types.filter(type => !['text', 'html'].includes(type)).map(type => `type ${type}`),
    ...[...all(entry, 'title'), ...all(entry, 'content')]
      .filter(({ children }) => children.length > 0)
      .map(({ name }) => `elements in ${name}`),
  ]
}

function faultsOf(feed: Element, self: string): string[] {
  const entries = all(feed, 'entry')
  const ids = entries.map(entry => all(entry, 'id')[0]?.text)
  const moments = entries.map(entry => all(entry, 'updated')[0]?.text ?? '')
  const selves = all(feed, 'link').filter(({ attributes }) => attributes.rel === 'self')
  const latest = new Date(`${on}T00:00:00+07:00`).toISOString()
  return [
    ...(feed.name === atom('feed') ? [] : [`root ${feed.name}`]),
    ...faultsOfCommon(feed),
    ...entries.flatMap(faultsOfEntry),
    ...(all(feed, 'author').some(author => all(author, 'name')[0]?.text) ? [] : ['no author']),
    ...(new Set(ids).size === ids.length ? [] : ['an id twice']),
    ...(selves.length === 1 && selves[0]?.attributes.href === self ? [] : ['self']),
    ...(moments.every(text => text <= latest) ? [] : ['from the future']),
    ...(moments.join() === moments.toSorted().reverse().join() ? [] : ['order']),
    ...(all(feed, 'updated')[0]?.text === moments[0] ? [] : ['updated is not that of the newest']),
    ...(entries.length > 0 && entries.length <= 50 ? [] : [`${entries.length} entries`]),
  ]
}

test('every feed is valid Atom', async () => {
  expect(paths).toContain('/du-lieu/thay-doi.xml')
  expect(paths).toContain('/linh-vuc/dat-dai/thay-doi.xml')
  expect(paths).toContain('/tinh/ha-noi/thay-doi.xml')
  for (const path of paths)
    expect(faultsOf(await parse(readFileSync(fileIn(path), 'utf8')), `${origin}${path}`), path).toEqual([])
})

interface JsonFeed {
  version: string
  title: string
  home_page_url: string
  feed_url: string
  items: { id: string; url: string; title: string; content_html: string; date_modified: string }[]
}

/** What JSON Feed 1 asks (jsonfeed.org/version/1): a version and a title, and of each item an id that stands once and a content. */
const faultsOfJson = ({ version, title, home_page_url, feed_url, items }: JsonFeed, self: string): string[] => [
  ...(version === 'https://jsonfeed.org/version/1' ? [] : [`version ${version}`]),
  ...(title ? [] : ['no title']),
  ...(feed_url === self ? [] : [`self ${feed_url}`]),
  ...(isAddress(home_page_url) ? [] : [`page ${home_page_url}`]),
  ...(new Set(items.map(({ id }) => id)).size === items.length ? [] : ['an id twice']),
  ...items.flatMap(({ id, url, title: heading, content_html, date_modified }) => [
    ...(isAddress(url) ? [] : [`url ${url}`]),
    ...(heading && content_html ? [] : [`${id} says nothing`]),
    ...(moment.test(date_modified) ? [] : [`moment ${date_modified}`]),
  ]),
]

test('beside every Atom feed stands the same news as a valid JSON Feed', async () => {
  for (const path of paths) {
    const beside = path.replace('.xml', '.json')
    const feed = JSON.parse(readFileSync(fileIn(beside), 'utf8')) as JsonFeed
    expect(faultsOfJson(feed, `${origin}${beside}`), beside).toEqual([])
    const entries = all(await parse(readFileSync(fileIn(path), 'utf8')), 'entry')
    const told = entries.map(entry => [all(entry, 'id')[0]?.text, all(entry, 'updated')[0]?.text])
    expect(
      feed.items.map(({ id, date_modified }) => [id, date_modified]),
      beside,
    ).toEqual(told)
  }
  const page = readFileSync(fileOfPage('/linh-vuc/dat-dai/'), 'utf8')
  expect(page).toContain('type="application/feed+json"')
  expect(page).toContain('href="/linh-vuc/dat-dai/thay-doi.json"')
})

test('every page that names a feed, and every feed that names a page, finds it', async () => {
  const named = pagePaths(folder).flatMap(path => {
    const html = readFileSync(fileOfPage(path), 'utf8')
    return [...html.matchAll(/<link rel="alternate" type="application\/atom\+xml"[^>]* href="([^"]*)"/g)].map(
      ([, href = '']) => href,
    )
  })
  expect(named.filter(path => !paths.includes(path))).toEqual([])
  expect(paths.filter(path => path.startsWith('/linh-vuc/') && !named.includes(path))).toEqual([])
  const pages = new Set(pagePaths(folder))
  for (const path of paths) {
    const entries = all(await parse(readFileSync(fileIn(path), 'utf8')), 'entry')
    const dead = entries
      .map(entry => all(entry, 'link')[0]?.attributes.href?.slice(origin.length) ?? '')
      .filter(target => !pages.has(target))
    expect(dead, path).toEqual([])
  }
})

test('a feed of a sector or province holds only what is in the feed of all, or older', async () => {
  const read = async (path: string) => all(await parse(readFileSync(fileIn(path), 'utf8')), 'entry')
  const idOf = (entry: Element) => all(entry, 'id')[0]?.text ?? ''
  const whole = await read('/du-lieu/thay-doi.xml')
  const oldest = all(whole.at(-1) as Element, 'updated')[0]?.text ?? ''
  const ids = new Set(whole.map(idOf))
  for (const path of paths) {
    const entries = await read(path)
    const missing = entries.filter(entry => (all(entry, 'updated')[0]?.text ?? '') > oldest && !ids.has(idOf(entry)))
    expect(missing.map(idOf), path).toEqual([])
  }
})

const pages: FeedPages = {
  procedure: code => `${origin}/thu-tuc/${code}/`,
  text: number => `${origin}/van-ban/${documentSlug(number)}/`,
  has: () => true,
}

describe('a record of untrusted words', () => {
  const catalog = loadCatalog('tests/fixtures/catalog').catalog
  const change = (name: string): DatedChange => ({
    kind: 'new',
    from: on,
    news: on,
    procedure: { code: '9.000001', name, sector: 'xay-dung', kind: 'public' } as Procedure,
    causes: [{ source: { title: name } }],
    replaces: [],
    verified: true,
  })

  test.each([
    ['markup', '<script>alert(1)</script>', '&lt;script&gt;'],
    ['the end of a text section, twice', 'a]]>b]]>c', 'a]]&gt;b]]&gt;c'],
    ['an entity', 'A & B &amp; C', 'A &amp; B &amp;amp; C'],
    ['letters that XML cannot hold', 'a\u0000\u0008\ud800b', 'ab'],
  ])('%s', async (_, name, html) => {
    const head = { title: name, self: `${origin}/a.xml`, page: `${origin}/`, on }
    const feed = await parse(atomFeed([change(name)], head, catalog, pages))
    expect(faultsOf(feed, `${origin}/a.xml`)).toEqual([])
    const [entry] = all(feed, 'entry')
    const [content] = all(entry as Element, 'content')
    expect(content?.text.replaceAll('\ufffd', '')).toContain(html)
    expect(content?.text).not.toContain('<script')
    const json = JSON.parse(jsonFeed([change(name)], { ...head, self: `${origin}/a.json` }, catalog, pages)) as JsonFeed
    expect(faultsOfJson(json, `${origin}/a.json`)).toEqual([])
    expect(json.items[0]?.content_html.replaceAll('\ufffd', '')).toContain(html)
  })

  test('a feed of nothing has the day of the catalogue', async () => {
    const head = { title: 'Không có gì', self: `${origin}/a.xml`, page: `${origin}/`, on }
    const feed = await parse(atomFeed([], head, catalog, pages))
    expect(all(feed, 'updated')[0]?.text).toBe(new Date(`${on}T00:00:00+07:00`).toISOString())
  })
})
