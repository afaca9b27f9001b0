import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { AstroIntegration } from 'astro'
import { recordFiles } from '../../src/export/open-data.ts'

/** Cuts the whole JSON of a build into a file for each record: thousands of them, written without a route each. */
export function writeRecordFiles(folder: string): void {
  const into = join(folder, 'du-lieu', 'thu-tuc')
  mkdirSync(into, { recursive: true })
  const whole = readFileSync(join(folder, 'du-lieu', 'thu-tuc.json'), 'utf8')
  for (const { code, text } of recordFiles(whole)) writeFileSync(join(into, `${code}.json`), text)
}

/** Gives every procedure a file of open data of its own, at the end of a build. */
export const recordFilesOfBuild = (): AstroIntegration => ({
  name: 'record-files',
  hooks: { 'astro:build:done': ({ dir }) => writeRecordFiles(fileURLToPath(dir)) },
})
