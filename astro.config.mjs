import { defineConfig, passthroughImageService } from 'astro/config'
import { beside, finish } from './site/lib/finish.ts'
import { liveCatalog } from './site/lib/live-catalog.ts'
import { openBase, openOrigin } from './site/lib/open-place.ts'
import { base, origin } from './site/lib/place.ts'
import { postingRoutes } from './site/lib/posting-routes.ts'
import { codeSplitting } from './site/lib/script-groups.ts'
import { siteBuild } from './site/lib/site-build.ts'

const { THUTUC_OUT, THUTUC_PROGRAM, THUTUC_POSTING } = process.env

export default defineConfig({
  // A build leaves open where its site stands; one who works on the site sees it in its place.
  site: THUTUC_OUT === undefined ? origin : openOrigin,
  base: THUTUC_OUT === undefined ? base : openBase,
  srcDir: './site',
  publicDir: './site/public',
  outDir: THUTUC_OUT ?? './dist',
  trailingSlash: 'always',
  build: { concurrency: 8, format: 'directory', assets: 'tep', inlineStylesheets: 'never' },
  compressHTML: true,
  image: { service: passthroughImageService() },
  integrations: [
    siteBuild(THUTUC_PROGRAM, [...beside, ...finish]),
    liveCatalog(),
    ...(THUTUC_POSTING === undefined ? [] : [postingRoutes()]),
  ],
  devToolbar: { enabled: false },
  // Nothing is written into a page as a data: address or an inline script: the policy of every page refuses both.
  vite: {
    build: { assetsInlineLimit: 0 },
    // Packages are bundled with what is used of them: a build by the kept program looks for no other file, but those that are no JavaScript.
    environments: {
      client: { build: { rolldownOptions: { output: { codeSplitting } } } },
      prerender: { resolve: { noExternal: true, external: ['@resvg/resvg-js'] } },
    },
  },
})
