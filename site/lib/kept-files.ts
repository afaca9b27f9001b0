// Files that are kept from one build to the next, each under its key.
import { linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { keepListing, keptListing, listingsFile } from '../../src/load/listing.ts'
import { dropFile, filesStanding } from './standing-files.ts'

/** What a file is made from, and which file it was, its size and time when it was kept. */
interface Mark {
  readonly key: string
  readonly inode: number
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
  const found = lstatSync(path, { throwIfNoEntry: false })
  return found?.isFile() ? { key, inode: found.ino, size: found.size, time: found.mtimeMs } : undefined
}

function readMarks(file: string): Map<string, Mark> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Mark][])
  } catch {
    return new Map()
  }
}

const isSame = (a: Mark | undefined, b: Mark): boolean =>
  a?.key === b.key && a.inode === b.inode && a.size === b.size && a.time === b.time

/**
 * What is kept in a folder of the files of a site; nothing where a build keeps nothing. The site is empty, or an earlier one that
 * nobody reads any more: its files are taken where they stand, and those that were not kept go at once.
 */
export function keptFiles(kept: string | undefined, site: string): KeptFiles {
  if (kept === undefined) return keepsNothing
  const folder = join(kept, 'files')
  const list = join(kept, 'files.json')
  const before = readMarks(list)
  const now = new Map<string, Mark>()
  const made = new Set<string>()
  const at = (name: string) => join(folder, flat(name))
  mkdirSync(folder, { recursive: true })
  // Taken away by who started the build, when it has ended well.
  writeFileSync(join(kept, 'unfinished'), '')
  const listings = join(kept, listingsFile)
  const standing = filesStanding(site, keptListing(listings, site), name => before.has(name))
  const prepare = (path: string) => {
    const parent = dirname(path)
    if (!made.has(parent)) mkdirSync(parent, { recursive: true })
    made.add(parent)
    return path
  }
  return {
    take(name, key) {
      const known = before.get(name)
      const stands = standing.delete(name)
      if (known?.key === key) {
        if (stands && isSame(markOf(join(site, name), key), known)) {
          now.set(name, known)
          return true
        }
        if (isSame(markOf(at(name), key), known)) {
          rmSync(join(site, name), { force: true })
          linkSync(at(name), prepare(join(site, name)))
          now.set(name, known)
          return true
        }
      }
      if (stands) rmSync(join(site, name))
      return false
    },
    keep(name, key) {
      const mark = markOf(join(site, name), key)
      standing.delete(name)
      if (mark === undefined || now.has(name)) return
      // Another file in its place: the old one may still stand in a site that is being read.
      linkSync(join(site, name), `${at(name)}.new`)
      renameSync(`${at(name)}.new`, at(name))
      now.set(name, mark)
    },
    save() {
      for (const name of standing) dropFile(site, name)
      const wanted = new Set([...now.keys()].map(flat))
      for (const name of readdirSync(folder)) if (!wanted.has(name)) rmSync(join(folder, name))
      writeFileSync(`${list}.new`, JSON.stringify([...now]))
      renameSync(`${list}.new`, list)
      keepListing(listings, keptListing(listings, site))
    },
  }
}
