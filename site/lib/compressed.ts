import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { promisify } from 'node:util'
import { brotliCompress, gzip } from 'node:zlib'
import type { Finish } from './kept-pages.ts'
import { placeState } from './open-place.ts'

const forms = [
  { ending: '.br', press: promisify(brotliCompress) },
  { ending: '.gz', press: (text: Uint8Array) => promisify(gzip)(text, { level: 9 }) },
]

/** Writes brotli and gzip beside the files of search, the largest that a phone reads; servers send them to who takes them. */
export const compress: Finish = async (kept, { dir }) => {
  const site = fileURLToPath(dir)
  const names = readdirSync(join(site, 'tep')).filter(name => name.endsWith('.json'))
  const pressed = names.flatMap(file =>
    forms.map(async ({ ending, press }) => {
      const name = `tep/${file}${ending}`
      // The name of the file holds the hash of what is in it, as long as its place is open.
      const key = `${file} ${placeState}`
      if (kept.take(name, key)) return
      writeFileSync(join(site, name), await press(readFileSync(join(site, 'tep', file))))
      kept.keep(name, key)
    }),
  )
  await Promise.all(pressed)
}
