import { defineConfig, passthroughImageService } from 'astro/config'
import { finish } from './site/lib/finish.ts'
import { keptPages } from './site/lib/kept-pages.ts'
import { liveCatalog } from './site/lib/live-catalog.ts'
import { base, origin } from './site/lib/place.ts'
import { postingRoutes } from './site/lib/posting-routes.ts'
import { codeSplitting } from './site/lib/script-groups.ts'

const { THUTUC_OUT, THUTUC_KEPT, THUTUC_PROGRAM, THUTUC_POSTING } = process.env

export default defineConfig({
  site: origin,
  base,
  srcDir: './site',
  publicDir: './site/public',
  outDir: THUTUC_OUT ?? './dist',
  trailingSlash: 'always',
  build: { concurrency: 8, format: 'directory', assets: 'tep', inlineStylesheets: 'never' },
  compressHTML: true,
  image: { service: passthroughImageService() },
  integrations: [
    // Where the files of the last build are kept (src/cli/kept-pages.ts); a page says by its cacheKey what it is made from.
    keptPages(THUTUC_KEPT, THUTUC_PROGRAM, finish),
    liveCatalog(),
    ...(THUTUC_POSTING === undefined ? [] : [postingRoutes()]),
  ],
  devToolbar: { enabled: false },
  // Nothing is written into a page as a data: address or an inline script: the policy of every page refuses both.
  vite: {
    build: { assetsInlineLimit: 0 },
    environments: { client: { build: { rolldownOptions: { output: { codeSplitting } } } } },
  },
})
