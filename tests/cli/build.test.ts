// What stands between a finished build and the folder that a server reads: nothing half-written, nothing of others lost.
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, describe, expect, test } from 'vitest'
import { mendFolder, moveFolder, replaceFolder } from '../../src/cli/atomic.ts'
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

test('the folder that another takes the place of waits aside where it is asked for', () => {
  const [to, aside] = [folderOf('index.html', 'old/index.html'), join(work, String(++count))]
  replaceFolder(folderOf('index.html'), to, aside)
  expect(readdirSync(to)).toEqual(['index.html'])
  expect(readdirSync(aside).sort()).toEqual(['index.html', 'old'])
})

test('a link to a folder does not wait aside, and what it leads to stays as it is', () => {
  const [real, to, aside] = [folderOf('a'), join(work, String(++count)), join(work, String(++count))]
  symlinkSync(real, to, 'junction')
  replaceFolder(folderOf('b'), to, aside)
  expect([readdirSync(to), readdirSync(real), existsSync(aside)]).toEqual([['b'], ['a'], false])
})

test('a folder stays where there is no place to move it to', () => {
  const folder = folderOf('a')
  moveFolder(folder, join(work, 'absent', 'x'))
  expect(readdirSync(folder)).toEqual(['a'])
})

/** A number that no process of this machine has. */
const dead = 4_194_304

describe('mendFolder, after a run that was cut off', () => {
  test.each([
    { name: 'while the new one was brought', left: ['site/a', `site.${dead}.new/b`], whole: ['a'] },
    { name: 'between the two renames', left: [`site.${dead}.old/a`, `site.${dead}.new/b`], whole: ['a'] },
    { name: 'while the old one was taken away', left: ['site/b', `site.${dead}.old/a`], whole: ['b'] },
    {
      name: 'while a mounted folder was refilled',
      left: ['site/a', 'site/.thutuc-half', `site.${dead}.new/b`],
      whole: ['b'],
    },
    { name: 'of a run that goes on, nothing is touched', left: ['site/a', `site.${process.pid}.new/b`], whole: ['a'] },
  ])('$name', ({ left, whole }) => {
    const folder = folderOf(...left)
    mendFolder(join(folder, 'site'))
    expect(readdirSync(join(folder, 'site'))).toEqual(whole)
    const others = readdirSync(folder).filter(name => name !== 'site')
    expect(others).toEqual(left.some(name => name.includes(String(process.pid))) ? [`site.${process.pid}.new`] : [])
  })
})

test('of swaps cut off at any moment, the old folder or the new one is whole, and nothing else is left', async () => {
  const folder = folderOf(...['a', 'b'].flatMap(side => Array.from({ length: 40 }, (_, n) => `${side}/${side}${n}`)))
  const script = `
    import { cpSync } from 'node:fs'
    const { replaceFolder } = await import(${JSON.stringify(new URL('../../src/cli/atomic.ts', import.meta.url).href)})
    for (let turn = 0; ; turn++) {
      cpSync(turn % 2 ? 'a' : 'b', 'next', { recursive: true })
      replaceFolder('next', 'site')
      if (turn === 0) process.stdout.write('begun')
    }`
  for (let turn = 0; turn < 12; turn++) {
    const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
      cwd: folder,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    await once(child.stdout, 'data')
    await new Promise(done => setTimeout(done, turn * 1.7))
    child.kill('SIGKILL')
    await once(child, 'exit')
    mendFolder(join(folder, 'site'))
    const names = readdirSync(join(folder, 'site'))
    expect(names).toHaveLength(40)
    expect(new Set(names.map(name => name.at(0))).size).toBe(1)
    expect(readdirSync(folder).filter(name => name.startsWith('site.'))).toEqual([])
    rmSync(join(folder, 'next'), { recursive: true, force: true })
  }
})

test.each([
  { name: 'no folder', out: () => join(work, 'absent'), other: false },
  { name: 'an empty folder', out: () => folderOf(), other: false },
  { name: 'a site built before', out: () => folderOf('index.html', '.thutuc-site'), other: false },
  { name: 'a site of somebody else, with a service worker', out: () => folderOf('index.html', 'sw.js'), other: true },
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
    writeFileSync(join(first?.env.THUTUC_KEPT ?? '', 'unfinished'), '')
    expect(openKeptPages(catalog, undefined), 'while another build has them').toBeUndefined()
    first?.close()
    const second = openKeptPages(catalog, undefined)
    expect(second?.env).toEqual(first?.env)
    expect(existsSync(page)).toBe(false)
    writeFileSync(page, 'whole')
    second?.finished()
    second?.close()
    const third = openKeptPages(catalog, undefined)
    third?.finished()
    third?.close()
    expect(readFileSync(page, 'utf8')).toBe('whole')
  })

  test('of a province lie apart, and go with their catalogue', () => {
    const catalog = folderOf(...records)
    const [country, province] = [openKeptPages(catalog, undefined), openKeptPages(catalog, '79')]
    for (const kept of [country, province]) kept?.close()
    const folders = [country, province].map(kept => kept?.env.THUTUC_KEPT ?? '')
    expect(new Set(folders).size).toBe(2)
    rmSync(catalog, { recursive: true })
    openKeptPages(folderOf(), undefined)
    expect(folders.filter(folder => existsSync(folder))).toEqual([])
  })

  test('of another program begin anew, those that provinces share too, and what a process that is gone was moving is swept', () => {
    const catalog = folderOf(...records)
    const first = openKeptPages(catalog, '79')
    first?.close()
    const shared = first?.env.THUTUC_COMMON ?? ''
    for (const kept of [shared, first?.env.THUTUC_KEPT ?? '']) {
      writeFileSync(join(kept, 'program.txt'), 'another')
      writeFileSync(join(kept, 'page.html'), 'old')
    }
    const left = `${shared}.999999999.old`
    mkdirSync(left)
    const second = openKeptPages(catalog, '79')
    second?.close()
    expect(second?.env).toEqual(first?.env)
    for (const kept of [shared, second?.env.THUTUC_KEPT ?? ''])
      expect(readdirSync(kept).toSorted()).toEqual(['catalog.txt', 'program.txt'])
    expect(readdirSync(dirname(shared)).filter(name => /\.(?:new|old)$/.test(name))).toEqual([])
  })
})
