// Pages that the sites of several provinces have in common, with their place left open (open-place.ts), under the key of what they are made from.
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** A key of what many sites have in common begins so; other pages are the site's own. */
const sign = 'common-'

/** Makes a key that of a page which says nothing of the site that it stands in but its place. */
export const commonKey = (key: string): string => `${sign}${key}`

/** Whether many sites have a page of this key in common. */
export const isCommonKey = (key: string | undefined): boolean => key?.startsWith(sign) ?? false

/** Pages that builds side by side and one after another share: each is written once, whole. */
export interface CommonPages {
  take(key: string): Buffer | undefined
  keep(key: string, page: Buffer): void
}

/** So many pages the provinces have in common several times over; a folder that holds more has grown old. */
const most = 60_000

/** The common pages in a folder; none where a build keeps nothing. */
export function commonPages(folder: string | undefined, limit = most): CommonPages {
  if (folder === undefined) return { take: () => undefined, keep: () => undefined }
  mkdirSync(folder, { recursive: true })
  if (readdirSync(folder).length > limit) {
    // Builds at its side may be writing into it: then it begins anew the next time.
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 })
    mkdirSync(folder, { recursive: true })
  }
  return {
    take(key) {
      if (!isCommonKey(key)) return undefined
      try {
        const bytes = readFileSync(join(folder, key))
        // Its length stands behind it: a file that a machine lost power over may be empty, or end early.
        const end = bytes.length - 4
        return end >= 0 && bytes.readUInt32BE(end) === end ? bytes.subarray(0, end) : undefined
      } catch {
        return undefined
      }
    },
    keep(key, page) {
      if (!isCommonKey(key)) return
      const length = Buffer.alloc(4)
      length.writeUInt32BE(page.length)
      const fresh = join(folder, `${process.pid}.new`)
      try {
        writeFileSync(fresh, Buffer.concat([page, length]))
        renameSync(fresh, join(folder, key))
      } catch {
        // Taken away by the build of another program, or the disk is full: that costs speed, not the page.
      }
    },
  }
}
