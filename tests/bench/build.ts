// npm run bench:build -- --catalog DIR [--sizes 500,1500] [--parts sizes,others,provinces,country]: builds of the site, from an
// imported catalogue (npx thutuc import FILE --into DIR). Wall and processor seconds and the largest process:
// - sizes: cold (nothing kept), next day, warm (the same day), one record edited;
// - others: the same pages by bare Astro, Eleventy and Hugo, in turns with warm builds, so that a busy machine is busy for all;
// - provinces: 34 sites of the committed catalogue; country: 34 sites of the list with differences of each province.
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { country, filesBelow, subset } from './catalogs.ts'
import { bareAstro, eleventy, hugo } from './generators.ts'
import { inWords, type Measured, measured, middle } from './measured.ts'

const { values } = parseArgs({
  options: {
    catalog: { type: 'string' },
    sizes: { type: 'string' },
    parts: { type: 'string', default: 'sizes,others,provinces,country' },
    // apart from the days of an import, on whose next day every imported page turns
    day: { type: 'string', default: '2026-12-07' },
    next: { type: 'string', default: '2026-12-08' },
  },
})
if (values.catalog === undefined) {
  console.error(
    'Name an imported catalogue: npm run bench:build -- --catalog DIR (made by: npx thutuc import FILE --into DIR)',
  )
  process.exit(2)
}
const source = resolve(values.catalog)
const parts = new Set(values.parts.split(','))
const { day, next } = values
const work = mkdtempSync(join(tmpdir(), 'bench-thutuc-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

/** Builds a catalogue for a day, in the place of what was built before. */
function build(catalog: string, on: string, out: string, ...more: string[]): Promise<Measured> {
  const options = ['--catalog', catalog, '--on', on, '--out', out]
  return measured(process.execPath, ['src/cli/thutuc.mjs', 'build', ...options, ...more])
}

/** Says something in one record that was not said before. */
function edit(catalog: string): void {
  const records = join(catalog, 'records')
  const file = join(records, filesBelow(records, '.yaml')[0] ?? '')
  writeFileSync(
    file,
    readFileSync(file, 'utf8').replace(
      /^name: (.*)$/m,
      (_line, name: string) => `name: ${name.replace(/"?$/, ' (sửa)$&')}`,
    ),
  )
}

async function size(count: number) {
  const catalog = subset(source, count, join(work, `catalog-${count}`))
  const out = join(work, `out-${count}`)
  const cold = await build(catalog, day, out)
  const tomorrow = await build(catalog, next, out)
  const warm = await build(catalog, next, out)
  edit(catalog)
  const edited = await build(catalog, next, out)
  const pages = filesBelow(out, '.html')
  const bytes = pages.reduce((sum, name) => sum + statSync(join(out, name)).size, 0)
  const runs = [cold, tomorrow, warm, edited]
  console.log(
    [
      `${count} records, ${pages.length} pages of ${Math.round(bytes / pages.length)} bytes`,
      `  cold ${inWords(cold)}, next day ${inWords(tomorrow)}, warm ${inWords(warm)}, one record edited ${inWords(edited)}`,
      `  next day / warm = ${(tomorrow.processor / warm.processor).toFixed(2)} by processors; most memory of a process ${Math.round(Math.max(...runs.map(({ peak }) => peak)))} MB`,
    ].join('\n'),
  )
  return { catalog, out }
}

/** Each in turns with warm builds, three rounds. */
async function others(catalog: string, out: string): Promise<void> {
  const made = { Eleventy: eleventy(join(work, 'eleventy'), out), Hugo: hugo(join(work, 'hugo'), out) }
  for (const [name, one] of Object.entries(made))
    if (one === undefined) console.log(`${name} cannot be had here: left out.`)
  const builders = [
    { name: 'warm', build: () => build(catalog, next, out) },
    bareAstro(join(work, 'bare'), out),
    ...Object.values(made).flatMap(one => one ?? []),
  ]
  const runs = new Map<string, Measured[]>(builders.map(({ name }) => [name, []]))
  for (let round = 0; round < 3; round++) for (const one of builders) runs.get(one.name)?.push(await one.build())
  const warm = middle(runs.get('warm') ?? [])
  for (const [name, all] of runs) {
    const one = middle(all)
    console.log(
      `${name}: ${inWords(one)}; warm / ${name} = ${(warm.processor / one.processor).toFixed(2)} by processors, ${(warm.seconds / one.seconds).toFixed(2)} by the wall`,
    )
  }
}

async function everyProvince(name: string, catalog: string): Promise<void> {
  const out = join(work, 'provinces')
  rmSync(out, { recursive: true, force: true })
  for (const on of [day, next]) {
    const run = await build(catalog, on, out, '--all-provinces')
    console.log(
      `34 sites of ${name}, ${on === day ? 'cold' : 'the next day'}: ${inWords(run)}; most memory of a process ${Math.round(run.peak)} MB`,
    )
  }
}

const total = filesBelow(join(source, 'records'), '.yaml').length
const sizes = (values.sizes?.split(',').map(Number) ?? [500, 1500, total]).filter(count => count > 0)
let last: { catalog: string; out: string } | undefined
if (parts.has('sizes')) for (const count of sizes) last = await size(count)
if (parts.has('others')) {
  last ??= await size(sizes.at(-1) ?? total)
  await others(last.catalog, last.out)
}
if (parts.has('provinces')) await everyProvince('the committed catalogue', resolve('procedures'))
if (parts.has('country')) {
  const root = join(work, 'country')
  const records = country(source, root, day)
  await everyProvince(`the whole list, ${records} records together`, root)
}
