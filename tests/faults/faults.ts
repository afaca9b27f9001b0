// npm run faults -- [places] [kind] [--alone]: puts one fault at a time into clean records and counts what the checks notice, by kind;
// with --alone without the facts of the national list to compare with.
import { parseDocument } from 'yaml'
import { checkCatalog } from '../../src/check/check.ts'
import { assemble } from '../../src/load/catalog.ts'
import { type CatalogFile, listCatalogFiles } from '../../src/load/files.ts'
import { type Parsed, parseYaml } from '../../src/load/parse.ts'
import { draws, sample } from '../import/national-source.ts'
import { kinds } from './kinds.ts'

const on = '2026-11-27'
const root = 'procedures'
const alone = process.argv.includes('--alone')
const given = process.argv.slice(2).filter(word => word !== '--alone')
const places = Number(given[0] ?? 20)
const chosen = Object.entries(kinds).filter(([name]) => given[1] === undefined || name.includes(given[1]))

/** The lists and numbers of the catalogue with some of its records: large enough to compare with, small enough to check often. */
const all = listCatalogFiles(root).filter(
  ({ path }) => !/^(proposals|overlays|acts|lists\/life-events|lists\/not-procedures)/.test(path),
)
const isRecord = ({ path }: CatalogFile) => path.startsWith('records/')
const records = sample(all.filter(isRecord), 60, 7)
const names = new Set(records.map(({ path }) => path.split('/').at(-1)?.replace('.yaml', '')))
const files = [
  ...records,
  ...all.filter(
    file => !isRecord(file) && (!file.path.startsWith('sources/') || (!alone && names.has(file.path.slice(8, -5)))),
  ),
]
const codes = [...names].filter(name => name !== undefined)

const known = new Map<string, Parsed>()
const parse: typeof parseYaml = (file, text) => {
  const parsed = known.get(file) ?? parseYaml(file, text)
  known.set(file, parsed)
  return parsed
}

/** What is said of a file when it has this text. */
function saidOf(target: CatalogFile, text: string): string[] {
  known.delete(target.file)
  const loaded = assemble(
    files.map(file => (file === target ? { ...file, read: () => text } : file)),
    parse,
  )
  known.delete(target.file)
  const findings = loaded.locate(checkCatalog({ catalog: loaded.catalog, on }))
  return [...loaded.problems, ...findings].filter(({ file }) => file === target.file).map(({ code }) => code)
}

const clean = new Map<CatalogFile, { text: string; said: readonly string[] }>()
function cleanOf(file: CatalogFile) {
  const found =
    clean.get(file) ??
    (() => {
      const text = parseDocument(file.read()).toString({ lineWidth: 0 })
      return { text, said: saidOf(file, text) }
    })()
  clean.set(file, found)
  return found
}

const draw = draws(20_261_127)
const totals = { tried: 0, found: 0 }
let accused = 0
for (const [name, fault] of chosen) {
  let [tried, found] = [0, 0]
  const missed: string[] = []
  for (let attempt = 0; tried < places && attempt < places * 12; attempt++) {
    const file = records[Math.floor(draw() * records.length)]
    if (file === undefined) break
    const { text, said } = cleanOf(file)
    const faulty = fault(text, draw, codes)
    if (faulty === undefined || faulty === text) continue
    tried += 1
    const now = saidOf(file, faulty)
    // outside the sample a reference says nothing: what is new against the clean record counts
    if (now.length !== said.length || now.some((code, index) => code !== said[index])) found += 1
    else missed.push(file.path.split('/').at(-1) ?? '')
  }
  totals.tried += tried
  totals.found += found
  console.log(
    `${String(found).padStart(3)} of ${String(tried).padStart(3)}  ${name}${missed.length > 0 ? `  missed: ${missed.slice(0, 3).join(' ')}` : ''}`,
  )
}
for (const { said } of clean.values()) if (said.some(code => !['UNKNOWN_REFERENCE'].includes(code))) accused += 1
console.log(
  `${chosen.length} kinds, ${totals.tried} faults: found ${totals.found}, ${((100 * totals.found) / totals.tried).toFixed(1)} %; clean records accused ${accused} of ${clean.size}`,
)
if (totals.found < 0.95 * totals.tried || accused > 0) process.exitCode = 1
