// Which pages of a build are taken from the last one, and the integration of Astro that asks so.
import { fileURLToPath } from 'node:url'
import type { AstroIntegration, RouteData } from 'astro'
import { type KeptFiles, keptFiles } from './kept-files.ts'
import { keepProgram, type StyledPages } from './kept-program.ts'

/** A path of the site as Astro found it; `cacheKey` says what the page or file is made from, where that is known. */
export interface SitePath {
  readonly pathname: string
  readonly route: Pick<RouteData, 'type'>
  readonly cacheKey?: string | undefined
}

/** A path without the slashes around it. */
export const bare = (pathname: string): string => pathname.replace(/^\/|\/$/g, '')

/** The name of a page among the pages of a build: empty for the first, with a slash behind all others. */
export const pageName = (pathname: string): string => bare(pathname).replace(/(?<=.)$/, '/')

/** The file that a path is written to. */
export function fileOf({ pathname, route }: SitePath): string {
  const path = bare(pathname)
  if (route.type !== 'page') return path
  return path === '' ? 'index.html' : path === '404' ? '404.html' : `${path}/index.html`
}

/** The folder of a site, and its pages. */
export interface Built {
  readonly dir: URL
  readonly pages: readonly { readonly pathname: string }[]
}

/** What is written once the pages stand: it is told of all of them, also of those that were taken from the last build. */
export type Finish = (kept: KeptFiles, built: Built) => void | Promise<void>

/** Pages of the last build that are put into this one unread. */
export interface Keeper {
  /** Whether a path stands in the site already, because it was made from the same as in the last build. */
  isTaken(path: SitePath): boolean
  /** Keeps what was made, and writes what is made of the whole. */
  finish(built: Built): Promise<void>
}

/** Takes pages from a folder of kept ones where they have the same key (`kept-keys.ts`), so that only the others are rendered. */
export function keeperOf(folder: string | undefined, site: string, finish: readonly Finish[]): Keeper {
  const kept = keptFiles(folder, site)
  const keyed: { name: string; key: string }[] = []
  const taken: { pathname: string }[] = []
  return {
    isTaken(path) {
      if (path.cacheKey === undefined) return false
      const [name, key] = [fileOf(path), path.cacheKey]
      if (!kept.take(name, key)) {
        keyed.push({ name, key })
        return false
      }
      if (path.route.type === 'page') taken.push({ pathname: pageName(path.pathname) })
      return true
    },
    async finish({ dir, pages }) {
      for (const { name, key } of keyed) kept.keep(name, key)
      const built = { dir, pages: [...pages, ...taken] }
      await Promise.all(finish.map(step => step(kept, built)))
      kept.save()
    },
  }
}

/** The same for a build of Astro; one that is asked for its program leaves that, and renders nothing (`build-again.ts` does). */
export function keptPages(
  folder: string | undefined,
  program: string | undefined,
  finish: readonly Finish[],
): AstroIntegration {
  let keeper: Keeper
  let site = ''
  let styled: StyledPages = new Map()
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir)
        keeper = keeperOf(folder, site, finish)
      },
      'astro:build:setup': ({ pages }) => {
        styled = pages as unknown as StyledPages
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer(inner => ({
          ...inner,
          async setup() {
            await inner.setup?.()
            if (program !== undefined) keepProgram(program, site, styled)
          },
          getStaticPaths: async () =>
            program === undefined ? (await inner.getStaticPaths()).filter(path => !keeper.isTaken(path)) : [],
        })),
      'astro:build:done': async done => {
        if (program === undefined) await keeper.finish(done)
      },
    },
  }
}
