import { existsSync, readFileSync } from 'node:fs'
import { HtmlValidate } from 'html-validate'
import { describe, expect, inject, test } from 'vitest'
import { fileIn, fileOfPage, filesOf, pagePaths } from './site.ts'

const folder = inject('folder')
const origin = 'http://localhost:4321'
const html = new Map(pagePaths(folder).map(path => [path, readFileSync(fileOfPage(path), 'utf8')]))

const validator = new HtmlValidate({
  extends: ['html-validate:recommended', 'html-validate:document'],
  rules: {
    // the builder writes these for size
    'doctype-style': 'off',
    'void-style': 'off',
    'attribute-boolean-style': 'off',
    'attribute-empty-style': 'off',
    'no-trailing-whitespace': 'off',
    // the chooser and the filters answer at once: they have nothing to submit
    'wcag/h32': 'off',
    // a code with its dot is a good id
    'valid-id': ['error', { relaxed: true }],
    // all of the site comes from one host
    'require-sri': 'off',
    // official names are as long as they are
    'long-title': 'off',
    // a table laid out in blocks on phones loses its roles in some browsers, so it names them
    'no-redundant-role': 'off',
    // a search form is named by its label
    'prefer-native-element': ['error', { exclude: ['listbox', 'search'] }],
  },
})

test.each([
  ['an id that is there twice', '<i id="ab"></i><i id="ab"></i>', 'no-dup-id'],
  ['a label for nothing', '<label for="ab">B</label>', 'no-missing-references'],
  ['a link without a name', '<a href="/"> </a>', 'wcag/h30'],
  ['a button without a name', '<button type="button"></button>', 'text-content'],
  ['a field without a label', '<input type="text">', 'input-missing-label'],
  ['a heading without words', '<h2></h2>', 'empty-heading'],
  ['a picture without words', '<img src="a.png">', 'wcag/h37'],
  ['a paragraph among entries', '<ul><p>a</p></ul>', 'element-permitted-content'],
  ['a description that is not there', '<p aria-describedby="ab">a</p>', 'no-missing-references'],
])('of markup, %s is found', async (_name, html, rule) => {
  const { results } = await validator.validateString(
    `<!doctype html>\n<html lang="vi"><head><title>A</title></head><body>${html}</body></html>`,
  )
  expect(results.flatMap(one => one.messages.map(({ ruleId }) => ruleId))).toContain(rule)
})

describe('every page', () => {
  test('is valid HTML', async () => {
    const faults: string[] = []
    for (const [path, text] of html) {
      const { results } = await validator.validateString(text)
      faults.push(...results.flatMap(one => one.messages.map(({ ruleId, message }) => `${path} ${ruleId}: ${message}`)))
    }
    expect([...new Set(faults)].slice(0, 20)).toEqual([])
  })

  test('links only to what exists', () => {
    const broken: string[] = []
    for (const [path, text] of html)
      for (const [, target = ''] of text.matchAll(/<a [^>]*href="([^"]*)"/g)) {
        if (/^https:/.test(target)) continue
        const { pathname, hash } = new URL(target.replaceAll('&amp;', '&'), `${origin}${path}`)
        const page = html.get(decodeURIComponent(pathname))
        if (page === undefined ? !existsSync(fileIn(pathname)) : hash !== '' && !page.includes(`id="${hash.slice(1)}"`))
          broken.push(`${path} ${target}`)
      }
    expect(broken).toEqual([])
  })

  test('has its own title and description, one h1, and a canonical address unless it is left out of search engines', () => {
    const titles = new Map<string, string>()
    const faults: string[] = []
    for (const [path, text] of html) {
      const title = /<title>([^<]*)<\/title>/.exec(text)?.[1] ?? ''
      const description = /<meta name="description" content="([^"]*)"/.exec(text)?.[1] ?? ''
      const canonical = /<link rel="canonical" href="([^"]*)"/.exec(text)?.[1]
      if (title === '' || titles.has(title)) faults.push(`${path} title as ${titles.get(title)}`)
      titles.set(title, path)
      if (description.length < 30) faults.push(`${path} description`)
      if (text.match(/<h1[ >]/g)?.length !== 1) faults.push(`${path} h1`)
      const hidden = text.includes('content="noindex"')
      if (hidden ? canonical !== undefined : canonical !== `${origin}${path}`)
        faults.push(`${path} canonical ${canonical}`)
    }
    expect(faults).toEqual([])
  })

  test('holds no inline script, style or handler', () => {
    const inline = [...html].filter(([, text]) =>
      /<script(?![^>]*(?:src=|type="application\/(?:ld\+)?json"))|<style|<[^>]+ style="|<[^>]+ on[a-z]+="/.test(text),
    )
    expect(inline.map(([path]) => path)).toEqual([])
  })

  test('describes a procedure as a GovernmentService', () => {
    const [, text = ''] = [...html].find(([path]) => path === '/thu-tuc/1.001193/') ?? []
    const json = JSON.parse(/<script type="application\/ld\+json">([^<]*)</.exec(text)?.[1] ?? '{}')
    expect(json).toMatchObject({
      '@type': 'GovernmentService',
      identifier: '1.001193',
      url: `${origin}/thu-tuc/1.001193/`,
    })
  })
})

test('the sitemap names every page that search engines may show', () => {
  const xml = filesOf(folder, '.xml')
    .map(file => readFileSync(fileIn(file), 'utf8'))
    .join('')
  const listed = [...xml.matchAll(/<loc>([^<]*\/)<\/loc>/g)].map(([, url = '']) => url.slice(origin.length)).sort()
  const wanted = [...html]
    .filter(([, text]) => !text.includes('content="noindex"'))
    .map(([path]) => path)
    .sort()
  expect(listed).toEqual(wanted)
  expect(readFileSync(fileIn('robots.txt'), 'utf8')).toContain(`Sitemap: ${origin}/sitemap-index.xml`)
})

test('the order of the cascade layers comes before every rule', () => {
  const [, text = ''] = [...html].find(([path]) => path === '/') ?? []
  const first = /<link rel="stylesheet" href="([^"]*)"/.exec(text)?.[1] ?? ''
  const layers = [...readFileSync(fileIn(first), 'utf8').matchAll(/@layer ([a-z, ]+)[;{]/g)].flatMap(([, names = '']) =>
    names.split(/, ?/),
  )
  expect([...new Set(layers)]).toEqual([
    'fonts',
    'tokens',
    'reset',
    'base',
    'layout',
    'components',
    'utilities',
    'print',
  ])
})
