import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Finish } from './kept-pages.ts'

/** What works before any page was visited: home, search with its index, the calculators, and what every page is drawn with. */
const shellPages = [
  '',
  'ngay.css',
  'tim-kiem/',
  'tim-kiem/tep.json',
  'thu-tuc/',
  'tinh-ngay/',
  'ngoai-tuyen/',
  'en/',
  'en/search/',
  'du-lieu/lich.json',
  'du-lieu/dinh-muc.json',
]

const worker = new URL('../offline/worker.js', import.meta.url)

const fileOf = (page: string) => (page === '' || page.endsWith('/') ? `${page}index.html` : page)

/** The files of the build that the shell names, as paths below the base. */
function shellOf(folder: string): string[] {
  const files = readdirSync(join(folder, 'tep'), { recursive: true, encoding: 'utf8' })
    .map(name => `tep/${name.split(sep).join('/')}`)
    .filter(name => /\.(?:js|css|woff2|json)$/.test(name))
    .sort()
  const pages = shellPages.filter(page => existsSync(join(folder, fileOf(page))))
  return [...pages, 'favicon.svg', ...files]
}

/** Writes the service worker beside the built pages; its text changes when one of the files it keeps does, so that browsers notice. */
function writeWorker(folder: string): void {
  const shell = shellOf(folder)
  const hash = createHash('sha256')
  for (const path of shell) hash.update(path).update(readFileSync(join(folder, fileOf(path))))
  const text = readFileSync(worker, 'utf8')
    .replace('__VERSION__', hash.digest('hex').slice(0, 16))
    .replace('__SHELL__', JSON.stringify(shell))
  writeFileSync(join(folder, 'sw.js'), text)
}

/** Makes the site work without a network: the last step of a build. */
export const writeOffline: Finish = (_kept, { dir }) => writeWorker(fileURLToPath(dir))
