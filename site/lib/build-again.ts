// Builds a site by a program that an earlier build has bundled: no module is compiled, only what changed in the records is rendered.
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import type { RouteData } from 'astro'
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js'
import { isCommonKey } from './common-pages.ts'
import { beside, finish } from './finish.ts'
import { hash } from './hash.ts'
import { bare, pagesOf, type SitePath } from './kept-pages.ts'
import { openProgram, putFiles } from './kept-program.ts'
import { openBase, openOrigin } from './open-place.ts'
import { stands } from './pieces-response.ts'

/** What Astro's build gives to its pages, as far as they ask for it. */
interface Renderer {
  setInternals(internals: object): void
  setOptions(options: object): void
  render(request: Request, options: { routeData: RouteData }): Promise<Response>
}

const { THUTUC_PROGRAM: program = '', THUTUC_OUT: out = '', THUTUC_KEPT, THUTUC_COMMON } = process.env
const { THUTUC_PROVINCE: province = '' } = process.env

/** From so many pages on memory is saved rather than time. */
const many = 1000

/** Pages in work side by side. */
const sideBySide = 8

/** Asks for a page or a file at its open address, which ends with a slash where it names no file. */
function requestOf({ pathname, route }: SitePath): Request {
  const path = bare(pathname)
  const isFile = route.type !== 'page' && /\.[^/]+$/.test(pathname)
  return new Request(`${openOrigin}${openBase}${path}${path === '' || isFile ? '' : '/'}`)
}

const { module, styled } = await openProgram(program)
const { app } = module as { app: Renderer & ConstructorParameters<typeof StaticPaths>[0] }
const destination = { write: (event: unknown) => console.error(event) }
app.setInternals({ pagesByKeys: styled, entrySpecifierToBundleMap: new Map() })
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } })

const pages = pagesOf(out, THUTUC_KEPT, THUTUC_COMMON && join(THUTUC_COMMON, 'pages'))
putFiles(program, out)
const paths = (await new StaticPaths(app).getAll()).filter(path => !pages.isTaken(path))
if (paths.length > many) setFlagsFromString('--heap-growing-percent=50')

async function work(waiting: Iterable<(typeof paths)[number]>): Promise<void> {
  for (const path of waiting) {
    if (pages.isFilled(path)) continue
    const response = await app.render(requestOf(path), { routeData: path.route })
    if (response.status === stands) pages.stands(path)
    else pages.write(path, Buffer.from(await response.arrayBuffer()))
  }
}

async function render(some: typeof paths): Promise<void> {
  const waiting = some.values()
  await Promise.all(Array.from({ length: sideBySide }, () => work(waiting)))
}

/** Files of search, which other threads pack while pages are rendered. */
const isPacked = ({ pathname }: SitePath): boolean => bare(pathname).startsWith('tep/')

/** Pages that sites have in common come last, in an order that each site has of its own: builds side by side render different ones. */
function inOwnOrder(some: typeof paths): typeof paths {
  const placed = some.map(path => ({ path, place: isCommonKey(path.cacheKey) ? hash(province, path.pathname) : '' }))
  return placed.toSorted((a, b) => (a.place === b.place ? 0 : a.place < b.place ? -1 : 1)).map(({ path }) => path)
}

const dir = pathToFileURL(join(out, '/'))
await render(paths.filter(isPacked))
pages.begin(dir, beside)
await render(inOwnOrder(paths.filter(path => !isPacked(path))))
await pages.finish(dir, finish)
