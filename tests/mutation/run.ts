// npm run mutate -- [files or folders]: changes the stages that compute, one small change at a time, and counts the changes that their own tests notice.
import { statSync } from 'node:fs'
import { dirname, relative } from 'node:path'
import { Stryker } from '@stryker-mutator/core'

interface Area {
  code: string
  /** Folders of tests that must notice a change. */
  tests: readonly string[]
}

const areas: readonly Area[] = [
  { code: 'src/engine/time', tests: ['tests/engine/time'] },
  { code: 'src/engine/cost', tests: ['tests/engine/cost', 'tests/examples'] },
  { code: 'src/engine/record', tests: ['tests/engine/record', 'tests/examples'] },
  { code: 'src/engine/situation', tests: ['tests/engine/situation', 'tests/engine/cost'] },
  { code: 'src/engine/evaluate.ts', tests: ['tests/engine/cost', 'tests/formula'] },
  { code: 'src/engine/exact.ts', tests: ['tests/engine/cost', 'tests/formula'] },
  { code: 'src/formula', tests: ['tests/formula'] },
  { code: 'src/check', tests: ['tests/check', 'tests/load'] },
  ...['fee', 'fees', 'times', 'papers'].map(name => ({ code: `src/import/${name}.ts`, tests: ['tests/import'] })),
]

async function mutate(code: string, { tests }: Area) {
  process.env.MUTATION_TESTS = tests.join()
  const name = code.replaceAll('/', '.')
  return await new Stryker({
    mutate: [statSync(code).isDirectory() ? `${code}/**/*.ts` : code],
    testRunner: 'vitest',
    plugins: ['@stryker-mutator/vitest-runner'],
    vitest: { configFile: 'tests/mutation/vitest.config.ts' },
    ignorePatterns: ['dist', 'docs', 'tests/browser', '.cache', '.astro'],
    reporters: ['progress-append-only', 'html', 'json'],
    htmlReporter: { fileName: `.mutation/${name}.html` },
    jsonReporter: { fileName: `.mutation/${name}.json` },
    tempDirName: '.mutation/sandbox',
    concurrency: 2,
    // a busy machine is slow; a loop without end is told by its count
    timeoutMS: 60_000,
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
const wanted = areas.flatMap(area =>
  given.length === 0 || given.some(name => within(area.code, name))
    ? [{ code: area.code, area }]
    : given.filter(name => within(name, area.code)).map(code => ({ code, area })),
)
const found = []
for (const { code, area } of wanted) found.push(...(await mutate(code, area)))
const folders = Map.groupBy(found, ({ fileName }) => relative('', dirname(fileName)))
for (const [folder, mutants] of folders) console.log(`${scoreOf(mutants)}  ${folder}`)
