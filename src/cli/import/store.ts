import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmdirSync, rmSync, writeFileSync } from 'node:fs'
import { basename, dirname, join } from 'node:path'
import { importWaiting, movedFrom, movedName } from '../../load/files.ts'

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

/**
 * A catalogue folder that a run writes into. What it writes waits beside the catalogue until `commit`, and reading sees it at once:
 * a run that ends before has changed nothing, and one that ends within a commit has put lists in before what names them.
 */
export interface Store extends Reader {
  /** Whether the run before was cut off, so that files which belong together may be there in part. */
  readonly wasCut: boolean
  /** Path below the root of the record of a code, where there is one. */
  recordPath(code: string): string | undefined
  /** The codes of all records, and of all that were ever imported. */
  codes(): { records: string[]; imported: string[] }
  write(path: string, text: string): void
  /** Puts a record in its place and takes it from where it stood before. */
  writeRecord(code: string, path: string, text: string): void
  /** Puts one file after the other that waits in its place, each whole, and gives the path of each that has come or gone. */
  placing(): Generator<string>
  /** Puts everything that waits in its place. */
  commit(): void
  close(): void
}

const recordName = /^[1-9]\.\d{6}\.yaml$/
const importedName = /^[1-9]\.\d{6}\.json$/

function recordsIn(root: string): Map<string, string> {
  const folder = join(root, 'records')
  const found = new Map<string, string>()
  if (!existsSync(folder)) return found
  for (const sector of readdirSync(folder, { withFileTypes: true }).filter(entry => entry.isDirectory()))
    for (const name of readdirSync(join(folder, sector.name)))
      if (recordName.test(name)) found.set(basename(name, '.yaml'), `records/${sector.name}/${name}`)
  return found
}

/** The order in which files come into a catalogue: whatever is named by others first, the list that names records last. */
const ranks: readonly RegExp[] = [
  /^lists\/provinces\./,
  /^lists\/(?:sectors|agencies|subject-kinds|legal-documents)\./,
  /^lists\/(?!life-events\.)/,
  /^(?:schema|calendar|parameters)\//,
  /^models\//,
  /^(?:records|imported|sources)\//,
]

const rankOf = (path: string): number => {
  const rank = ranks.findIndex(pattern => pattern.test(path))
  return rank < 0 ? ranks.length : rank
}

/** Brings back what a run that was cut off had taken from its place and not put into another. */
function mend(root: string, waiting: string, records: Map<string, string>): void {
  if (!existsSync(waiting)) return
  for (const name of readdirSync(waiting)) {
    const path = movedFrom(name)
    if (path === undefined) continue
    const code = basename(path, '.yaml')
    if (records.has(code)) continue
    mkdirSync(dirname(join(root, path)), { recursive: true })
    renameSync(join(waiting, name), join(root, path))
    records.set(code, path)
  }
}

/** Opens a folder for writing; what a run that was cut off left half-written is mended or cleared first. */
export function openStore(root: string): Store {
  const waiting = join(root, importWaiting)
  const records = recordsIn(root)
  const wasCut = existsSync(waiting)
  mend(root, waiting, records)
  rmSync(waiting, { recursive: true, force: true })
  mkdirSync(waiting, { recursive: true })
  const staged = new Map<string, string>()
  const leaving = new Map<string, string>()
  const reader = openReader(root)
  function* place(path: string): Generator<string> {
    const from = leaving.get(path)
    if (from !== undefined && existsSync(join(root, from))) {
      renameSync(join(root, from), join(waiting, movedName(from)))
      yield from
    }
    mkdirSync(dirname(join(root, path)), { recursive: true })
    renameSync(staged.get(path) ?? '', join(root, path))
    if (from !== undefined) rmSync(join(waiting, movedName(from)), { force: true })
    staged.delete(path)
    yield path
  }
  const store: Store = {
    root,
    wasCut,
    read(path) {
      const file = staged.get(path)
      return file === undefined ? reader.read(path) : readFileSync(file, 'utf8')
    },
    recordPath: code => records.get(code),
    codes: () => ({
      records: [...records.keys()],
      imported: readdirSync(dirname(waiting))
        .filter(name => importedName.test(name))
        .map(name => basename(name, '.json')),
    }),
    write(path, text) {
      const file = staged.get(path) ?? join(waiting, String(staged.size))
      writeFileSync(file, text)
      staged.set(path, file)
    },
    writeRecord(code, path, text) {
      const before = records.get(code)
      if (before !== undefined && before !== path) leaving.set(path, before)
      store.write(path, text)
      records.set(code, path)
    },
    *placing() {
      for (const path of [...staged.keys()].toSorted((a, b) => rankOf(a) - rankOf(b))) yield* place(path)
    },
    commit() {
      for (const _ of store.placing());
    },
    close() {
      rmSync(waiting, { recursive: true, force: true })
      const imported = dirname(waiting)
      if (readdirSync(imported).length === 0) rmdirSync(imported)
    },
  }
  return store
}
