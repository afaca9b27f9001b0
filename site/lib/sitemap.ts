import type { AstroIntegration } from 'astro'
import { builder, hash } from './hash.ts'
import type { Finish } from './kept-pages.ts'

const files = ['sitemap-index.xml', 'sitemap-0.xml'] as const

/** The integration that lists all pages for search engines, taken apart: what it begins with, and what it writes when the pages stand. */
export function siteMap({ name, hooks }: AstroIntegration): { integration: AstroIntegration; finish: Finish } {
  const { 'astro:build:done': write, ...begin } = hooks
  return {
    integration: { name, hooks: begin },
    finish: async (kept, done) => {
      const pages = done.pages.map(({ pathname }) => pathname).sort()
      const key = hash(builder(), ...pages)
      if (files.every(file => kept.take(file, key))) return
      await write?.(done)
      for (const file of files) kept.keep(file, key)
    },
  }
}
