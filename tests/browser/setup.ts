import { cpSync, rmSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { buildSite } from '../../src/cli/site.ts'
import { serveFolder } from '../../src/cli/static-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the committed catalogue of `on` is served, and the folder it was built into. */
    origin: string
    folder: string
    /** The copy of the catalogue that it was built from: nobody edits it during the run. */
    catalog: string
  }
}

/** The day for which the tests build: fixed, so that nothing turns red by itself. */
export const on = '2026-11-22'

/** One build and one server for all browser tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  const folder = fileURLToPath(new URL(`../../.cache/site-${process.pid}`, import.meta.url))
  const catalog = `${folder}-catalog`
  cpSync(fileURLToPath(new URL('../../procedures', import.meta.url)), catalog, { recursive: true })
  const code = await buildSite({ catalog, on, out: folder })
  if (code !== 0) throw new Error(`The site does not build: exit code ${code}`)
  const { server, origin } = await serveFolder(folder, 0)
  project.provide('origin', origin)
  project.provide('folder', folder)
  project.provide('catalog', catalog)
  return () => {
    server.close()
    for (const made of [folder, catalog]) rmSync(made, { recursive: true, force: true })
  }
}
