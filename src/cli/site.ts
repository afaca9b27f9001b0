import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { replaceFolder } from './atomic.ts'
import { openKeptPages } from './kept-pages.ts'

/** The folder of the program: where `astro.config.mjs` stands. */
const home = fileURLToPath(new URL('../..', import.meta.url))

export interface SiteOptions {
  catalog: string
  /** The day for which the pages hold, ISO. */
  on: string
  out: string
  /** Code of the province whose site it is. */
  province?: string | undefined
  base?: string | undefined
  site?: string | undefined
  /** Also the sheets to print and post up. */
  posting?: boolean
  /** Name of the commune on the cover of the booklet. */
  commune?: string | undefined
}

/** The folder of `--out`, or `dist` beside the program. */
export const outFolder = (out: string | undefined): string => (out === undefined ? join(home, 'dist') : resolve(out))

/** True for a folder that holds something else than a site built before: it would be lost. */
export const holdsOtherFiles = (out: string): boolean =>
  existsSync(out) && (!statSync(out).isDirectory() || (readdirSync(out).length > 0 && !existsSync(join(out, 'sw.js'))))

/** Builds the static site in a process of its own; gives its exit code. The folder `out` has the whole new site, or what it had before. */
export async function buildSite({
  catalog,
  on,
  out,
  province,
  base,
  site,
  posting,
  commune,
}: SiteOptions): Promise<number> {
  // A test runner sets these for its own bundler; they would reach into ours.
  const { BASE_URL: _base, NODE_ENV: _node, MODE: _mode, DEV: _dev, PROD: _prod, SSR: _ssr, ...inherited } = process.env
  const kept = openKeptPages(catalog, province)
  const built = join(home, '.cache', `build-${process.pid}-${randomUUID().slice(0, 8)}`)
  const env: NodeJS.ProcessEnv = {
    ...inherited,
    ASTRO_TELEMETRY_DISABLED: '1',
    THUTUC_CATALOG: resolve(catalog),
    THUTUC_ON: on,
    THUTUC_OUT: built,
    ...kept?.env,
    ...(province !== undefined && { THUTUC_PROVINCE: province }),
    ...(base !== undefined && { THUTUC_BASE: base }),
    ...(site !== undefined && { THUTUC_SITE: site }),
    ...(posting && { THUTUC_POSTING: '1' }),
    ...(commune !== undefined && { THUTUC_COMMUNE: commune }),
  }
  try {
    const code = await astroBuild(env)
    if (code !== 0) return code
    kept?.finished()
    replaceFolder(built, out)
    return 0
  } finally {
    rmSync(built, { recursive: true, force: true })
  }
}

function astroBuild(env: NodeJS.ProcessEnv): Promise<number> {
  const astro = join(createRequire(import.meta.url).resolve('astro/package.json'), '..', 'bin', 'astro.mjs')
  const stdio = ['ignore', 'inherit', 'inherit'] as const
  const child = spawn(process.execPath, [astro, 'build', '--silent'], { cwd: home, env, stdio: [...stdio] })
  return new Promise((done, fail) => {
    child.once('error', fail)
    child.once('exit', code => done(code ?? 1))
  })
}

/** True when there is no build, or something it is made from changed after it. */
export function isStale(out: string, catalog: string): boolean {
  const built = statSync(join(out, 'index.html'), { throwIfNoEntry: false })?.mtimeMs
  const sources = [catalog, join(home, 'site'), join(home, 'src'), join(home, 'astro.config.mjs')]
  return built === undefined || sources.some(source => newest(source) > built)
}

function newest(path: string): number {
  const entry = statSync(path)
  if (!entry.isDirectory()) return entry.mtimeMs
  return Math.max(entry.mtimeMs, ...readdirSync(path).map(name => newest(join(path, name))))
}
