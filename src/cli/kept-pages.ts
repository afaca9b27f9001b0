// Where the pages and values of the last build of a catalogue lie, and whether this build may have them; site/lib/kept-*.ts fills the place.
import { createHash } from 'node:crypto'
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isRunning } from './leftovers.ts'
import { tryLock } from './lock.ts'

const home = fileURLToPath(new URL('../..', import.meta.url))
const folder = join(home, 'node_modules', '.cache', 'thutuc', 'pages')

/** Below this many records rendering again takes no longer than starting. */
const worthKeeping = 500

/** Pages of the last build of a catalogue, taken again where nothing that they are made from has changed. */
export interface KeptPages {
  /** Where they lie. */
  folder: string
  /** Whether an earlier build left pages there. */
  hasPages: boolean
  /** What the builder is told of it. */
  env: Record<string, string>
  /** Where a site waits that stood before the one that stands: the next is made of it. */
  spare: string
  /** To be called when the pages stand; where they were begun and it is not, the next build begins anew. */
  finished(): void
  /** Lets another build have them. */
  close(): void
}

const hash = (parts: readonly (string | Uint8Array)[]): string => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('hex').slice(0, 16)
}

const filesBelow = (path: string): string[] =>
  readdirSync(path, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name))
    .sort()

let program: string | undefined

/** Names the program by its own text and that of the packages that are installed: another text may write other pages from the same records. */
export function codeState(): string {
  program ??= hash(
    [
      ...filesBelow(join(home, 'site')),
      ...filesBelow(join(home, 'src')),
      join(home, 'astro.config.mjs'),
      join(home, 'package.json'),
      join(home, 'package-lock.json'),
      join(home, 'node_modules', '.package-lock.json'),
    ].flatMap(file => (existsSync(file) ? [file.slice(home.length), readFileSync(file)] : [])),
  )
  return program
}

const read = (file: string): string => (existsSync(file) ? readFileSync(file, 'utf8') : '')

const ownerOf = (kept: string): string => read(join(kept, 'catalog.txt'))

/** A folder on its way in or out, by the process that moves it. */
const onItsWay = /\.(\d+)\.(?:new|old)$/

/** Pages of catalogues that are no longer there are of no use to anybody, nor is what a process that is gone was moving. */
function sweep(): void {
  if (!existsSync(folder)) return
  for (const name of readdirSync(folder)) {
    const pid = onItsWay.exec(name)?.[1]
    const kept = join(folder, name)
    const isOver = pid === undefined ? !name.includes('.') && !existsSync(ownerOf(kept)) : !isRunning(Number(pid))
    if (isOver) rmSync(kept, { recursive: true, force: true })
  }
}

/** Moves a folder; false where there is none, or another stands in its place. */
function moved(from: string, to: string): boolean {
  try {
    renameSync(from, to)
    return true
  } catch {
    return false
  }
}

/** The folder for what a catalogue of this place is made into by this program; that of another program goes. Builds that begin side by side find it whole, or not at all. */
function ownFolder(name: string, root: string, maker: string): string {
  const own = join(folder, name)
  if (read(join(own, 'program.txt')) === maker) return own
  const [fresh, old] = ['new', 'old'].map(state => join(folder, `${name}.${process.pid}.${state}`)) as [string, string]
  if (moved(own, old)) rmSync(old, { recursive: true, force: true })
  mkdirSync(fresh, { recursive: true })
  writeFileSync(join(fresh, 'catalog.txt'), root)
  writeFileSync(join(fresh, 'program.txt'), maker)
  if (!moved(fresh, own)) rmSync(fresh, { recursive: true, force: true })
  return own
}

/** Where the sites of the provinces of a catalogue have what they have in common: builds side by side fill and read it. */
const commonFolder = (root: string, maker: string): string => ownFolder(hash([root, 'common']), root, maker)

const hasRecords = (catalog: string, least: number): boolean => {
  const records = join(catalog, 'records')
  return existsSync(records) && filesBelow(records).length >= least
}

/** The kept pages of a catalogue, made by this program and Node, as the whole country or one province sees it; undefined for one with fewer records than `least`, and while another build has them. */
export function openKeptPages(
  catalog: string,
  province: string | undefined,
  least: number = worthKeeping,
): KeptPages | undefined {
  sweep()
  if (!hasRecords(catalog, least)) return undefined
  const root = resolve(catalog)
  const kept = join(folder, hash([root, province ?? '']))
  mkdirSync(folder, { recursive: true })
  const close = tryLock(kept)
  if (close === undefined) return undefined
  const unfinished = join(kept, 'unfinished')
  const maker = `${codeState()} ${process.version}`
  if (existsSync(unfinished)) rmSync(kept, { recursive: true, force: true })
  ownFolder(basename(kept), root, maker)
  const common = province === undefined ? {} : { THUTUC_COMMON: commonFolder(root, maker) }
  const env = { THUTUC_KEPT: kept, ...common }
  const hasPages = existsSync(join(kept, 'files.json'))
  return {
    folder: kept,
    hasPages,
    env,
    spare: join(kept, 'spare'),
    finished: () => rmSync(unfinished, { force: true }),
    close,
  }
}
