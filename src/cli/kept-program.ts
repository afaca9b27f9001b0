// Where the bundled program lies, and which of those that lie there are of no use any more.
import { createHash } from 'node:crypto'
import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { codeState } from './kept-pages.ts'
import { isRunning } from './leftovers.ts'

/** Whether a bundled program is whole in its folder. */
const isProgram = (folder: string): boolean => existsSync(join(folder, 'program.json'))

/** What another program has left, what a build that was cut off has begun, and what is half taken away is of no use to anybody. */
function sweep(cache: string, own: string): void {
  for (const name of existsSync(cache) ? readdirSync(cache) : []) {
    const [, state, pid] = /^program-(\w+)-\w+(?:\.(\d+)\.new)?$/.exec(name) ?? []
    if (state === undefined) continue
    const folder = join(cache, name)
    const isOld = pid === undefined ? state !== own || !isProgram(folder) : !isRunning(Number(pid))
    if (!isOld) continue
    // First what says that it is whole: this may be cut off too.
    rmSync(join(folder, 'program.json'), { force: true })
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The folder for the bundled program; Node is part of its name. */
export function programFolder(cache: string): string {
  const code = codeState()
  sweep(cache, code)
  return join(cache, `program-${code}-${createHash('sha256').update(process.version).digest('hex').slice(0, 8)}`)
}

const bundling = new Map<string, Promise<number>>()

/** Has a program bundled where it is not there; gives an exit code. Of sites that this process builds side by side one does it; the others wait, and do it themselves where it failed. */
export function bundled(program: string, bundle: () => Promise<number>): Promise<number> {
  const before = bundling.get(program) ?? Promise.resolve(0)
  const ended = before.catch(() => 1).then(() => (isProgram(program) ? 0 : bundle()))
  bundling.set(program, ended)
  return ended
}
