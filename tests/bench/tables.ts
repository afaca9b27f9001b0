// Parquet tables of an imported national list, for the country and then for one province after another until so many records
// are written: `npm run bench:tables -- --catalog DIR [--records 70000]`. Prints time and peak memory.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { tabledOf } from '../../src/export/tables/tabled.ts'
import { tableFiles } from '../../src/export/tables/tables.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

const { values } = parseArgs({
  options: { catalog: { type: 'string', default: 'procedures' }, records: { type: 'string', default: '70000' } },
})
const wanted = Number(values.records)
const work = mkdtempSync(join(tmpdir(), 'bench-tables-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1)
const begun = performance.now()
const { catalog } = loadCatalog(values.catalog)
console.log(`${catalog.procedures.size} records read in ${seconds(begun)} s`)

const writing = performance.now()
const processor = process.cpuUsage()
let [records, bytes, places] = [0, 0, 0]
for (const place of [undefined, ...catalog.provinces.keys()]) {
  if (records >= wanted) break
  const tabled = tabledOf(catalog, '2026-11-27', place)
  for (const [name, bytesOf] of Object.entries(tableFiles)) {
    const folder = join(work, name, `province=${place ?? 'vn'}`)
    const file = bytesOf(tabled)
    mkdirSync(folder, { recursive: true })
    writeFileSync(join(folder, 'thutuc.parquet'), file)
    bytes += file.length
  }
  records += tabled.procedures.length
  places++
}
const { user, system } = process.cpuUsage(processor)
console.log(
  `${records} records of ${places} places, ${(bytes / 1e6).toFixed(1)} MB, in ${seconds(writing)} s (${((user + system) / 1e6).toFixed(1)} s of processor time); peak memory ${Math.round(process.resourceUsage().maxRSS / 1024)} MB`,
)
