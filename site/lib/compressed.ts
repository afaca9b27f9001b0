import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Finish } from './kept-pages.ts'

const forms = [
  { ending: '.br', press: (text: Uint8Array) => brotliCompressSync(text) },
  { ending: '.gz', press: (text: Uint8Array) => gzipSync(text, { level: 9 }) },
]

/** Writes brotli and gzip beside the files of search, the largest that a phone reads; servers send them to who takes them. */
export const compress: Finish = (kept, { dir }) => {
  const site = fileURLToPath(dir)
  for (const file of readdirSync(join(site, 'tep')).filter(name => name.endsWith('.json')))
    for (const { ending, press } of forms) {
      // The name holds the hash of what is in it.
      const name = `tep/${file}${ending}`
      if (kept.take(name, file)) continue
      writeFileSync(join(site, name), press(readFileSync(join(site, 'tep', file))))
      kept.keep(name, file)
    }
}
