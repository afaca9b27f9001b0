import { createHash } from 'node:crypto'
import { mkdirSync, renameSync } from 'node:fs'
import { findPackageJSON } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** Beside the program's own packages, also when a builder has bundled this file into another folder. */
const folder = join(dirname(findPackageJSON(import.meta.url) ?? '.'), 'node_modules', '.cache', 'thutuc')

/** The file for what is kept of a catalogue folder, under an ending. */
export function cacheFile(root: string, ending: string): string {
  const name = createHash('sha256').update(resolve(root)).digest('base64')
  return join(folder, `${name.replace(/[^A-Za-z0-9]/g, '').slice(0, 16)}${ending}`)
}

/** Puts a kept file in its place once it is written whole under another name. A read-only or full disk costs speed, not correctness. */
export function writeKept(file: string, write: (temporary: string) => void): void {
  try {
    mkdirSync(dirname(file), { recursive: true })
    const temporary = `${file}.${process.pid}`
    write(temporary)
    renameSync(temporary, file)
  } catch {
    // As said above.
  }
}
