import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { AstroIntegration } from 'astro'
import { keptBytes } from './kept-values.ts'

const forms = [
  { ending: '.br', press: (text: Uint8Array) => brotliCompressSync(text) },
  { ending: '.gz', press: (text: Uint8Array) => gzipSync(text, { level: 9 }) },
]

/** Writes brotli and gzip beside the files of search, the largest that a phone reads; servers send them to who takes them. */
export const compressed = (): AstroIntegration => ({
  name: 'compressed',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const folder = join(fileURLToPath(dir), 'tep')
      for (const name of readdirSync(folder).filter(file => file.endsWith('.json'))) {
        const text = readFileSync(join(folder, name))
        // The name holds the hash of what is in it.
        const [base = '', state = ''] = name.split('.')
        for (const { ending, press } of forms)
          writeFileSync(
            join(folder, name + ending),
            keptBytes(base + ending, state, () => press(text)),
          )
      }
    },
  },
})
