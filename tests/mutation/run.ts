// npm run mutate -- [files or folders]: changes the stages that compute, one small change at a time, and counts the changes that their own tests notice.
import { mkdirSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, relative, resolve } from 'node:path'
import { serialize } from 'node:v8'
import { Stryker } from '@stryker-mutator/core'
import { loadCatalog } from '../../src/load/catalog.ts'

interface Area {
  code: string
  /** Folders of tests that must notice a change. */
  tests: readonly string[]
  /** True where tests compute inside themselves and the catalogue comes from elsewhere: all changes meet them in one process. */
  together?: true
}

const areas: readonly Area[] = [
  { code: 'src/engine/time', tests: ['tests/engine/time'] },
  { code: 'src/engine/cost', tests: ['tests/engine/cost', 'tests/examples/examples.test.ts'], together: true },
  { code: 'src/engine/record', tests: ['tests/engine/record', 'tests/examples'] },
  { code: 'src/engine/situation', tests: ['tests/engine/situation', 'tests/engine/cost'] },
  { code: 'src/engine/evaluate.ts', tests: ['tests/engine/cost', 'tests/formula'] },
  { code: 'src/engine/exact.ts', tests: ['tests/engine/cost', 'tests/formula'] },
  { code: 'src/formula', tests: ['tests/formula'] },
  { code: 'src/check', tests: ['tests/check', 'tests/load'] },
  ...['fee', 'fees', 'times', 'papers'].map(name => ({ code: `src/import/${name}.ts`, tests: ['tests/import'] })),
]

/** Writes the committed catalogue as its loader gives it, for tests of the stages behind it. */
function catalogFile(): string {
  const file = resolve('.mutation/catalog')
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, serialize(loadCatalog('procedures').catalog))
  return file
}

/** Where the first run writes what it found. */
function resultsFile(): string {
  const file = resolve('.mutation/results')
  rmSync(file, { force: true })
  return file
}

async function mutate(codes: readonly string[], { code, tests, together }: Area) {
  process.env.MUTATION_TESTS = tests.join()
  process.env.MUTATION_CATALOG = together ? catalogFile() : ''
  process.env.MUTATION_RESULTS = together ? resultsFile() : ''
  const name = code.replaceAll('/', '.')
  return await new Stryker({
    mutate: codes.map(path => (statSync(path).isDirectory() ? `${path}/**/*.ts` : path)),
    testRunner: together ? 'together' : 'vitest',
    plugins: ['@stryker-mutator/vitest-runner', './tests/mutation/together.ts'],
    // coverage by test already says which files a change can reach
    vitest: { configFile: 'tests/mutation/vitest.config.ts', related: false },
    ignorePatterns: ['dist', 'docs', '.mutation', 'tests/browser', '.cache', '.astro'],
    reporters: ['progress-append-only', 'html', 'json'],
    htmlReporter: { fileName: `.mutation/${name}.html` },
    jsonReporter: { fileName: `.mutation/${name}.json` },
    tempDirName: '.mutation/sandbox',
    // what neither code nor tests have changed since is not run again; other code that they use is not looked at: delete the file for a fresh count
    incremental: true,
    incrementalFile: `.mutation/${name}.known.json`,
    dryRunTimeoutMinutes: 600,
    concurrency: Number(process.env.MUTATION_WORKERS ?? 2),
    // a busy machine is slow; most loops without end are told by their count
    timeoutMS: 20_000,
    allowConsoleColors: false,
  }).runMutationTest()
}

/** The changes of a folder that a test noticed, of all that it could have. */
function scoreOf(mutants: readonly { status: string }[]): string {
  const count = (...states: string[]) => mutants.filter(({ status }) => states.includes(status)).length
  const noticed = count('Killed', 'Timeout')
  const valid = noticed + count('Survived', 'NoCoverage')
  return `${((100 * noticed) / valid).toFixed(1).padStart(5)} %  ${noticed} of ${valid}`
}

const given = process.argv.slice(2).map(name => name.replace(/\/$/, ''))
const within = (name: string, folder: string) => name === folder || name.startsWith(`${folder}/`)
const found: Awaited<ReturnType<typeof mutate>> = []
for (const area of areas) {
  const codes =
    given.length === 0 || given.some(name => within(area.code, name))
      ? [area.code]
      : given.filter(name => within(name, area.code))
  if (codes.length > 0) found.push(...(await mutate(codes, area)))
}

/** Where a change that nobody noticed stands, and what stood there instead. */
const placeOf = ({ fileName, location, replacement = '' }: (typeof found)[number]) =>
  `${relative('', fileName)}:${location.start.line}:${location.start.column}  ${replacement.replaceAll(/\s+/g, ' ').slice(0, 100)}`

const unnoticed = found.filter(({ status }) => status === 'Survived' || status === 'NoCoverage')
for (const place of unnoticed.map(placeOf)) console.log(place)
for (const key of [(name: string) => name, dirname])
  for (const [name, mutants] of Map.groupBy(found, ({ fileName }) => relative('', key(fileName))))
    console.log(`${scoreOf(mutants)}  ${name}`)
