// A listing is what stands, whether its folders were opened again or not.
import { mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test, vi } from 'vitest'
import { filesIn, keepListing, keptListing, listingOf } from '../../src/load/listing.ts'

const work = mkdtempSync(join(tmpdir(), 'thutuc-listing-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))
const kept = join(work, 'listings.json')

let count = 0
function site(): string {
  const root = join(work, `site-${count++}`)
  mkdirSync(join(root, 'a/b'), { recursive: true })
  for (const name of ['x', 'a/y', 'a/b/z']) writeFileSync(join(root, name), name)
  return root
}

/** The listing a while after the last change, by what was kept. */
function later(root: string) {
  vi.useFakeTimers({ now: Date.now() + 60_000, toFake: ['Date'] })
  const found = keptListing(kept, root)
  vi.useRealTimers()
  return found
}

test('a folder that rested is not opened again, also under another name', () => {
  const root = site()
  const first = later(root)
  expect(filesIn(first).sort()).toEqual(['a/b/z', 'a/y', 'x'])
  keepListing(kept, first)
  writeFileSync(kept, readFileSync(kept, 'utf8').replace('"z"', '"kept"'))
  renameSync(root, `${root}-else`)
  expect(filesIn(keptListing(kept, `${root}-else`)).sort()).toEqual(['a/b/kept', 'a/y', 'x'])
})

test('a folder that had not rested when it was seen is opened again', () => {
  const root = site()
  keepListing(kept, listingOf(root))
  writeFileSync(kept, readFileSync(kept, 'utf8').replace('"z"', '"kept"'))
  expect(filesIn(keptListing(kept, root)).sort()).toEqual(['a/b/z', 'a/y', 'x'])
})

test.each([
  ['a file more', (root: string) => writeFileSync(join(root, 'a/b/new'), ''), 'a/b/new a/b/z a/y x'],
  ['a file less', (root: string) => rmSync(join(root, 'a/y')), 'a/b/z x'],
  ['a file with another name', (root: string) => renameSync(join(root, 'a/y'), join(root, 'a/v')), 'a/b/z a/v x'],
  ['a folder less', (root: string) => rmSync(join(root, 'a'), { recursive: true }), 'x'],
  ['a folder for a file', folderForFile, 'a/b/z a/y'],
  ['a link for a folder', linkForFolder, 'a/b a/y x'],
])('%s is seen', (_, change, files) => {
  const root = site()
  keepListing(kept, later(root))
  change(root)
  expect(filesIn(later(root)).sort().join(' ')).toBe(files)
})

function folderForFile(root: string): void {
  rmSync(join(root, 'x'))
  mkdirSync(join(root, 'x'))
}

function linkForFolder(root: string): void {
  rmSync(join(root, 'a/b'), { recursive: true })
  symlinkSync(work, join(root, 'a/b'), 'junction')
}

test('nothing is listed where no folder is, and what is kept may be spoilt', () => {
  expect(listingOf(join(work, 'none')).size).toBe(0)
  const root = site()
  for (const spoilt of ['', '[', '7', '[[1]]', '{}']) {
    writeFileSync(kept, spoilt)
    expect(filesIn(keptListing(kept, root)).length, spoilt).toBe(3)
  }
})

test('listings of the last three folders are kept', () => {
  rmSync(kept)
  const roots = [site(), site(), site(), site()]
  for (const root of roots) keepListing(kept, later(root))
  expect((JSON.parse(readFileSync(kept, 'utf8')) as unknown[]).length).toBe(3)
})
