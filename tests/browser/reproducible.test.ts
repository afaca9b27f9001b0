import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { buildSite } from '../../src/cli/site.ts'
import { on, provinceOptions } from './setup.ts'
import { fileOfPage, pagePaths, provinceSite } from './site.ts'

/** Every file of a folder with the hash of its bytes. */
const hashes = (folder: string): Record<string, string> =>
  Object.fromEntries(
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(name => statSync(join(folder, name)).isFile())
      .map(
        name =>
          [
            name.split(sep).join('/'),
            createHash('sha256')
              .update(readFileSync(join(folder, name)))
              .digest('hex'),
          ] as const,
      )
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  )

test('two builds of one catalogue for one day are the same bytes', async () => {
  const out = `${inject('folder')}-again`
  onTestFinished(() => rmSync(out, { recursive: true, force: true }))
  expect(await buildSite({ catalog: inject('catalog'), on, out })).toBe(0)
  const [first, second] = [hashes(inject('folder')), hashes(out)]
  expect(Object.keys(second)).toEqual(Object.keys(first))
  expect(Object.keys(first).filter(name => first[name] !== second[name])).toEqual([])
})

test('below another path every address of the site begins with it', async () => {
  const { folder } = await provinceSite()
  const { base, site } = provinceOptions
  const pages = pagePaths(folder).map(path => readFileSync(fileOfPage(path, folder), 'utf8'))
  const addresses = pages.flatMap(text =>
    [...text.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(([, address = '']) => address),
  )
  expect(addresses.length).toBeGreaterThan(1000)
  expect([...new Set(addresses)].filter(address => !address.startsWith(base))).toEqual([])
  expect(readFileSync(join(folder, 'robots.txt'), 'utf8')).toContain(`${site}${base}sitemap-index.xml`)
  const home = readFileSync(join(folder, 'index.html'), 'utf8')
  expect(home).toContain(`<link rel="canonical" href="${site}${base}">`)
})
