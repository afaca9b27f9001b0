// The file in which parts are kept; kept-values.ts says what they are.
import { closeSync, mkdirSync, openSync, readFileSync, renameSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

/** What is kept of one kind: what all parts are made from beside their records, then each by the state of its record. */
interface Kept {
  readonly around: string
  readonly parts: readonly (readonly [state: string, length: number])[]
}

const newLine = 10

/** The parts of a file by the states of their records; none where they were made from something else, or the file is torn. */
export function readParts(file: string, around: string): Map<string, Uint8Array> {
  const parts = new Map<string, Uint8Array>()
  try {
    const bytes = readFileSync(file)
    let at = bytes.indexOf(newLine) + 1
    const kept = JSON.parse(bytes.toString('utf8', 0, at)) as Kept
    if (kept.around !== around) return parts
    for (const [state, length] of kept.parts) {
      parts.set(state, bytes.subarray(at, at + length))
      at += length
    }
    if (at !== bytes.length) parts.clear()
  } catch {
    parts.clear()
  }
  return parts
}

/** Pieces that are written in one call. */
const piecesAtOnce = 1000

/** Writes a file of parts whole, or leaves what was there. */
export function writeParts(file: string, around: string, parts: ReadonlyMap<string, Uint8Array>): void {
  const kept: Kept = { around, parts: [...parts].map(([state, { length }]) => [state, length]) }
  const pieces = [Buffer.from(`${JSON.stringify(kept)}\n`), ...parts.values()]
  mkdirSync(dirname(file), { recursive: true })
  const open = openSync(`${file}.new`, 'w')
  for (let at = 0; at < pieces.length; at += piecesAtOnce)
    writeFileSync(open, Buffer.concat(pieces.slice(at, at + piecesAtOnce)))
  closeSync(open)
  renameSync(`${file}.new`, file)
}
