import { createHash } from 'node:crypto'
import type { AstroIntegration } from 'astro'
import type { Finish } from './kept-pages.ts'

const files = ['sitemap-index.xml', 'sitemap-0.xml'] as const

/** The integration that lists all pages for search engines, taken apart: what it begins with, and what it writes when the pages stand. */
export function siteMap({ name, hooks }: AstroIntegration): { integration: AstroIntegration; finish: Finish } {
  const { 'astro:build:done': write, ...begin } = hooks
  return {
    integration: { name, hooks: begin },
    finish: async (kept, done) => {
      const pages = done.pages.map(({ pathname }) => pathname).sort()
      const { THUTUC_CODE, THUTUC_SITE, THUTUC_BASE } = process.env
      const made = JSON.stringify([THUTUC_CODE, THUTUC_SITE, THUTUC_BASE, pages])
      const key = createHash('sha256').update(made).digest('base64url')
      if (files.every(file => kept.take(file, key))) return
      await write?.(done)
      for (const file of files) kept.keep(file, key)
    },
  }
}
