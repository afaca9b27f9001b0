import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
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

const cache = fileURLToPath(new URL('../../.cache', import.meta.url))

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

/** Removes what runs that were cut off left behind. */
function sweep(): void {
  if (!existsSync(cache)) return
  for (const name of readdirSync(cache)) {
    const pid = /^site-(\d+)/.exec(name)?.[1]
    if (pid && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true })
  }
}

/** One build and one server for all browser tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  sweep()
  const folder = join(cache, `site-${process.pid}`)
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
