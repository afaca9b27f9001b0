import { createHash } from 'node:crypto'
import { readdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { join, sep } from 'node:path'
import { expect, inject, onTestFinished, test } from 'vitest'
import { buildSite } from '../../src/cli/site.ts'
import { on } from './setup.ts'

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
  const out = `${inject('folder')}-below`
  onTestFinished(() => rmSync(out, { recursive: true, force: true }))
  const catalog = 'tests/fixtures/catalog'
  const options = { catalog, on, out, base: '/tra-cuu/', site: 'https://vidu.example' }
  expect(await buildSite(options)).toBe(0)
  const read = (name: string) => readFileSync(join(out, name), 'utf8')
  const pages = [
    'index.html',
    'thu-tuc/index.html',
    'thu-tuc/9.000001/index.html',
    'van-ban/index.html',
    '404.html',
  ].map(read)
  const addresses = pages.flatMap(text =>
    [...text.matchAll(/ (?:href|src|action)="(\/[^"]*)"/g)].map(([, address = '']) => address),
  )
  expect(addresses.length).toBeGreaterThan(100)
  expect(addresses.filter(address => !address.startsWith('/tra-cuu/'))).toEqual([])
  expect(read('robots.txt')).toContain('https://vidu.example/tra-cuu/sitemap-index.xml')
  expect(pages[0]).toContain('<link rel="canonical" href="https://vidu.example/tra-cuu/">')
})
