// Targets and results as a reader meets them: every figure, from data, on a narrow and a wide screen, without JavaScript too.
import { expect, test } from 'vitest'
import { axe, violations } from './axe.ts'
import { useSite } from './site.ts'

const site = useSite()
const tags = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa']

/** What the page must say, in the order of the places. */
const figures = [
  ...['31,7 % (115 trên 363 thủ tục)', '91,32 điểm', '14 quyết định', 'hơn 38 tỷ đồng'],
  ...['96,8 % (910 trên 940 phiếu', '99,1 % (3.376 trên 3.407 phiếu', 'Gần 40 % (trên hơn 40.000 hồ sơ)'],
  ...['26 văn bản (7 đợt một + 19 đợt hai)', '13 văn bản', '12 mục tiêu, 17 nhiệm vụ'],
  ...['347 thủ tục (237 cấp huyện + 110 cấp xã)', '3,5 % (12 trên 347 thủ tục)'],
  ...['21 văn bản', '14 văn bản', '1 văn bản', '0 văn bản', 'ít nhất 10 %'],
  ...['ít nhất 90 %', 'ít nhất 85 %', '100 %', '1.394.985 văn bản', '323.269 văn bản'],
]

test.each([
  { name: 'at 360', options: { viewport: { width: 360, height: 740 } } },
  { name: 'at 1280, in the dark', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } },
] as const)('the board holds every figure and no fault for axe $name', async ({ options }) => {
  const { page, faults } = await site.open('/ra-soat/muc-tieu/', options)
  const words = (await page.locator('main').innerText()).replaceAll('\u00a0', ' ')
  expect(figures.filter(figure => !words.includes(figure))).toEqual([])
  const sections = page.locator('[data-place]')
  const unsourced = await sections.evaluateAll(
    all => all.filter(one => !/Nguồn: |chưa đối chiếu/.test(one.textContent)).length,
  )
  expect([(await sections.count()) > 5, unsourced]).toEqual([true, 0])
  await page.evaluate(axe)
  expect(await violations(page, { tags })).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
  expect(faults).toEqual([])
  await page.context().close()
})

test('each chart has its table, and the page needs no JavaScript', async () => {
  const { page } = await site.open('/ra-soat/muc-tieu/', { javaScriptEnabled: false })
  const charts = page.locator('[data-place]:has(svg)')
  expect(await charts.count()).toBeGreaterThan(0)
  for (const chart of await charts.all()) {
    const told = (await chart.locator('table').innerText()).replaceAll('\u00a0', ' ')
    for (const label of await chart.locator('svg text:not(.name)').allTextContents())
      expect(told).toContain(label.replaceAll('\u00a0', ' '))
  }
  await page.context().close()
})

test.each([
  { name: 'at 360', options: { viewport: { width: 360, height: 740 } } },
  { name: 'at 1280, in the dark', options: { viewport: { width: 1280, height: 900 }, colorScheme: 'dark' } },
] as const)('charts have their table and their files, and no fault for axe $name', async ({ options }) => {
  const { page, faults } = await site.open('/ra-soat/bieu-do/', options)
  const charts = page.locator('figure svg')
  const tables = page.locator('main table')
  expect([(await charts.count()) >= 3, await tables.count()]).toEqual([true, await charts.count()])
  for (const link of await page.locator('main a[download]').all()) {
    const answer = await page.request.get(new URL((await link.getAttribute('href')) ?? '', page.url()).href)
    expect([answer.status(), (await answer.body()).length > 60]).toEqual([200, true])
  }
  await page.evaluate(axe)
  expect(await violations(page, { tags })).toEqual([])
  expect(await page.evaluate(() => document.documentElement.scrollWidth > innerWidth)).toBe(false)
  expect(faults).toEqual([])
  await page.context().close()
})
