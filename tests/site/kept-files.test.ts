// What the last build left is taken again only where it is what was kept, and a site that stands is not written into.
import { appendFileSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
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
  mkdirSync(join(site, 'thu-tuc/1.000001'), { recursive: true })
  writeFileSync(join(site, page), 'cũ')
  const files = keptFiles(kept, site)
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
  mkdirSync(join(site, 'thu-tuc/1.000001'), { recursive: true })
  writeFileSync(join(site, page), 'mới')
  const files = keptFiles(kept, site)
  files.keep(page, 'k2')
  files.save()
  expect(readFileSync(join(old, page), 'utf8')).toBe('cũ')
  expect(keptFiles(kept, next()).take(page, 'k2')).toBe(true)
  const third = keptFiles(kept, next())
  third.save()
  expect(keptFiles(kept, next()).take(page, 'k2')).toBe(false)
})

test('a build that keeps nothing takes nothing', () => {
  const files = keptFiles(undefined, join(work, 'none'))
  files.keep(page, 'k1')
  files.save()
  expect(files.take(page, 'k1')).toBe(false)
})
