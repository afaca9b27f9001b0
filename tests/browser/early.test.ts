// Before the scripts of a page are there, and where they never come: what stands on it is read, and nothing offers what it cannot do.
import { expect, test } from 'vitest'
import { on } from './setup.ts'
import { useSite } from './site.ts'

const site = useSite()

test.for([
  '/',
  '/thu-tuc/1.001193/',
  '/thu-tuc/',
  '/tim-kiem/?q=khai+sinh',
  '/su-kien/nguoi-than-qua-doi/',
  '/tinh-ngay/',
  '/tinh-chi-phi/',
  '/don-gian-hoa/doi-bang-lai-giam-le-phi/',
  '/noi-nop/',
  '/sap-thay-doi/',
  '/ra-soat/co-hoi/',
])('nothing on %s can be pressed or filled in before what it does is there', async path => {
  const { page } = await site.tab({ viewport: { width: 360, height: 740 } })
  await page.route(/\.js$/, route => route.abort())
  await page.goto(site.origin + path)
  const idle = await page.evaluate(() => {
    for (const group of document.querySelectorAll('details')) group.open = true
    const controls = document.querySelectorAll<HTMLInputElement>(
      ':is(button, input:not([data-paper]), select, textarea):enabled',
    )
    const isSent = (form: HTMLFormElement | null) => form?.querySelector('[type=submit]') != null
    return [...controls]
      .filter(one => one.checkVisibility({ visibilityProperty: true }) && !isSent(one.form))
      .map(one => one.outerHTML)
  })
  expect(idle).toEqual([])
  await page.context().close()
})

test('papers that were ticked before the script came are counted and stay ticked', async () => {
  const { page } = await site.tab()
  let arrive = (): void => {}
  const asked = new Promise<void>(done => {
    arrive = done
  })
  await page.route(/\.js$/, async route => {
    await asked
    await route.continue()
  })
  await page.goto(`${site.origin}/thu-tuc/2.000815/`, { waitUntil: 'commit' })
  await page.locator('[data-paper=ban-chinh]').check()
  arrive()
  await expect.poll(() => page.locator('[data-mine-papers]').textContent()).toMatch(/^Đã có 1 trong /)
  expect(new URL(page.url()).searchParams.get('da-co')).toBe('ban-chinh')
  expect(await page.locator('[data-paper=ban-chinh]').isChecked()).toBe(true)
  await page.context().close()
})

test.for([
  ['/thu-tuc/1.001193/', 360],
  ['/thu-tuc/1.001193/', 1280],
  ['/thu-tuc/1.007277/', 1280],
  ['/tinh-ngay/', 360],
  ['/tinh-ngay/', 1280],
  ['/tinh-chi-phi/', 1280],
] as const)('what one reads on %s at %d px stays where it is when the scripts come', async ([path, width]) => {
  const { page } = await site.tab({ viewport: { width, height: 900 } })
  let arrive = (): void => {}
  const asked = new Promise<void>(done => {
    arrive = done
  })
  await page.clock.setFixedTime(`${on}T02:00:00Z`)
  await page.route(/\.js$/, async route => {
    await asked
    await route.continue()
  })
  await page.goto(site.origin + path, { waitUntil: 'commit' })
  // the page is read whole and has its styles; its scripts are still to come
  const looksReady = () =>
    document.readyState === 'interactive' &&
    [...document.querySelectorAll<HTMLLinkElement>('link[rel=stylesheet]')].every(({ sheet }) => sheet !== null)
  await page.waitForFunction(looksReady)
  const tops = await page.evaluateHandle(async () => {
    document.body.getBoundingClientRect()
    await document.fonts.ready
    const seen = [...document.querySelectorAll<HTMLElement>('main *')].filter(one => {
      const { top, height } = one.getBoundingClientRect()
      return height > 0 && top < innerHeight && one.checkVisibility({ visibilityProperty: true })
    })
    return seen.map(one => [one, one.getBoundingClientRect().top] as const)
  })
  arrive()
  const rooms = () => page.evaluate(() => document.querySelectorAll('[hidden][data-room]').length)
  expect(await rooms()).toBeGreaterThan(0)
  await expect.poll(rooms).toBe(0)
  const moved = await tops.evaluate(known =>
    known.flatMap(([one, top]) => {
      const now = one.getBoundingClientRect()
      const by = Math.round(now.top - top)
      return now.height === 0 || Math.abs(by) <= 1 ? [] : [`${one.localName}.${one.className} ${by}`]
    }),
  )
  expect(moved).toEqual([])
  await page.context().close()
})
