import { Feed } from 'feed'
import type { DatedChange, EndedText } from '../../analysis/changes.ts'
import type { Catalog } from '../../model/catalog.ts'
import { feedText } from '../../text/feed.ts'
import { licence } from '../../text/open-data.ts'
import { changeLines, changeTitle, endedLines, endedTitle } from './feed-lines.ts'

/** A feed takes no more than this many entries, the newest. */
const longest = 50

/** What a feed is about and where it stands; both addresses are absolute. */
export interface FeedHead {
  title: string
  self: string
  /** The page that it belongs to. */
  page: string
  /** The day of a feed without entries, ISO. */
  on: string
}

/** Text without what XML has no way to write. */
const clean = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones
  text.toWellFormed().replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '')

/** Text as HTML: what would be read as markup is written as letters. */
const html = (text: string): string => clean(text).replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** The first moment of a day in Việt Nam, when a change takes effect. */
const momentOf = (day: string): Date => new Date(`${day}T00:00:00+07:00`)

/** The same for the same change in every feed and every build: the page, the day and the province. */
const idOf = (page: string, { from, province }: Pick<DatedChange, 'from' | 'province'>): string =>
  `${page}#${from}${province === undefined ? '' : `-${province}`}`

interface Item {
  id: string
  link: string
  title: string
  lines: readonly string[]
}

const paragraphs = (lines: readonly string[]): string => lines.map(line => `<p>${html(line)}</p>`).join('')

/** One piece of news of a feed. */
export type News = DatedChange | EndedText

/** Where the pages of a site stand, as absolute addresses. */
export interface FeedPages {
  procedure: (code: string) => string
  text: (number: string) => string
  /** Whether a procedure has a page of its own. */
  has: (code: string) => boolean
}

/** News as an Atom feed (RFC 4287), the newest first; what has no page of its own leads to that of the feed. */
export const atomFeed = (news: readonly News[], head: FeedHead, catalog: Catalog, pages: FeedPages): string =>
  feedOf(news, head, catalog, pages, html).atom1()

/** The same news as a JSON Feed (jsonfeed.org, version 1), whose titles are plain text. */
export const jsonFeed = (news: readonly News[], head: FeedHead, catalog: Catalog, pages: FeedPages): string =>
  feedOf(news, head, catalog, pages, clean).json1()

function feedOf(
  news: readonly News[],
  { title, self, page, on }: FeedHead,
  catalog: Catalog,
  pages: FeedPages,
  heading: (text: string) => string,
): Feed {
  const newest = news.toSorted((a, b) => b.news.localeCompare(a.news)).slice(0, longest)
  const feed = new Feed({
    id: self,
    title: clean(title),
    description: feedText.subtitle,
    updated: momentOf(newest[0]?.news ?? on),
    feed: self,
    feedLinks: { json: self },
    link: page,
    author: { name: feedText.author },
    copyright: licence.name,
    generator: false,
  })
  for (const item of newest) {
    const { id, link, title: name, lines } = itemOf(item, page, catalog, pages)
    feed.addItem({ id, link, title: heading(name), date: momentOf(item.news), content: paragraphs(lines) })
  }
  return feed
}

function itemOf(item: News, page: string, catalog: Catalog, pages: FeedPages): Item {
  if ('document' in item) {
    const own = pages.text(item.document.number)
    return { id: idOf(own, item), link: own, title: endedTitle(item, catalog), lines: endedLines(item, catalog) }
  }
  const own = pages.procedure(item.procedure.code)
  return {
    id: idOf(own, item),
    link: pages.has(item.procedure.code) ? own : page,
    title: changeTitle(item, catalog),
    lines: changeLines(item, catalog),
  }
}
