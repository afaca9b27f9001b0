// Tells a site that stands and that a build would only make again: it was made from the same, and nobody touched one of its files.
import { lstatSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { hashOf } from '../load/file-states.ts'
import { filesIn, keptListing, listingsFile } from '../load/listing.ts'
import { writeWhole } from './atomic.ts'

/** Names the files of a site as they stand: each by its name, which file it is, its size and its time; nothing where no site stands. */
export function siteState(kept: string, site: string): string | undefined {
  try {
    const listing = keptListing(join(kept, listingsFile), site)
    const files = filesIn(listing).map(name => {
      const { mode, ino, size, mtimeMs } = lstatSync(join(site, name))
      return [name, mode, ino, size, mtimeMs].join('\0')
    })
    return listing.size > 0 ? hashOf(...[...listing.keys(), ...files].sort()) : undefined
  } catch {
    return undefined
  }
}

const fileIn = (kept: string): string => join(kept, 'standing.json')

/** Whether the site that was made last from `made` stands as it was made. */
export function isStanding(kept: string, made: string, site: string): boolean {
  try {
    const [from, state] = JSON.parse(readFileSync(fileIn(kept), 'utf8')) as readonly unknown[]
    return from === made && typeof state === 'string' && state === siteState(kept, site)
  } catch {
    return false
  }
}

/** Remembers what a site was made from, and how it stood when it was whole. */
export function remember(kept: string, made: string, state: string | undefined): void {
  try {
    writeWhole(fileIn(kept), JSON.stringify([made, state]))
  } catch {
    // A read-only or full disk costs speed, not correctness: what is remembered is of a site that stands no more.
  }
}
