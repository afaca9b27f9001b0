// npm run reproduce -- [other Node] [catalogue]: the site and what the commands export, made twice by different users, in different folders, time zones and orders of
// letters, with this Node and another, are the same byte by byte.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import {
  chmodSync,
  chownSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'

const on = '2026-11-27'
const catalog = process.argv[3] ?? 'procedures'

/** Who makes it, where and with what. */
interface Maker {
  name: string
  node: string
  zone: string
  locale: string
  /** Number of another user; root alone can become one. */
  user?: number
}

/** Command lines that write; `out` stands for the folder of the maker. */
const lines = (out: string): string[][] => [
  ['build', '--on', on, '--out', join(out, 'trang')],
  ['build', '--on', on, '--province', '01', '--base', '/tinh/', '--out', join(out, 'trang-tinh')],
  [
    'publish',
    '--on',
    on,
    '--province',
    '01',
    ...['docx', 'xlsx', 'pdf'].flatMap(kind => [`--${kind}`, join(out, `a.${kind}`)]),
  ],
  ['export', '--on', on, '--parquet', join(out, 'bang')],
  ['export', '--on', on, '--sheet', join(out, 'so.xlsx')],
]

/** Copies the program to a folder of the maker's own, with the packages of this one. */
function copied(root: string): string {
  const home = join(root, 'chuong-trinh')
  mkdirSync(home)
  for (const name of readdirSync('.'))
    if (!['node_modules', '.git', '.cache', '.mutation', 'dist', 'tests', 'procedures'].includes(name))
      cpSync(name, join(home, name), { recursive: true })
  cpSync(catalog, join(home, 'procedures'), { recursive: true })
  mkdirSync(join(home, 'node_modules'))
  for (const name of readdirSync('node_modules'))
    if (name !== '.cache' && !name.startsWith('.vite'))
      symlinkSync(resolve('node_modules', name), join(home, 'node_modules', name))
  return home
}

function giveTo(user: number, path: string): void {
  chownSync(path, user, user)
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    if (entry.isSymbolicLink()) continue
    const inner = join(path, entry.name)
    if (entry.isDirectory()) giveTo(user, inner)
    else chownSync(inner, user, user)
  }
}

/** Every file that a maker made, with the hash of its bytes. */
function made({ node, zone, locale, user }: Maker): Map<string, string> {
  const root = mkdtempSync(join(tmpdir(), 'thutuc-hai-lan-'))
  try {
    const [home, out] = [copied(root), join(root, 'ra')]
    mkdirSync(out)
    chmodSync(root, 0o755)
    if (user !== undefined) giveTo(user, root)
    for (const line of lines(out)) {
      const words = ['src/cli/thutuc.mjs', ...line, '--catalog', join(home, 'procedures')]
      const env = {
        ...process.env,
        TZ: zone,
        LC_ALL: locale,
        LANG: locale,
        HOME: root,
        PATH: `${join(node, '..')}:${process.env.PATH}`,
      }
      const who = user === undefined ? {} : { uid: user, gid: user }
      const { status, stderr } = spawnSync(node, ['--disable-warning=ExperimentalWarning', ...words], {
        cwd: home,
        env,
        encoding: 'utf8',
        ...who,
      })
      if (status !== 0) throw new Error(`${line.join(' ')}: exit code ${status}: ${stderr}`)
    }
    const files = readdirSync(out, { recursive: true, withFileTypes: true }).filter(entry => entry.isFile())
    return new Map(
      files
        .map(entry => join(entry.parentPath, entry.name))
        .map(file => [file.slice(out.length + 1), createHash('sha256').update(readFileSync(file)).digest('hex')]),
    )
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const version = (node: string) => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout.trim()
const other = resolve(process.argv[2] ?? process.execPath)
const isRoot = process.getuid?.() === 0
const makers: readonly Maker[] = [
  {
    name: `first user, ${version(process.execPath)}`,
    node: process.execPath,
    zone: 'Asia/Ho_Chi_Minh',
    locale: 'C.UTF-8',
  },
  {
    name: `other user, zone and letters, ${version(process.execPath)}`,
    node: process.execPath,
    zone: 'America/St_Johns',
    locale: 'tr_TR.UTF-8',
    ...(isRoot && { user: 65_534 }),
  },
  { name: `first user, ${version(other)}`, node: other, zone: 'Pacific/Kiritimati', locale: 'C.UTF-8' },
]
if (!isRoot) console.log('another user: not tried, only root can become one')
if (other === process.execPath) console.log('another Node: not tried, none was named')

const [first, ...others] = makers.map(maker => ({ maker, files: made(maker) }))
let good = true
for (const { maker, files } of others) {
  const names = new Set([...files.keys(), ...(first?.files.keys() ?? [])])
  const differ = [...names].filter(name => files.get(name) !== first?.files.get(name))
  good &&= differ.length === 0
  console.log(
    `${maker.name}: ${names.size} files, ${differ.length} differ from those of ${first?.maker.name}${differ
      .slice(0, 5)
      .map(name => `\n  ${name}`)
      .join('')}`,
  )
}
if (!good) process.exitCode = 1
