// Builds a site by a program that an earlier build has bundled: no module is compiled, only what changed in the records is rendered.
import { mkdirSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { RouteData } from 'astro'
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js'
import { finish } from './finish.ts'
import { bare, fileOf, keeperOf, pageName, type SitePath } from './kept-pages.ts'
import { openProgram, putFiles } from './kept-program.ts'
import { addressAt } from './place.ts'

/** What Astro's build gives to its pages, as far as they ask for it. */
interface Renderer {
  setInternals(internals: object): void
  setOptions(options: object): void
  render(request: Request, options: { routeData: RouteData }): Promise<Response>
}

const { THUTUC_PROGRAM: program = '', THUTUC_OUT: out = '', THUTUC_KEPT } = process.env

/** Pages in work side by side. */
const sideBySide = 8

/** Asks for a page or a file at its address, which ends with a slash where it names no file. */
function requestOf({ pathname, route }: SitePath): Request {
  const path = bare(pathname)
  const isFile = route.type !== 'page' && /\.[^/]+$/.test(pathname)
  return new Request(addressAt(`${path}${path === '' || isFile ? '' : '/'}`))
}

const { module, pages } = await openProgram(program)
const { app } = module as { app: Renderer & ConstructorParameters<typeof StaticPaths>[0] }
const destination = { write: (event: unknown) => console.error(event) }
app.setInternals({ pagesByKeys: pages, entrySpecifierToBundleMap: new Map() })
app.setOptions({ settings: { scripts: [] }, logger: { options: { destination } } })

const keeper = keeperOf(THUTUC_KEPT, out, finish)
putFiles(program, out)
const paths = (await new StaticPaths(app).getAll()).filter(path => !keeper.isTaken(path))
const made: { pathname: string }[] = []
const waiting = paths.values()

async function work(): Promise<void> {
  for (const path of waiting) {
    const { pathname, route } = path
    const response = await app.render(requestOf(path), { routeData: route })
    const file = join(out, fileOf(path))
    mkdirSync(dirname(file), { recursive: true })
    // Never into a file that stands: it may stand in the site that is being read, too.
    writeFileSync(file, Buffer.from(await response.arrayBuffer()), { flag: 'wx' })
    if (route.type === 'page') made.push({ pathname: pageName(pathname) })
  }
}

await Promise.all(Array.from({ length: sideBySide }, work))
await keeper.finish({ dir: pathToFileURL(join(out, '/')), pages: made })
