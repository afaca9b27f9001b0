// The service worker. The build writes in the list of files that every page needs; fingerprint of their content: __VERSION__
const shell = __SHELL__
const base = new URL('./', self.location.href)
// caches belong to a whole host: those of this site carry its path, and no other is touched
const pages = `trang ${base.pathname}`
const files = `tep ${base.pathname}`
const kept = 'x-luu'
const patience = 4000
/** What a device keeps beside the shell: pages and files, the oldest go first; and bytes of one answer. */
const most = { entries: 300, bytes: 3_000_000 }

const path = address => new URL(address, base).href
const isFile = url => url.pathname.startsWith(`${base.pathname}tep/`)
const isOurs = url => url.origin === base.origin && url.pathname.startsWith(base.pathname)
const placeOf = url => caches.open(isFile(url) ? files : pages)
const known = new Set(shell.map(path))

/** Day in Việt Nam on which a page was kept. */
const today = () => new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Ho_Chi_Minh' }).format(new Date())

/** Puts an answer under its address without the query, which holds the reader's own choices. */
async function put(url, response) {
  const headers = new Headers(response.headers)
  headers.set(kept, today())
  const place = await placeOf(url)
  await place.put(url.origin + url.pathname, new Response(await response.blob(), { status: 200, headers }))
}

/** Lets the oldest go, but for the shell, until so many are left. */
async function trim(name, left) {
  const place = await caches.open(name)
  const visited = (await place.keys()).filter(request => !known.has(request.url))
  for (const request of visited.slice(0, Math.max(0, visited.length - left))) await place.delete(request)
}

/** Pages and what they are drawn with; a file that somebody downloads is none. */
function isKeepable(request, response) {
  if (response.status !== 200 || response.redirected || response.type !== 'basic') return false
  const type = response.headers.get('content-type') ?? ''
  const size = Number(response.headers.get('content-length') ?? 0)
  if (request.mode === 'navigate' && !type.startsWith('text/html')) return false
  return size <= most.bytes && /^text\/(?:html|css|javascript)|json|^(?:image|font)\//.test(type)
}

/** Keeps an answer; on a device that is full the oldest make room, and where that does not help nothing is kept. */
async function keep(request, response) {
  const url = new URL(request.url)
  const again = response.clone()
  try {
    await put(url, response)
    await trim(isFile(url) ? files : pages, most.entries)
  } catch {
    await trim(pages, 20)
    await put(url, again).catch(() => undefined)
  }
}

const found = async url => (await placeOf(url)).match(url.origin + url.pathname)

async function install() {
  const place = await caches.open(files)
  await Promise.all(
    shell.map(async address => {
      const url = new URL(address, base)
      if (isFile(url) && (await place.match(url.href))) return
      const response = await fetch(url.href, isFile(url) ? {} : { cache: 'reload' })
      if (!response.ok) throw new Error(`${response.status} ${url.href}`)
      await put(url, response)
    }),
  )
}

/** Pages that were visited are asked for again, so that they name the new files; only then the old files go. */
async function renew() {
  const place = await caches.open(pages)
  const visited = (await place.keys()).filter(request => !known.has(request.url))
  const results = await Promise.all(
    visited.map(request =>
      fetch(request.url, { cache: 'reload' }).then(
        async response => {
          if (response.status === 404 || response.status === 410) await place.delete(request)
          if (isKeepable(request, response)) await keep(request, response)
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

/** Asks the network, and keeps what it says; the copy is made before anybody reads. */
function ask(event) {
  const { request } = event
  const answer = fetch(request)
  const stored = answer.then(response => (isKeepable(request, response) ? keep(request, response.clone()) : undefined))
  event.waitUntil(stored.catch(() => undefined))
  return answer
}

async function fromNetwork(event) {
  const url = new URL(event.request.url)
  const fresh = ask(event)
  const late = new Promise(done => setTimeout(async () => done(await fromDevice(url)), patience))
  const first = await Promise.race([fresh.catch(() => undefined), late])
  if (first) return first
  const device = await fromDevice(url)
  if (device) return device
  if (event.request.mode === 'navigate' && (await found(new URL('ngoai-tuyen/', base)))) {
    return fresh.catch(() => fromDevice(new URL('ngoai-tuyen/', base)))
  }
  return fresh
}

self.addEventListener('install', event => event.waitUntil(install()))
self.addEventListener('activate', event => event.waitUntil(self.clients.claim().then(renew)))
self.addEventListener('fetch', event => {
  const { request } = event
  const url = new URL(request.url)
  if (request.method !== 'GET' || !isOurs(url)) return
  event.respondWith(isFile(url) ? found(url).then(answer => answer ?? ask(event)) : fromNetwork(event))
})
self.addEventListener('message', event => {
  if (event.data?.type === 'skip') void self.skipWaiting()
  if (event.data?.type === 'keep') {
    const url = new URL(event.data.path, base)
    if (isOurs(url))
      event.waitUntil(
        fetch(url.href).then(
          response => (isKeepable({ url: url.href }, response) ? keep({ url: url.href }, response) : undefined),
          () => undefined,
        ),
      )
  }
})
