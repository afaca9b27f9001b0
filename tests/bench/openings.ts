// npm run bench:openings FOLDER: how long all openings of a catalogue take, how many each rule finds, and a sample of 200 by a seed to judge.
import { countsByRule, openingsOf } from '../../src/analysis/openings/openings.ts'
import { assumptionsAt } from '../../src/engine/cost/assumptions.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { reasonText } from '../../src/text/openings.ts'
import { sample } from '../import/national-source.ts'

const [folder = 'procedures', shown = '0'] = process.argv.slice(2)
const on = '2026-11-27'
const { catalog } = loadCatalog(folder)
const { assumptions } = assumptionsAt(catalog, on)
const [begun, busy] = [performance.now(), process.cpuUsage()]
const openings = openingsOf(catalog, { on }, assumptions)
const { user, system } = process.cpuUsage(busy)
console.log(`${catalog.procedures.size} procedures, ${openings.length} openings`)
console.log(`${Math.round(performance.now() - begun)} ms, ${Math.round((user + system) / 1000)} ms of the processor`)
console.log(`${Math.round(process.resourceUsage().maxRSS / 1024)} MB at most`)
for (const [rule, count] of countsByRule(openings)) console.log(`${rule}: ${count}`)
for (const opening of sample(openings, Number(shown), 20261127))
  console.log(`${opening.rule} ${opening.procedure} ${reasonText(opening, catalog)}`)
