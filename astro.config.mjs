import sitemap from '@astrojs/sitemap'
import { defineConfig, passthroughImageService } from 'astro/config'
import { compressed } from './site/lib/compressed.ts'
import { liveCatalog } from './site/lib/live-catalog.ts'
import { offline } from './site/lib/offline.ts'
import { postingRoutes } from './site/lib/posting-routes.ts'
import { recordFilesOfBuild } from './site/lib/record-files.ts'
import { codeSplitting } from './site/lib/script-groups.ts'

const { THUTUC_SITE, THUTUC_BASE, THUTUC_OUT, THUTUC_KEPT, THUTUC_POSTING } = process.env

/** Pages that search engines are not told of. */
const unlisted =
  /\/(?:tim-kiem|ngoai-tuyen|en\/search|niem-yet(?:\/.+)?|(?:thu-tuc|tinh\/[a-z-]+)\/[\d.]+\/(?:den|tu)-[\d-]+)\/$/

export default defineConfig({
  site: THUTUC_SITE ?? 'http://localhost:4321',
  base: THUTUC_BASE ?? '/',
  srcDir: './site',
  publicDir: './site/public',
  outDir: THUTUC_OUT ?? './dist',
  // Where the pages of the last build are kept (src/cli/kept-pages.ts); a page says by its cacheKey what it is made from.
  ...(THUTUC_KEPT && { cacheDir: THUTUC_KEPT, experimental: { incrementalBuild: true } }),
  trailingSlash: 'always',
  build: { concurrency: 8, format: 'directory', assets: 'tep', inlineStylesheets: 'never' },
  compressHTML: true,
  image: { service: passthroughImageService() },
  integrations: [
    sitemap({ filter: page => !unlisted.test(page) }),
    recordFilesOfBuild(),
    offline(),
    liveCatalog(),
    compressed(),
    ...(THUTUC_POSTING === undefined ? [] : [postingRoutes()]),
  ],
  devToolbar: { enabled: false },
  // Nothing is written into a page as a data: address or an inline script: the policy of every page refuses both.
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
  },
})
