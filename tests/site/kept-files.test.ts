// What the last build left is taken again only where it is what was kept, and a site that stands is not written into.
import {
  appendFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { keptFiles } from '../../site/lib/kept-files.ts'

const work = mkdtempSync(join(tmpdir(), 'kept-files-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const page = 'thu-tuc/1.000001/index.html'
let count = 0

/** A store with one page from a build that ended, and the folder of that site. */
function built(name: string) {
  const kept = join(work, name)
  const site = join(work, `${name}-site`)
  const files = keptFiles(kept, site)
  mkdirSync(join(site, 'thu-tuc/1.000001'), { recursive: true })
  writeFileSync(join(site, page), 'cũ')
  files.keep(page, 'k1')
  files.save()
  return { kept, site, next: () => join(work, `${name}-next-${count++}`) }
}

test('a page made from the same is taken; one made from something else is not', () => {
  const { kept, next } = built('same')
  const site = next()
  expect(keptFiles(kept, site).take(page, 'k1')).toBe(true)
  expect(readFileSync(join(site, page), 'utf8')).toBe('cũ')
  expect(keptFiles(kept, next()).take(page, 'k2')).toBe(false)
  expect(keptFiles(kept, next()).take('thu-tuc/1.000002/index.html', 'k1')).toBe(false)
})

test.each([
  [
    'written into by way of the site',
    ({ site }: ReturnType<typeof built>) => appendFileSync(join(site, page), ' thêm'),
  ],
  [
    'with its list torn',
    ({ kept }: ReturnType<typeof built>) => writeFileSync(join(kept, 'files.json'), '[["thu-tuc/1.000'),
  ],
  [
    'without its file',
    ({ kept }: ReturnType<typeof built>) => rmSync(join(kept, 'files'), { recursive: true, force: true }),
  ],
])('a page %s is made anew', (name, spoil) => {
  const store = built(name.replaceAll(' ', '-'))
  spoil(store)
  const site = store.next()
  expect(keptFiles(store.kept, site).take(page, 'k1')).toBe(false)
  expect(existsSync(join(site, page))).toBe(false)
})

test('a new page does not reach into the site of the last build, and what nobody took goes', () => {
  const { kept, site: old, next } = built('anew')
  const site = next()
  const files = keptFiles(kept, site)
  mkdirSync(join(site, 'thu-tuc/1.000001'), { recursive: true })
  writeFileSync(join(site, page), 'mới')
  files.keep(page, 'k2')
  files.save()
  expect(readFileSync(join(old, page), 'utf8')).toBe('cũ')
  expect(keptFiles(kept, next()).take(page, 'k2')).toBe(true)
  const third = keptFiles(kept, next())
  third.save()
  expect(keptFiles(kept, next()).take(page, 'k2')).toBe(false)
})

/** A site that stood once, and waits to become the next: its page is the kept one, beside what nobody keeps. */
function waiting(name: string) {
  const { kept, site, next } = built(name)
  const spare = next()
  renameSync(site, spare)
  for (const [file, text] of [
    ['thu-tuc/1.000002/index.html', 'của ai đó'],
    ['lich.json', '{}'],
  ] as const) {
    mkdirSync(dirname(join(spare, file)), { recursive: true })
    writeFileSync(join(spare, file), text)
  }
  mkdirSync(join(spare, 'rong'))
  return { kept, spare }
}
const left = (site: string) => readdirSync(site, { recursive: true, encoding: 'utf8' }).sort()

test('in an earlier site a page made from the same stays where it stands, and all else goes', () => {
  const { kept, spare } = waiting('stands')
  const { ino } = statSync(join(spare, page))
  const files = keptFiles(kept, spare)
  expect(left(spare)).toEqual(['thu-tuc', 'thu-tuc/1.000001', page])
  expect(files.take(page, 'k1')).toBe(true)
  files.save()
  expect(statSync(join(spare, page)).ino).toBe(ino)
})

test('in an earlier site a page made from something else, or asked for by nobody, goes with its folder', () => {
  const other = waiting('other')
  expect(keptFiles(other.kept, other.spare).take(page, 'k2')).toBe(false)
  expect(existsSync(join(other.spare, page))).toBe(false)
  const unasked = waiting('unasked')
  keptFiles(unasked.kept, unasked.spare).save()
  expect(left(unasked.spare)).toEqual([])
})

test.each([
  ['written into', (path: string) => appendFileSync(path, ' thêm'), false],
  ['another file of the same size and time', replaceAlike, true],
  ['a link to another', linkElsewhere, true],
])('in an earlier site a page that is %s is not left there', (name, spoil, isKept) => {
  const { kept, spare } = waiting(`spoilt-${name.length}`)
  spoil(join(spare, page))
  expect(keptFiles(kept, spare).take(page, 'k1')).toBe(isKept)
  expect(existsSync(join(spare, page))).toBe(isKept)
  if (isKept) expect(readFileSync(join(spare, page), 'utf8')).toBe('cũ')
})

function linkElsewhere(path: string): void {
  rmSync(path)
  symlinkSync(work, path)
}

function replaceAlike(path: string): void {
  const { atime, mtime, size } = statSync(path)
  rmSync(path)
  writeFileSync(path, 'x'.repeat(size))
  utimesSync(path, atime, mtime)
}

test('a build that keeps nothing takes nothing', () => {
  const files = keptFiles(undefined, join(work, 'none'))
  files.keep(page, 'k1')
  files.save()
  expect(files.take(page, 'k1')).toBe(false)
})
