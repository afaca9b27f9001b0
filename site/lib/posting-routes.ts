import type { AstroIntegration } from 'astro'

const routes = {
  '/niem-yet/': 'index',
  '/niem-yet/thu-tuc/[code]/': 'procedure',
  '/niem-yet/linh-vuc/[id]/': 'sector',
  '/niem-yet/linh-vuc/[id]/to-a4/': 'sheets',
  '/niem-yet/cam-nang/': 'booklet',
}

/** Adds the sheets to print and post up; without it a build has none of them. */
export const postingRoutes = (): AstroIntegration => ({
  name: 'posting',
  hooks: {
    'astro:config:setup': ({ injectRoute }) => {
      for (const [pattern, page] of Object.entries(routes))
        injectRoute({
          pattern,
          entrypoint: new URL(`../features/posting/pages/${page}.astro`, import.meta.url),
          prerender: true,
        })
    },
  },
})
