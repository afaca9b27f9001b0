import { createHash } from 'node:crypto'
import { findPackageJSON } from 'node:module'
import { dirname, join, resolve } from 'node:path'

/** Beside the program's own packages, also when a builder has bundled this file into another folder. */
const folder = join(dirname(findPackageJSON(import.meta.url) ?? '.'), 'node_modules', '.cache', 'thutuc')

/** The file for what is kept of a catalogue folder, under an ending. */
export function cacheFile(root: string, ending: string): string {
  const name = createHash('sha256').update(resolve(root)).digest('base64')
  return join(folder, `${name.replace(/[^A-Za-z0-9]/g, '').slice(0, 16)}${ending}`)
}
