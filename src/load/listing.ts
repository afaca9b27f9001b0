// Which files and folders stand below a folder, told without opening those of its folders in which nothing came or went.
import { lstatSync, readdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { hasRested } from './file-states.ts'

/** Which folder it was when it was read, when something last came or went in it, when that was seen (milliseconds), and what it held. */
type Folder = readonly [inode: number, time: number, change: number, seen: number, files: string[], folders: string[]]

/** The folders below a folder by their names, with a slash behind each; its own name is empty. */
export type Listing = ReadonlyMap<string, Folder>

function folderAt(path: string, known: Folder | undefined): Folder | undefined {
  const seen = Date.now()
  const found = lstatSync(path, { throwIfNoEntry: false })
  if (!found?.isDirectory()) return undefined
  const { ino, mtimeMs, ctimeMs } = found
  const isKnown = known?.[0] === ino && known[1] === mtimeMs && known[2] === ctimeMs
  if (isKnown && hasRested(mtimeMs, ctimeMs, known[3])) return known
  const entries = readdirSync(path, { withFileTypes: true })
  const names = (folders: boolean) => entries.filter(entry => entry.isDirectory() === folders).map(({ name }) => name)
  return [ino, mtimeMs, ctimeMs, seen, names(false), names(true)]
}

/** What stands below a folder; nothing where it is none. */
export function listingOf(root: string, known: Listing = new Map()): Listing {
  const found = new Map<string, Folder>()
  const visit = (name: string) => {
    const folder = folderAt(join(root, name), known.get(name))
    if (folder === undefined) return
    found.set(name, folder)
    for (const inside of folder[5]) visit(`${name}${inside}/`)
  }
  visit('')
  return found
}

/** Every file of a listing, by its name with slashes. */
export const filesIn = (listing: Listing): string[] =>
  [...listing].flatMap(([name, folder]) => folder[4].map(file => name + file))

/** Where listings are kept in the folder for what is kept of a site. */
export const listingsFile = 'listings.json'

type Kept = readonly (readonly [inode: number, folders: readonly (readonly [string, Folder])[]])[]

function readKept(file: string): Kept {
  try {
    const kept: unknown = JSON.parse(readFileSync(file, 'utf8'))
    return Array.isArray(kept) ? (kept as Kept) : []
  } catch {
    return []
  }
}

/** The site that stands, the one before it, and the one that is being made. */
const most = 3

/** Lists a folder by what a file keeps of it, whatever the folder was called then. */
export function keptListing(file: string, root: string): Listing {
  const inode = lstatSync(root, { throwIfNoEntry: false })?.ino
  return listingOf(root, new Map(readKept(file).find(([of]) => of === inode)?.[1]))
}

/** Keeps a listing in a file, beside those of other folders. */
export function keepListing(file: string, listing: Listing): void {
  const inode = listing.get('')?.[0]
  if (inode === undefined) return
  const others = readKept(file).filter(([of]) => of !== inode)
  writeFileSync(`${file}.new`, JSON.stringify([[inode, [...listing]], ...others.slice(0, most - 1)]))
  renameSync(`${file}.new`, file)
}
