// For who helps, and for devices that everybody uses: a sheet for the counter, reading aloud, a kiosk that forgets, letters.
import { expect, test } from 'vitest'
import { scan } from '../qr.ts'
import { useSite } from './site.ts'

const site = useSite()
const path = '/thu-tuc/1.001193/'
const phone = { viewport: { width: 360, height: 740 } }

test('the sheet of a helper is one A4 that asks, lists papers and leads back by its code', async () => {
  const { page, faults } = await site.open(path)
  await page.evaluate(() => {
    window.print = () => undefined
  })
  await page.locator('[data-more] summary').click()
  await page.locator('[data-helper]').click()
  await expect.poll(() => page.evaluate(() => document.documentElement.dataset.print)).toBe('phieu')
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('[data-chooser]').innerText()).toContain('Hỏi người đến nộp:')
  expect(await page.locator('#giay-to [data-paper]').first().isVisible()).toBe(true)
  const code = await page.locator('.print-only .qr').evaluate(drawing => drawing.outerHTML)
  expect(scan(code)).toMatch(/\/thu-tuc\/1\.001193\/$/)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length).toBe(1)
  expect(faults).toEqual([])
})

test('reading aloud is offered only where the device speaks Vietnamese', async () => {
  const { page } = await site.open(path, phone)
  await page.locator('[data-more] summary').click()
  await expect.poll(() => page.locator('[data-helper]').isVisible()).toBe(true)
  expect(await page.locator('[data-read]').isVisible()).toBe(false)
  await page.addInitScript(() => {
    speechSynthesis.getVoices = () => [{ lang: 'vi-VN', name: 'Nam' } as SpeechSynthesisVoice]
  })
  await page.reload()
  await page.locator('[data-more] summary').click()
  await expect.poll(() => page.locator('[data-read]').isVisible()).toBe(true)
})

test('a kiosk leads nowhere else, warns, forgets everything after 90 seconds and begins anew', async () => {
  const { page, faults } = await site.tab(phone)
  await page.clock.install()
  await page.goto(`${site.origin}/?ki-ot`)
  const bar = page.locator('.notice')
  await expect.poll(() => bar.innerText()).toContain('Máy dùng chung')
  await page.goto(`${site.origin}${path}`)
  await expect.poll(() => bar.isVisible()).toBe(true)
  await expect.poll(() => page.locator('main a[href^="https:"]').count()).toBe(0)
  expect(await page.locator('.door').isVisible()).toBe(false)
  await page.evaluate(() => localStorage.setItem('noi-nop', '31.11557'))
  await page.clock.fastForward(75_000)
  await expect.poll(() => bar.innerText()).toContain('Bạn còn đó không?')
  await bar.getByRole('button', { name: 'Tôi vẫn dùng' }).click()
  await expect.poll(() => bar.innerText()).toContain('Máy dùng chung')
  await page.clock.fastForward(91_000)
  await page.waitForURL('**/?ki-ot')
  expect(await page.evaluate(() => localStorage.length)).toBe(0)
  expect(faults).toEqual([])
})

test('a letter follows what has happened, and what is typed', async () => {
  const { page, faults } = await site.open('/thu-tuc/1.001193/#don-tu', phone)
  const letters = page.locator('#don-tu')
  const letter = letters.locator('[data-letter]')
  await expect.poll(() => letter.innerText()).toContain('Về việc hồ sơ bị trả lại')
  await letters.getByLabel('Chuyện gì đã xảy ra?').selectOption('held')
  const paper = (await letters.locator('datalist option').first().getAttribute('value')) ?? ''
  await letters.getByLabel('Giấy bị đòi').fill(paper)
  await letters.getByLabel('Họ và tên').fill('Nguyễn Thị Mẫu')
  await expect.poll(() => letter.innerText()).toContain('Tôi là Nguyễn Thị Mẫu')
  expect(await letter.innerText()).toContain(paper)
  expect(await letter.innerText()).toContain('đã có trong Cơ sở dữ liệu')
  expect(faults).toEqual([])
})

test('letters of twice the size do not break the head of a page', async () => {
  const { page } = await site.open(path, phone)
  await page.evaluate(() => {
    document.documentElement.style.fontSize = '32px'
  })
  const found = await page.evaluate(() => ({
    wide: document.documentElement.scrollWidth > innerWidth,
    cut: [...document.querySelectorAll<HTMLElement>('.head a, .head button, .head input')]
      .filter(one => one.checkVisibility())
      .filter(one => one.getBoundingClientRect().right > innerWidth + 1)
      .map(one => one.textContent),
  }))
  expect(found).toEqual({ wide: false, cut: [] })
})
