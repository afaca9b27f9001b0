import { expect, inject, test } from 'vitest'
import { pagePaths, useSite } from './site.ts'

const site = useSite()
const procedures = pagePaths(inject('folder')).filter(path => /^\/thu-tuc\/[\d.]+\/$/.test(path))

/** Pixels on a phone of 360 × 740: where the first answer ends, and how long the page is. */
interface Look {
  path: string
  first: number
  length: number
}

const most = { first: 640, length: 5500, shareOfLengths: 0.95 }

/** Walks all procedures in two tabs, with nothing asked of the pages but the boxes of what they show. */
async function looks(): Promise<Look[]> {
  const left = [...procedures]
  const found: Look[] = []
  const walk = async () => {
    const { page } = await site.tab({ viewport: { width: 360, height: 740 } })
    for (let path = left.shift(); path !== undefined; path = left.shift()) {
      await page.goto(`${site.origin}${path}`)
      const boxes = await page.evaluate(() => ({
        first: document.querySelector('.answers > div')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
        length: document.documentElement.scrollHeight,
      }))
      found.push({ path, ...boxes })
    }
  }
  await Promise.all([walk(), walk()])
  return found
}

test('on a phone every procedure answers first, and few pages are long', async () => {
  const found = await looks()
  expect(found.length).toBeGreaterThan(200)
  expect(found.filter(({ first }) => first > most.first)).toEqual([])
  const long = found.filter(({ length }) => length > most.length)
  expect(long.length, JSON.stringify(long)).toBeLessThanOrEqual(found.length * (1 - most.shareOfLengths))
}, 600_000)

test('on a phone a question is one line until it is opened, and what was answered stands behind it', async () => {
  const { page } = await site.open('/thu-tuc/1.001193/', { viewport: { width: 360, height: 740 } })
  const question = page.locator('[data-question]', { hasText: 'Bạn nộp bằng cách nào?' })
  expect(await question.locator('summary').innerText()).toContain('Chưa chọn')
  expect(await page.getByRole('radio', { name: 'Trực tuyến' }).isVisible()).toBe(false)
  await question.locator('summary').click()
  await page.getByRole('radio', { name: 'Trực tuyến' }).check()
  expect(await question.locator('summary').innerText()).toContain('Trực tuyến')
  expect(await page.locator('[data-choice-status]').isVisible()).toBe(true)
  const online = page.locator('#giay-to details[data-when*="online"]').first()
  await expect.poll(() => online.evaluate(group => (group as HTMLDetailsElement).open)).toBe(true)
  expect(await online.locator('summary').first().isVisible()).toBe(false)
})

test('a link to what is folded opens it', async () => {
  const { page } = await site.open('/thu-tuc/1.001193/#can-cu')
  await expect.poll(() => page.locator('#can-cu .laws').isVisible()).toBe(true)
})
