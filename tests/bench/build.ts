// Builds of the site at three sizes of an imported catalogue: `npm run bench:build -- --catalog DIR [--sizes 500,1500]`.
// Wall time cold (nothing kept), on the next day (records parsed, every page rendered anew) and warm (the same day: pages
// kept), peak memory, pages a second, bytes a page, and at the largest size the same HTML written by a bare Astro page from
// JSON, in turns with warm builds, so that a busy machine is busy for both. Leave the machine alone meanwhile.
import { spawn } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'

const { values } = parseArgs({
  options: { catalog: { type: 'string' }, sizes: { type: 'string' }, bare: { type: 'boolean', default: true } },
  allowNegative: true,
})
if (values.catalog === undefined) {
  console.error(
    'Name an imported catalogue: npm run bench:build -- --catalog DIR (made by: npx thutuc import FILE --into DIR)',
  )
  process.exit(2)
}
const source = resolve(values.catalog)
const work = mkdtempSync(join(tmpdir(), 'bench-thutuc-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

const filesBelow = (folder: string, ending: string): string[] =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => name.endsWith(ending))
    .sort()

/** Laws that no record of the subset names would be pages without procedures. */
function keepCitedLaws(root: string): void {
  const cited = new Set(
    filesBelow(root, '.yaml')
      .filter(name => !name.startsWith('lists'))
      .flatMap(name =>
        [...readFileSync(join(root, name), 'utf8').matchAll(/document: "?([^\s",}]+)/g)].map(match => match[1]),
      ),
  )
  const file = join(root, 'lists/legal-documents.yaml')
  const [head = '', ...entries] = readFileSync(file, 'utf8').split(/^- /m)
  const kept = entries.filter(
    entry => cited.has(/number: "?([^\s",}]+)/.exec(entry)?.[1]) || !/^[\s{]*number:/.test(entry),
  )
  writeFileSync(file, [head, ...kept].join('- '))
}

/** A catalogue with the first records only, taken evenly over the whole list; everything else as it is. */
function subset(size: number): string {
  const root = join(work, `catalog-${size}`)
  for (const folder of readdirSync(source))
    if (!['records', 'imported'].includes(folder)) cpSync(join(source, folder), join(root, folder), { recursive: true })
  const records = filesBelow(join(source, 'records'), '.yaml')
  for (let n = 0; n < Math.min(size, records.length); n++) {
    const name = records[Math.floor((n * records.length) / Math.min(size, records.length))] ?? ''
    mkdirSync(join(root, 'records', name, '..'), { recursive: true })
    cpSync(join(source, 'records', name), join(root, 'records', name))
  }
  keepCitedLaws(root)
  return root
}

/** Largest resident memory of a process and its children in MB, where /proc tells; sampled ten times a second. */
function residentOf(pid: number): number {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8')
      .trim()
      .split(' ')
      .filter(Boolean)
      .map(Number)
    const own = /VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    return Math.max(Number(own ?? 0) / 1024, ...children.map(residentOf))
  } catch {
    return 0
  }
}

function run(args: string[], cwd = process.cwd()): Promise<{ seconds: number; peak: number }> {
  const start = performance.now()
  const child = spawn(process.execPath, args, {
    cwd,
    env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  let peak = 0
  const timer = setInterval(() => {
    peak = Math.max(peak, residentOf(child.pid ?? 0))
  }, 100)
  return new Promise((done, fail) =>
    child.once('exit', code => {
      clearInterval(timer)
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, peak })
      else fail(new Error(`${args.join(' ')} ended with ${code}`))
    }),
  )
}

function pagesOf(out: string) {
  const pages = filesBelow(out, '.html')
  const bytes = pages.reduce((sum, name) => sum + statSync(join(out, name)).size, 0)
  return { pages, bytes }
}

/** A project that writes the same pages by one Astro page that reads its HTML from a file: what Astro itself costs. */
function bareProject(out: string): string {
  const root = join(work, 'bare')
  mkdirSync(join(root, 'src/pages'), { recursive: true })
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'))
  const pages = pagesOf(out).pages.filter(name => name.endsWith('index.html'))
  writeFileSync(
    join(root, 'pages.json'),
    JSON.stringify(
      pages.map(name => ({
        path: name.replace(/\/?index\.html$/, '') || undefined,
        html: readFileSync(join(out, name), 'utf8'),
      })),
    ),
  )
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }')
  writeFileSync(
    join(root, 'astro.config.mjs'),
    'export default { trailingSlash: "always", devToolbar: { enabled: false } }',
  )
  writeFileSync(
    join(root, 'src/pages/[...path].astro'),
    `---
import { readFileSync } from 'node:fs'
export const getStaticPaths = () => JSON.parse(readFileSync(${JSON.stringify(join(root, 'pages.json'))}, 'utf8')).map(({ path, html }) => ({ params: { path }, props: { html } }))
---
<Fragment set:html={Astro.props.html} />
`,
  )
  return root
}

async function bareSeconds(root: string): Promise<number> {
  rmSync(join(root, 'dist'), { recursive: true, force: true })
  const astro = resolve('node_modules/astro/bin/astro.mjs')
  return (await run([astro, 'build', '--silent', '--root', root], root)).seconds
}

const median = (values: readonly number[]): number => values.toSorted((a, b) => a - b)[values.length >> 1] ?? Number.NaN

/** Builds a catalogue for a day, into an empty folder. */
function build(catalog: string, on: string, out: string) {
  rmSync(out, { recursive: true, force: true })
  return run(['src/cli/thutuc.mjs', 'build', '--catalog', catalog, '--on', on, '--out', out])
}

const total = filesBelow(join(source, 'records'), '.yaml').length
const sizes = (values.sizes?.split(',').map(Number) ?? [500, 1500, total]).filter(size => size > 0)
const [day, next] = ['2026-11-23', '2026-11-24'] as const
console.log('records   cold s   next day s   warm s   peak MB   pages   pages/s (warm)   bytes/page')
let last = { out: '', catalog: '', anew: 0 }
for (const size of sizes) {
  const catalog = subset(size)
  const out = join(work, `out-${size}`)
  const cold = await build(catalog, day, out)
  const anew = await build(catalog, next, out)
  const warm = await build(catalog, next, out)
  const { pages, bytes } = pagesOf(out)
  const cells = [
    size,
    cold.seconds.toFixed(1),
    anew.seconds.toFixed(1),
    warm.seconds.toFixed(1),
    Math.max(cold.peak, anew.peak, warm.peak).toFixed(0),
    pages.length,
    (pages.length / warm.seconds).toFixed(0),
    (bytes / pages.length).toFixed(0),
  ]
  console.log(cells.map((cell, index) => String(cell).padStart([7, 8, 12, 8, 9, 7, 16, 12][index] ?? 8)).join(' '))
  last = { out, catalog, anew: anew.seconds }
}
if (values.bare) {
  const root = bareProject(last.out)
  const [bare, warm]: [number[], number[]] = [[], []]
  for (let round = 0; round < 3; round++) {
    bare.push(await bareSeconds(root))
    warm.push((await build(last.catalog, next, last.out)).seconds)
  }
  const base = median(bare)
  console.log(
    `bare Astro, the same HTML from JSON: ${base.toFixed(1)} s (median of 3, in turns); warm ${median(warm).toFixed(1)} s, warm / bare = ${(median(warm) / base).toFixed(2)}; every page anew / bare = ${(last.anew / base).toFixed(2)}`,
  )
}
