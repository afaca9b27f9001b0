import { createReadStream, readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { createGunzip } from 'node:zlib'
import { elements } from '../../import/elements.ts'
import { decode, type Item, lines, SourceError } from '../../import/lines.ts'

const readable = /\.(?:json|jsonl|ndjson)(?:\.gz)?$/i

/** The files that a list of names stands for: a folder is its JSON files, in order of their names. */
export function sourceFiles(names: readonly string[]): string[] {
  return names.flatMap(name => {
    if (!statSync(name).isDirectory()) return [name]
    return readdirSync(name, { recursive: true, withFileTypes: true })
      .filter(entry => entry.isFile() && readable.test(entry.name))
      .map(entry => join(entry.parentPath, entry.name))
      .toSorted()
  })
}

/** Whether a name ends as a source of JSON does. */
export const isJsonSource = (name: string): boolean => readable.test(name)

async function* bytes(file: string): AsyncGenerator<Uint8Array> {
  const raw = createReadStream(file, { highWaterMark: 1 << 20 })
  if (!/\.gz$/i.test(file)) {
    yield* raw
    return
  }
  const gunzip = createGunzip()
  raw.on('error', error => gunzip.destroy(error))
  yield* raw.pipe(gunzip)
}

/** The JSON texts of a file one by one, within bounded memory; throws `SourceError` where it cannot go on. */
export async function* readItems(file: string): AsyncGenerator<Item> {
  const text = decode(bytes(file))
  let line = 0
  try {
    for await (const item of /\.json(?:\.gz)?$/i.test(file) ? elements(text) : lines(text)) {
      line = item.line
      yield item
    }
  } catch (error) {
    if (error instanceof SourceError) throw error
    const code = (error as NodeJS.ErrnoException).code ?? ''
    if (code.startsWith('Z_')) throw new SourceError('GZIP_BROKEN', line)
    if (code.startsWith('E')) throw new SourceError('UNREADABLE', line)
    throw error
  }
}
