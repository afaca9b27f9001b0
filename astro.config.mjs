import sitemap from '@astrojs/sitemap'
import { defineConfig, passthroughImageService } from 'astro/config'
import { offline } from './site/lib/offline.ts'

const { THUTUC_SITE, THUTUC_BASE, THUTUC_OUT } = process.env

export default defineConfig({
  site: THUTUC_SITE ?? 'http://localhost:4321',
  base: THUTUC_BASE ?? '/',
  srcDir: './site',
  publicDir: './site/public',
  outDir: THUTUC_OUT ?? './dist',
  trailingSlash: 'always',
  build: { concurrency: 8, format: 'directory', assets: 'tep', inlineStylesheets: 'never' },
  compressHTML: true,
  image: { service: passthroughImageService() },
  integrations: [sitemap({ filter: page => !/\/(?:tim-kiem|ngoai-tuyen|en\/search)\/$/.test(page) }), offline()],
  devToolbar: { enabled: false },
  // Nothing is written into a page as a data: address or an inline script: the policy of every page refuses both.
  vite: { build: { assetsInlineLimit: 0 } },
})
