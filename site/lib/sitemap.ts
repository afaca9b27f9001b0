import { createHash } from 'node:crypto'
import sitemap from '@astrojs/sitemap'
import type { AstroIntegration } from 'astro'
import type { Finish } from './kept-pages.ts'

const files = ['sitemap-index.xml', 'sitemap-0.xml'] as const

/** The list of all pages for search engines, but for those that a pattern leaves out: begun by an integration, written when the pages stand. */
export function siteMap(unlisted: RegExp): { integration: AstroIntegration; finish: Finish } {
  const { name, hooks } = sitemap({ filter: page => !unlisted.test(page) })
  const { 'astro:build:done': write, ...begin } = hooks
  return {
    integration: { name, hooks: begin },
    finish: async (kept, done) => {
      const pages = done.pages.map(({ pathname }) => pathname).sort()
      const key = createHash('sha256').update(
        JSON.stringify([unlisted.source, process.env.THUTUC_SITE, process.env.THUTUC_BASE, pages]),
      )
      const state = key.digest('base64url')
      if (files.every(file => kept.take(file, state))) return
      await write?.(done)
      for (const file of files) kept.keep(file, state)
    },
  }
}
