import { Feed } from 'feed'
import type { DatedChange } from '../../analysis/changes.ts'
import type { Catalog } from '../../model/catalog.ts'
import { feedText } from '../../text/feed.ts'
import { licence } from '../../text/open-data.ts'
import { changeLines, changeTitle } from './feed-lines.ts'

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
const idOf = (page: string, { from, province }: DatedChange): string =>
  `${page}#${from}${province === undefined ? '' : `-${province}`}`

const paragraphs = (lines: readonly string[]): string => lines.map(line => `<p>${html(line)}</p>`).join('')

/** Changes as an Atom feed (RFC 4287); `pageOf` gives the page of a procedure, or undefined where the site has none. */
export function atomFeed(
  changes: readonly DatedChange[],
  { title, self, page, on }: FeedHead,
  catalog: Catalog,
  address: (path: string) => string,
  hasPage: (code: string) => boolean,
): string {
  const newest = changes.slice(0, longest)
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
  for (const change of newest) {
    const own = address(`/thu-tuc/${change.procedure.code}/`)
    feed.addItem({
      id: idOf(own, change),
      title: html(changeTitle(change, catalog)),
      link: hasPage(change.procedure.code) ? own : page,
      date: momentOf(change.news),
      content: paragraphs(changeLines(change, catalog)),
    })
  }
  return feed.atom1()
}
