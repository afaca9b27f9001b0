import { createHash } from 'node:crypto'
import { openCache } from '../../load/cache.ts'
import { assemble, type Loaded, loadCatalog } from '../../load/catalog.ts'
import { type CatalogFile, listCatalogFiles } from '../../load/files.ts'
import { problemsOf } from '../../load/problems.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Problem } from '../../model/problem.ts'

/** A catalogue with everything that is wrong in it. */
export interface State {
  catalog: Catalog
  problems: readonly Problem[]
}

/** The state of a folder, and what it would be with another text of one file. */
export interface States {
  now(): State
  /** A text of a file, named by its path below the catalogue in the problems; the last ones are kept. */
  with(path: string, text: string): State
}

const kept = 4

/** Reads a catalogue again only where a file has changed. */
export function openStates(root: string, on: string): States {
  loadCatalog(root)
  const { parse } = openCache(root)
  const known = new Map<string, State>()
  const read = (): CatalogFile[] =>
    listCatalogFiles(root).map(file => {
      const text = file.read()
      return { ...file, file: file.path, read: () => text }
    })
  const stateOf = (files: readonly CatalogFile[]): State => {
    const hash = createHash('sha256')
    for (const file of files) hash.update(`${file.path}\0`).update(file.read())
    const key = hash.digest('base64')
    const before = known.get(key)
    const loaded: Loaded | undefined = before ? undefined : assemble(files, parse)
    const state = before ?? (loaded && { catalog: loaded.catalog, problems: problemsOf(loaded, on) })
    if (state === undefined) throw new Error(key)
    known.delete(key)
    known.set(key, state)
    if (known.size > kept) known.delete([...known.keys()][0] ?? key)
    return state
  }
  return {
    now: () => stateOf(read()),
    with: (path, text) => {
      const others = read().filter(file => file.path !== path)
      return stateOf([...others, { path, file: path, read: () => text }].toSorted((a, b) => (a.path < b.path ? -1 : 1)))
    },
  }
}
