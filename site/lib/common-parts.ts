// Parts that the sites of several provinces have in common (kept-values.ts), in files that are written once, whole: what each build has added.
import { randomUUID } from 'node:crypto'
import { readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { type Parts, readParts, sizeOf, writeParts } from './kept-parts.ts'

/** The parts that other builds have made, and a place for those that this one makes. */
export interface CommonParts {
  readonly parts: Parts
  /** Adds what is not there yet of all that this build has used. */
  keep(used: Parts): void
}

/** More files than these become one again. */
const most = 8

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder)
  } catch {
    return []
  }
}

/** The common parts in a folder, made from what `around` names: builds side by side and one after another read and add to them. */
export function commonParts(folder: string, around: string): CommonParts {
  const read = (names: readonly string[]) => names.map(name => readParts(join(folder, name), around))
  const names = namesIn(folder)
  const files = read(names)
  const parts = new Map(files.flatMap(file => [...file.parts]))
  return {
    parts,
    keep(used) {
      if (used.keys().every(state => parts.has(state))) return
      const since = new Map(
        read(namesIn(folder).filter(name => !names.includes(name))).flatMap(file => [...file.parts]),
      )
      const fresh = new Map([...used].filter(([state]) => !parts.has(state) && !since.has(state)))
      const ends = files.map(({ end }) => end)
      const isOld =
        names.length > most || ends.includes(0) || ends.reduce((sum, end) => sum + end, 0) > 2 * sizeOf(used)
      if (!isOld && fresh.size === 0) return
      try {
        writeParts(join(folder, randomUUID()), around, isOld ? used : fresh)
        if (isOld) for (const name of names) rmSync(join(folder, name), { force: true })
      } catch {
        // Taken away by the build of another program, or the disk is full: that costs speed, not the site.
      }
    },
  }
}
