import { statSync } from 'node:fs'
import { expect, inject, test } from 'vitest'
import { fileIn, filesOf, pagePaths, useSite, zippedSize } from './site.ts'

/** Bytes; scripts and HTML after gzip. Files of scripts are counted. */
const budgets = { scriptsBeforeSearch: 30_000, scriptFiles: 12, html: 60_000, fonts: 120_000, styles: 20_000 }

const site = useSite()
const folder = inject('folder')

test.each([
  '/',
  '/thu-tuc/',
  '/thu-tuc/1.001193/',
  '/van-ban/',
  '/tim-kiem/',
  '/linh-vuc/ho-tich/',
  '/su-kien/nguoi-than-qua-doi/',
])('scripts of %s before search is used', async path => {
  const scripts = await site.scriptsOf(path)
  expect(scripts.length).toBeGreaterThan(0)
  expect(scripts.length).toBeLessThanOrEqual(budgets.scriptFiles)
  expect(zippedSize(scripts)).toBeLessThanOrEqual(budgets.scriptsBeforeSearch)
})

test('HTML of the longest procedure page', () => {
  const sizes = pagePaths(folder)
    .filter(path => /^\/thu-tuc\/\d/.test(path))
    .map(path => zippedSize([`${path}index.html`]))
  expect(Math.max(...sizes)).toBeLessThanOrEqual(budgets.html)
})

test('fonts in all', () => {
  const bytes = filesOf(folder, '.woff2').reduce((sum, file) => sum + statSync(fileIn(file)).size, 0)
  expect(bytes).toBeGreaterThan(0)
  expect(bytes).toBeLessThanOrEqual(budgets.fonts)
})

test('styles of the site', () => {
  expect(zippedSize(filesOf(folder, '.css'))).toBeLessThanOrEqual(budgets.styles)
})
