import { datedChanges, endedTexts } from '../../src/analysis/changes.ts'
import { atomFeed, jsonFeed, type News } from '../../src/export/open-data/feed.ts'
import type { Province, Sector } from '../../src/model/lists.ts'
import { feedText } from '../../src/text/feed.ts'
import { data } from './catalog.ts'
import { sectorGroups } from './groups.ts'
import { address, documentSlug, href } from './paths.ts'

/** A feed of changes: its title and addresses, as Atom and as JSON Feed, and the page that it belongs to, all below the base. */
export interface ChangeFeed {
  title: string
  href: string
  json: string
  folder: string
  page: string
  news: readonly News[]
}

const changes = datedChanges(data.national, data.on, data.province?.code)
const texts = endedTexts(data.national, data.on, data.province?.code)
const withPage = new Set(data.pages.map(procedure => procedure.code))

/** How a feed is written: the name of its file, its media type, and the words. */
const forms = {
  atom: { file: 'thay-doi.xml', type: 'application/atom+xml', write: atomFeed },
  json: { file: 'thay-doi.json', type: 'application/feed+json', write: jsonFeed },
} as const

const feed = (title: string, folder: string, page: string, news: readonly News[]): ChangeFeed => {
  return {
    title,
    href: href(`${folder}${forms.atom.file}`),
    json: href(`${folder}${forms.json.file}`),
    folder,
    page,
    news,
  }
}

/** All changes of the catalogue. */
export const allFeed = feed(feedText.all(data.province?.fullName), '/du-lieu/', '/du-lieu/', [...changes, ...texts])

const bySector = Map.groupBy(changes, change => change.procedure.sector)
const byProvince = Map.groupBy(changes, change => change.province)

/** The feeds of the sectors that have a page and a change; a feed without entries is not made. */
export const sectorFeeds: ReadonlyMap<Sector['id'], ChangeFeed> = new Map(
  sectorGroups(data).flatMap(({ id, name }) => {
    const ended = texts.flatMap(text => {
      const procedures = text.procedures.filter(({ sector }) => sector === id)
      return procedures.length === 0 ? [] : [{ ...text, procedures }]
    })
    const own = [...(bySector.get(id) ?? []), ...ended]
    const folder = `/linh-vuc/${id}/`
    return own.length > 0 ? [[id, feed(feedText.sector(name), folder, folder, own)] as const] : []
  }),
)

/** The feeds of the provinces that differ from the common records, by slug. */
export const provinceFeeds: ReadonlyMap<Province['slug'], ChangeFeed> = new Map(
  [...data.national.provinces.values()].flatMap(({ code, slug, fullName }) => {
    const own = byProvince.get(code)
    return own ? [[slug, feed(feedText.province(fullName), `/tinh/${slug}/`, '/du-lieu/', own)] as const] : []
  }),
)

/** A feed as its address answers it. */
export function feedResponse({ title, folder, page, news }: ChangeFeed, form: keyof typeof forms): Response {
  const { file, type, write } = forms[form]
  const head = { title, self: address(`${folder}${file}`), page: address(page), on: data.on }
  const text = write(news, head, data.catalog, {
    procedure: code => address(`/thu-tuc/${code}/`),
    text: number => address(`/van-ban/${documentSlug(number)}/`),
    has: code => withPage.has(code),
  })
  return new Response(text, { headers: { 'content-type': `${type}; charset=utf-8` } })
}
