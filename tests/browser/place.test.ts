// Where to go: the reader's own place of receipt, asked once, kept on the device, forgotten when asked; and the door of the portal.
import { describe, expect, test } from 'vitest'
import { useSite } from './site.ts'

const site = useSite()
const phone = { viewport: { width: 360, height: 740 } }

describe('the place of receipt', () => {
  test('is asked in place, kept on the device for every procedure, and forgotten', async () => {
    const { page, faults } = await site.open('/thu-tuc/1.001193/', phone)
    const files: string[] = []
    page.on('request', request => {
      if (request.url().includes('/noi-nop/')) files.push(new URL(request.url()).pathname)
    })
    const box = page.locator('[data-place]')
    await box.getByRole('link').click()
    await box.getByLabel('Tỉnh, thành phố').selectOption({ label: 'Thành phố Hải Phòng' })
    await box.getByLabel('Xã, phường, đặc khu').selectOption({ label: 'Phường Hồng Bàng' })
    await expect.poll(() => box.innerText()).toContain('phường Hồng Bàng, thành phố Hải Phòng')
    expect(await box.innerText()).toContain('Chưa có địa chỉ trong danh mục này')
    await box.getByLabel('Xã, phường, đặc khu').press('ArrowDown')
    await expect.poll(() => box.locator('.told strong').first().innerText()).not.toContain('Hồng Bàng')
    await box.getByLabel('Xã, phường, đặc khu').selectOption({ label: 'Phường Hồng Bàng' })
    expect(await box.innerText()).toContain('Số 18 đường Hoàng Diệu')
    expect(files.filter(path => path !== '/noi-nop/tinh.json').length).toBeGreaterThan(0)
    expect(new Set(files).size).toBe(2)
    await page.goto(`${site.origin}/thu-tuc/2.000815/`)
    await page.locator('#noi-nop').scrollIntoViewIfNeeded()
    await expect.poll(() => box.innerText()).toContain('phường Hồng Bàng')
    await box.getByRole('button', { name: 'Quên nơi này' }).click()
    await expect.poll(() => box.getByLabel('Tỉnh, thành phố').isVisible()).toBe(true)
    expect(await page.evaluate(() => localStorage.getItem('noi-nop'))).toBe(null)
    expect(faults).toEqual([])
  })

  test('is a plain list without JavaScript', async () => {
    const { page } = await site.open('/thu-tuc/1.001193/', { ...phone, javaScriptEnabled: false })
    await page.locator('[data-place] a').click()
    await page.getByRole('link', { name: 'Tỉnh Phú Thọ' }).click()
    await expect.poll(() => page.locator('h1').innerText()).toBe('Nơi nộp hồ sơ ở tỉnh Phú Thọ')
    expect(await page.locator('main').innerText()).toContain('0211 3616 618')
    expect(await page.getByText('Phường Việt Trì', { exact: true }).isVisible()).toBe(true)
  })
})

test('the portal opens at the procedure, and its code is said where the address is not known', async () => {
  const { page } = await site.open('/thu-tuc/1.001193/', phone)
  const door = page.getByRole('link', { name: 'Nộp trên Cổng quốc gia' })
  expect(await door.getAttribute('href')).toBe(
    'https://dichvucong.gov.vn/thu-tuc-hanh-chinh/019d2bfd-3fe0-70ac-b9d6-5e9e20d6eef7',
  )
  await page.goto(`${site.origin}/thu-tuc/2.002409/`)
  expect(await page.locator('.portal').textContent()).toContain('tìm theo mã 2.002409')
  expect(await page.locator('.portal a').getAttribute('href')).toBe('https://dichvucong.gov.vn')
})
