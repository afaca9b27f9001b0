import { readdirSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** True while a process of this machine runs. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}

/** What stands beside a path under its name with the number of a run that has died, and an ending. */
export function leftBeside(path: string, ending: string): string[] {
  const begin = `${basename(path)}.`
  return readdirSync(dirname(path))
    .filter(name => name.startsWith(begin) && name.endsWith(ending))
    .filter(name => {
      const pid = name.slice(begin.length, name.length - ending.length)
      return /^\d+$/.test(pid) && !isRunning(Number(pid))
    })
    .map(name => join(dirname(path), name))
}
