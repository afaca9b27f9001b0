import { cpSync, existsSync, readdirSync, rmSync } from 'node:fs'
import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { TestProject } from 'vitest/node'
import { buildSite, type SiteOptions } from '../../src/cli/site.ts'
import { serveFolder } from '../../src/cli/static-server.ts'

declare module 'vitest' {
  export interface ProvidedContext {
    /** Where the committed catalogue of `on` is served, and the folder it was built into. */
    origin: string
    folder: string
    /** The copy of the catalogue that it was built from: nobody edits it during the run. */
    catalog: string
    /** Where the site of a province is to be asked for; `provinceSite` does. */
    asked: string
  }
}

/** The day for which the tests build: fixed, so that nothing turns red by itself; another one for tests that hold on any day. */
export const on = process.env.TEST_BUILD_DAY ?? '2026-11-22'

/** A site that is served: its folder, and the address of its home page without the last slash. */
export interface Served {
  folder: string
  origin: string
}

/** Everything that a build can be asked for at once: one province, sheets to post up in one commune, an address of its own below a path. */
export const provinceOptions = {
  province: '82',
  commune: 'Phường Mỹ Tho',
  posting: true,
  base: '/tra-cuu/',
  site: 'https://thutuc.example',
} as const

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

async function build(options: SiteOptions): Promise<void> {
  const code = await buildSite(options)
  if (code !== 0) throw new Error(`The site does not build: exit code ${code}`)
}

/** Answers every request with the site of the province, which the first one has built. */
function provinceServer(root: string, catalog: string, opened: Server[]): Promise<Server> {
  const path = provinceOptions.base.slice(0, -1)
  let served: Promise<Served> | undefined
  const serve = async (): Promise<Served> => {
    const folder = join(root, path)
    await build({ ...provinceOptions, catalog, on, out: folder })
    const { server, origin } = await serveFolder(root, 0)
    opened.push(server)
    return { folder, origin: `${origin}${path}` }
  }
  const server = createServer(async (_, response) => {
    served ??= serve()
    await served.then(
      site => response.end(JSON.stringify(site)),
      (error: unknown) => response.writeHead(500).end(String(error)),
    )
  })
  return new Promise(done => server.listen(0, '127.0.0.1', () => done(server)))
}

/** One build of each kind and one server for all browser tests. */
export default async function setup(project: TestProject): Promise<() => void> {
  sweep()
  const folder = join(cache, `site-${process.pid}`)
  const [catalog, province] = [`${folder}-catalog`, `${folder}-province`]
  cpSync(fileURLToPath(new URL('../../procedures', import.meta.url)), catalog, { recursive: true })
  await build({ catalog, on, out: folder })
  const { server, origin } = await serveFolder(folder, 0)
  const opened = [server]
  const asked = await provinceServer(province, catalog, opened)
  opened.push(asked)
  project.provide('origin', origin)
  project.provide('folder', folder)
  project.provide('catalog', catalog)
  project.provide('asked', `http://127.0.0.1:${(asked.address() as AddressInfo).port}`)
  return () => {
    for (const one of opened) one.close()
    for (const made of [folder, catalog, province]) rmSync(made, { recursive: true, force: true })
  }
}
