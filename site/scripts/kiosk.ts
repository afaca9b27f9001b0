import { kioskText as t } from '../../src/text/kiosk.ts'
import { element } from './page.ts'

/** Seconds without a touch until everything is forgotten, and how many of them warn. */
const patience = 90
const warning = 20
const mark = 'ki-ot'

const base = document.querySelector<HTMLLinkElement>('link[rel="manifest"]')?.href.replace(/[^/]*$/, '') ?? '/'
const start = `${base}?${mark}`

/** Forgets what the last reader chose and begins anew; no page of his stays to go back to. */
function reset(): void {
  localStorage.clear()
  sessionStorage.clear()
  location.replace(start)
}

/** Nothing leads out of the site, and no page is left in the history for the next reader. */
function stayInside(event: MouseEvent): void {
  const link = (event.target as Element).closest?.('a')
  if (!link?.href) return
  const inside = link.href.startsWith(base)
  if (!inside || link.hash === '' || link.pathname !== location.pathname) event.preventDefault()
  if (inside && event.defaultPrevented) location.replace(link.href)
}

/** An outer link is only its words; the code on the paper leads there. */
function closeOuterLinks(root: ParentNode): void {
  for (const link of root.querySelectorAll<HTMLAnchorElement>('a[href]'))
    if (!link.href.startsWith(base)) link.removeAttribute('href')
  for (const way of root.querySelectorAll<HTMLElement>('[data-share], .door')) way.hidden = true
}

const bar = element('div', '', 'notice no-print')
bar.setAttribute('role', 'status')
const line = element('p', '', 'wrap')
const stay = element('button', t.stay)
stay.type = 'button'
const again = element('button', t.again)
again.type = 'button'
again.addEventListener('click', reset)
stay.addEventListener('click', touch)
let last = Date.now()

/** Words that stay are not written again: a button that is being pressed stays the same. */
function touch(): void {
  last = Date.now()
  if (!again.isConnected) line.replaceChildren(`${t.mode} `, again)
}

function tick(): void {
  const left = patience - Math.floor((Date.now() - last) / 1000)
  if (left <= 0) reset()
  else if (left <= warning && left % 5 === 0) line.replaceChildren(`${t.warning(left)} `, stay)
}

/** A page that an earlier reader left in the history is not shown to the next one. */
function refuseOld(isBack: boolean): void {
  const own = sessionStorage.getItem(mark)
  if (isBack && (history.state as { reader?: string } | null)?.reader !== own) reset()
  else history.replaceState({ reader: own }, '')
}

const [opened] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[]
sessionStorage.setItem(mark, sessionStorage.getItem(mark) ?? String(Date.now()))
refuseOld(opened?.type === 'back_forward')
addEventListener('pageshow', ({ persisted }) => persisted && refuseOld(true))
document.documentElement.dataset.chu = 'lon'
bar.append(line)
document.querySelector('main')?.before(bar)
touch()
closeOuterLinks(document)
new MutationObserver(() => closeOuterLinks(document)).observe(document.body, { childList: true, subtree: true })
addEventListener('click', stayInside, { capture: true })
for (const kind of ['pointerdown', 'keydown', 'scroll'] as const) addEventListener(kind, touch, { passive: true })
setInterval(tick, 1000)
