// Which pages of a build are taken from an earlier one, of the same site or of another province's.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import type { RouteData } from 'astro'
import { commonPages } from './common-pages.ts'
import { type KeptFiles, keptFiles } from './kept-files.ts'
import { placed, placeState } from './open-place.ts'

/** A path of the site as Astro found it; `cacheKey` says what the page or file is made from, where that is known. */
export interface SitePath {
  readonly pathname: string
  readonly route: Pick<RouteData, 'type'>
  readonly cacheKey?: string | undefined
}

/** A path without the slashes around it. */
export const bare = (pathname: string): string => pathname.replace(/^\/|\/$/g, '')

/** The name of a page among the pages of a build: empty for the first, with a slash behind all others. */
const pageName = (pathname: string): string => bare(pathname).replace(/(?<=.)$/, '/')

/** The file that a path is written to. */
function fileOf({ pathname, route }: SitePath): string {
  const path = bare(pathname)
  if (route.type !== 'page') return path
  return path === '' ? 'index.html' : path === '404' ? '404.html' : `${path}/index.html`
}

/** The folder of a site, and its pages. */
export interface Built {
  readonly dir: URL
  readonly pages: readonly { readonly pathname: string }[]
}

/** What is written once the pages stand: it is told of all of them, also of those that were taken from an earlier build. */
export type Finish = (kept: KeptFiles, built: Built) => void | Promise<void>

/** The pages of a site as they come to stand in its folder. */
export interface Pages {
  /** Whether a path stands in the site already, because an earlier build made it from the same. */
  isTaken(path: SitePath): boolean
  /** Whether another site has rendered the same by now: then its page is filled in. */
  isFilled(path: SitePath): boolean
  /** Writes what was rendered. */
  write(path: SitePath, rendered: Buffer): void
  /** Is told that the file of a path was written by its route. */
  stands(path: SitePath): void
  /** Begins with what is written while other pages are rendered. */
  begin(dir: URL, steps: readonly Finish[]): void
  /** Keeps what was made, and writes what is made of the whole. */
  finish(dir: URL, steps: readonly Finish[]): Promise<void>
}

/** Takes pages of the last build of the site from a folder, and those that sites have in common from another, where they have the same key (`kept-keys.ts`). */
export function pagesOf(site: string, folder: string | undefined, shared: string | undefined): Pages {
  const kept = keptFiles(folder, site)
  const common = commonPages(shared)
  const made: { name: string; key: string }[] = []
  const pages: { pathname: string }[] = []
  const begun: Promise<unknown>[] = []
  const keyHere = (key: string) => `${key} ${placeState}`
  const put = (path: SitePath, open: Buffer) => {
    const name = fileOf(path)
    const file = join(site, name)
    mkdirSync(dirname(file), { recursive: true })
    // Never into a file that stands: it may stand in the site that is being read, too.
    writeFileSync(file, placed(name, open), { flag: 'wx' })
    note(path)
  }
  const note = (path: SitePath) => {
    const [name, key] = [fileOf(path), path.cacheKey]
    if (key !== undefined) made.push({ name, key: keyHere(key) })
    if (path.route.type === 'page') pages.push({ pathname: pageName(path.pathname) })
  }
  return {
    isTaken(path) {
      const { pathname, route, cacheKey: key } = path
      if (key === undefined || !kept.take(fileOf(path), keyHere(key))) return false
      if (route.type === 'page') pages.push({ pathname: pageName(pathname) })
      return true
    },
    isFilled(path) {
      const open = path.cacheKey === undefined ? undefined : common.take(path.cacheKey)
      if (open !== undefined) put(path, open)
      return open !== undefined
    },
    write(path, rendered) {
      if (path.cacheKey !== undefined) common.keep(path.cacheKey, rendered)
      put(path, rendered)
    },
    stands: note,
    begin(dir, steps) {
      for (const step of steps) begun.push(Promise.resolve(step(kept, { dir, pages })))
    },
    async finish(dir, steps) {
      for (const { name, key } of made) kept.keep(name, key)
      await Promise.all([...begun, ...steps.map(step => step(kept, { dir, pages }))])
      kept.save()
    },
  }
}
