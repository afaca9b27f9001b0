// Pages that sites of provinces have in common: whole or not at all, and no more than provinces can have.
import { mkdtempSync, readdirSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { commonKey, commonPages } from '../../site/lib/common-pages.ts'

const work = mkdtempSync(join(tmpdir(), 'common-pages-'))
afterAll(() => rmSync(work, { recursive: true, force: true }))

const page = Buffer.from('<p>trang chung</p>')
const key = commonKey('k1')

test('what one build has kept another takes; the pages of one site alone are not for others', () => {
  const folder = join(work, 'both')
  const [first, second] = [commonPages(folder), commonPages(folder)]
  first.keep(key, page)
  first.keep('k2', page)
  expect(second.take(key)).toEqual(page)
  expect(second.take('k2')).toBeUndefined()
  expect(second.take(commonKey('k2'))).toBeUndefined()
  expect(readdirSync(folder)).toEqual([key])
})

test.each([0, 3, 10, page.length + 3])('a page of which %d bytes are left is none, and is written again', bytes => {
  const folder = join(work, `torn-${bytes}`)
  const pages = commonPages(folder)
  pages.keep(key, page)
  truncateSync(join(folder, key), bytes)
  expect(pages.take(key)).toBeUndefined()
  pages.keep(key, page)
  expect(pages.take(key)).toEqual(page)
})

test('a folder that has grown old begins anew', () => {
  const folder = join(work, 'old')
  commonPages(folder, 2).keep(key, page)
  for (const name of ['a', 'b']) writeFileSync(join(folder, name), '')
  expect(commonPages(folder, 3).take(key)).toEqual(page)
  const pages = commonPages(folder, 2)
  expect(readdirSync(folder)).toEqual([])
  pages.keep(key, page)
  expect(pages.take(key)).toEqual(page)
})

test('a folder that another build has taken away is no hindrance', () => {
  const folder = join(work, 'gone')
  const pages = commonPages(folder)
  rmSync(folder, { recursive: true })
  pages.keep(key, page)
  expect(pages.take(key)).toBeUndefined()
})

test('a build that keeps nothing takes nothing', () => {
  const pages = commonPages(undefined)
  pages.keep(key, page)
  expect(pages.take(key)).toBeUndefined()
})
