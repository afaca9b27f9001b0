// Province pages of the country's site, and a province's own site, in real Chromium.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, inject, onTestFinished, test } from 'vitest'
import { provinceList } from '../../src/analysis/province.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { launchChromium } from './chromium.ts'
import { on, provinceOptions } from './setup.ts'
import { fileIn, fileOfPage, pagePaths, provinceSite, useSite } from './site.ts'

const site = useSite()
const { catalog } = loadCatalog(inject('catalog'))
const listOf = (province: string) => provinceList(catalog, province, on)

describe('in the site of the country', () => {
  test('a fee of Hà Nội stands beside the common one, with the resolution that set it', async () => {
    const { page, faults } = await site.open('/tinh/ha-noi/')
    const item = page.locator('#khac li', { hasText: 'Đăng ký thành lập hộ kinh doanh' })
    await expect(item.locator('dd').allInnerTexts()).resolves.toEqual(
      expect.arrayContaining([
        'Chưa xác định: Hội đồng nhân dân cấp tỉnh quy định',
        'Trực tiếp, bưu chính: 100.000 đồng (chưa xác minh)',
        'Trực tuyến: miễn phí',
      ]),
    )
    for (const number of ['77/2025/NQ-HĐND', '78/2026/NQ-HĐND']) expect(await item.innerText()).toContain(number)
    await item.getByRole('link').first().click()
    await page.waitForURL('**/tinh/ha-noi/1.001612/')
    expect(await page.locator('[data-answer="fee"]').innerText()).toBe('Từ 0 đến 100.000 đồng')
    await page.getByLabel('Trực tuyến').check()
    expect(await page.locator('[data-answer="fee"]').innerText()).toBe('Miễn phí')
    expect(faults).toEqual([])
  })

  test.each([
    {
      name: 'where a province differs',
      path: '/thu-tuc/1.001612/',
      text: 'Có quy định riêng tại Hà Nội, Thành phố Hồ Chí Minh.',
    },
    { name: 'where one does not apply it', path: '/thu-tuc/1.013978/', text: 'Không áp dụng tại Đồng Tháp.' },
  ])('the page of a procedure says $name, and leads to the comparison', async ({ path, text }) => {
    const { page } = await site.open(path, { javaScriptEnabled: false })
    expect(await page.locator('.elsewhere').innerText()).toContain(text)
    await page.getByRole('link', { name: 'So sánh các tỉnh' }).click()
    await page.waitForURL(`**${path}cac-tinh/`)
  })

  test('the list of a province narrows and leads to its own pages', async () => {
    const { page } = await site.open('/tinh/ho-chi-minh/')
    const list = listOf('79')
    expect(await page.locator('[data-row]').count()).toBe(list.length)
    const differing = list.filter(item => item.differences.length > 0).map(item => item.procedure.code)
    for (const code of differing)
      expect(await page.locator(`[data-row="${code}"] a`).getAttribute('href')).toBe(`/tinh/ho-chi-minh/${code}/`)
    await page.getByLabel('Phí, lệ phí').selectOption('free')
    expect(await page.locator('[data-row]:visible').count()).toBeLessThan(list.length)
  })

  test('provinces without data are named, not linked', async () => {
    const { page } = await site.open('/tinh/')
    expect(await page.locator('main').innerText()).toContain('Cà Mau')
    expect(await page.getByRole('link', { name: 'Cà Mau' }).count()).toBe(0)
    expect(existsSync(fileIn('/tinh/ca-mau'))).toBe(false)
  })
})

test('the site of one province holds what applies there, as it applies there', async () => {
  const { folder, origin } = await provinceSite()
  const browser = await launchChromium()
  onTestFinished(() => browser.close())
  const paths = pagePaths(folder)
  const listed = listOf(provinceOptions.province).map(item => item.procedure.code)
  expect(listed.filter(code => !paths.includes(`/thu-tuc/${code}/`))).toEqual([])
  for (const absent of ['/thu-tuc/1.013978/', '/tinh/ha-noi/', '/tinh/dong-thap/1.013831/', '/tinh/index.html'])
    expect(existsSync(join(folder, absent)), absent).toBe(false)
  const page = await browser.newPage()
  await page.goto(`${origin}/thu-tuc/1.013831/`)
  expect(await page.locator('.wordmark').innerText()).toContain('Tỉnh Đồng Tháp')
  expect(await page.locator('#phi').innerText()).toContain('150.000 đồng')
  expect(await page.locator('#khac').innerText()).toContain('39/2026/NQ-HĐND')
  await page.goto(`${origin}/tim-kiem/?q=tach%20thua`)
  await page.locator('[data-results] a').first().waitFor()
  expect(await page.locator('[data-results] a').first().getAttribute('href')).toContain('/thu-tuc/1.115783/')
  const broken = paths.flatMap(path => {
    const html = readFileSync(fileOfPage(path, folder), 'utf8')
    const links = [...html.matchAll(/<a [^>]*href="\/tra-cuu(\/[^"#?]*)/g)].map(([, link = '']) => link)
    return links.filter(link => !existsSync(join(folder, decodeURIComponent(link)))).map(link => `${path} ${link}`)
  })
  expect(broken).toEqual([])
})
