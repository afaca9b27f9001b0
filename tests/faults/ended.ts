// A command as a process that can be ended at any moment, and what a folder holds by every byte.
import { spawn } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

export interface Ended {
  /** Exit code; nothing for a run that was ended. */
  code: number | null
  words: string
  milliseconds: number
}

/** When to end a run: after so many milliseconds, or at its n-th call that changes a file. */
export type Moment = { after: number } | { call: number } | { countInto: string } | undefined

/** Compiled code of the program, so that hundreds of starts are cheap; a run that is ended writes nothing there. */
const compiled = join(tmpdir(), 'thutuc-compiled')

function environment(moment: Moment): NodeJS.ProcessEnv {
  const env = { ...process.env, NODE_COMPILE_CACHE: compiled }
  if (moment !== undefined && 'call' in moment) return { ...env, FAULT_AT: String(moment.call) }
  if (moment !== undefined && 'countInto' in moment) return { ...env, FAULT_COUNT: moment.countInto }
  return env
}

const command = 'src/cli/thutuc.mjs'

/** Runs a command line of the program; ends it, with all that it started, at a moment. Another program stands for a person: its time begins at its first word. */
export function run(args: readonly string[], moment?: Moment, program = command): Promise<Ended> {
  const before = moment === undefined || 'after' in moment ? [] : ['--import', './tests/faults/at-call.ts']
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...before, program, ...args], {
    detached: true,
    env: environment(moment),
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let [words, begin, timer]: [string, number, NodeJS.Timeout | undefined] = ['', performance.now(), undefined]
  child.stderr.on('data', (part: Buffer) => {
    words += part
  })
  const end = () => {
    try {
      process.kill(-(child.pid ?? 0), 'SIGKILL')
    } catch {
      // it has just ended by itself
    }
  }
  const start = () => {
    begin = performance.now()
    if (moment !== undefined && 'after' in moment) timer = setTimeout(end, moment.after)
  }
  if (program === command) start()
  else child.stdout.once('data', start)
  child.stdout.resume()
  return new Promise(done =>
    child.on('close', code => {
      clearTimeout(timer)
      done({ code, words, milliseconds: performance.now() - begin })
    }),
  )
}

/** What a run that was cut off may leave beside the files that are meant: the next start takes it away. */
const isLeftover = (name: string): boolean =>
  /(^|\/)imported\/\.writing\/|\.\d+\.tmp$|\.lock(\.\d+|\.clear.*)?$/.test(name)

/** Each file below a folder with the hash of its bytes, without leftovers. */
export function stateOf(folder: string): Map<string, string> {
  const entries = existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : []
  const names = entries
    .filter(entry => entry.isFile())
    .map(entry => join(entry.parentPath, entry.name).slice(folder.length + 1))
  return new Map(
    names
      .filter(name => !isLeftover(name))
      .toSorted()
      .map(name => [
        name,
        createHash('sha256')
          .update(readFileSync(join(folder, name)))
          .digest('hex'),
      ]),
  )
}

export const isSame = (one: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>): boolean =>
  one.size === other.size && [...one].every(([name, hash]) => other.get(name) === hash)

/** Names of what runs that were cut off have left in a folder and below. */
export const leftovers = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
        name => isLeftover(name) || /\.\d+\.(new|old)$|\.writing$|\.thutuc-half$/.test(name),
      )
    : []
