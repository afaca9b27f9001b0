import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { keptFiles } from './kept-files.ts'
import type { Finish } from './kept-pages.ts'
import { keepProgram, type StyledPages } from './kept-program.ts'
import { placeFiles } from './open-place.ts'

/** What a build of Astro leaves: its program, which build-again.ts renders by, where that is asked for, else the whole site. */
export function siteBuild(program: string | undefined, finish: readonly Finish[]): AstroIntegration {
  let site = ''
  let styled: StyledPages = new Map()
  return {
    name: 'site-build',
    hooks: {
      'astro:config:done': ({ config }) => {
        site = fileURLToPath(config.outDir)
      },
      'astro:build:setup': ({ pages }) => {
        styled = pages as unknown as StyledPages
      },
      'astro:build:start': ({ setPrerenderer }) => {
        if (program === undefined) return
        setPrerenderer(inner => ({
          ...inner,
          async setup() {
            await inner.setup?.()
            keepProgram(program, site, styled)
          },
          getStaticPaths: async () => [],
        }))
      },
      'astro:build:done': async ({ dir, pages }) => {
        if (program !== undefined) return
        placeFiles(site)
        await Promise.all(finish.map(step => step(keptFiles(undefined, site), { dir, pages })))
      },
    },
  }
}
