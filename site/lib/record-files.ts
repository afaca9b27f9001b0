import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { recordFiles } from '../../src/export/open-data/open-data.ts'

/** Files written side by side: opening and closing them is most of the work. */
const sideBySide = 16

/** Cuts the whole JSON of a build into a file for each record: thousands of them, written without a route each. */
async function writeRecordFiles(folder: string): Promise<void> {
  const into = join(folder, 'du-lieu', 'thu-tuc')
  await mkdir(into, { recursive: true })
  const files = recordFiles(await readFile(join(folder, 'du-lieu', 'thu-tuc.json'), 'utf8'))
  const write = async () => {
    for (const { code, text } of files) await writeFile(join(into, `${code}.json`), text)
  }
  await Promise.all(Array.from({ length: sideBySide }, write))
}

/** Gives every procedure a file of open data of its own, at the end of a build. */
export const recordFilesOfBuild = (): AstroIntegration => ({
  name: 'record-files',
  hooks: { 'astro:build:done': ({ dir }) => writeRecordFiles(fileURLToPath(dir)) },
})
