import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'

/** A catalogue folder to read from. */
export interface Reader {
  readonly root: string
  /** The text of a file below the root; undefined when there is none. */
  read(path: string): string | undefined
}

/** Reads below a folder and changes nothing. */
export const openReader = (root: string): Reader => ({
  root,
  read(path) {
    const full = join(root, path)
    return existsSync(full) ? readFileSync(full, 'utf8') : undefined
  },
})

/** A catalogue folder that an import writes into: every file is whole or not there. */
export interface Store extends Reader {
  /** Path below the root of the record of a code, where there is one. */
  recordPath(code: string): string | undefined
  write(path: string, text: string): void
  /** Puts a record in its place and takes it from where it stood before. */
  writeRecord(code: string, path: string, text: string): void
  close(): void
}

const recordName = /^[1-9]\.\d{6}\.yaml$/

function recordsIn(root: string): Map<string, string> {
  const folder = join(root, 'records')
  const found = new Map<string, string>()
  if (!existsSync(folder)) return found
  for (const sector of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()))
    for (const name of readdirSync(join(folder, sector.name)))
      if (recordName.test(name)) found.set(basename(name, '.yaml'), `records/${sector.name}/${name}`)
  return found
}

/** Opens a folder for writing; what an interrupted run left half-written is cleared first. */
export function openStore(root: string): Store {
  const waiting = join(root, 'imported', '.writing')
  rmSync(waiting, { recursive: true, force: true })
  mkdirSync(waiting, { recursive: true })
  const records = recordsIn(root)
  const made = new Set<string>()
  const folderOf = (full: string) => {
    const folder = dirname(full)
    if (made.has(folder)) return
    mkdirSync(folder, { recursive: true })
    made.add(folder)
  }
  const store: Store = {
    ...openReader(root),
    recordPath: code => records.get(code),
    write(path, text) {
      const full = join(root, path)
      folderOf(full)
      const half = join(waiting, basename(path))
      writeFileSync(half, text)
      renameSync(half, full)
    },
    writeRecord(code, path, text) {
      const before = records.get(code)
      store.write(path, text)
      records.set(code, path)
      if (before !== undefined && before !== path) rmSync(join(root, before), { force: true })
    },
    close() {
      rmSync(waiting, { recursive: true, force: true })
      const imported = dirname(waiting)
      if (readdirSync(imported).length === 0) rmdirSync(imported)
    },
  }
  return store
}
