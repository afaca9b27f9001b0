import { closeSync, mkdirSync, openSync, writevSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { bytesResponse } from './bytes-response.ts'

/** The folder of the site where a kept program builds it (`build-again.ts`). */
const site = process.env.THUTUC_PROGRAM === undefined ? undefined : process.env.THUTUC_OUT

/** Says that the file of a route stands in the site already. */
export const stands = 204

/** Buffers that a system takes in one call. */
const atOnce = 1000

/** Writes a new file in pieces, none of which is copied. */
export function writePieces(file: string, pieces: readonly Uint8Array[]): void {
  mkdirSync(dirname(file), { recursive: true })
  const open = openSync(file, 'wx')
  try {
    for (let at = 0; at < pieces.length; at += atOnce) writeAll(open, pieces.slice(at, at + atOnce))
  } finally {
    closeSync(open)
  }
}

/** A call may write less than it was given. */
function writeAll(open: number, pieces: readonly Uint8Array[]): void {
  let written = writevSync(open, pieces)
  let from = 0
  for (const { length } of pieces) {
    if (written < length) break
    written -= length
    from += 1
  }
  const cut = pieces[from]
  if (cut !== undefined) writeAll(open, [cut.subarray(written), ...pieces.slice(from + 1)])
}

/** Answers with a large file: a build writes it where it belongs, piece by piece, and is told that it stands. */
export function piecesResponse(name: string, pieces: readonly Uint8Array[]): Response {
  if (site === undefined) return bytesResponse(Buffer.concat(pieces))
  writePieces(join(site, name), pieces)
  return new Response(null, { status: stands })
}
