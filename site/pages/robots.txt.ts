import type { APIContext } from 'astro'
import { href } from '../lib/paths.ts'

export const GET = ({ site }: APIContext) =>
  new Response(`User-agent: *\nAllow: /\nSitemap: ${new URL(href('/sitemap-index.xml'), site).href}\n`)
