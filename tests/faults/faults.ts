// npm run faults -- [places] [pattern of kinds] [--alone]: puts one fault at a time into clean records and the files beside them, and counts what the
// checks notice, by kind; with --alone without the facts of the national list to compare with.
import { parseDocument } from 'yaml'
import { checkCatalog } from '../../src/check/check.ts'
import { assemble } from '../../src/load/catalog.ts'
import { type CatalogFile, listCatalogFiles } from '../../src/load/files.ts'
import { type Parsed, parseYaml } from '../../src/load/parse.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import { draws, sample } from '../import/national-source.ts'
import type { Fault } from './hand.ts'
import { kinds as kindsOfForm } from './kinds.ts'
import { kindsOfChange } from './kinds-of-change.ts'
import { kindsOfClerks } from './kinds-of-clerks.ts'
import { kindsOfFiles } from './kinds-of-files.ts'
import { kindsOfHabit } from './kinds-of-habit.ts'
import { kindsOfOthers } from './kinds-of-others.ts'
import { kindsOfSense } from './kinds-of-sense.ts'

const on = '2026-11-27'
const root = 'procedures'
const alone = process.argv.includes('--alone')
const given = process.argv.slice(2).filter(word => word !== '--alone')
const places = Number(given[0] ?? 20)
const kinds = Object.entries({
  ...kindsOfForm,
  ...kindsOfSense,
  ...kindsOfHabit,
  ...kindsOfClerks,
  ...kindsOfOthers,
  ...kindsOfChange,
})
const isChosen = (name: string) => given[1] === undefined || new RegExp(given[1]).test(name)

/** The lists and numbers of the catalogue with some of its records: large enough to compare with, small enough to check often. */
const every = listCatalogFiles(root).map(file => {
  const text = file.read()
  return { ...file, read: () => text }
})
const all = every.filter(
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
const texts = records.map(({ read }) => read())

const parsed = new Map<string, Parsed>()
const parse = ({ file, read }: Pick<CatalogFile, 'file' | 'read'>) => {
  const found = parsed.get(file) ?? parseYaml(file, read())
  parsed.set(file, found)
  return found
}

/** Every entry of a catalogue, by itself: what was not written anew is the same object in the next catalogue. */
const entriesOf = (catalog: Catalog): ReadonlySet<unknown> =>
  new Set(Object.values(catalog).flatMap(entries => (Array.isArray(entries) ? entries : [...entries.values()])))

interface Before {
  readonly entries: ReadonlySet<unknown>
  readonly known: ReadonlySet<string>
}

interface Said {
  /** The codes of what is said of the file. */
  readonly codes: readonly string[]
  readonly after: Before
}

/** What is said of one file among others when it has this text; nothing of findings that were known before, wherever in the file they stand. */
function saidOf(files: readonly CatalogFile[], target: CatalogFile, text: string, before?: Before): Said {
  const kept = parsed.get(target.file)
  parsed.delete(target.file)
  const loaded = assemble(
    files.map(file => (file === target ? { ...file, read: () => text } : file)),
    parse,
  )
  if (kept) parsed.set(target.file, kept)
  const { catalog } = loaded
  // of an entry alone nothing new can be said as long as it is the same
  const asked = (entry: unknown) => before?.entries.has(entry) !== true
  const findings = checkCatalog({ catalog, on, asked }).map(
    finding => [JSON.stringify({ ...finding, path: [] }), finding] as const,
  )
  const standing = loaded.stand(findings.flatMap(([key, finding]) => (before?.known.has(key) ? [] : [finding])))
  const problems = [...loaded.problems, ...standing].filter(({ file }) => file === target.file)
  return {
    codes: problems.map(problem => ('finding' in problem ? problem.finding.code : problem.code)),
    after: { entries: entriesOf(catalog), known: new Set(findings.map(([key]) => key)) },
  }
}

interface Clean {
  readonly text: string
  readonly codes: readonly string[]
  readonly before: Before
}

const whole = new Map<readonly CatalogFile[], Before>()
/** A catalogue as it is, checked once. */
function wholeOf(files: readonly CatalogFile[]): Before {
  const [first] = files
  if (first === undefined) throw new Error('no files')
  const known = whole.get(files) ?? saidOf(files, first, first.read()).after
  whole.set(files, known)
  return known
}

const clean = new Map<CatalogFile, Clean>()
function cleanOf(file: CatalogFile): Clean {
  const kept = clean.get(file)
  if (kept) return kept
  const among = isRecord(file) ? files : every
  // records as the program that changes them writes them, other files as they are
  const text = isRecord(file) ? parseDocument(file.read()).toString({ lineWidth: 0 }) : file.read()
  const { known } = wholeOf(among)
  const { codes, after } = saidOf(among, file, text, { known: new Set(), entries: wholeOf(among).entries })
  const found = { text, codes, before: { ...after, known: new Set([...known, ...after.known]) } }
  clean.set(file, found)
  return found
}

const draw = draws(20_261_127)
const totals = { tried: 0, found: 0 }
let accused = 0

/** Puts a fault into random files of a list, and says how many of the faulty texts were noticed. */
function measure(name: string, targets: readonly CatalogFile[], fault: Fault): void {
  let [tried, found] = [0, 0]
  const missed: string[] = []
  for (let attempt = 0; tried < places && attempt < places * 12; attempt++) {
    const file = targets[Math.floor(draw() * targets.length)]
    if (file === undefined) break
    const { text, before } = cleanOf(file)
    const faulty = fault(text, draw, codes, texts)
    if (faulty === undefined || faulty === text) continue
    tried += 1
    if (saidOf(isRecord(file) ? files : every, file, faulty, before).codes.length > 0) found += 1
    else missed.push(file.path.split('/').at(-1) ?? '')
  }
  totals.tried += tried
  totals.found += found
  console.log(
    `${String(found).padStart(3)} of ${String(tried).padStart(3)}  ${name}${missed.length > 0 ? `  missed: ${missed.slice(0, 3).join(' ')}` : ''}`,
  )
}

let chosen = 0
for (const [name, fault] of kinds)
  if (isChosen(name)) {
    chosen++
    measure(name, records, fault)
  }
for (const [name, [fits, fault]] of Object.entries(kindsOfFiles))
  if (isChosen(name)) {
    chosen++
    measure(
      name,
      every.filter(({ path }) => fits.test(path)),
      fault,
    )
  }
// outside the sample a reference leads nowhere
for (const [{ path }, { codes }] of clean) {
  const said = codes.filter(code => code !== 'UNKNOWN_REFERENCE' && code !== 'CITED_UNKNOWN')
  if (said.length > 0) console.log(`accused: ${path} ${said.join(' ')}`)
  if (said.length > 0) accused += 1
}
console.log(
  `${chosen} kinds, ${totals.tried} faults: found ${totals.found}, ${((100 * totals.found) / totals.tried).toFixed(1)} %; clean records accused ${accused} of ${clean.size}`,
)
if (totals.found < 0.95 * totals.tried || accused > 0) process.exitCode = 1
