import type { IncomingMessage, ServerResponse } from 'node:http'
import { resolve, sep } from 'node:path'
import type { HookParameters } from 'astro'
import { loadCatalog } from '../../src/load/catalog.ts'
import { formatPlain } from '../../src/load/format.ts'
import { problemsOf } from '../../src/load/problems.ts'
import type { Problem } from '../../src/model/problem.ts'
import { brokenCatalog } from '../../src/text/broken-catalog.ts'
import { catalogRoot, siteDay } from './source.ts'

/** What is needed of Vite's development server. */
type Server = HookParameters<'astro:server:setup'>['server']

const escaped = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')

/** The errors in the text of files; where there are none, those between records: a file that cannot be read is missed by many others. */
function errorsNow(): Problem[] {
  const loaded = loadCatalog(catalogRoot)
  const errors = (problems: readonly Problem[]) => problems.filter(problem => problem.severity === 'error')
  const inText = errors(loaded.problems)
  return inText.length > 0 ? inText : errors(problemsOf(loaded, siteDay()))
}

/** The problems as `thutuc check` prints them, in place of a page; the script opens the page again when a file is saved. */
const brokenPage = (errors: readonly Problem[], base: string): string => `<!doctype html>
<html lang="vi">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${brokenCatalog.title}</title>
<style>:root { color-scheme: light dark; font: 1rem/1.5 system-ui } body { margin: 2rem } pre { white-space: pre-wrap }</style>
<h1>${brokenCatalog.title}</h1>
<p>${brokenCatalog.lead(errors.length)}</p>
<pre>${escaped(formatPlain(errors))}</pre>
<script type="module" src="${base}@vite/client"></script>
`

/** Modules of pages keep the catalogue that they read; those of the server forget it, and are run again by the next request. */
function forgetCatalog({ environments }: Server): void {
  for (const environment of Object.values(environments))
    if (environment.config.consumer === 'server') environment.hot.send({ type: 'full-reload' })
}

/** A page is made from the catalogue as it stands when the page is asked for, or says what is wrong in it. */
export function watchCatalog(server: Server): void {
  const root = resolve(catalogRoot)
  let stale = true
  let errors: readonly Problem[] = []
  server.watcher.add(root)
  server.watcher.on('all', (_event, file) => {
    if (!resolve(file).startsWith(root + sep)) return
    stale = true
    server.environments.client.hot.send({ type: 'full-reload' })
  })
  server.middlewares.use((request: IncomingMessage, response: ServerResponse, next: () => void) => {
    if (stale || errors.length > 0) {
      stale = false
      errors = errorsNow()
      if (errors.length === 0) forgetCatalog(server)
    }
    if (errors.length === 0 || request.headers.accept?.includes('text/html') !== true) return next()
    response.writeHead(500, { 'content-type': 'text/html; charset=utf-8' })
    response.end(brokenPage(errors, server.config.base))
  })
}
