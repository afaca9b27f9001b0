import { spawn } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** What a process loads first to stand at another day. */
export const clock = new URL('./clock.mjs', import.meta.url).href
const vitest = join(dirname(createRequire(import.meta.url).resolve('vitest/package.json')), 'vitest.mjs')

/** Days on which dates are often read wrongly: ends of years, a leap day, Tết, and the days just before and after a change of law. */
const edges = [
  '2024-02-29',
  '2024-12-31',
  '2025-01-01',
  '2025-07-01',
  '2026-02-17',
  '2026-08-15',
  '2026-12-31',
  '2027-01-01',
  '2027-02-28',
  '2027-03-01',
  '2028-02-29',
]

/** The day of a time, or the first day after it that is not listed above. */
function notAnEdge(time: number): string {
  const day = new Date(time).toISOString().slice(0, 10)
  return edges.includes(day) ? notAnEdge(time + 86_400_000) : day
}

/** So many days between 2024 and 2028: the edges first, then days evenly between them; the same at every call. */
export function sampleOfDays(count: number): string[] {
  const [first, last] = [Date.UTC(2024, 0, 2), Date.UTC(2028, 11, 30)]
  const more = Math.max(0, count - edges.length)
  const even = Array.from({ length: more }, (_, index) =>
    notAnEdge(first + ((last - first) * index) / Math.max(1, more - 1)),
  )
  return [...edges.slice(0, count), ...even].sort()
}

export interface DayRun {
  code: number
  /** The plain count at the end of the run. */
  last: string
  /** The tests that turned red, each once. */
  red: readonly string[]
  words: string
}

/** Runs node tests (all, or these files) with the clock at a day; files of the browser's tests in their own project. With `reads`, each in modules of its own, and that file is told which of them look at the clock. */
export function dayRun(day: string, files: readonly string[], reads?: string): Promise<DayRun> {
  const inherited = Object.entries(process.env).filter(([name]) => !/^VITEST|^CLOCK_|^NODE_ENV$/.test(name))
  const options = [process.env.NODE_OPTIONS, `--import=${clock}`].filter(Boolean).join(' ')
  const project = files.some(file => file.startsWith('tests/browser')) ? 'browser' : 'node'
  const apart = reads === undefined ? [] : ['--isolate']
  const child = spawn(process.execPath, [vitest, 'run', '--project', project, ...apart, ...files], {
    cwd: fileURLToPath(new URL('../..', import.meta.url)),
    env: {
      ...Object.fromEntries(inherited),
      ...(reads !== undefined && { CLOCK_READS: reads }),
      NODE_OPTIONS: options,
      TEST_DAY: day,
      NO_COLOR: '1',
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  const parts: Buffer[] = []
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part: Buffer) => parts.push(part))
  return new Promise(done =>
    child.on('close', code => {
      const words = Buffer.concat(parts).toString()
      const red = new Set(words.split('\n').filter(line => line.trimStart().startsWith('FAIL ')))
      done({ code: code ?? 1, last: words.trim().split('\n').at(-1) ?? '', red: [...red], words })
    }),
  )
}

/** The test files that looked at the clock in a run that noted it, in order. */
export function filesThatLooked(reads: string): string[] {
  const lines = existsSync(reads) ? readFileSync(reads, 'utf8').split('\n') : []
  return [...new Set(lines.map(line => line.split('\t')[0] ?? ''))].filter(file => file !== '').sort()
}
