import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { recordFiles } from '../../src/export/open-data/open-data.ts'
import { hash } from './hash.ts'
import type { Finish } from './kept-pages.ts'

/** Files written side by side: opening and closing them is most of the work. */
const sideBySide = 16

const folder = 'du-lieu/thu-tuc'

/** Gives every procedure a file of open data of its own, cut from the whole JSON of a build: thousands of them, without a route each. */
export const writeRecordFiles: Finish = async (kept, { dir }) => {
  const site = fileURLToPath(dir)
  await mkdir(join(site, folder), { recursive: true })
  const files = recordFiles(await readFile(join(site, `${folder}.json`)))
  const write = async () => {
    for (const { code, pieces } of files) {
      const [name, key] = [`${folder}/${code}.json`, hash(...pieces)]
      if (kept.take(name, key)) continue
      await writeFile(join(site, name), Buffer.concat(pieces))
      kept.keep(name, key)
    }
  }
  await Promise.all(Array.from({ length: sideBySide }, write))
}
