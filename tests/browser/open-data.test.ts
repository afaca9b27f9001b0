import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { readSheet } from 'read-excel-file/node'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { readCsv } from '../export/csv-reader.ts'
import { fileIn, filesOf, pagePaths, useSite } from './site.ts'

const site = useSite()
const folder = inject('folder')
const read = (path: string) => readFileSync(fileIn(path), 'utf8')
const codes = pagePaths(folder).flatMap(path => /^\/thu-tuc\/(\d[^/]*)\/$/.exec(path)?.[1] ?? [])

test('every address of the page answers with its kind of file', async () => {
  const { page } = await site.open('/du-lieu/')
  const links = await page.$$eval('main a', found => found.map(link => (link as HTMLAnchorElement).href))
  const own = links.filter(link => link.startsWith(site.origin))
  expect(own.length).toBeGreaterThan(30)
  const kinds: Record<string, string> = {
    json: 'application/json; charset=utf-8',
    jsonld: 'application/ld+json; charset=utf-8',
    ttl: 'text/turtle; charset=utf-8',
    parquet: 'application/vnd.apache.parquet',
    csv: 'text/csv; charset=utf-8',
    xml: 'application/xml; charset=utf-8',
  }
  for (const link of own) {
    const answer = await fetch(link)
    expect(answer.status, link).toBe(200)
    const kind = kinds[link.split('.').at(-1) ?? '']
    if (kind) expect(answer.headers.get('content-type'), link).toBe(kind)
  }
})

test('the sizes on the page are those of the files', async () => {
  const { page } = await site.open('/du-lieu/')
  const lines = await page.$$eval('.files li', items => items.map(item => item.textContent ?? ''))
  const line = lines.find(text => text.trim().startsWith('thu-tuc.csv')) ?? ''
  const bytes = readFileSync(fileIn('du-lieu/thu-tuc.csv')).length
  expect(line).toContain(`${Math.round(bytes / 1000)} kB`)
})

test('every procedure page leads to its record file, and there is no other', () => {
  expect(filesOf(folder, '.json').filter(file => file.startsWith('du-lieu/thu-tuc/'))).toEqual(
    codes.map(code => `du-lieu/thu-tuc/${code}.json`).sort(),
  )
  for (const code of codes) {
    expect(read(`thu-tuc/${code}/index.html`)).toContain(`href="/du-lieu/thu-tuc/${code}.json"`)
    expect(JSON.parse(read(`du-lieu/thu-tuc/${code}.json`)).record.code).toBe(code)
  }
})

test('every schema stands at the address that it gives itself, and every reference leads to one', () => {
  const files = filesOf(folder, '.json').filter(file => file.startsWith('du-lieu/luoc-do/'))
  expect(files.length).toBeGreaterThan(15)
  for (const file of files) {
    const { $id } = JSON.parse(read(file))
    expect($id).toBe(`http://localhost:4321/${file}`)
    for (const [, target = ''] of read(file).matchAll(/"\$ref": "([a-z-]+\.json)"/g))
      expect(files).toContain(`du-lieu/luoc-do/${target}`)
  }
})

test('every address inside the JSON-LD and the tables that is of the site exists', () => {
  const text = ['du-lieu/thu-tuc.jsonld', 'du-lieu/thu-tuc.csv', 'du-lieu/thu-tuc.json', 'llms.txt'].map(read).join('')
  const paths = new Set([...text.matchAll(/http:\/\/localhost:4321(\/[^"#)]*)/g)].map(([, path = '']) => path))
  const known = new Set([
    ...pagePaths(folder),
    ...['json', 'csv', 'jsonld', 'ttl', 'parquet', 'xml'].flatMap(kind =>
      filesOf(folder, `.${kind}`).map(file => `/${file}`),
    ),
  ])
  expect([...paths].filter(path => !known.has(path))).toEqual([])
})

test('every address that the OpenAPI names is there, with its schema', () => {
  const { openapi, servers, paths } = JSON.parse(read('du-lieu/openapi.json'))
  expect(openapi).toMatch(/^3\.1\./)
  expect(servers).toEqual([{ url: 'http://localhost:4321' }])
  const example = (path: string) =>
    path
      .replace('{code}', codes[0] ?? '')
      .replace('{sector}', 'ho-tich')
      .replace('{schema}', 'procedure')
  for (const path of Object.keys(paths)) expect(read(example(path).slice(1)).length, path).toBeGreaterThan(100)
  for (const [, target = ''] of read('du-lieu/openapi.json').matchAll(/"\$ref": "http:\/\/localhost:4321\/([^"]+)"/g))
    expect(JSON.parse(read(target))).toHaveProperty('properties')
})

test('the service worker does not keep what is only to be downloaded', () => {
  expect(read('sw.js')).not.toMatch(/du-lieu\/(thu-tuc|giay-to|phi|thoi-han)/)
})

const office = spawnSync('soffice', ['--version']).status === 0

describe.skipIf(!office)('LibreOffice opens the tables (needs soffice)', () => {
  test('Vietnamese, codes and numbers are as they were written', async () => {
    const work = mkdtempSync(join(tmpdir(), 'thutuc-csv-'))
    onTestFinished(() => rmSync(work, { recursive: true, force: true }))
    const tables = ['thu-tuc', 'giay-to', 'phi', 'thoi-han']
    for (const table of tables) cpSync(fileIn(`du-lieu/${table}.csv`), join(work, `${table}.csv`))
    const filter = 'Text - txt - csv (StarCalc):44,34,UTF8,1,,0,true'
    const options = [`-env:UserInstallation=file://${join(work, 'profile')}`, '--headless', `--infilter=${filter}`]
    const files = tables.map(table => join(work, `${table}.csv`))
    execFileSync('soffice', [...options, '--convert-to', 'xlsx', '--outdir', work, ...files], { stdio: 'ignore' })
    for (const table of tables) {
      const rows = await readSheet(join(work, `${table}.xlsx`))
      const wanted = readCsv(read(`du-lieu/${table}.csv`).slice(1))
      expect(rows.length, table).toBe(wanted.length)
      for (const [index, row] of wanted.entries())
        expect(
          row.map((_, place) => String(rows[index]?.[place] ?? '')),
          `${table} ${index + 1}`,
        ).toEqual(row.map(({ text, quoted }) => (quoted ? text : text === '' ? '' : String(Number(text)))))
    }
  })
})
