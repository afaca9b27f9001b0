import {
  createReadStream,
  createWriteStream,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { pipeline } from 'node:stream/promises'
import { brotliDecompressSync, createBrotliDecompress } from 'node:zlib'

/** Decompresses one Brotli file to `to`, once; a second process never sees a half-written file. */
export async function unpackFile(from: string, to: string): Promise<string> {
  if (existsSync(to)) return to
  mkdirSync(dirname(to), { recursive: true })
  const part = `${to}.${process.pid}`
  await pipeline(createReadStream(from), createBrotliDecompress(), createWriteStream(part, { mode: 0o755 }))
  renameSync(part, to)
  return to
}

/** Unpacks the plain files of a Brotli-compressed tar archive below `folder`, once. */
export function unpackTar(from: string, folder: string): string {
  if (existsSync(folder)) return folder
  const part = `${folder}.${process.pid}`
  for (const [name, bytes] of tarFiles(brotliDecompressSync(readFileSync(from)))) {
    mkdirSync(dirname(join(part, name)), { recursive: true })
    writeFileSync(join(part, name), bytes)
  }
  if (!existsSync(folder)) renameSync(part, folder)
  return folder
}

/** Headers of 512 bytes: name at 0, size in octal at 124, type at 156 (`0` is a plain file). */
function* tarFiles(tar: Buffer): Generator<[name: string, bytes: Buffer]> {
  for (let at = 0; tar[at]; ) {
    const size = Number.parseInt(tar.toString('latin1', at + 124, at + 136), 8) || 0
    const type = tar.toString('latin1', at + 156, at + 157)
    const name = (tar.toString('utf8', at, at + 100).split('\0')[0] ?? '').replace(/^\.\//, '')
    if (type === '0' || type === '\0') yield [name, tar.subarray(at + 512, at + 512 + size)]
    at += 512 + Math.ceil(size / 512) * 512
  }
}
