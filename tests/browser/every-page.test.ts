// Every page of the committed catalogue: what automated checks can see of WCAG 2.2 AA, of the policy, and of narrow screens.
import { readFileSync } from 'node:fs'
import type { BrowserContextOptions, Page } from 'playwright-core'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { axe, violations } from './axe.ts'
import { fileOfPage, pagePaths, useSite, type Watched } from './site.ts'

const site = useSite()
const pages = pagePaths(inject('folder'))
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

const read = (path: string) => readFileSync(fileOfPage(path), 'utf8')

// a page of a procedure in a province, /tinh/ha-noi/1.001612/, is written by one template for all of them
const templateOf = (path: string) => path.replace(/^(\/[a-z-]+\/)[^/]+\//, '$1*/').replace(/\/\d[^/]*\/$/, '/*/')

/** Pages that show between them every look that any page has: the richest first, then what it lacks. */
function showingAll(looks: ReadonlyMap<string, readonly string[]>): string[] {
  const left = new Set([...looks.values()].flat())
  const news = (path: string) => looks.get(path)?.filter(look => left.has(look)).length ?? 0
  const chosen: string[] = []
  while (left.size > 0) {
    const [best = ''] = [...looks.keys()].map(path => [path, news(path)] as const).sort((a, b) => b[1] - a[1])[0] ?? []
    for (const look of looks.get(best) ?? []) left.delete(look)
    chosen.push(best)
  }
  return chosen
}

/** Every kind of element on a page: tag, classes, role and states, below its parent's tag and classes. */
const kindsIn = (page: Page, texts: readonly string[]): Promise<string[][]> =>
  page.evaluate(texts => {
    const kindOf = (element: Element | null) => `${element?.localName}.${element?.getAttribute('class') ?? ''}`
    const statesOf = (element: Element) =>
      element
        .getAttributeNames()
        .filter(name => /^(?:role|type|aria-.*|tabindex|open|hidden|scope|lang)$/.test(name))
        .map(name => (/^(?:role|type)$/.test(name) ? `${name}=${element.getAttribute(name)}` : name))
    return texts.map(text => {
      const all = [...new DOMParser().parseFromString(text, 'text/html').querySelectorAll('*')]
      const kinds = all.map(one => [kindOf(one.parentElement), kindOf(one), ...statesOf(one)].join(' '))
      return [...new Set(kinds)]
    })
  }, texts)

/** What every page shows, read from its file, a batch at a time. */
async function readLooks(): Promise<Map<string, readonly string[]>> {
  const { page } = await site.tab()
  const looks = new Map<string, readonly string[]>()
  for (let from = 0; from < pages.length; from += 50) {
    const paths = pages.slice(from, from + 50)
    const kinds = await kindsIn(page, paths.map(read))
    for (const [place, path] of paths.entries()) looks.set(path, [templateOf(path), ...(kinds[place] ?? [])])
  }
  await page.context().close()
  return looks
}

/** Colours of the page that is open, in the dark. */
async function inTheDark(page: Page): Promise<string[]> {
  await page.emulateMedia({ colorScheme: 'dark' })
  const found = await violations(page, { tags: ['cat.color'] })
  await page.emulateMedia({ colorScheme: 'light' })
  return found.map(fault => `in the dark: ${fault}`)
}

async function inspect({ page, faults }: Watched, path: string, dark: boolean): Promise<string[]> {
  faults.length = 0
  await page.goto(`${site.origin}${path}`)
  const found = [...(await violations(page, { tags })), ...(dark ? await inTheDark(page) : [])]
  const wide = await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)
  const expected = path === '/404.html' ? [] : faults
  return [...found, ...expected, ...(wide ? ['scrolls sideways'] : [])].map(fault => `${path} ${fault}`)
}

/** Several tabs walk the list together; a page is half waiting. */
async function walk(paths: readonly string[], options: BrowserContextOptions, dark: boolean) {
  const left = [...paths]
  const faults: string[] = []
  const one = async () => {
    const watched = await site.tab(options)
    await watched.page.addInitScript(axe)
    for (let path = left.shift(); path !== undefined; path = left.shift())
      faults.push(...(await inspect(watched, path, dark)))
    await watched.page.context().close()
  }
  await Promise.all([one(), one()])
  return faults
}

// What these rules find comes from a kind of element at its place, which is the same on every page that has it: they judge pages
// that show every kind. What comes from the words of a record, its markup shows, which is validated on every page.
describe(`pages that show every kind of element of all ${pages.length}`, () => {
  let design: string[] = []
  beforeAll(async () => {
    design = showingAll(await readLooks())
  })

  test.each([
    { name: 'in the light and in the dark', options: { colorScheme: 'light' }, dark: true },
    { name: 'at 320 px', options: { viewport: { width: 320, height: 640 } }, dark: false },
  ] as const)('are clean for axe, the policy and the screen $name', async ({ options, dark }) => {
    expect(design.length).toBeGreaterThan(20)
    expect(await walk(design, options, dark)).toEqual([])
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
