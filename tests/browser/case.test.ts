import { readFileSync } from 'node:fs'
import ICAL from 'ical.js'
import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { axe, violations } from './axe.ts'
import { addressOf, useSite } from './site.ts'

const site = useSite()
const morning = '2026-09-14T02:00:00Z'

/** Tab, once the element is there, until it has the focus; a page has far fewer stops than the limit. */
async function tabTo(page: Page, selector: string): Promise<void> {
  await page.locator(selector).first().waitFor()
  for (let stops = 0; stops < 150; stops++) {
    await page.keyboard.press('Tab')
    if (await page.evaluate(wanted => document.activeElement?.matches(wanted) === true, selector)) return
  }
  throw new Error(`No way by keyboard to ${selector}`)
}

const shown = (page: Page, selector: string) => page.locator(selector).first().textContent()

async function open(path: string) {
  const watched = await site.tab()
  await watched.page.clock.setFixedTime(morning)
  await watched.page.goto(`${site.origin}${path}`)
  return watched
}

describe('certified copies, by keyboard alone', () => {
  test('search, case, checklist, fee of 14 pages in 3 copies, due date, calendar file; the link gives the same state', async () => {
    const { page, faults } = await open('/')
    await tabTo(page, '[name=q]')
    await page.keyboard.type('sao y bản chính')
    await page.getByRole('option').first().waitFor()
    await expect.poll(() => page.locator('[data-search]').first().getAttribute('data-asked')).toBe('sao y bản chính')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/thu-tuc\/2\.000815\//)

    await tabTo(page, '[name=truong-hop]')
    await page.keyboard.press('ArrowDown')
    expect((await addressOf(page)).searchParams.get('truong-hop')).toBe('trong-nuoc')
    await tabTo(page, '[data-paper=ban-chinh]')
    await page.keyboard.press('Space')
    expect(await shown(page, '[data-mine-papers]')).toBe('Đã có 1 trong 2 giấy tờ')

    await tabTo(page, '[data-due-how] summary')
    await page.keyboard.press('Enter')
    await expect.poll(() => shown(page, '[data-due-result]')).toContain('chậm nhất thứ Hai 14/09/2026')
    await tabTo(page, '[data-ics]')
    const [file] = await Promise.all([page.waitForEvent('download'), page.keyboard.press('Enter')])
    const event = new ICAL.Event(
      new ICAL.Component(ICAL.parse(readFileSync(await file.path(), 'utf8'))).getFirstSubcomponent('vevent') ??
        undefined,
    )
    expect(event.startDate.toString()).toBe('2026-09-14')
    expect(event.startDate.isDate).toBe(true)
    expect(event.summary).toBe('Hẹn trả kết quả: Chứng thực bản sao từ bản chính (sao y)')

    await tabTo(page, '[name=soTrang]')
    await page.keyboard.type('14')
    await page.keyboard.press('Tab')
    await page.keyboard.type('3')
    await expect.poll(() => shown(page, '[data-fee-total]')).toBe('Bạn trả: 48.000 đồng')
    expect(await shown(page, '[data-answer=fee]')).toBe('48.000 đồng')
    await tabTo(page, '[data-effort] summary')
    await page.keyboard.press('Enter')
    await expect.poll(() => shown(page, '[data-effort-rows]')).toMatch(/khoảng .*48\.000 đồng/)
    expect(faults).toEqual([])

    const { pathname, search, href } = await addressOf(page)
    const again = await open(pathname + search)
    await expect.poll(() => shown(again.page, '[data-mine-fees]')).toBe('48.000 đồng')
    expect(await again.page.locator('[data-paper=ban-chinh]').isChecked()).toBe(true)
    expect(await again.page.locator('[name=truong-hop][value=trong-nuoc]').isChecked()).toBe(true)
    expect(await again.page.locator('[name=soTrang]').inputValue()).toBe('14')
    expect((await addressOf(again.page)).href).toBe(href)
  })
})

describe('the due date on a procedure', () => {
  test('a day that is not decided gives every possible date', async () => {
    const { page } = await open('/thu-tuc/1.013225/?truong-hop=nha-o&nop=2027-01-29T08:00')
    await expect.poll(() => shown(page, '[data-due-notes]')).toContain('Lịch nghỉ chưa quyết định hết')
    expect(await page.locator('[data-due-notes] li').count()).toBeGreaterThan(2)
  })

  test.each([
    ['2025-06-20T08:00', 'Nghị định số 61/2018/NĐ-CP', true],
    ['2026-08-03T08:00', 'Nghị định số 118/2025/NĐ-CP', false],
  ])(
    'filed %s and late: names %s, and the letter cites an article only where it was read',
    async (filed, law, cited) => {
      const { page } = await open(`/thu-tuc/1.013225/?truong-hop=nha-o&nop=${filed}`)
      await page.locator('[data-late]').waitFor({ state: 'visible' })
      expect(await shown(page, '[data-late-law]')).toContain(law)
      await page.locator('[data-late] summary').click()
      await page.locator('[data-late]').getByLabel('Họ và tên').fill('Nguyễn <b>Văn</b> An')
      const letter = (await shown(page, '[data-late] [data-letter]')) ?? ''
      expect(letter).toContain('Tôi là Nguyễn <b>Văn</b> An')
      expect(letter.includes('61/2018')).toBe(cited)
      expect(letter).not.toContain('118/2025')
      expect((await addressOf(page)).href).not.toContain('Nguy')
    },
  )

  test('a hostile address changes nothing and breaks nothing', async () => {
    const bad = `?truong-hop=${'x'.repeat(90)}&nop=2026-13-45T99:99&so.soTrang=1e99&da-co=%3Cimg%3E.ban-chinh&cach-nop=%00`
    const { page, faults } = await open(`/thu-tuc/2.000815/${bad}`)
    await expect.poll(() => shown(page, '[data-mine-papers]')).toBe('Đã có 1 trong 2 giấy tờ')
    expect(await page.locator('[name=soTrang]').inputValue()).toBe('')
    expect(faults).toEqual([])
  })
})

describe('with every panel open', () => {
  /** Each with what its scripts write last. */
  const places = [
    ['/thu-tuc/2.000815/?truong-hop=trong-nuoc&so.soTrang=14&so.soBan=3', '[data-due-result]', '[data-effort-rows]'],
    ['/thu-tuc/1.013225/?truong-hop=nha-o&nop=2026-08-03T08:00', '[data-late-law]', '[data-effort-rows]'],
    ['/tinh-ngay/?thoi-han=45+ngày+làm+việc&nop=2026-12-20T08:00', '[data-due-result]'],
    ['/su-kien/co-con-nho/?chon=2.001023~1.000689', '[data-timeline]', '[data-journey-done]'],
  ] as const

  async function openPanels(page: Page, written: readonly string[]) {
    await page.evaluate(() => {
      for (const panel of document.querySelectorAll('details')) panel.open = true
    })
    for (const selector of written) await page.locator(`${selector}:not(:empty)`).first().waitFor({ state: 'attached' })
  }

  test.each(
    places.flatMap(([path, ...written]) => (['light', 'dark'] as const).map(scheme => ({ scheme, path, written }))),
  )('$scheme: axe finds nothing on $path', async ({ scheme, path, written }) => {
    const { page, faults } = await site.tab({ colorScheme: scheme, viewport: { width: 320, height: 700 } })
    await page.clock.setFixedTime('2026-11-23T02:00:00Z')
    await page.addInitScript(axe)
    await page.goto(`${site.origin}${path}`)
    await openPanels(page, written)
    const found = await violations(page)
    expect(found).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
    expect(faults).toEqual([])
  })

  test('twice the size of text does not scroll sideways', async () => {
    for (const [path, ...written] of places) {
      const { page } = await open(path)
      await page.setViewportSize({ width: 640, height: 800 })
      await page.evaluate(() => {
        document.documentElement.style.fontSize = '36px'
      })
      await openPanels(page, written)
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth), path).toBe(true)
    }
  })
})

test('large text stays for the next page, and the text to share holds papers, date and link', async () => {
  const { page } = await open('/thu-tuc/2.000815/?truong-hop=trong-nuoc')
  const small = await page.evaluate(() => getComputedStyle(document.body).fontSize)
  await page.locator('[data-tools] summary').click()
  await page.getByRole('button', { name: 'Chữ to' }).click()
  const large = await page.evaluate(() => getComputedStyle(document.body).fontSize)
  expect(Number.parseFloat(large)).toBeGreaterThan(Number.parseFloat(small) * 1.25)
  await page.reload()
  expect(await page.evaluate(() => getComputedStyle(document.body).fontSize)).toBe(large)
  await page.setViewportSize({ width: 320, height: 700 })
  expect(await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth)).toBe(true)
  await page.setViewportSize({ width: 1280, height: 900 })
  await page.evaluate(() => {
    Object.assign(navigator, {
      share: ({ text }: ShareData) => Promise.resolve(Object.assign(window, { shared: text })),
    })
  })
  await page.getByRole('button', { name: 'Gửi cho người khác' }).click()
  const shared = () => page.evaluate(() => (window as unknown as { shared?: string }).shared)
  await expect.poll(shared).toBeDefined()
  const text = await shared()
  expect(text).toContain('☐ Bản chính giấy tờ, văn bản cần sao y')
  expect(text).toMatch(/Hẹn trả: thứ Hai 14\/09\/2026/)
  expect(text).toContain((await addressOf(page)).href)
})
