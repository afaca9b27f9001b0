// npm run kept -- [--catalog DIR] [--days 2026-11-27,2026-12-31,…] [--provinces 01,79]: on each day a build that takes what it can from the
// last one, or from that of the province before it, is set beside a fresh one, byte for byte. Nothing may differ, whatever turned in between.
import { cpSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { buildSite } from '../../src/cli/site.ts'
import { differing, filesOf } from './files.ts'

const { values } = parseArgs({
  options: { catalog: { type: 'string' }, days: { type: 'string' }, provinces: { type: 'string' } },
})
/** Days on either side of turns of the committed catalogue: a value of parameters, texts, changes, and what is told 120 and 400 days before. */
const usual = '2026-11-27,2026-11-28,2026-12-31,2027-01-01,2027-02-28,2027-03-01,2026-09-03,2025-11-27,2027-08-01'
const days = (values.days ?? usual).split(',')
const provinces = values.provinces?.split(',') ?? [undefined]
const work = mkdtempSync(join(tmpdir(), 'kept-thutuc-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))
const catalog = join(work, 'catalog')
cpSync(resolve(values.catalog ?? 'procedures'), catalog, { recursive: true })

let wrong = 0
for (const on of days)
  for (const province of provinces) {
    const [kept, fresh] = [join(work, 'kept'), join(work, 'fresh')]
    const options = { catalog, on, province, ...(province !== undefined && { base: `/${province}/` }) }
    const codes = [
      await buildSite({ ...options, out: kept, keepFrom: 1 }),
      await buildSite({ ...options, out: fresh, keepFrom: Number.POSITIVE_INFINITY }),
    ]
    const files = filesOf(fresh)
    const other = codes.some(code => code !== 0) ? ['(a build failed)'] : differing(files, filesOf(kept))
    console.log([on, province, `${files.size} files, ${other.length} differ`].filter(Boolean).join('  '))
    for (const name of other.slice(0, 20)) console.log(`  ${name}`)
    wrong += other.length
  }
if (wrong > 0) process.exitCode = 1
