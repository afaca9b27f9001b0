import { readFileSync, statSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { expect, inject, test } from 'vitest'
import { fileIn, filesOf, pagePaths, useSite } from './site.ts'

/** Bytes; scripts and HTML after gzip. */
const budgets = { scriptsBeforeSearch: 30_000, html: 60_000, fonts: 120_000, styles: 20_000 }

const site = useSite()
const folder = inject('folder')
const zipped = (file: string) => gzipSync(readFileSync(fileIn(file)), { level: 9 }).length

test('scripts of a page before search is used', async () => {
  const templates = ['/', '/thu-tuc/', '/thu-tuc/1.001193/', '/van-ban/', '/tim-kiem/', '/linh-vuc/ho-tich/']
  for (const path of templates) {
    const { page } = await site.tab()
    const scripts: string[] = []
    page.on('request', request => {
      if (request.resourceType() === 'script') scripts.push(new URL(request.url()).pathname)
    })
    await page.goto(`${site.origin}${path}`, { waitUntil: 'networkidle' })
    const bytes = scripts.reduce((sum, name) => sum + zipped(name), 0)
    expect(scripts.length, path).toBeGreaterThan(0)
    expect(bytes, path).toBeLessThanOrEqual(budgets.scriptsBeforeSearch)
  }
})

test('HTML of the longest procedure page', () => {
  const sizes = pagePaths(folder)
    .filter(path => /^\/thu-tuc\/\d/.test(path))
    .map(path => zipped(`${path}index.html`))
  expect(Math.max(...sizes)).toBeLessThanOrEqual(budgets.html)
})

test('fonts in all', () => {
  const bytes = filesOf(folder, '.woff2').reduce((sum, file) => sum + statSync(fileIn(file)).size, 0)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(budgets.fonts)
})

test('styles of the site', () => {
  expect(filesOf(folder, '.css').reduce((sum, file) => sum + zipped(file), 0)).toBeLessThanOrEqual(budgets.styles)
})
