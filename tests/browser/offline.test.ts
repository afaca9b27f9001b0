// Each test serves the built site itself and then stops the server: nothing that follows can come from a network.
import { readFileSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { BrowserContext, Page } from 'playwright-core'
import { afterEach, describe, expect, inject, test } from 'vitest'
import { serveFolder } from '../../src/cli/static-server.ts'
import { useSite } from './site.ts'

const site = useSite()
const folder = inject('folder')
const open: (() => void)[] = []
afterEach(() => {
  for (const close of open.splice(0)) close()
})

/** A server of its own, so that it can be stopped. */
async function ownServer() {
  const { server, origin } = await serveFolder(folder, 0)
  const stop = () => {
    server.closeAllConnections()
    server.close()
  }
  open.push(stop)
  return { origin, stop }
}

const workerReady = (page: Page) =>
  page.evaluate(async () => {
    await navigator.serviceWorker.ready
  })

/** Waits until the device keeps a page. */
const isKept = (page: Page, path: string) =>
  expect.poll(() => page.evaluate(async address => (await caches.match(address)) !== undefined, path)).toBe(true)

async function visit(
  paths: string[],
): Promise<{ page: Page; context: BrowserContext; stop: () => void; origin: string }> {
  const { origin, stop } = await ownServer()
  const context = await site.browser().newContext({ viewport: { width: 360, height: 800 } })
  const page = await context.newPage()
  for (const path of paths) {
    await page.goto(`${origin}${path}`)
    await workerReady(page)
    await isKept(page, `${origin}${path}`)
  }
  const places = `${origin}/tim-kiem/tep.json`
  await isKept(page, places)
  await isKept(page, origin + ((await (await fetch(places)).json()) as { index: string }).index)
  return { page, context, stop, origin }
}

describe('without a network after one visit', () => {
  test('the procedure opens with its case, says of which day it is, and computes fee and date', async () => {
    const { page, stop, origin } = await visit(['/thu-tuc/2.000815/'])
    const kept = new Date((await fetch(origin)).headers.get('date') ?? '')
    stop()
    await page.clock.setFixedTime('2026-09-14T02:00:00Z')
    await page.goto(`${origin}/thu-tuc/2.000815/?truong-hop=trong-nuoc&so.soTrang=14&so.soBan=3`)
    const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(kept)
    const notice = page.locator('.notice').filter({ hasText: 'Không có mạng' })
    await expect.poll(() => notice.textContent()).toContain(day.split('-').reverse().join('/'))
    await expect.poll(() => page.locator('[data-mine-fees]').textContent()).toBe('48.000 đồng')
    await expect.poll(() => page.locator('[data-mine-due]').textContent()).toBe('thứ Hai 14/09/2026')
    await page.locator('[data-effort] summary').click()
    await expect.poll(() => page.locator('[data-effort-rows]').textContent()).toMatch(/Giờ bạn bỏ ra.*giờ/)
  })

  test('search answers, and the calculator of dates works though it was never opened', async () => {
    const { page, stop, origin } = await visit(['/'])
    stop()
    await page.goto(`${origin}/`)
    await page.getByRole('combobox').first().pressSequentially('dang ky khai sinh')
    await page.getByRole('option').first().waitFor()
    expect(await page.getByRole('option').count()).toBeGreaterThan(1)
    await page.goto(`${origin}/tim-kiem/?q=khai%20sinh`)
    await page.locator('[data-results] li').first().waitFor()
    await page.goto(`${origin}/tinh-ngay/?thoi-han=15+ngày+làm+việc&nop=2026-04-24T16:10`)
    await expect.poll(() => page.locator('[data-due-result]').textContent()).toContain('chậm nhất thứ Tư 20/05/2026')
  })

  test('a page that was never seen says so and leads to what is there', async () => {
    const { page, stop, origin } = await visit(['/'])
    stop()
    await page.goto(`${origin}/van-ban/23-2015-nd-cp/`)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toBe('Chưa có trang này trên máy')
    expect(await page.getByRole('link', { name: 'Tính ngày hẹn trả' }).count()).toBeGreaterThan(0)
  })
})

/** The site behind a server that may say something else of the worker. */
async function siteWith(worker: (text: string) => string): Promise<string> {
  const { origin } = await ownServer()
  const proxy = createServer(async (request, response) => {
    const answer = await fetch(`${origin}${request.url}`)
    const body = Buffer.from(await answer.arrayBuffer())
    response.writeHead(answer.status, { 'content-type': answer.headers.get('content-type') ?? '' })
    response.end(request.url === '/sw.js' ? worker(String(body)) : body)
  })
  await new Promise<void>(done => proxy.listen(0, '127.0.0.1', done))
  open.push(() => {
    proxy.closeAllConnections()
    proxy.close()
  })
  return `http://127.0.0.1:${(proxy.address() as AddressInfo).port}`
}

const update = (page: Page) =>
  page.evaluate(async () => {
    await (await navigator.serviceWorker.getRegistration())?.update()
  })

test('a new version announces itself and comes when the reader asks', async () => {
  let suffix = ''
  const origin = await siteWith(text => text + suffix)
  const page = await (await site.browser().newContext()).newPage()
  await page.goto(`${origin}/`)
  await workerReady(page)
  await page.reload()
  expect(await page.getByRole('button', { name: 'Tải bản mới' }).count()).toBe(0)
  suffix = '\n// newer'
  await update(page)
  const button = page.getByRole('button', { name: 'Tải bản mới' })
  await button.waitFor()
  await Promise.all([page.waitForEvent('load'), button.click()])
  expect(await page.getByRole('button', { name: 'Tải bản mới' }).count()).toBe(0)
})

test('a device keeps a bounded number of pages, opens them all when it is full, and is left when the site says so', async () => {
  const full = `self.addEventListener('message', ({ data, source }) => {
    if (data !== 'full') return
    Cache.prototype.put = async () => { throw new DOMException('', 'QuotaExceededError') }
    source.postMessage('full')
  })`
  let worker = (text: string) => `${text.replace('entries: 300', 'entries: 2')}\n${full}`
  const origin = await siteWith(text => worker(text))
  const page = await (await site.browser().newContext()).newPage()
  const keptPages = () =>
    page.evaluate(async () => (await (await caches.open('trang /')).keys()).map(({ url }) => new URL(url).pathname))
  const procedures = async () => (await keptPages()).filter(path => /^\/thu-tuc\/\d/.test(path))
  await page.goto(`${origin}/`)
  await workerReady(page)
  await page.evaluate(
    async () => void (await (await caches.open('tep /khac/')).put('/khac/tep/a.js', new Response('1'))),
  )
  for (const [code, ...left] of [['2.000815'], ['1.001193', '2.000815'], ['1.004194', '1.001193']]) {
    await page.goto(`${origin}/thu-tuc/${code}/`)
    await expect.poll(procedures).toEqual([...left.toReversed(), code].map(each => `/thu-tuc/${each}/`))
  }
  await page.evaluate(async () => {
    const { active } = await navigator.serviceWorker.ready
    const heard = new Promise(done => navigator.serviceWorker.addEventListener('message', done, { once: true }))
    navigator.serviceWorker.startMessages()
    active?.postMessage('full')
    await heard
  })
  await page.goto(`${origin}/thu-tuc/1.000656/`)
  expect(await page.getByRole('heading', { level: 1 }).count()).toBe(1)
  expect(await procedures()).not.toContain('/thu-tuc/1.000656/')
  worker = () => readFileSync('docs/deploy/sw.js', 'utf8')
  await update(page)
  const filled = () =>
    page.evaluate(async () => {
      const names = await caches.keys()
      const counts = await Promise.all(names.map(async name => (await (await caches.open(name)).keys()).length))
      return names.filter((_, index) => counts[index] !== 0)
    })
  await expect.poll(filled).toEqual(['tep /khac/'])
  await expect.poll(() => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length)).toBe(0)
})

test('the manifest names icons that exist', async () => {
  const { page } = await site.open('/')
  const address = await page.locator('link[rel=manifest]').getAttribute('href')
  const manifest = await (await page.request.get(`${site.origin}${address}`)).json()
  expect(manifest).toMatchObject({ lang: 'vi', display: 'standalone', start_url: '/', scope: '/' })
  for (const { src, sizes } of manifest.icons) {
    const image = await page.request.get(`${site.origin}${src}`)
    const png = await image.body()
    expect(`${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`).toBe(sizes)
  }
})
