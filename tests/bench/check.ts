// npm run bench:check [-- --against REVISION]: `check` on the imported national list, each run a process of its own: seconds
// and processor seconds cold (nothing parsed before) and warm, and peak memory; then the share of the law rules. With a
// revision, its program imports and checks the same list side by side, in turns; processor seconds hardly feel a busy machine.
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { checkCatalog } from '../../src/check/check.ts'
import { dates } from '../../src/check/rules/dates.ts'
import { ends } from '../../src/check/rules/ends.ts'
import { fidelity } from '../../src/check/rules/fidelity.ts'
import { law } from '../../src/check/rules/law.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { isPresent, nationalFile } from '../import/national-source.ts'

const on = '2026-11-27'
const turns = 3

const { values } = parseArgs({ options: { against: { type: 'string' } } })
if (!isPresent) {
  console.log(`no list at ${nationalFile}: nothing is measured`)
  process.exit(0)
}
const work = mkdtempSync(join(tmpdir(), 'bench-check-'))
process.on('exit', () => rmSync(work, { recursive: true, force: true }))

/** Says, when its process ends, the most memory that it held, in kB, and the processor time that it took, in µs. */
const told =
  "data:text/javascript,process.on('exit',()=>{const u=process.resourceUsage();console.error('took '+u.maxRSS+' '+(u.userCPUTime+u.systemCPUTime))})"

interface Run {
  seconds: number
  processor: number
  megabytes: number
}

/** One run of the program in a folder of code; a check that finds problems is a run too. */
function run(code: string, words: readonly string[]): Run {
  const start = performance.now()
  const command = [`--import=${told}`, join(code, 'src/cli/thutuc.mjs'), ...words]
  const { stderr, status } = spawnSync(process.execPath, command, { encoding: 'utf8', maxBuffer: 2 ** 28 })
  const seconds = (performance.now() - start) / 1000
  const [, kilobytes, micros] = /^took (\d+) (\d+)$/m.exec(stderr) ?? []
  if (kilobytes === undefined || status === null || status > 1) throw new Error(stderr.slice(-2000))
  return { seconds, processor: Number(micros) / 1e6, megabytes: Number(kilobytes) / 1024 }
}

/** A program and the list as it imports it. */
function imported(name: string, code: string): { code: string; catalog: string } {
  const catalog = join(work, `catalog-${name}`)
  mkdirSync(catalog)
  for (const folder of ['lists', 'models', 'parameters', 'calendar', 'acts'])
    if (existsSync(join(code, 'procedures', folder)))
      cpSync(join(code, 'procedures', folder), join(catalog, folder), { recursive: true })
  run(code, ['import', resolve(nationalFile), '--into', catalog])
  return { code, catalog }
}

/** The program as a revision has it, beside this one's packages. */
function revision(name: string): string {
  const code = join(work, 'then')
  mkdirSync(code)
  const archive = execFileSync('git', ['archive', name], { maxBuffer: 2 ** 30 })
  execFileSync('tar', ['-x', '-C', code], { input: archive })
  symlinkSync(resolve('node_modules'), join(code, 'node_modules'))
  return code
}

const programs = [imported('now', resolve('.'))]
if (values.against !== undefined) programs.push(imported('then', revision(values.against)))

/** The best of several runs: what else the machine does can only make one longer. */
const best = (runs: readonly Run[]): Run => ({
  seconds: Math.min(...runs.map(({ seconds }) => seconds)),
  processor: Math.min(...runs.map(({ processor }) => processor)),
  megabytes: Math.max(...runs.map(({ megabytes }) => megabytes)),
})
const shown = ({ seconds, processor, megabytes }: Run): string =>
  `${seconds.toFixed(2)} s (processor ${processor.toFixed(2)} s, at most ${megabytes.toFixed(0)} MB)`

const runs = programs.map(() => ({ cold: [] as Run[], warm: [] as Run[] }))
for (let turn = 0; turn < turns; turn++)
  for (const [at, program] of programs.entries()) {
    // what was parsed is kept by the path of the catalogue
    const moved = `${program.catalog}-${turn}`
    renameSync(program.catalog, moved)
    program.catalog = moved
    for (const kind of ['cold', 'warm'] as const)
      runs[at]?.[kind].push(run(program.code, ['check', '--catalog', moved, '--on', on]))
  }

for (const kind of ['cold', 'warm'] as const) {
  const [now, then] = runs.map(of => best(of[kind]))
  if (now) console.log(`${kind}: ${shown(now)}`)
  if (now && then)
    console.log(
      `${kind} of ${values.against}: ${shown(then)}; now ${(now.seconds / then.seconds).toFixed(2)} times, processor ${(now.processor / then.processor).toFixed(2)} times`,
    )
}

const { catalog } = loadCatalog(programs[0]?.catalog ?? '')
const time = (look: () => unknown): number => {
  const start = performance.now()
  look()
  return performance.now() - start
}
const quickest = (look: () => unknown): number => Math.min(...Array.from({ length: 5 }, () => time(look)))
const all = quickest(() => checkCatalog({ catalog, on }))
const ofLaw = quickest(() => [...dates, ...law, ...ends, fidelity].map(rule => rule({ catalog, on })))
console.log(
  `${catalog.procedures.size} records in memory: all rules ${all.toFixed(0)} ms, the law rules ${ofLaw.toFixed(0)} ms of them (${(all / (all - ofLaw)).toFixed(2)} times the check without them)`,
)
