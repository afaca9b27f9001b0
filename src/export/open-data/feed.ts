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
export function atomFeed(news: readonly News[], head: FeedHead, catalog: Catalog, pages: FeedPages): string {
  const { title, self, page, on } = head
  const newest = news.toSorted((a, b) => b.news.localeCompare(a.news)).slice(0, longest)
  const feed = new Feed({
    id: self,
    title: clean(title),
    description: feedText.subtitle,
    updated: momentOf(newest[0]?.news ?? on),
    feed: self,
    link: page,
    author: { name: feedText.author },
    copyright: licence.name,
    generator: false,
  })
  for (const item of newest) {
    const { id, link, title: heading, lines } = 'document' in item ? textItem(item) : changeItem(item)
    feed.addItem({ id, link, title: html(heading), date: momentOf(item.news), content: paragraphs(lines) })
  }
  return feed.atom1()

  function changeItem(change: DatedChange): Item {
    const own = pages.procedure(change.procedure.code)
    return {
      id: idOf(own, change),
      link: pages.has(change.procedure.code) ? own : page,
      title: changeTitle(change, catalog),
      lines: changeLines(change, catalog),
    }
  }

  function textItem(text: EndedText): Item {
    const own = pages.text(text.document.number)
    return { id: idOf(own, text), link: own, title: endedTitle(text, catalog), lines: endedLines(text, catalog) }
  }
}
