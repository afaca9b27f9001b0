// One walk over every page of the committed catalogue: what automated checks can see of WCAG 2.2 AA, of the policy, and of narrow screens.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { pagePaths, useSite, type Watched } from './site.ts'

const site = useSite()
const pages = pagePaths(inject('folder'))
// a page of a procedure in a province, /tinh/ha-noi/1.001612/, is written by one template for all of them
const templateOf = (path: string) => path.replace(/^(\/[a-z-]+\/)[^/]+\//, '$1*/').replace(/\/\d[^/]*\/$/, '/*/')
const oneOfEach = [...new Map(pages.map(path => [templateOf(path), path])).values()]
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** The engine behind @axe-core/playwright, run for violations alone: a third of the time on three hundred pages. */
const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
type Axe = {
  run(scope: Document, options: object): Promise<{ violations: { id: string; nodes: { target: string[] }[] }[] }>
}

const violations = (page: Page): Promise<string[]> =>
  page.evaluate(async wanted => {
    const options = { runOnly: wanted, resultTypes: ['violations'], preload: false }
    const found = await (window as unknown as { axe: Axe }).axe.run(document, options)
    return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(node => node.target.join(' ')).slice(0, 3)}`)
  }, tags)

async function inspect({ page, faults }: Watched, path: string): Promise<string[]> {
  faults.length = 0
  await page.goto(`${site.origin}${path}`)
  const found = await violations(page)
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  const expected = path === '/404.html' ? [] : faults
  return [...found, ...expected, ...(wide ? ['scrolls sideways'] : [])].map(fault => `${path} ${fault}`)
}

/** Several tabs walk the list together; a page is half waiting. */
async function walk(paths: readonly string[], options: BrowserContextOptions): Promise<string[]> {
  const left = [...paths]
  const faults: string[] = []
  const one = async () => {
    const watched = await site.tab(options)
    await watched.page.addInitScript(axe)
    for (let path = left.shift(); path !== undefined; path = left.shift())
      faults.push(...(await inspect(watched, path)))
    await watched.page.context().close()
  }
  await Promise.all(Array.from({ length: 3 }, one))
  return faults
}

describe('axe, the policy and the width of the screen', () => {
  test(`${pages.length} pages in the light theme`, async () => {
    expect(pages.length).toBeGreaterThan(70)
    expect(await walk(pages, { colorScheme: 'light' })).toEqual([])
  }, 300_000)

  test('one page of each template in the dark', async () => {
    expect(oneOfEach.length).toBeGreaterThan(9)
    expect(await walk(oneOfEach, { colorScheme: 'dark' })).toEqual([])
  })

  test('one page of each template at 320 px', async () => {
    expect(await walk(oneOfEach, { viewport: { width: 320, height: 640 } })).toEqual([])
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
