// One walk over every page of the committed catalogue: what automated checks can see of WCAG 2.2 AA, of the policy, and of narrow screens.
import { readFileSync } from 'node:fs'
import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { axe, type Rules, violations } from './axe.ts'
import { fileOfPage, pagePaths, useSite, type Watched } from './site.ts'

const site = useSite()
const pages = pagePaths(inject('folder'))
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

// a page of a procedure in a province, /tinh/ha-noi/1.001612/, is written by one template for all of them
const templateOf = (path: string) => path.replace(/^(\/[a-z-]+\/)[^/]+\//, '$1*/').replace(/\/\d[^/]*\/$/, '/*/')

/** What a page shows of the design: its template, and every element with classes on it. */
const looksOf = (path: string): Set<string> => {
  const html = readFileSync(fileOfPage(path), 'utf8')
  const classes = [...html.matchAll(/<(\w+)[^>]*? class="([^"]*)"/g)].map(([, tag, names]) => `${tag} ${names}`)
  return new Set([templateOf(path), ...classes])
}

/** Pages that show between them every template and every element with its classes: the richest first, then what it lacks. */
function showingAll(paths: readonly string[]): string[] {
  const looks = new Map(paths.map(path => [path, looksOf(path)]))
  const left = new Set([...looks.values()].flatMap(all => [...all]))
  const news = (path: string) => [...(looks.get(path) ?? [])].filter(look => left.has(look))
  const chosen: string[] = []
  while (left.size > 0) {
    const [best = ''] = [...paths].sort((a, b) => news(b).length - news(a).length)
    for (const look of news(best)) left.delete(look)
    chosen.push(best)
  }
  return chosen
}

// Colours and sizes come from the classes of an element and never from the words of a record, so pages
// that show every class answer for all; structure comes from the data as well, and is judged on every page.
const design = showingAll(pages)
const ofDesign = ['color-contrast', 'link-in-text-block', 'target-size']

async function inspect({ page, faults }: Watched, path: string, rules: Rules): Promise<string[]> {
  faults.length = 0
  await page.goto(`${site.origin}${path}`)
  const found = await violations(page, rules)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  const expected = path === '/404.html' ? [] : faults
  return [...found, ...expected, ...(wide ? ['scrolls sideways'] : [])].map(fault => `${path} ${fault}`)
}

/** Several tabs walk the list together; a page is half waiting. */
async function walk(paths: readonly string[], options: BrowserContextOptions, rules: Rules = { tags }) {
  const left = [...paths]
  const faults: string[] = []
  const one = async () => {
    const watched = await site.tab(options)
    await watched.page.addInitScript(axe)
    for (let path = left.shift(); path !== undefined; path = left.shift())
      faults.push(...(await inspect(watched, path, rules)))
    await watched.page.context().close()
  }
  await Promise.all([one(), one()])
  return faults
}

describe('axe, the policy and the width of the screen', () => {
  test(`${pages.length} pages, their colours and sizes apart`, async () => {
    expect(pages.length).toBeGreaterThan(70)
    expect(await walk(pages, {}, { tags, except: ofDesign })).toEqual([])
  }, 1_200_000)

  test.each([
    { name: 'in the light', options: { colorScheme: 'light' } },
    { name: 'in the dark', options: { colorScheme: 'dark' } },
    { name: 'at 320 px', options: { viewport: { width: 320, height: 640 } } },
  ] as const)(`${design.length} pages with every element of the design, $name`, async ({ options }) => {
    expect(design.length).toBeGreaterThan(20)
    expect(await walk(design, options)).toEqual([])
  })
})

test('the policy of every page refuses inline script', async () => {
  const { page } = await site.open('/')
  await page.evaluate(() => {
    const script = document.createElement('script')
    script.textContent = 'window.ran = true'
    document.body.append(script)
  })
  expect(await page.evaluate(() => 'ran' in window)).toBe(false)
})
