import type { Page } from 'playwright-core'
import { describe, expect, test } from 'vitest'
import { addressOf, useSite } from './site.ts'

const site = useSite()

/** Typed on the home page; the first offer must be one of the codes. */
const questions: [name: string, typed: string, codes: string[]][] = [
  ['no tones', 'dang ky khai sinh', ['1.001193']],
  ['another spelling', 'đăng kí kết hôn', ['1.000894']],
  ['a code', '1.000894', ['1.000894']],
  ['a land certificate, as people say it', 'lam so do lan dau', ['1.013978']],
  ['a house building permit, as people say it', 'xin giay phep xay nha', ['1.013225']],
  ['another name', 'xac nhan doc than', ['1.004873']],
]

describe('the search box of the home page', () => {
  test.each(questions)('%s: %s', async (_, typed, codes) => {
    const { page, faults } = await site.open('/')
    await page.getByRole('combobox').pressSequentially(typed)
    await page.getByRole('option').first().waitFor()
    await expect.poll(() => page.locator('[data-search]').getAttribute('data-asked')).toBe(typed)
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/thu-tuc\//)
    expect(codes).toContain(page.url().split('/').at(-2))
    expect(faults).toEqual([])
  })

  test('is a combobox that says what it found', async () => {
    const { page } = await site.open('/')
    const box = page.getByRole('combobox')
    await box.pressSequentially('khai sinh')
    await expect.poll(() => page.locator('[data-search]').getAttribute('data-asked')).toBe('khai sinh')
    const first = page.getByRole('option').first()
    expect(await box.getAttribute('aria-expanded')).toBe('true')
    await page.keyboard.press('ArrowDown')
    expect(await first.getAttribute('aria-selected')).toBe('true')
    expect(await box.getAttribute('aria-activedescendant')).toBe(await first.getAttribute('id'))
    await expect.poll(() => page.locator('[data-search] [role=status]').textContent()).toMatch(/\d+ thủ tục/)
    await page.keyboard.press('Escape')
    expect(await box.getAttribute('aria-expanded')).toBe('false')
    expect(await box.inputValue()).toBe('khai sinh')
  })

  test('loads nothing for search before it is used', async () => {
    const { page } = await site.tab()
    const asked: string[] = []
    page.on('request', request => asked.push(request.url()))
    await page.goto(`${site.origin}/`, { waitUntil: 'networkidle' })
    expect(asked.filter(url => url.includes('chi-muc'))).toEqual([])
    await page.getByRole('combobox').focus()
    await expect.poll(() => asked.filter(url => url.includes('chi-muc')).length).toBe(1)
  })

  test('says so when the index does not load, and tries again with the next letter', async () => {
    const { page } = await site.open('/')
    const box = page.getByRole('combobox')
    let lost = true
    await page.route('**/chi-muc.*.json', route => (lost ? route.abort() : route.continue()))
    await box.pressSequentially('khai')
    await expect.poll(() => page.locator('[data-none]').textContent()).toContain('Không tải được phần tìm kiếm')
    lost = false
    await box.pressSequentially(' sinh')
    await page.getByRole('option').first().waitFor()
    expect(await page.locator('[data-none]').isVisible()).toBe(false)
  })

  test('answers letters that came while a load was on its way that failed', async () => {
    const { page } = await site.open('/')
    let fail = () => {}
    const held = new Promise<void>(done => {
      fail = done
    })
    const asked = page.waitForRequest('**/chi-muc.*.json')
    let tries = 0
    await page.route('**/chi-muc.*.json', async route => {
      tries += 1
      if (tries > 1) return route.continue()
      await held
      await route.abort()
    })
    await page.getByRole('combobox').pressSequentially('khai sinh')
    await asked
    fail()
    await page.getByRole('option').first().waitFor()
    expect(await page.locator('[data-none]').isVisible()).toBe(false)
  })

  test('is submitted to the results page without JavaScript', async () => {
    const { page } = await site.open('/', { javaScriptEnabled: false })
    await page.getByRole('searchbox').fill('khai sinh')
    await page.keyboard.press('Enter')
    await page.waitForURL(/\/tim-kiem\/\?q=khai(\+|%20)sinh/)
    expect(await page.locator('noscript').innerText()).toContain('JavaScript')
    expect(await page.getByRole('link', { name: 'Xem toàn bộ danh mục' }).count()).toBe(1)
  })
})

describe('a plain address with ?q=', () => {
  test('shows results, best first, with the words marked', async () => {
    const { page, faults } = await site.open('/tim-kiem/?q=dang%20ky%20khai%20sinh')
    const first = page.locator('[data-results] li').first()
    await first.waitFor()
    expect(await first.getByRole('link').getAttribute('href')).toBe('/thu-tuc/1.001193/')
    expect(await first.locator('mark').first().textContent()).toMatch(/đăng ký/i)
    expect(await page.getByRole('heading', { level: 1 }).textContent()).toContain('dang ky khai sinh')
    expect(faults).toEqual([])
  })

  test('narrows the list in its order of rank', async () => {
    const { page } = await site.open('/thu-tuc/?q=dang%20ky%20khai%20sinh')
    const first = page.locator('[data-ranked] [data-row]:visible').first()
    await first.waitFor()
    expect(await first.getAttribute('data-row')).toBe('1.001193')
  })

  test('does not say that there is nothing before the words of papers have come', async () => {
    const { page } = await site.tab()
    let release = () => {}
    const late = new Promise<void>(done => {
      release = done
    })
    await page.route('**/chi-tiet.*.json', async route => {
      await late
      await route.continue()
    })
    const asked = page.waitForRequest('**/chi-tiet.*.json')
    await page.goto(`${site.origin}/tim-kiem/?q=anh%204x6`)
    await asked
    expect(await page.locator('[data-results-status]').textContent()).not.toContain('Không tìm thấy')
    release()
    await page.locator('[data-results] li').first().waitFor()
  })

  test('that finds nothing offers the sectors that look most like it', async () => {
    const { page, faults } = await site.open('/tim-kiem/?q=qqqchungthucqqq')
    await expect.poll(() => page.locator('[data-results-status]').textContent()).toContain('Không tìm thấy')
    await expect.poll(() => page.locator('[data-results-none] p a[href^="/linh-vuc/"]').count()).toBeGreaterThan(0)
    expect(faults).toEqual([])
  })

  test('is narrowed by facets with counts, kept in the address', async () => {
    const { page, faults } = await site.open('/tim-kiem/?q=giay%20phep')
    await page.getByText('Lọc các kết quả').click()
    const level = page.getByLabel('Cấp thực hiện')
    await level.waitFor()
    const whole = (page: Page) => page.locator('[data-results-status][data-whole]').waitFor({ state: 'attached' })
    await whole(page)
    const total = async () =>
      Number(/^\d+/.exec((await page.locator('[data-results-status]').textContent()) ?? '')?.[0])
    const all = await total()
    const offered = await level.locator('option[value="province"]').textContent()
    await level.selectOption('province')
    await expect.poll(total).toBe(Number(/\((\d+)\)/.exec(offered ?? '')?.[1]))
    expect(await total()).toBeLessThan(all)
    const { pathname, search } = await addressOf(page)
    const { page: again } = await site.open(pathname + search)
    await again.getByLabel('Cấp thực hiện').waitFor()
    await whole(again)
    expect(await again.getByLabel('Cấp thực hiện').inputValue()).toBe('province')
    expect(await again.locator('[data-results-status]').textContent()).toBe(
      await page.locator('[data-results-status]').textContent(),
    )
    await level.selectOption('')
    await expect.poll(total).toBe(all)
    expect(faults).toEqual([])
  })

  test('writes a query as text, never as markup', async () => {
    const { page, faults } = await site.open(
      `/tim-kiem/?q=${encodeURIComponent('<img src=x onerror=alert(1)> khai sinh')}`,
    )
    await page.locator('[data-results] li').first().waitFor()
    expect(await page.locator('main img').count()).toBe(0)
    expect(faults).toEqual([])
  })
})

describe('a second question', () => {
  test('is answered in place, without another load, and Back shows the first again', async () => {
    const { page, faults } = await site.open('/tim-kiem/?q=khai%20sinh')
    await page.locator('[data-results] li').first().waitFor()
    const loaded: string[] = []
    page.on('request', request => loaded.push(request.url()))
    await page.getByRole('combobox').fill('đăng ký kết hôn')
    await page.keyboard.press('Enter')
    const first = () => page.locator('[data-results] li a').first().getAttribute('href')
    await expect.poll(first).toBe('/thu-tuc/1.000894/')
    expect(new URL(page.url()).searchParams.get('q')).toBe('đăng ký kết hôn')
    expect(loaded.filter(url => /chi-muc|\/tim-kiem\//.test(url))).toEqual([])
    await page.goBack()
    await expect.poll(first).toBe('/thu-tuc/1.001193/')
    expect(await page.getByRole('combobox').inputValue()).toBe('khai sinh')
    expect(faults).toEqual([])
  })
})
