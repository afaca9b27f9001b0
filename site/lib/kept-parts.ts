// The file in which parts are kept; kept-values.ts says what they are. What is new is written at its end, so that one part costs what one part is.
import { closeSync, ftruncateSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

export type Parts = ReadonlyMap<string, Uint8Array>

/** What stands in a file of parts: each by the state of its record, and where the last whole one ends. */
export interface Kept {
  readonly parts: Parts
  readonly end: number
}

const newLine = 10

/** What stands before a part: its state, and its length in bytes. */
const headOf = (state: string, { length }: Uint8Array): string => `${JSON.stringify([state, length])}\n`

function headIn(line: string): [state: string, length: number] | undefined {
  try {
    const [state, length] = JSON.parse(line) as unknown[]
    return typeof state === 'string' && Number.isSafeInteger(length) ? [state, Number(length)] : undefined
  } catch {
    return undefined
  }
}

/** The parts of a file; none where they were made from something else, and none from where the file is torn. */
export function readParts(file: string, around: string): Kept {
  const parts = new Map<string, Uint8Array>()
  const bytes = read(file)
  let end = bytes.indexOf(newLine) + 1
  if (bytes.toString('utf8', 0, end) !== `${JSON.stringify(around)}\n`) return { parts, end: 0 }
  while (end < bytes.length) {
    const from = bytes.indexOf(newLine, end) + 1
    const head = from > 0 ? headIn(bytes.toString('utf8', end, from)) : undefined
    if (head === undefined || from + head[1] > bytes.length) break
    end = from + head[1]
    parts.set(head[0], bytes.subarray(from, end))
  }
  return { parts, end }
}

function read(file: string): Buffer {
  try {
    return readFileSync(file)
  } catch {
    return Buffer.alloc(0)
  }
}

/** Pieces that are written in one call. */
const piecesAtOnce = 1000

function write(file: number, parts: readonly (readonly [state: string, part: Uint8Array])[]): void {
  for (let at = 0; at < parts.length; at += piecesAtOnce) {
    const some = parts.slice(at, at + piecesAtOnce)
    writeFileSync(file, Buffer.concat(some.flatMap(([state, part]) => [Buffer.from(headOf(state, part)), part])))
  }
}

/** Writes a file of parts whole, or leaves what was there. */
export function writeParts(file: string, around: string, parts: Parts): void {
  mkdirSync(dirname(file), { recursive: true })
  const open = openSync(`${file}.new`, 'w')
  writeFileSync(open, `${JSON.stringify(around)}\n`)
  write(open, [...parts])
  closeSync(open)
  renameSync(`${file}.new`, file)
}

/** Writes parts behind those that a file has; what is torn at its end goes. */
function addParts(file: string, end: number, parts: readonly (readonly [state: string, part: Uint8Array])[]): void {
  const open = openSync(file, 'r+')
  ftruncateSync(open, end)
  closeSync(open)
  const added = openSync(file, 'a')
  write(added, parts)
  closeSync(added)
}

/** What parts take with their states, which may be longer than they are. */
export const sizeOf = (parts: Parts): number =>
  parts.entries().reduce((sum, [state, { length }]) => sum + state.length + length, 0)

/** Keeps the parts of this build beside those that the file has; the file is written anew when most of it is of no use any more. */
export function saveParts(file: string, around: string, before: Kept, now: Parts): void {
  const fresh = [...now].filter(([state]) => !before.parts.has(state))
  if (before.end === 0 || before.end > 2 * sizeOf(now)) writeParts(file, around, now)
  else if (fresh.length > 0) addParts(file, before.end, fresh)
}
