import { spawn } from 'node:child_process'
import { readFileSync } from 'node:fs'

/** What a command took: seconds on the wall and of processors, and the most memory of any one of its processes in MB. */
export interface Measured {
  readonly seconds: number
  readonly processor: number
  readonly peak: number
}

const ticks = 100

/** Processor seconds of a process and all below it, ended ones too, and its largest resident memory, where /proc tells. */
function usageOf(pid: number): { processor: number; peak: number } {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
    const own = fields.slice(11, 15).reduce((sum, field) => sum + Number(field) / ticks, 0)
    const most = /VmHWM:\s+(\d+)/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))?.[1]
    const below = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean)
    const children = below.map(child => usageOf(Number(child)))
    return {
      processor: own + children.reduce((sum, child) => sum + child.processor, 0),
      peak: Math.max(Number(most ?? 0) / 1024, ...children.map(child => child.peak)),
    }
  } catch {
    return { processor: 0, peak: 0 }
  }
}

/** Runs a command to its end, sampled ten times a second; rejects when it fails. */
export function measured(command: string, args: readonly string[], cwd = process.cwd()): Promise<Measured> {
  const start = performance.now()
  const env = { ...process.env, ASTRO_TELEMETRY_DISABLED: '1' }
  const child = spawn(command, args, { cwd, env, stdio: ['ignore', 'ignore', 'inherit'] })
  let [processor, peak] = [0, 0]
  const timer = setInterval(() => {
    const usage = usageOf(child.pid ?? 0)
    processor = Math.max(processor, usage.processor)
    peak = Math.max(peak, usage.peak)
  }, 100)
  return new Promise((done, fail) => {
    child.once('error', error => {
      clearInterval(timer)
      fail(error)
    })
    child.once('exit', code => {
      clearInterval(timer)
      if (code === 0) done({ seconds: (performance.now() - start) / 1000, processor, peak })
      else fail(new Error(`${command} ${args.join(' ')} ended with ${code}`))
    })
  })
}

/** `12.3 s (20.1 of processors)` */
export const inWords = ({ seconds, processor }: Measured): string =>
  `${seconds.toFixed(1)} s (${processor.toFixed(1)} of processors)`

/** The middle one of several runs, by what it took of the processors: a busy machine lengthens the wall more. */
export const middle = (runs: readonly Measured[]): Measured => {
  const sorted = runs.toSorted((a, b) => a.processor - b.processor)
  return sorted[sorted.length >> 1] ?? { seconds: Number.NaN, processor: Number.NaN, peak: Number.NaN }
}
