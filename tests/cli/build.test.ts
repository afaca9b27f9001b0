// What stands between a finished build and the folder that a server reads: nothing half-written, nothing of others lost.
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { replaceFolder } from '../../src/cli/atomic.ts'
import { openKeptPages } from '../../src/cli/kept-pages.ts'
import { holdsOtherFiles } from '../../src/cli/site.ts'

const work = mkdtempSync(join(tmpdir(), 'thutuc-build-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

let count = 0
/** A new folder with empty files of these names. */
function folderOf(...names: string[]): string {
  const folder = join(work, String(++count))
  for (const name of names) {
    mkdirSync(join(folder, name, '..'), { recursive: true })
    writeFileSync(join(folder, name), name)
  }
  if (names.length === 0) mkdirSync(folder)
  return folder
}

describe('replaceFolder', () => {
  test.each([
    { name: 'where nothing stood', before: undefined },
    { name: 'over an older build', before: ['index.html', 'old/index.html'] },
    { name: 'over an empty folder', before: [] },
  ])('$name leaves the new files and no others', ({ before }) => {
    const to = before === undefined ? join(work, 'deep', String(++count)) : folderOf(...before)
    replaceFolder(folderOf('index.html', 'new/index.html'), to)
    expect(readdirSync(to, { recursive: true }).sort()).toEqual(['index.html', 'new', join('new', 'index.html')])
    expect(readdirSync(join(to, '..')).filter(name => /\.(new|old)$/.test(name))).toEqual([])
  })
})

test.each([
  { name: 'no folder', out: () => join(work, 'absent'), other: false },
  { name: 'an empty folder', out: () => folderOf(), other: false },
  { name: 'a site built before', out: () => folderOf('index.html', 'sw.js'), other: false },
  { name: 'the papers of somebody', out: () => folderOf('luan-van.docx'), other: true },
  { name: 'a file', out: () => join(folderOf('a.txt'), 'a.txt'), other: true },
])('$name: holds other files $other', ({ out, other }) => {
  expect(holdsOtherFiles(out())).toBe(other)
})

describe('kept pages', () => {
  const records = Array.from({ length: 500 }, (_, n) => `records/a/9.${String(n).padStart(6, '0')}.yaml`)

  test('are for large catalogues only', () => {
    expect(openKeptPages(folderOf('records/a/9.000001.yaml'), undefined)).toBeUndefined()
    expect(openKeptPages(join(work, 'absent'), undefined)).toBeUndefined()
  })

  test('of a build that did not end are not used again; those of one that did are', () => {
    const catalog = folderOf(...records)
    const first = openKeptPages(catalog, undefined)
    const page = join(first?.env.THUTUC_KEPT ?? '', 'page.html')
    writeFileSync(page, 'half')
    const second = openKeptPages(catalog, undefined)
    expect(second?.env).toEqual(first?.env)
    expect(existsSync(page)).toBe(false)
    writeFileSync(page, 'whole')
    second?.finished()
    openKeptPages(catalog, undefined)?.finished()
    expect(readFileSync(page, 'utf8')).toBe('whole')
  })

  test('of a province lie apart, and go with their catalogue', () => {
    const catalog = folderOf(...records)
    const [country, province] = [openKeptPages(catalog, undefined), openKeptPages(catalog, '79')]
    const folders = [country, province].map(kept => kept?.env.THUTUC_KEPT ?? '')
    expect(new Set(folders).size).toBe(2)
    rmSync(catalog, { recursive: true })
    openKeptPages(folderOf(), undefined)
    expect(folders.filter(folder => existsSync(folder))).toEqual([])
  })
})
