import { describe, expect, inject, test } from 'vitest'
import { addressOf, pagePaths, useSite } from './site.ts'

const site = useSite()
const procedures = pagePaths(inject('folder')).filter(path => /^\/thu-tuc\/\d/.test(path))

/** The order in which a page answers; other sections may stand between. */
const answers = [
  'Mang theo những gì',
  'Bao lâu thì có',
  'Hết bao nhiêu',
  'Nộp ở đâu, nộp thế nào',
  'Các bước',
  'Căn cứ pháp lý',
  'Đã đối chiếu',
]

describe('a procedure without JavaScript', () => {
  test.each(['1.001193', '2.000815', '1.004222'].filter(code => procedures.includes(`/thu-tuc/${code}/`)))(
    '%s shows everything',
    async code => {
      const { page } = await site.open(`/thu-tuc/${code}/`, { javaScriptEnabled: false })
      const headings = await page
        .locator('article .section > :is(h2, summary)')
        .filter({ visible: true })
        .allTextContents()
      expect(headings.filter(heading => answers.includes(heading))).toEqual(answers)
      const hidden = await page
        .locator('article [data-when]')
        .evaluateAll(lines => lines.filter(line => line.closest('[hidden]') !== null).length)
      expect(hidden).toBe(0)
      expect(await page.locator('[data-chooser]').isVisible()).toBe(false)
    },
  )

  test('answers in the order of a citizen: what, papers, time, money', async () => {
    const { page } = await site.open('/thu-tuc/1.001193/', { javaScriptEnabled: false })
    expect(await page.locator('.answers dt').allInnerTexts()).toEqual([
      'Nhận được',
      'Mang theo',
      'Bao lâu',
      'Hết bao nhiêu',
    ])
  })
})

describe('choosing on a procedure', () => {
  test('a channel hides the papers of the others and is kept in the address', async () => {
    const { page, faults } = await site.open('/thu-tuc/1.001193/')
    const postal = page.locator('#noi-nop [data-when*="post"]').filter({ hasNotText: 'trực tiếp' })
    expect(await postal.first().isVisible()).toBe(true)
    await page.getByRole('radio', { name: 'Trực tuyến' }).check()
    await expect.poll(() => page.locator('#noi-nop [data-when]:visible').count()).toBe(1)
    expect((await addressOf(page)).search).toMatch(/^\?cach-nop=truc-tuyen&ban=[\d-]{10}(?:\.[0-9a-f]{5}){5}$/)
    expect(await page.locator('[data-choice-status]').textContent()).toMatch(/giấy tờ.*Thời hạn/)
    await page.reload()
    expect(await page.getByRole('radio', { name: 'Trực tuyến' }).isChecked()).toBe(true)
    await expect.poll(() => page.locator('#noi-nop [data-when]:visible').count()).toBe(1)
    expect(faults).toEqual([])
  })

  test('"none of these" and a circumstance exclude each other', async () => {
    const { page } = await site.open('/thu-tuc/1.001193/')
    const none = page.getByRole('checkbox', { name: 'Không có điều nào' })
    const first = page.locator('[data-chooser] input[name="hoan-canh"]').first()
    await none.check()
    await first.check()
    expect(await none.isChecked()).toBe(false)
    await none.check()
    expect(await first.isChecked()).toBe(false)
  })

  test('an unknown choice in the address changes nothing', async () => {
    const { page, faults } = await site.open('/thu-tuc/1.001193/?cach-nop=fax&truong-hop=%22%5D&hoan-canh=x')
    expect(await page.locator('[data-when]:visible').count()).toBeGreaterThan(3)
    expect(faults).toEqual([])
  })

  test('the due date for a file handed in today is written by the browser', async () => {
    const { page } = await site.tab()
    await page.clock.setFixedTime('2026-09-14T02:00:00Z')
    await page.goto(`${site.origin}/thu-tuc/1.001193/`)
    await expect.poll(() => page.locator('[data-due]').textContent()).toBe('Nộp hôm nay, hẹn trả thứ Hai 14/09/2026')
    await page.locator('[data-due-form] [name=ngay]').fill('2026-09-15')
    await expect.poll(() => page.locator('[data-due]').textContent()).toMatch(/hẹn trả thứ Ba 15\/09\/2026$/)
    expect((await addressOf(page)).searchParams.get('nop')).toBe('2026-09-15T09:00')
  })
})

describe('a printed procedure', () => {
  const pagesOf = (pdf: Buffer) => pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)?.length ?? 0

  test.each(['/thu-tuc/1.001193/?cach-nop=truc-tiep', '/thu-tuc/1.004873/?cach-nop=truc-tiep&hoan-canh=khong'])(
    '%s fits one A4',
    async path => {
      const { page } = await site.open(path)
      expect(pagesOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1)
    },
  )

  test('has boxes, its address and its date, and no navigation', async () => {
    const { page } = await site.open('/thu-tuc/1.001193/')
    await page.emulateMedia({ media: 'print' })
    expect(await page.locator('#giay-to input[type=checkbox]').first().isVisible()).toBe(true)
    const foot = page.locator('.foot.print-only')
    expect(await foot.innerText()).toMatch(/\/thu-tuc\/1\.001193\/ · Nội dung ngày\s+· Phiên bản/)
    const dayOf = (element: Element) => getComputedStyle(element, '::before').content
    expect(await foot.locator('.site-day').evaluate(dayOf)).toBe('"22/11/2026"')
    expect(await page.getByRole('navigation').filter({ visible: true }).count()).toBe(0)
    expect(await page.locator('[data-search]').first().isVisible()).toBe(false)
  })
})

describe('the list', () => {
  test('counts and hides by facet, and keeps the choice in the address', async () => {
    const { page, faults } = await site.open('/thu-tuc/')
    const all = await page.locator('[data-row]').count()
    await page.getByLabel('Phí, lệ phí').selectOption('free')
    const shown = await page.locator('[data-row]:visible').count()
    expect(shown).toBeGreaterThan(0)
    expect(shown).toBeLessThan(all)
    expect(await page.locator('[data-row]:visible:not([data-fee=free])').count()).toBe(0)
    expect(await page.locator('[data-list-status]').textContent()).toContain(`Đang hiện ${shown} trong`)
    expect((await addressOf(page)).search).toContain('phi=free')
    await page.reload()
    await expect.poll(() => page.locator('[data-row]:visible').count()).toBe(shown)
    await page.getByRole('button', { name: 'Bỏ lọc' }).click()
    await expect.poll(() => page.locator('[data-row]:visible').count()).toBe(all)
    expect(faults).toEqual([])
  })

  test('is complete without JavaScript', async () => {
    const { page } = await site.open('/thu-tuc/', { javaScriptEnabled: false })
    expect(await page.locator('[data-row]:visible').count()).toBe(await page.locator('[data-row]').count())
    expect(await page.locator('[data-filter]').isVisible()).toBe(false)
  })
})

describe('by keyboard alone', () => {
  test('from the home page to the papers of a procedure', async () => {
    const { page } = await site.open('/')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Đến nội dung chính')
    await page.keyboard.press('Enter')
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.getAttribute('name'))).toBe('q')
    await page.keyboard.type('1.001193')
    await page.getByRole('option').first().waitFor()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await page.waitForURL(/1\.001193/)
    await page.getByRole('radio', { name: 'Chưa chọn' }).first().focus()
    await page.keyboard.press('ArrowDown')
    expect((await addressOf(page)).search).toContain('cach-nop=truc-tiep')
  })
})
