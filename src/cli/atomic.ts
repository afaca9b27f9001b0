import {
  cpSync,
  existsSync,
  linkSync,
  lstatSync,
  mkdirSync,
  readdirSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { machineTexts } from '../text/machine.ts'
import { leftBeside } from './leftovers.ts'
import { MachineFault, refusal } from './machine.ts'

/** Writes a whole file or nothing: whoever reads meanwhile sees the old one. Throws `MachineFault` with the reason. */
export const writeWhole = (path: string, bytes: Uint8Array | string): void => writeTogether([[path, bytes]])

/** Writes files that belong together: none takes its place before every one is on the disk. Throws `MachineFault` with the reason. */
export function writeTogether(files: readonly (readonly [path: string, bytes: Uint8Array | string])[]): void {
  const part = (path: string) => `${path}.${process.pid}.tmp`
  let at = ''
  try {
    for (const [path, bytes] of files) {
      at = path
      mkdirSync(dirname(path), { recursive: true })
      sweepParts(path)
      writeFileSync(part(path), bytes)
    }
    for (const [path] of files) {
      at = path
      renameSync(part(path), path)
    }
  } catch (error) {
    for (const [path] of files) rmSync(part(path), { force: true })
    throw new MachineFault(machineTexts.notWritten(at, refusal(error) ?? String(error)))
  }
}

/** Writes a whole file where none is; false, and nothing written, where one is. Throws `MachineFault` with the reason. */
export function writeNew(path: string, bytes: Uint8Array | string): boolean {
  const part = `${path}.${process.pid}.tmp`
  try {
    mkdirSync(dirname(path), { recursive: true })
    sweepParts(path)
    writeFileSync(part, bytes)
    linkSync(part, path)
    return true
  } catch (error) {
    if (refusedFor(error, 'EEXIST')) return false
    throw new MachineFault(machineTexts.notWritten(path, refusal(error) ?? String(error)))
  } finally {
    rmSync(part, { force: true })
  }
}

function sweepParts(path: string): void {
  for (const left of leftBeside(path, '.tmp')) rmSync(left, { force: true })
}

const refusedFor = (error: unknown, ...codes: string[]) => codes.includes((error as NodeJS.ErrnoException).code ?? '')

/** Brings a folder beside the place where it is to stand, also from another disk. */
function bringBeside(from: string, beside: string): void {
  try {
    renameSync(from, beside)
  } catch (error) {
    if (!refusedFor(error, 'EXDEV')) throw error
    cpSync(from, beside, { recursive: true })
  }
}

/** Stands in a folder while its contents are being replaced in place. */
const half = '.thutuc-half'

/** Puts right what a run that was cut off left of a folder: the whole new one where it was begun, else the old one; leftovers go. */
export function mendFolder(to: string): void {
  if (!existsSync(dirname(to))) return
  const [fresh, old] = [leftBeside(to, '.new'), leftBeside(to, '.old')]
  if (existsSync(join(to, half)) && fresh[0] !== undefined) refill(fresh[0], to)
  if (!existsSync(to) && old[0] !== undefined) renameSync(old[0], to)
  for (const left of [...fresh, ...old]) rmSync(left, { recursive: true, force: true })
}

/** Moves a folder to where none is; it stays where it cannot be moved so, such as to another disk. So does a link, for what it leads to is somebody's. */
export function moveFolder(from: string, to: string): void {
  try {
    if (lstatSync(from, { throwIfNoEntry: false })?.isDirectory()) renameSync(from, to)
  } catch (error) {
    if (!refusedFor(error, 'EXDEV', 'EBUSY', 'EPERM', 'EACCES', 'ENOTEMPTY', 'EEXIST', 'ENOENT')) throw error
  }
}

/**
 * Puts a finished folder in the place of another: whoever reads meanwhile finds the whole old one or the whole new one. The old
 * one goes, or to `aside`.
 */
export function replaceFolder(from: string, to: string, aside?: string): void {
  const [fresh, old] = [`${to}.${process.pid}.new`, `${to}.${process.pid}.old`]
  mkdirSync(dirname(to), { recursive: true })
  mendFolder(to)
  try {
    bringBeside(from, fresh)
    swap(fresh, to, old)
    if (aside !== undefined) moveFolder(old, aside)
  } finally {
    for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true })
  }
}

function swap(fresh: string, to: string, old: string): void {
  try {
    if (existsSync(to)) renameSync(to, old)
    renameSync(fresh, to)
  } catch (error) {
    if (existsSync(old) && !existsSync(to)) renameSync(old, to)
    if (!refusedFor(error, 'EBUSY', 'EXDEV', 'EPERM')) throw error
    refill(fresh, to)
  }
}

/** For a folder that cannot be moved, such as a mounted one: its contents are replaced in place. */
function refill(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  writeFileSync(join(to, half), '')
  const wanted = new Set(readdirSync(from))
  cpSync(from, to, { recursive: true })
  for (const name of readdirSync(to))
    if (name !== half && !wanted.has(name)) rmSync(join(to, name), { recursive: true, force: true })
  rmSync(join(to, half))
}
