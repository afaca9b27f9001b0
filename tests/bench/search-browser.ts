import { readFileSync } from 'node:fs'
import { stripTypeScriptTypes } from 'node:module'
import { fileURLToPath } from 'node:url'
import type { Browser, Page } from 'playwright-core'
import { launchChromium } from '../browser/chromium.ts'
import { percentile } from './search-measure.ts'

const host = 'http://search.test'
const source = (path: string) => readFileSync(fileURLToPath(new URL(`../../src${path}`, import.meta.url)), 'utf8')

/** Runs in the page: fetches and opens the index, answers the first question, then all. */
const script = `
import { openIndex, addDetail } from '/search/open.ts'
import { search } from '/search/search.ts'
globalThis.measure = async questions => {
  const start = performance.now()
  const open = openIndex(await (await fetch('/core.json')).json())
  const ready = performance.now() - start
  search(open, questions[0])
  const first = performance.now() - start
  addDetail(open, await (await fetch('/detail.json')).json())
  for (const query of questions.slice(0, 10)) search(open, query)
  const timed = query => { const from = performance.now(); search(open, query); return performance.now() - from }
  const times = questions.map(query => [timed(query), timed(query), timed(query)].sort((a, b) => a - b)[1])
  return { ready, first, times }
}`

/** Serves the modules with their types stripped, as any build would leave them, and the two index files. */
const serve = (page: Page, files: Readonly<Record<string, string>>) =>
  page.route(`${host}/**`, async route => {
    const { pathname } = new URL(route.request().url())
    const json = files[pathname]
    if (json !== undefined) return route.fulfill({ contentType: 'application/json', body: json })
    if (pathname === '/')
      return route.fulfill({ contentType: 'text/html', body: '<!doctype html><title>search</title>' })
    return route.fulfill({ contentType: 'text/javascript', body: stripTypeScriptTypes(source(pathname)) })
  })

export interface BrowserTimes {
  /** Milliseconds from the request of the index until it is open, and until the first answer. */
  readonly ready: number
  readonly first: number
  readonly p50: number
  readonly p95: number
}

const measure = async (
  browser: Browser,
  rate: number,
  files: Readonly<Record<string, string>>,
  queries: readonly string[],
): Promise<BrowserTimes> => {
  const page = await browser.newPage()
  await serve(page, files)
  await page.goto(`${host}/`)
  await page.addScriptTag({ type: 'module', content: script })
  await page.waitForFunction('globalThis.measure !== undefined')
  const session = await page.context().newCDPSession(page)
  await session.send('Emulation.setCPUThrottlingRate', { rate })
  const call = `globalThis.measure(${JSON.stringify(queries)})`
  const { ready, first, times } = (await page.evaluate(call)) as { ready: number; first: number; times: number[] }
  await page.close()
  return { ready, first, p50: percentile(times, 0.5), p95: percentile(times, 0.95) }
}

/** Times in real Chromium, at full speed and with the processor slowed four times. */
export const browserTimes = async (core: string, detail: string, queries: readonly string[]) => {
  const browser = await launchChromium()
  const files = { '/core.json': core, '/detail.json': detail }
  try {
    return { full: await measure(browser, 1, files, queries), slowed: await measure(browser, 4, files, queries) }
  } finally {
    await browser.close()
  }
}
