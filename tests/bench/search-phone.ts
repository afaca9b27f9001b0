// The results page of a built site on a slow phone: `npm run bench:phone -- --site DIR [--national] [--rounds 3]`.
// Chromium with its processor slowed four times, 1.6 Mbit/s and 150 ms of latency, nothing cached; in one run the time from
// the request of the page to its first result, and from a second question to its whole answer. With `--national` a copy of
// the site has the index of the national list. Leave the machine alone meanwhile.
import { cpSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { parseArgs } from 'node:util'
import { brotliCompressSync, gzipSync } from 'node:zlib'
import type { Browser } from 'playwright-core'
import { serveFolder } from '../../src/cli/static-server.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { vocabularyOf } from '../../src/search/entries.ts'
import { launchChromium } from '../browser/chromium.ts'
import { percentile } from './search-measure.ts'
import { nationalFile, readNational, withEverydayNames } from './search-source.ts'

const { values } = parseArgs({
  options: {
    site: { type: 'string', default: 'dist' },
    national: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '3' },
  },
})
const [first, second] = ['đăng ký khai sinh', 'làm hộ chiếu'] as const

/** Writes a file of the index over the one that the pages of a site name, in every form that the server sends. */
function replaceFile(folder: string, base: string, value: object): void {
  const name = readdirSync(folder).find(one => one.startsWith(`${base}.`) && one.endsWith('.json'))
  if (name === undefined) throw new Error(`No ${base} in ${folder}: build the site first.`)
  const text = JSON.stringify(value)
  writeFileSync(join(folder, name), text)
  writeFileSync(join(folder, `${name}.br`), brotliCompressSync(text))
  writeFileSync(join(folder, `${name}.gz`), gzipSync(text))
}

async function nationalSite(site: string): Promise<string> {
  const copy = mkdtempSync(join(tmpdir(), 'bench-phone-'))
  process.on('exit', () => rmSync(copy, { recursive: true, force: true }))
  cpSync(site, copy, { recursive: true })
  const { catalog } = await loadCatalog('procedures')
  const { synonyms, questions } = vocabularyOf(catalog)
  const entries = withEverydayNames(await readNational(nationalFile), catalog)
  replaceFile(join(copy, 'tep'), 'chi-muc', buildIndex(entries, { synonyms, questions }))
  replaceFile(join(copy, 'tep'), 'chi-tiet', buildDetail(entries))
  return copy
}

/** Runs in the page before it: notes when the first result stands there. */
const watch = `new MutationObserver((_, watcher) => {
  if (!document.querySelector('[data-results] li')) return
  globalThis.firstResult = performance.now()
  watcher.disconnect()
}).observe(document, { childList: true, subtree: true })`

/** Runs in the page: asks again and waits until nothing more comes. */
const again = `(async () => {
  const status = document.querySelector('[data-results-status]')
  document.querySelector('[data-search] input').value = ${JSON.stringify(second)}
  const start = performance.now()
  document.querySelector('[data-search]').requestSubmit()
  do await new Promise(done => setTimeout(done, 5))
  while (status.dataset.whole === undefined)
  return performance.now() - start
})()`

async function round(browser: Browser, origin: string): Promise<{ cold: number; next: number }> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, serviceWorkers: 'block' })
  context.setDefaultTimeout(120_000)
  const page = await context.newPage()
  const session = await context.newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: 150,
    downloadThroughput: 1.6e6 / 8,
    uploadThroughput: 0.75e6 / 8,
  })
  await session.send('Emulation.setCPUThrottlingRate', { rate: 4 })
  await page.addInitScript(watch)
  await page.goto(`${origin}/tim-kiem/?q=${encodeURIComponent(first)}`, { waitUntil: 'commit' })
  await page.locator('[data-results-status][data-whole]').waitFor({ state: 'attached' })
  const cold = (await page.evaluate('globalThis.firstResult')) as number
  const next = (await page.evaluate(again)) as number
  await context.close()
  return { cold, next }
}

const site = resolve(values.site)
const { server, origin } = await serveFolder(values.national ? await nationalSite(site) : site, 0)
const browser = await launchChromium()
try {
  const rounds: { cold: number; next: number }[] = []
  for (let i = 0; i < Number(values.rounds); i++) rounds.push(await round(browser, origin))
  const line = (name: string, times: number[]) =>
    `${name.padEnd(36)}median ${percentile(times, 0.5).toFixed(0)} ms  (${times.map(time => time.toFixed(0)).join(', ')})`
  console.log(
    line(
      'first result, cold',
      rounds.map(({ cold }) => cold),
    ),
  )
  console.log(
    line(
      'second question, its whole answer',
      rounds.map(({ next }) => next),
    ),
  )
} finally {
  await browser.close()
  server.close()
}
