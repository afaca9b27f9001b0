import { offlineText as t } from '../../src/text/offline.ts'
import { element } from './page.ts'
import { keptInTab } from './storage.ts'

function bar(text: string, ...more: Node[]): void {
  const made = element('div', '', 'notice no-print')
  made.setAttribute('role', 'status')
  const line = element('p', text, 'wrap')
  line.append(...more)
  made.append(line)
  document.querySelector('main')?.before(made)
}

/** Says that the page comes from the device, and of which day it is. */
function sayKept(): void {
  const day = document.documentElement.dataset.luu
  if (day) bar(t.kept(day))
}

function announce(waiting: ServiceWorker): void {
  const button = element('button', t.reload)
  button.type = 'button'
  button.addEventListener('click', () => {
    navigator.serviceWorker.addEventListener('controllerchange', () => location.reload(), { once: true })
    waiting.postMessage({ type: 'skip' })
  })
  bar(`${t.update} `, button)
}

function watch(registration: ServiceWorkerRegistration): void {
  if (registration.waiting && navigator.serviceWorker.controller) announce(registration.waiting)
  registration.addEventListener('updatefound', () => {
    const { installing } = registration
    installing?.addEventListener('statechange', () => {
      if (installing.state === 'installed' && navigator.serviceWorker.controller) announce(installing)
    })
  })
}

/** Once the page is shown: keeps the shell and this page for later; not for readers who save data. */
async function start(): Promise<void> {
  const saving = (navigator as { connection?: { saveData?: boolean } }).connection?.saveData === true
  if (!('serviceWorker' in navigator) || saving) return
  const base =
    document
      .querySelector<HTMLLinkElement>('link[rel="manifest"]')
      ?.getAttribute('href')
      ?.replace(/[^/]*$/, '') ?? '/'
  const registration = await navigator.serviceWorker.register(`${base}sw.js`, { scope: base }).catch(() => undefined)
  if (registration === undefined) return
  watch(registration)
  const first = navigator.serviceWorker.controller === null
  const ready = await navigator.serviceWorker.ready
  if (first) ready.active?.postMessage({ type: 'keep', path: location.pathname })
}

/** On a device that everybody uses: the address says so once, the tab remembers. */
if (/[?&]ki-ot\b/.test(location.search) || keptInTab('ki-ot')) void import('./kiosk.ts')

sayKept()
if (document.readyState === 'complete') void start()
else addEventListener('load', () => void start(), { once: true })
