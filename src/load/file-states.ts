// What the files of a catalogue say, each named by the SHA-256 of its bytes; one that nobody touched since it was read is not read again.
import { createHash } from 'node:crypto'
import { lstatSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { cacheFile, writeKept } from './cache-folder.ts'

/** Which file it was when it was read, its size and times, when that was (milliseconds), and the name of what it said. */
type Mark = readonly [inode: number, size: number, time: number, change: number, seen: number, state: string]

export interface FileStates {
  /** By the path below the folder, with slashes. */
  readonly states: ReadonlyMap<string, string>
  /** Another one once a file was touched, though it may say the same again. */
  readonly stamp: string
}

/** A file that changes again within the smallest step of its times looks untouched: none is trusted that had not rested so long, in milliseconds. */
const rest = 2000

const isSame = (a: Mark, b: readonly number[]): boolean => b.every((value, place) => a[place] === value)

/** Whether what has these times had rested when it was seen. */
export const hasRested = (time: number, change: number, seen: number): boolean => seen - Math.max(time, change) > rest

/** A name for several texts. */
export const hashOf = (...parts: readonly (string | Uint8Array)[]): string => {
  const sum = createHash('sha256')
  for (const part of parts) sum.update(part).update('\0')
  return sum.digest('base64')
}

/** The state of every file below a folder. */
export function fileStates(root: string): FileStates {
  const file = cacheFile(root, '-files.json')
  const before = readMarks(file)
  const now = new Map<string, Mark>()
  for (const entry of readdirSync(root, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue
    const full = join(entry.parentPath, entry.name)
    const path = relative(root, full).split(sep).join('/')
    const seen = Date.now()
    const { ino, size, mtimeMs, ctimeMs } = lstatSync(full)
    const told = [ino, size, mtimeMs, ctimeMs] as const
    const known = before.get(path)
    const isKnown = known !== undefined && isSame(known, told) && hasRested(mtimeMs, ctimeMs, known[4])
    now.set(path, isKnown ? known : [...told, seen, createHash('sha256').update(readFileSync(full)).digest('base64')])
  }
  const marks = [...now].sort(([a], [b]) => (a < b ? -1 : 1))
  if (now.size !== before.size || marks.some(([path, mark]) => before.get(path) !== mark))
    writeKept(file, temporary => writeFileSync(temporary, JSON.stringify(marks)))
  return {
    states: new Map(marks.map(([path, mark]) => [path, mark[5]])),
    stamp: hashOf(...marks.map(([path, mark]) => [path, ...mark.slice(0, 4), mark[5]].join(' '))),
  }
}

function readMarks(file: string): Map<string, Mark> {
  try {
    return new Map(JSON.parse(readFileSync(file, 'utf8')) as [string, Mark][])
  } catch {
    return new Map()
  }
}
