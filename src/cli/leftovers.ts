import { readdirSync, readFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** The process table's line of a process from its state on (field 3); undefined where the system has no such table or no such process. */
export function processFields(pid: number): string[] | undefined {
  try {
    const line = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return line.slice(line.lastIndexOf(')') + 2).split(' ')
  } catch {
    return undefined
  }
}

/** True while a process of this machine runs; one that has died and whose end nobody has asked for yet (a zombie) does not. */
export function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0) && !['Z', 'X'].includes(processFields(pid)?.[0] ?? '')
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
