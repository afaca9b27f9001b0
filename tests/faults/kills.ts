// npm run kills -- [times] [build|publish|…]: ends commands at random moments, looks at what they left, and counts what was lost or torn.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { draws } from '../import/national-source.ts'

const program = 'src/cli/thutuc.mjs'
const on = '2026-11-27'

/** A command that writes, and what stands where it wrote. */
interface Job {
  name: string
  args(root: string, turn: number): string[]
  /** Where it writes, below the root. */
  place: string
}

const jobs: readonly Job[] = [
  {
    name: 'build',
    // two sites that differ, so that a mixture shows
    args: (root, turn) => [
      'build',
      '--catalog',
      'tests/fixtures/catalog',
      '--on',
      on,
      '--out',
      join(root, 'trang'),
      '--base',
      turn % 2 ? '/a/' : '/b/',
    ],
    place: 'trang',
  },
  {
    name: 'publish',
    args: (root, turn) => [
      'publish',
      '--catalog',
      join(root, 'danh-muc'),
      '--province',
      '01',
      '--on',
      on,
      '--docx',
      join(root, 'ra', 'a.docx'),
      '--xlsx',
      join(root, 'ra', 'a.xlsx'),
      ...(turn % 2 ? ['--level', 'commune'] : []),
    ],
    place: 'ra',
  },
]

interface Ended {
  code: number | null
  words: string
  milliseconds: number
}

/** Runs a command; ends it after so many milliseconds, with all that it started. */
function run(args: readonly string[], killAfter?: number): Promise<Ended> {
  const begin = performance.now()
  const child = spawn(process.execPath, [program, ...args], { detached: true, stdio: ['ignore', 'ignore', 'pipe'] })
  let words = ''
  child.stderr.on('data', (part: Buffer) => {
    words += part
  })
  const timer =
    killAfter === undefined
      ? undefined
      : setTimeout(() => {
          try {
            process.kill(-(child.pid ?? 0), 'SIGKILL')
          } catch {
            // it has just ended by itself
          }
        }, killAfter)
  return new Promise(done =>
    child.on('close', code => {
      clearTimeout(timer)
      done({ code, words, milliseconds: performance.now() - begin })
    }),
  )
}

const filesBelow = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter(entry => entry.isFile())
        .map(entry => join(entry.parentPath, entry.name))
        .toSorted()
    : []

/** The state of a folder by every byte in it; what a run that was cut off may leave beside is no part of it. */
const stateOf = (folder: string): string => {
  const sum = createHash('sha256')
  for (const file of filesBelow(folder).filter(name => !/\.\d+\.tmp$/.test(name)))
    sum.update(file.slice(folder.length)).update('\0').update(readFileSync(file)).update('\0')
  return sum.digest('hex')
}

/** States of single files, for a place whose files are each written whole. */
const partsOf = (folder: string): string[] =>
  filesBelow(folder)
    .filter(name => !/\.\d+\.tmp$/.test(name))
    .map(file => createHash('sha256').update(readFileSync(file)).digest('hex'))

async function kill(job: Job, times: number): Promise<boolean> {
  const root = mkdtempSync(join(tmpdir(), `thutuc-kills-${job.name}-`))
  const next = draws(20_261_127)
  try {
    mkdirSync(join(root, 'danh-muc'))
    cpSync('tests/fixtures/catalog', join(root, 'danh-muc'), { recursive: true })
    const place = join(root, job.place)
    const good = new Set<string>()
    const goodParts = new Set<string>()
    let longest = 0
    for (const turn of [0, 1]) {
      const { code, words, milliseconds } = await run(job.args(root, turn))
      if (code !== 0) throw new Error(`${job.name}: ${words}`)
      good.add(stateOf(place))
      for (const part of partsOf(place)) goodParts.add(part)
      longest = Math.max(longest, milliseconds)
    }
    const count = { cut: 0, torn: 0, lost: 0, refused: 0 }
    for (let turn = 0; turn < times; turn++) {
      const cut = await run(job.args(root, turn), next() * longest * 1.05)
      if (cut.code !== 0) count.cut += 1
      // the next start repairs; whoever reads before it may find the place empty for the time between two renames
      const ended = await run(job.args(root, turn + 1), turn % 10 === 9 ? undefined : 40)
      if (ended.code !== null && ended.code !== 0) count.refused += 1
      const parts = partsOf(place)
      if (
        job.name === 'build' ? existsSync(place) && !good.has(stateOf(place)) : parts.some(part => !goodParts.has(part))
      )
        count.torn += 1
      if (job.name !== 'build' && parts.length < 2) count.lost += 1
    }
    const last = await run(job.args(root, 0))
    const left = readdirSync(root).filter(name => /\.(new|old|lock|tmp)(\.|$)/.test(name))
    const whole = last.code === 0 && good.has(stateOf(place)) && left.length === 0
    console.log(
      `${job.name.padEnd(8)} ${times} runs, ${count.cut} cut off: torn ${count.torn}, lost ${count.lost}, next start refused ${count.refused}; at the end ${whole ? 'whole' : `NOT whole ${last.words} ${left.join(' ')}`}`,
    )
    return whole && count.torn + count.lost + count.refused === 0
  } finally {
    rmSync(root, { recursive: true, force: true })
  }
}

const [times = '200', ...names] = process.argv.slice(2)
const wanted = jobs.filter(({ name }) => names.length === 0 || names.includes(name))
let good = true
for (const job of wanted) good = (await kill(job, Number(times))) && good
if (!good) process.exitCode = 1
