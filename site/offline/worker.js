// The service worker. The build writes in the list of files that every page needs; fingerprint of their content: __VERSION__
const shell = __SHELL__
const base = new URL('./', self.location.href)
const pages = 'trang'
const files = 'tep'
const kept = 'x-luu'
const patience = 4000

const path = address => new URL(address, base).href
const isFile = url => url.pathname.startsWith(`${base.pathname}tep/`)

/** Day in Việt Nam on which a page was kept. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

/** Keeps an answer under its address without the query, which holds the reader's own choices. */
async function keep(request, response) {
  if (!response.ok || response.redirected || response.type !== 'basic') return
  const url = new URL(request.url)
  const headers = new Headers(response.headers)
  headers.set(kept, today())
  const copy = new Response(await response.blob(), { status: 200, headers })
  const cache = await caches.open(isFile(url) ? files : pages)
  await cache.put(url.origin + url.pathname, copy)
}

const found = url => caches.match(url.origin + url.pathname)

async function install() {
  const cache = await caches.open(files)
  const place = await caches.open(pages)
  await Promise.all(
    shell.map(async address => {
      const url = new URL(address, base)
      if (isFile(url)) return (await cache.match(url.href)) ?? keep({ url: url.href }, await fetch(url.href))
      const response = await fetch(url.href, { cache: 'reload' })
      if (!response.ok) throw new Error(`${response.status} ${url.href}`)
      const headers = new Headers(response.headers)
      headers.set(kept, today())
      return place.put(url.href, new Response(await response.blob(), { status: 200, headers }))
    }),
  )
}

/** Pages that were visited are asked for again, so that they name the new files; only then the old files go. */
async function renew() {
  const place = await caches.open(pages)
  const known = new Set(shell.map(path))
  const visited = (await place.keys()).filter(request => !known.has(request.url)).slice(-300)
  const results = await Promise.all(
    visited.map(request =>
      fetch(request.url, { cache: 'reload' }).then(
        async response => {
          if (response.status === 404 || response.status === 410) await place.delete(request)
          await keep(request, response)
          return true
        },
        () => false,
      ),
    ),
  )
  if (results.includes(false)) return
  const cache = await caches.open(files)
  for (const request of await cache.keys()) if (!known.has(request.url)) await cache.delete(request)
}

/** A page from the device says on which day it was kept. */
async function fromDevice(url) {
  const response = await found(url)
  if (!response?.headers.get('content-type')?.startsWith('text/html')) return response
  const text = (await response.text()).replace('<html ', `<html data-luu="${response.headers.get(kept) ?? ''}" `)
  return new Response(text, { status: 200, headers: response.headers })
}

async function fromNetwork(request) {
  const url = new URL(request.url)
  const fresh = fetch(request).then(response => {
    if (response.ok) void keep(request, response.clone())
    return response
  })
  const late = new Promise(done => setTimeout(async () => done(await fromDevice(url)), patience))
  const first = await Promise.race([fresh.catch(() => undefined), late])
  if (first) return first
  const device = await fromDevice(url)
  if (device) return device
  if (request.mode === 'navigate' && (await found(new URL('ngoai-tuyen/', base)))) {
    return fresh.catch(() => fromDevice(new URL('ngoai-tuyen/', base)))
  }
  return fresh
}

self.addEventListener('install', event => event.waitUntil(install()))
self.addEventListener('activate', event => event.waitUntil(self.clients.claim().then(renew)))
self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || url.origin !== base.origin || !url.pathname.startsWith(base.pathname)) return
  event.respondWith(
    isFile(url)
      ? found(url).then(
          known =>
            known ??
            fetch(request).then(response => {
              if (response.ok) event.waitUntil(keep(request, response.clone()))
              return response
            }),
        )
      : fromNetwork(request),
  )
})
self.addEventListener('message', event => {
  if (event.data?.type === 'skip') void self.skipWaiting()
  if (event.data?.type === 'keep') {
    const url = new URL(event.data.path, base)
    if (url.origin === base.origin) event.waitUntil(fetch(url.href).then(response => keep({ url: url.href }, response)))
  }
})
