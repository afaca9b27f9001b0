// One walk over every page of the committed catalogue: what automated checks can see of WCAG 2.2 AA, of the policy, and of narrow screens.
import type { BrowserContextOptions } from 'playwright-core'
import { describe, expect, inject, test } from 'vitest'
import { axe, violations } from './axe.ts'
import { pagePaths, useSite, type Watched } from './site.ts'

const site = useSite()
const pages = pagePaths(inject('folder'))
// a page of a procedure in a province, /tinh/ha-noi/1.001612/, is written by one template for all of them
const templateOf = (path: string) => path.replace(/^(\/[a-z-]+\/)[^/]+\//, '$1*/').replace(/\/\d[^/]*\/$/, '/*/')
const oneOfEach = [...new Map(pages.map(path => [templateOf(path), path])).values()]
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

async function inspect({ page, faults }: Watched, path: string): Promise<string[]> {
  faults.length = 0
  await page.goto(`${site.origin}${path}`)
  const found = await violations(page, tags)
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
  }, 1_200_000)

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
