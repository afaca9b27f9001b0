import { datedChanges, endedTexts } from '../../src/analysis/changes.ts'
import { atomFeed, type News } from '../../src/export/open-data/feed.ts'
import type { Province, Sector } from '../../src/model/lists.ts'
import { feedText } from '../../src/text/feed.ts'
import { data } from './catalog.ts'
import { sectorGroups } from './groups.ts'
import { address, documentSlug, href } from './paths.ts'

/** A feed of changes: its title and address, and the page that it belongs to, both below the base. */
export interface ChangeFeed {
  title: string
  href: string
  path: string
  page: string
  news: readonly News[]
}

const changes = datedChanges(data.national, data.on, data.province?.code)
const texts = endedTexts(data.national, data.on, data.province?.code)
const withPage = new Set(data.pages.map(procedure => procedure.code))

const feed = (title: string, folder: string, page: string, news: readonly News[]): ChangeFeed => {
  const path = `${folder}thay-doi.xml`
  return { title, href: href(path), path, page, news }
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
export function feedResponse({ title, path, page, news }: ChangeFeed): Response {
  const head = { title, self: address(path), page: address(page), on: data.on }
  const text = atomFeed(news, head, data.catalog, {
    procedure: code => address(`/thu-tuc/${code}/`),
    text: number => address(`/van-ban/${documentSlug(number)}/`),
    has: code => withPage.has(code),
  })
  return new Response(text, { headers: { 'content-type': 'application/atom+xml; charset=utf-8' } })
}
