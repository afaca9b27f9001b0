// npm run faults -- [places] [pattern of kinds] [--alone]: puts one fault at a time into clean records and the files beside them, and counts what the
// checks notice, by kind; with --alone without the facts of the national list to compare with.
import { parseDocument } from 'yaml'
import { checkCatalog } from '../../src/check/check.ts'
import { assemble } from '../../src/load/catalog.ts'
import { type CatalogFile, listCatalogFiles } from '../../src/load/files.ts'
import { type Parsed, parseYaml } from '../../src/load/parse.ts'
import { draws, sample } from '../import/national-source.ts'
import type { Fault } from './hand.ts'
import { kinds as kindsOfForm } from './kinds.ts'
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
const kinds = Object.entries({ ...kindsOfForm, ...kindsOfSense, ...kindsOfHabit, ...kindsOfClerks, ...kindsOfOthers })
const isChosen = (name: string) => given[1] === undefined || new RegExp(given[1]).test(name)

/** The lists and numbers of the catalogue with some of its records: large enough to compare with, small enough to check often. */
const every = listCatalogFiles(root)
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
const parse: typeof parseYaml = (file, text) => {
  const found = parsed.get(file) ?? parseYaml(file, text)
  parsed.set(file, found)
  return found
}

/** What is said of one file among others when it has this text; nothing of findings that `known` has, wherever in the file they stand. */
function saidOf(
  files: readonly CatalogFile[],
  target: CatalogFile,
  text: string,
  known: ReadonlySet<string>,
): { codes: string[]; all: string[] } {
  parsed.delete(target.file)
  const loaded = assemble(
    files.map(file => (file === target ? { ...file, read: () => text } : file)),
    parse,
  )
  parsed.delete(target.file)
  const findings = checkCatalog({ catalog: loaded.catalog, on }).map(
    finding => [JSON.stringify({ ...finding, path: [] }), finding] as const,
  )
  const located = loaded.locate(loaded.stand(findings.flatMap(([key, finding]) => (known.has(key) ? [] : [finding]))))
  const problems = [...loaded.problems, ...located].filter(({ file }) => file === target.file)
  return { codes: problems.map(({ code }) => code), all: findings.map(([key]) => key) }
}

interface Clean {
  text: string
  codes: readonly string[]
  /** Every finding of the catalogue with the record as it is. */
  known: ReadonlySet<string>
}

const clean = new Map<CatalogFile, Clean>()
function cleanOf(file: CatalogFile): Clean {
  const kept = clean.get(file)
  if (kept) return kept
  // records as the program that changes them writes them, other files as they are
  const text = isRecord(file) ? parseDocument(file.read()).toString({ lineWidth: 0 }) : file.read()
  const { codes, all } = saidOf(isRecord(file) ? files : every, file, text, new Set())
  const found = { text, codes, known: new Set(all) }
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
    const { text, known } = cleanOf(file)
    const faulty = fault(text, draw, codes, texts)
    if (faulty === undefined || faulty === text) continue
    tried += 1
    if (saidOf(isRecord(file) ? files : every, file, faulty, known).codes.length > 0) found += 1
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
for (const { codes } of clean.values())
  if (codes.some(code => code !== 'UNKNOWN_REFERENCE' && code !== 'CITED_UNKNOWN')) accused += 1
console.log(
  `${chosen} kinds, ${totals.tried} faults: found ${totals.found}, ${((100 * totals.found) / totals.tried).toFixed(1)} %; clean records accused ${accused} of ${clean.size}`,
)
if (totals.found < 0.95 * totals.tried || accused > 0) process.exitCode = 1
