// Files that are kept from one build to the next, each under its key.
import { linkSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** What a file is made from, and its size and time when it was kept. */
interface Mark {
  readonly key: string
  readonly size: number
  readonly time: number
}

/** Files of the last build of a site, each under the key of what it was made from; one that is taken again is one file in two places. */
export interface KeptFiles {
  /** Puts a file of the last build into the site where it was made from the same; false where it was not, or is no longer what was kept. */
  take(name: string, key: string): boolean
  /** Keeps a file of the site for the next build. */
  keep(name: string, key: string): void
  /** Makes what was taken and kept the files of the last build; others go. */
  save(): void
}

const keepsNothing: KeptFiles = { take: () => false, keep: () => undefined, save: () => undefined }

/** A name as that of one file, for a folder each costs more than the file in it. */
const flat = encodeURIComponent

/** Somebody who writes into a site writes into what is kept of it: then size or time is another. */
function markOf(path: string, key: string): Mark | undefined {
  const found = statSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? { key, size: found.size, time: found.mtimeMs } : undefined
}

function readMarks(file: string): Map<string, Mark> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Mark][])
  } catch {
    return new Map()
  }
}

const isSame = (a: Mark | undefined, b: Mark | undefined): boolean =>
  a !== undefined && b !== undefined && a.key === b.key && a.size === b.size && a.time === b.time

/** What is kept in a folder of the files of a site; nothing where a build keeps nothing. */
export function keptFiles(kept: string | undefined, site: string): KeptFiles {
  if (kept === undefined) return keepsNothing
  const folder = join(kept, 'files')
  const list = join(kept, 'files.json')
  const before = readMarks(list)
  const now = new Map<string, Mark>()
  const made = new Set<string>()
  const at = (name: string) => join(folder, flat(name))
  mkdirSync(folder, { recursive: true })
  const prepare = (path: string) => {
    const parent = dirname(path)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    return path
  }
  return {
    take(name, key) {
      const mark = markOf(at(name), key)
      if (mark === undefined || !isSame(mark, before.get(name))) return false
      linkSync(at(name), prepare(join(site, name)))
      now.set(name, mark)
      return true
    },
    keep(name, key) {
      const mark = markOf(join(site, name), key)
      if (mark === undefined || now.has(name)) return
      // Another file in its place: the old one may still stand in a site that is being read.
      linkSync(join(site, name), `${at(name)}.new`)
      renameSync(`${at(name)}.new`, at(name))
      now.set(name, mark)
    },
    save() {
      const wanted = new Set([...now.keys()].map(flat))
      for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name))
      writeFileSync(`${list}.new`, JSON.stringify([...now]))
      renameSync(`${list}.new`, list)
    },
  }
}
