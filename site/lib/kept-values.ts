import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

const folder = process.env.THUTUC_KEPT && join(process.env.THUTUC_KEPT, 'values')

/** Bytes that cost much to make, from the last build where they have the same key; made each time where a build keeps nothing. */
export function keptBytes(name: string, key: string, make: () => Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (folder === undefined) return make()
  const own = join(folder, name)
  const file = join(own, key)
  if (existsSync(file)) return readFileSync(file)
  const made = make()
  mkdirSync(own, { recursive: true })
  for (const old of readdirSync(own)) rmSync(join(own, old))
  writeFileSync(`${file}.new`, made)
  renameSync(`${file}.new`, file)
  return made
}

/** A text that costs much to make, kept in the same way. */
export const keptText = (name: string, key: string, make: () => string): string =>
  Buffer.from(keptBytes(name, key, () => Buffer.from(make()))).toString('utf8')
