// Every record against the published shapes of CPSV-AP 3.2 and DCAT-AP 3. `npm run shapes`, or `npm run shapes -- FOLDER` for another catalogue.
import { linkedData } from '../../src/export/open-data/ld.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { canonicalOf, canonicalOfJsonLd, found, fromTurtle, unknownPlaces } from './linked.ts'
import { publishedOf, textOf } from './published.ts'

const [folder = 'procedures'] = process.argv.slice(2)
const published = publishedOf(loadCatalog(folder).catalog, '2026-11-22')
const forms = linkedData(published)
const [json, turtle] = [textOf(forms.json), textOf(forms.turtle)]
const quads = fromTurtle(turtle)
const results = await found(quads)
const odd = results.filter(result => !unknownPlaces(result))
const count = (severity: string) => results.filter(result => result.severity === severity).length
console.log(
  `${published.pages.length} records, ${quads.length} statements: ${count('Violation')} violations, ${count('Warning')} recommended values that are missing (${results.length - odd.length} of them bounds and centres of places)`,
)
for (const { severity, path, focus, message } of odd.slice(0, 20)) console.log(severity, path, focus, message)
const same = (await canonicalOf(quads)) === (await canonicalOfJsonLd(json))
console.log(same ? 'JSON-LD and Turtle are one graph' : 'JSON-LD and Turtle differ')
process.exitCode = odd.length === 0 && same ? 0 : 1
