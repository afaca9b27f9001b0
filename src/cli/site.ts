import { spawn } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type FileStates, fileStates, hashOf } from '../load/file-states.ts'
import { mendFolder, moveFolder, replaceFolder } from './atomic.ts'
import { codeState, type KeptPages, openKeptPages } from './kept-pages.ts'
import { bundled, programFolder } from './kept-program.ts'
import { isRunning } from './leftovers.ts'
import { freshLibrary } from './library.ts'
import { withLock } from './lock.ts'
import { isStanding, remember, siteState } from './standing-site.ts'

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
  posting?: boolean | undefined
  /** Name of the commune on the cover of the booklet. */
  commune?: string | undefined
  /** Asked while the pages are built, with how the files of the catalogue stood; false leaves the folder as it was. */
  mayPublish?: (files: FileStates) => boolean
  /** Number of records from which on pages are kept for the next build; five hundred when absent. Infinite: the bundled program is not kept either. */
  keepFrom?: number
}

/** Where a site is built when nothing else is said. */
export const defaultOut: string = join(home, 'dist')

/** Stands in every site that was built: its folder is ours to replace. */
const mark = '.thutuc-site'

/** True for a folder that holds something else than a site built before: it would be lost. What a run that was cut off left is put right first. */
export function holdsOtherFiles(out: string): boolean {
  mendFolder(out)
  if (!existsSync(out)) return false
  if (!statSync(out).isDirectory()) return true
  return out !== defaultOut && readdirSync(out).length > 0 && !existsSync(join(out, mark))
}

/** The province whose site it is, as the lists of the catalogue tell of it. */
const provinceOf = ({ catalog, province }: SiteOptions) =>
  province === undefined ? undefined : freshLibrary.part(catalog, /^lists\/provinces\./).provinces.get(province)

/** What the builder reads of the options. Names that a shell or a test runner has set must not reach into the build. */
function environment(options: SiteOptions): NodeJS.ProcessEnv {
  const { catalog, on, province, base, site, posting, commune } = options
  const { slug, fullName } = provinceOf(options) ?? {}
  const foreign = /^(THUTUC_.*|BASE_URL|NODE_ENV|MODE|DEV|PROD|SSR)$/
  const inherited = Object.entries(process.env).filter(([name]) => !foreign.test(name))
  const named = {
    THUTUC_CATALOG: resolve(catalog),
    THUTUC_ON: on,
    THUTUC_PROVINCE: province,
    THUTUC_PROVINCE_SLUG: slug,
    THUTUC_PROVINCE_NAME: fullName,
    THUTUC_BASE: base,
    THUTUC_SITE: site,
    THUTUC_POSTING: posting ? '1' : undefined,
    THUTUC_COMMUNE: commune,
    THUTUC_CODE: codeState(),
  }
  const given = Object.entries(named).filter(([, value]) => value !== undefined)
  return { ...Object.fromEntries([...inherited, ...given]), ASTRO_TELEMETRY_DISABLED: '1' }
}

const cache = join(home, '.cache')

/** An empty place for a build; what builds that were cut off left behind goes. */
function workFolder(): string {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const pid = /^build-(\d+)-/.exec(name)?.[1]
    if (pid !== undefined && !isRunning(Number(pid))) rmSync(join(cache, name), { recursive: true, force: true })
  }
  return join(cache, `build-${process.pid}-${randomUUID().slice(0, 8)}`)
}

/** Names all that a site is made from: the program and its options, and what each file of the catalogue says. */
const madeFrom = (named: NodeJS.ProcessEnv, { states }: FileStates): string =>
  hashOf(
    process.version,
    ...Object.entries(named).flatMap(([name, value = '']) => (name.startsWith('THUTUC_') ? [`${name}=${value}`] : [])),
    ...[...states].flat(),
  )

/** Builds the static site in a process of its own, where the one that stands is not the same already; gives its exit code. The folder `out` has the whole new site, or what it had before. */
export const buildSite = (options: SiteOptions): Promise<number> => {
  mkdirSync(dirname(options.out), { recursive: true })
  return withLock(options.out, () => buildInto(options))
}

async function buildInto(options: SiteOptions): Promise<number> {
  // Sheets to post up change which styles go into which file, so pages kept without them do not fit beside them.
  const kept = options.posting ? undefined : openKeptPages(options.catalog, options.province, options.keepFrom)
  const program = options.posting || options.keepFrom === Number.POSITIVE_INFINITY ? undefined : programFolder(cache)
  const built = workFolder()
  try {
    const named = environment(options)
    const files = fileStates(options.catalog)
    const made = madeFrom(named, files)
    if (kept !== undefined && isStanding(kept.folder, made, options.out))
      return options.mayPublish?.(files) === false ? 1 : 0
    const env = { ...named, ...kept?.env, THUTUC_OUT: built }
    const building = program === undefined ? run([...heap, ...astro()], env) : render(env, built, program, kept)
    const good = options.mayPublish?.(files) ?? true
    const code = await building
    if (code === 0) kept?.finished()
    if (code !== 0 || !good) return code || 1
    writeFileSync(join(built, mark), '')
    const state = kept && siteState(kept.folder, built)
    replaceFolder(built, options.out, kept?.spare)
    if (kept !== undefined && fileStates(options.catalog).stamp === files.stamp) remember(kept.folder, made, state)
    return 0
  } finally {
    if (kept !== undefined) moveFolder(built, kept.spare)
    kept?.close()
    rmSync(built, { recursive: true, force: true })
  }
}

/** Room for what a page leaves behind, so that it is swept seldom; and for the rest half of what is in use, where pages are made in thousands. */
const heap = ['--max-semi-space-size=16', '--heap-growing-percent=50']
/** More room, where there are pages that are likely to be kept; once it is known that they are not, `build-again.ts` saves memory again. */
const roomy = ['--max-semi-space-size=32']

const astro = () => {
  const program = join(createRequire(import.meta.url).resolve('astro/package.json'), '..', 'bin', 'astro.mjs')
  return [program, 'build', '--silent']
}
const again = [join(home, 'site', 'lib', 'build-again.ts')]

/** Where Node keeps what it compiled of a program, with which it goes. */
const compiled = (program: string) => ({ NODE_COMPILE_CACHE: join(program, 'compiled') })

/** Renders by a kept program, into the folder of an earlier site where one is spare. Astro bundles the program first where it is not there: apart, so that the memory of both is not needed at once. */
async function render(env: NodeJS.ProcessEnv, built: string, program: string, kept?: KeptPages): Promise<number> {
  const own = { ...env, THUTUC_PROGRAM: program }
  const code = await bundled(program, () =>
    run([...heap, ...astro()], own).finally(() => rmSync(built, { recursive: true, force: true })),
  )
  if (code !== 0) return code
  if (kept !== undefined) moveFolder(kept.spare, built)
  return run([...(kept?.hasPages ? roomy : heap), ...again], { ...own, ...compiled(program) })
}

function run(program: readonly string[], given: NodeJS.ProcessEnv): Promise<number> {
  const stdio = ['ignore', 'inherit', 'inherit'] as const
  const env = { ...given, NODE_ENV: 'production' }
  const child = spawn(process.execPath, program, { cwd: home, env, stdio: [...stdio] })
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
