import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finish } from './kept-pages.ts'
import { addressAt } from './place.ts'

/** Pages that search engines are not told of. */
const unlisted =
  /\/(?:tim-kiem|ngoai-tuyen|en\/search|niem-yet(?:\/.+)?|(?:thu-tuc|tinh\/[a-z-]+)\/[\d.]+\/(?:den|tu)-[\d-]+)\/$|^\/404\/$/

/** So many addresses search engines read in one file (sitemaps.org). */
const most = 50_000

const escaped = (url: string): string => url.replace(/&/g, '&amp;').replace(/</g, '&lt;')

const listOf = (list: string, entry: string, urls: readonly string[]): string =>
  `<?xml version="1.0" encoding="UTF-8"?><${list} xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">${urls
    .map(url => `<${entry}><loc>${escaped(url)}</loc></${entry}>`)
    .join('')}</${list}>`

/** Lists all pages for search engines. */
export const siteMap: Finish = (_kept, { dir, pages }) => {
  const folder = fileURLToPath(dir)
  const urls = pages
    .map(({ pathname }) => pathname)
    .filter(path => !unlisted.test(`/${path}`))
    .sort()
    .map(addressAt)
  const files = Array.from({ length: Math.ceil(urls.length / most) }, (_, index) => `sitemap-${index}.xml`)
  for (const [index, file] of files.entries())
    writeFileSync(join(folder, file), listOf('urlset', 'url', urls.slice(index * most, (index + 1) * most)))
  writeFileSync(join(folder, 'sitemap-index.xml'), listOf('sitemapindex', 'sitemap', files.map(addressAt)))
}
