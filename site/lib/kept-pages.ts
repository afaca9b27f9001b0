import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { type KeptFiles, keptFiles } from './kept-files.ts'

type Hooks = AstroIntegration['hooks']
type Prerenderer = Exclude<
  Parameters<Parameters<NonNullable<Hooks['astro:build:start']>>[0]['setPrerenderer']>[0],
  (...of: never[]) => unknown
>
type Route = Awaited<ReturnType<Prerenderer['getStaticPaths']>>[number]

/** The file that a path is written to. */
const fileOf = ({ pathname, route }: Route): string =>
  route.type === 'page' ? `${pathname.replace(/^\/|\/$/g, '')}/index.html` : pathname.replace(/^\/|\/$/g, '')

type Done = Parameters<NonNullable<Hooks['astro:build:done']>>[0]

/** What is written once the pages stand: it is told of all of them, also of those that were taken from the last build. */
export type Finish = (kept: KeptFiles, done: Done) => void | Promise<void>

/**
 * Pages of the last build are put into this one unread where they have the same key (`kept.ts`), so that only the others are rendered.
 * What is made of the whole when the pages stand comes after, in turn, and can be kept too.
 */
export function keptPages(folder: string | undefined, finish: readonly Finish[]): AstroIntegration {
  let kept: KeptFiles
  const keyed: { name: string; key: string }[] = []
  const taken: { pathname: string }[] = []
  const isTaken = (path: Route): boolean => {
    if (path.cacheKey === undefined) return false
    const [name, key] = [fileOf(path), path.cacheKey]
    if (!kept.take(name, key)) {
      keyed.push({ name, key })
      return false
    }
    if (path.route.type === 'page') taken.push({ pathname: path.pathname.replace(/^\//, '').replace(/\/?$/, '/') })
    return true
  }
  return {
    name: 'kept-pages',
    hooks: {
      'astro:config:done': ({ config }) => {
        kept = keptFiles(folder, fileURLToPath(config.outDir))
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer(inner => ({
          ...inner,
          getStaticPaths: async () => (await inner.getStaticPaths()).filter(path => !isTaken(path)),
        })),
      'astro:build:done': async done => {
        for (const { name, key } of keyed) kept.keep(name, key)
        for (const step of finish) await step(kept, { ...done, pages: [...done.pages, ...taken] })
        kept.save()
      },
    },
  }
}
