import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { writeFaults } from '../text/form-command.ts'

/** Why a file could not be written, in words; a fault without words of ours says its own. */
export const whyNot = (error: unknown): string => {
  const { code = '', message } = error as NodeJS.ErrnoException
  return (writeFaults as Readonly<Record<string, string>>)[code] ?? message
}

/** Writes a whole file or nothing: whoever reads meanwhile sees the old one. */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const part = `${path}.${process.pid}.tmp`
  mkdirSync(dirname(path), { recursive: true })
  try {
    writeFileSync(part, bytes)
    renameSync(part, path)
  } catch (error) {
    rmSync(part, { force: true })
    throw error
  }
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

/** Puts a finished folder in the place of another: whoever reads meanwhile finds the whole old one or the whole new one. */
export function replaceFolder(from: string, to: string): void {
  const [fresh, old] = [`${to}.${process.pid}.new`, `${to}.${process.pid}.old`]
  mkdirSync(dirname(to), { recursive: true })
  bringBeside(from, fresh)
  try {
    if (existsSync(to)) renameSync(to, old)
    renameSync(fresh, to)
  } catch (error) {
    if (existsSync(old) && !existsSync(to)) renameSync(old, to)
    if (!refusedFor(error, 'EBUSY', 'EXDEV', 'EPERM')) throw error
    refill(fresh, to)
  }
  for (const left of [fresh, old]) rmSync(left, { recursive: true, force: true })
}

/** For a folder that cannot be moved, such as a mounted one: its contents are replaced in place. */
function refill(from: string, to: string): void {
  mkdirSync(to, { recursive: true })
  const wanted = new Set(readdirSync(from))
  cpSync(from, to, { recursive: true })
  for (const name of readdirSync(to)) if (!wanted.has(name)) rmSync(join(to, name), { recursive: true, force: true })
}
