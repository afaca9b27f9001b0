import { beforeAll, describe, expect, inject, test } from 'vitest'
import { pagePaths, useSite, type Watched } from './site.ts'

const site = useSite()
const procedures = pagePaths(inject('folder')).filter(path => /^\/thu-tuc\/[\d.]+\/$/.test(path))

/** Pixels on a phone of 360 × 740: where the first answer ends, and how long the page is; then how many A4 the list of a reader who has chosen takes. */
interface Look {
  path: string
  first: number
  length: number
  sheets: number
  faults: string[]
}

const most = { first: 640, length: 5500, sheets: 1, shareOfThem: 0.95 }
const sheetsOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

async function look({ page, faults }: Watched, path: string): Promise<Look> {
  await page.goto(`${site.origin}${path}`)
  const boxes = await page.evaluate(() => ({
    first: document.querySelector('.answers > div')?.getBoundingClientRect().bottom ?? Number.POSITIVE_INFINITY,
    length: document.documentElement.scrollHeight,
  }))
  await page.evaluate(() => {
    for (const name of ['truong-hop', 'cach-nop'])
      document.querySelectorAll<HTMLInputElement>(`input[name="${name}"]`)[1]?.click()
    document.querySelector<HTMLInputElement>('[name="hoan-canh"][value="khong"]')?.click()
  })
  const sheets = sheetsOf(await page.pdf({ preferCSSPageSize: true }))
  return { path, ...boxes, sheets, faults: faults.splice(0) }
}

describe('every procedure, in one walk', () => {
  const found: Look[] = []
  beforeAll(async () => {
    const left = [...procedures]
    const walk = async () => {
      const tab = await site.tab({ viewport: { width: 360, height: 740 } })
      for (let path = left.shift(); path !== undefined; path = left.shift()) found.push(await look(tab, path))
    }
    await Promise.all([walk(), walk()])
  })
  const mostly = (long: readonly Look[]) =>
    expect(long.length, JSON.stringify(long)).toBeLessThanOrEqual(found.length * (1 - most.shareOfThem))

  test('opens and is chosen from without a fault', () => {
    expect(found.length).toBeGreaterThan(200)
    expect(found.filter(({ faults }) => faults.length > 0)).toEqual([])
  })

  test('answers first on a phone', () => {
    expect(found.filter(({ first }) => first > most.first)).toEqual([])
  })

  test('is seldom long on a phone', () => mostly(found.filter(({ length }) => length > most.length)))

  test('prints my checklist on one A4, for 95 % of them', () =>
    mostly(found.filter(({ sheets }) => sheets > most.sheets)))
})

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

test('letters twice as large put an answer below its word, where there is room for it', async () => {
  const { page } = await site.open('/thu-tuc/1.001193/', { viewport: { width: 360, height: 740 } })
  await page.evaluate(() => document.documentElement.style.setProperty('font-size', '200%', 'important'))
  const [word, answer] = await page.evaluate(() =>
    ['dt', 'dd'].map(tag => {
      const { top, bottom, width } = document.querySelector(`.answers ${tag}`)?.getBoundingClientRect() ?? new DOMRect()
      return { top, bottom, width }
    }),
  )
  expect(answer?.top).toBeGreaterThanOrEqual(word?.bottom ?? Number.POSITIVE_INFINITY)
  expect(answer?.width).toBeGreaterThan(300)
})

test('a link to what is folded opens it', async () => {
  const { page } = await site.open('/thu-tuc/1.001193/#can-cu')
  await expect.poll(() => page.locator('#can-cu .laws').isVisible()).toBe(true)
})

test.each([
  ['a law', 'khai sinh theo nghị định 123/2015/NĐ-CP'],
  ['a form', 'mẫu CT01'],
])('on a phone what answers the number of %s leaves the first procedure on the screen', async (_, query) => {
  const { page } = await site.open(`/tim-kiem/?q=${encodeURIComponent(query)}`, {
    viewport: { width: 360, height: 740 },
  })
  await page.locator('[data-results-status][data-whole]').waitFor()
  expect(await page.locator('[data-special] > li').count()).toBe(1)
  const top = await page.evaluate(() => document.querySelector('[data-results] > li')?.getBoundingClientRect().top)
  expect(top).toBeLessThanOrEqual(420)
})
