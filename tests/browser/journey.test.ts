import { describe, expect, test } from 'vitest'
import { addressOf, useSite, zippedSize } from './site.ts'

const site = useSite()

async function open(path: string, options = {}) {
  const watched = await site.tab(options)
  await watched.page.clock.setFixedTime('2026-09-14T02:00:00Z')
  await watched.page.goto(`${site.origin}${path}`)
  return watched
}

describe('a life event', () => {
  test('puts combined procedures first and merges papers of those chosen, each once', async () => {
    const { page, faults } = await open('/su-kien/co-con-nho/')
    const codes = await page
      .locator('[data-pick]')
      .evaluateAll(lines => lines.map(line => (line as HTMLElement).dataset.pick))
    expect(codes.slice(0, 2).toSorted()).toEqual(['2.000986', '2.001023'])
    await page.getByRole('checkbox', { name: /Khai sinh và thẻ bảo hiểm y tế cho con/ }).check()
    await page
      .getByRole('checkbox', { name: 'Tôi cần làm: Khai sinh và nhận cha, mẹ, con cùng lúc', exact: true })
      .check()
    await expect.poll(() => page.locator('[data-journey-count]').textContent()).toBe('2 thủ tục')
    const names = await page.locator('[data-merged] li label').allInnerTexts()
    expect(new Set(names).size).toBe(names.length)
    const shared = page.locator('[data-merged] li').filter({ hasText: 'Tờ khai đăng ký khai sinh' })
    expect(await shared.count()).toBe(1)
    expect(await shared.textContent()).toMatch(/2 bản chính.*Dùng cho: .*; /)
    expect(faults).toEqual([])
  })

  test('dates them in one timeline and keeps everything in the link', async () => {
    const { page } = await open('/su-kien/co-con-nho/?chon=2.001023~1.000689&tu=2026-09-15')
    await expect.poll(() => page.locator('[data-timeline] li').count()).toBe(2)
    expect(await page.locator('[data-timeline] li').first().textContent()).toContain('Nộp thứ Ba 15/09/2026, hẹn trả')
    await page.locator('[data-merged] input').first().check()
    const address = await addressOf(page)
    expect(address.searchParams.get('da-co')).toMatch(/^[\d.]+_[a-z-]+$/)
    await expect.poll(() => page.locator('[data-journey-done]').textContent()).toMatch(/\d\d\/\d\d\/2026/)
    const done = await page.locator('[data-journey-done]').textContent()
    const again = await open(address.pathname + address.search)
    await expect.poll(() => again.page.locator('[data-merged] input:checked').count()).toBe(1)
    await expect.poll(() => again.page.locator('[data-journey-done]').textContent()).toBe(done)
  })

  test('without JavaScript every procedure and its merged papers can be read', async () => {
    const { page } = await open('/su-kien/co-con-nho/', { javaScriptEnabled: false })
    expect(await page.locator('[data-pick] a').filter({ visible: true }).count()).toBeGreaterThan(5)
    expect(await page.locator('[data-pick-box]').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('[data-questions]').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('[data-pick="2.000986"]').textContent()).toContain(
      'Nếu bạn làm khai sinh, thường trú và thẻ bảo hiểm y tế trong một lần nộp',
    )
    await page.locator('[data-merged-box] summary').click()
    expect(await page.locator('[data-merged] li').filter({ visible: true }).count()).toBeGreaterThan(5)
  })

  test('asks a few questions, then shows only what applies, marked, and keeps the answers in the link', async () => {
    const { page, faults } = await open('/su-kien/nguoi-than-qua-doi/')
    const lines = page.locator('[data-pick]').filter({ visible: true })
    const all = await lines.count()
    await page.getByRole('radio', { name: 'Đã khai tử xong' }).check()
    const insured = page.getByRole('group', { name: /bảo hiểm xã hội hoặc đang nhận lương hưu/ })
    const family = page.getByRole('group', { name: /nuôi con nhỏ/ })
    expect(await family.count()).toBe(0)
    await insured.getByRole('radio', { name: 'Có', exact: true }).check()
    await family.getByRole('radio', { name: 'Không' }).check()
    await page.getByRole('radio', { name: 'Không có khoản nào' }).check()
    expect(await page.locator('[data-journey-count]').textContent()).toBe('Chưa chọn thủ tục nào')
    await page.getByRole('radio', { name: 'Xe', exact: true }).check()
    await expect.poll(() => page.locator('[data-journey-count]').textContent()).toBe('5 thủ tục')
    expect(await lines.count()).toBeLessThan(all / 2)
    expect(await page.locator('[data-pick="1.014177"]').textContent()).toContain('Làm trong 90 ngày')
    await expect.poll(() => page.locator('[data-visits] li').count()).toBe(1)
    const address = await addressOf(page)
    const again = await open(address.pathname + address.search)
    await expect.poll(() => again.page.locator('[data-journey-count]').textContent()).toBe('5 thủ tục')
    await again.page.getByRole('checkbox', { name: /Sang tên xe/ }).uncheck()
    await expect.poll(() => again.page.locator('[data-journey-count]').textContent()).toBe('4 thủ tục')
    expect((await addressOf(again.page)).searchParams.get('chon')).toContain('1.014177')
    await again.page.getByRole('button', { name: 'Trả lời lại từ đầu' }).click()
    await expect.poll(() => again.page.locator('[data-pick]').filter({ visible: true }).count()).toBe(all)
    expect(faults).toEqual([])
  })

  test('an address that somebody made up is ignored', async () => {
    const { page, faults } = await open(
      `/su-kien/co-con-nho/?chon=9.999999_x~%3Cscript%3E&hoi.noi-sinh=sao-hoa&hoi.x=y&tu=2026-02-31&da-co=${'a~'.repeat(50)}`,
    )
    await expect.poll(() => page.locator('[data-journey-count]').textContent()).toBe('Chưa chọn thủ tục nào')
    expect(faults).toEqual([])
  })
})

describe('the chain of papers', () => {
  test('names what comes first, with its total, and dates it', async () => {
    const { page } = await open('/thu-tuc/1.012784/?cach-nop=truc-tiep')
    const chain = page.locator('[data-chain]')
    const steps = await chain.locator('li').allTextContents()
    expect(steps).toHaveLength(3)
    await page.locator('#truoc-het > summary').click()
    await chain.scrollIntoViewIfNeeded()
    expect(steps[0]).toMatch(/nếu /i)
    expect(steps[1]).toContain('Cấp sổ đỏ lần đầu')
    expect(await chain.textContent()).toMatch(/Cả chuỗi: \d+ đến \d+ giấy tờ phải mang/)
    await expect.poll(() => chain.locator('[data-chain-time]').textContent()).not.toBe('')
  })
})

describe('for those who do not read Vietnamese', () => {
  test('home, search, and a procedure with English labels; its data stay Vietnamese', async () => {
    const { page, faults } = await open('/en/')
    expect(await page.locator('html').getAttribute('lang')).toBe('en')
    await page.getByRole('combobox').fill('birth cert')
    await page
      .getByRole('option', { name: /^Birth registration/ })
      .first()
      .waitFor()
    await page.keyboard.press('Escape')
    await page.getByRole('link', { name: 'Register a birth' }).click()
    await page.locator('[data-results] li').first().waitFor()
    const result = page.locator('[data-results] a').first()
    expect(await result.innerText()).toBe('Birth registration')
    expect(await page.locator('[data-results] li').first().locator('p[lang=vi]').innerText()).toMatch(/khai sinh/)
    await result.click()
    await page.getByRole('heading', { name: 'What to bring' }).waitFor()
    expect(await page.locator('#giay-to > h2 > span').getAttribute('lang')).toBe('en')
    expect(await page.locator('html').getAttribute('lang')).toBe('vi')
    await expect.poll(() => page.locator('[data-due]').textContent()).toMatch(/^File today, due \d/)
    await page.locator('[data-tools] summary').click()
    await page.getByRole('button', { name: 'Nhãn tiếng Việt' }).click()
    await page.getByRole('heading', { name: 'Mang theo những gì' }).waitFor()
    expect(faults).toEqual([])
  })
})

test.each(['/thu-tuc/1.012784/', '/su-kien/co-con-nho/?chon=2.001023', '/tinh-ngay/', '/en/search/'])(
  'scripts of %s stay within 30 kB',
  async path => {
    const scripts = await site.scriptsOf(path)
    expect(scripts.length).toBeGreaterThan(2)
    expect(zippedSize(scripts)).toBeLessThanOrEqual(30_000)
  },
)
