import { linkSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { hostname } from 'node:os'
import { machineTexts } from '../text/machine.ts'
import { isRunning, leftBeside, processFields } from './leftovers.ts'
import { MachineFault } from './machine.ts'

/** Who holds a place: a process, told from another of the same number by when it began. */
interface Owner {
  pid: number
  host: string
  /** Start of the process as the system counts it; empty where the system does not say. */
  began: string
  /** When the place was taken, ISO. */
  since: string
}

const host = hostname()

/** Field 22 of the process table: the same number with another start is another process. */
const beganOf = (pid: number): string => processFields(pid)?.[19] ?? ''

/** What a lock says; undefined when it is gone or was never whole. */
function ownerIn(lock: string): Owner | undefined {
  try {
    return JSON.parse(readFileSync(lock, 'utf8')) as Owner
  } catch {
    return undefined
  }
}

/** An owner on another machine cannot be asked, and counts as alive. */
const isAlive = ({ pid, host: at, began }: Owner): boolean =>
  at !== host || (isRunning(pid) && (began === '' || beganOf(pid) === began))

/** Puts a lock in its place with its owner already in it; false when there is one. */
function put(lock: string): boolean {
  const mine = `${lock}.${process.pid}`
  const owner: Owner = { pid: process.pid, host, began: beganOf(process.pid), since: new Date().toISOString() }
  writeFileSync(mine, JSON.stringify(owner))
  try {
    linkSync(mine, lock)
    return true
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false
    throw error
  } finally {
    rmSync(mine, { force: true })
  }
}

const isOlder = (path: string, milliseconds: number): boolean => {
  const entry = statSync(path, { throwIfNoEntry: false })
  return entry !== undefined && Date.now() - entry.mtimeMs > milliseconds
}

/** Takes away the lock of a run that has died; two that try at once do not take away each other's. */
function clearDead(lock: string): void {
  const clearing = `${lock}.clear`
  if (isOlder(clearing, 10_000)) rmSync(clearing, { force: true })
  if (!put(clearing)) return
  const owner = ownerIn(lock)
  if (owner === undefined || !isAlive(owner)) rmSync(lock, { force: true })
  rmSync(clearing, { force: true })
}

/** Takes a place; undefined when a live run holds it. The result lets go of it. */
export function tryLock(place: string): (() => void) | undefined {
  const lock = `${place}.lock`
  for (const left of [...leftBeside(lock, ''), ...leftBeside(`${lock}.clear`, '')]) rmSync(left, { force: true })
  if (!put(lock)) {
    clearDead(lock)
    if (!put(lock)) return undefined
  }
  const release = () => {
    process.off('exit', release)
    rmSync(lock, { force: true })
  }
  process.once('exit', release)
  return release
}

/** Does something while no other run may write to the place; throws `MachineFault` when one does. */
export async function withLock<T>(place: string, run: () => Promise<T> | T): Promise<T> {
  const release = tryLock(place)
  if (release === undefined) {
    const owner = ownerIn(`${place}.lock`)
    throw new MachineFault(machineTexts.locked(place, `${place}.lock`, owner))
  }
  try {
    return await run()
  } finally {
    release()
  }
}
