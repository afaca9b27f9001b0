import type { AstroIntegration } from 'astro'

/** While one works on the site, its pages follow the catalogue; a build has nothing of it. */
export const liveCatalog = (): AstroIntegration => ({
  name: 'live-catalog',
  hooks: {
    'astro:server:setup': async ({ server }) => (await import('./live-server.ts')).watchCatalog(server),
  },
})
