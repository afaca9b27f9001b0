// Counts what an imported catalogue made of the national list: `node tests/import/count.ts FOLDER`.
import { loadCatalog } from '../../src/load/catalog.ts'
import { agencyCensus, census } from './census.ts'
import { isPresent, portalDetails } from './national-source.ts'

const [folder] = process.argv.slice(2)
if (folder === undefined || !isPresent)
  console.error('usage: node tests/import/count.ts FOLDER, with ../shared/data at hand')
else {
  const { catalog } = loadCatalog(folder)
  const pairs = (await portalDetails()).flatMap(detail => {
    const record = catalog.procedures.get(detail.code.trim())
    return record ? [{ detail, record }] : []
  })
  const counts = { ...census(pairs), ...agencyCensus(pairs, id => catalog.agencies.get(id)?.name) }
  for (const [name, count] of Object.entries(counts)) console.log(`${String(count).padStart(7)}  ${name}`)
}
