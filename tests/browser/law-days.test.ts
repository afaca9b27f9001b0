// A page on days other than its own: what comes, what was, what a link was made under.
import { expect, inject, test } from 'vitest'
import { pagePaths, useSite } from './site.ts'

const site = useSite()

async function opened(path: string, day: string) {
  const { page, faults } = await site.tab({ viewport: { width: 1280, height: 900 } })
  await page.clock.setFixedTime(`${day}T03:00:00Z`)
  await page.goto(`${site.origin}${path}`)
  return { page, faults }
}

const card = '/thu-tuc/1.014064/'

test('the coming value stands beside the value, and two days of filing side by side', async () => {
  const { page, faults } = await opened(card, '2026-11-27')
  await expect.poll(() => page.locator('[data-later="fee"]').innerText()).toBe('Từ 01/01/2027: 70.000 đồng mỗi thẻ')
  const [first] = await page.locator('[data-filing-days]').allInnerTexts()
  expect(first).toContain('Nộp đến hết 31/12/2026')
  expect(first).toContain('35.000 đồng mỗi thẻ')
  expect(first).toContain('Nộp từ 01/01/2027')
  expect(first).toContain('70.000 đồng mỗi thẻ')
  expect(first).toContain('Hồ sơ đã nộp trước ngày ấy theo quy định của ngày nộp.')
  expect(await page.locator('[data-elsewhere]').isVisible()).toBe(false)
  expect(faults).toEqual([])
})

test('a file handed in today is promised a day by the page of today alone', async () => {
  const { page } = await opened(`${card}?truong-hop=cap-lai&cach-nop=truc-tiep`, '2026-11-27')
  await expect.poll(() => page.locator('[data-due]').first().isVisible()).toBe(true)
  expect(await page.locator('[data-due]').first().innerText()).toContain('Nộp hôm nay')
  const { page: other } = await opened(`${card}tu-2027-01-01/?truong-hop=cap-lai&cach-nop=truc-tiep`, '2026-11-27')
  await other.locator('[data-due-panel]:not([hidden])').waitFor({ state: 'attached' })
  await expect.poll(() => other.locator('#hen-tra').innerText()).not.toBe('')
  expect(await other.locator('[data-due]').first().isVisible()).toBe(false)
})

test('for a digital citizen the fee of today and of 01/03/2027', async () => {
  const { page } = await opened('/thu-tuc/1.001456/?truong-hop=cap-moi&toi.cong-dan-so=co', '2026-11-27')
  await expect.poll(() => page.locator('[data-answer="fee"]').innerText()).toBe('Miễn phí')
  expect(await page.locator('[data-later="fee"]').innerText()).toBe('Từ 01/03/2027: 200.000 đồng mỗi hộ chiếu')
})

test('what one is himself is asked once: the next page knows it, and a link that says otherwise is right', async () => {
  const { page } = await opened('/thu-tuc/1.001456/', '2026-11-27')
  await page
    .getByRole('group', { name: 'Bạn đã tích hợp đủ giấy tờ' })
    .getByRole('radio', { name: 'Có', exact: true })
    .check()
  await page.goto(`${site.origin}${card}`)
  await expect.poll(() => page.locator('[data-answer="fee"]').innerText()).toBe('Miễn phí')
  await page.goto(`${site.origin}${card}?toi.cong-dan-so=khong`)
  await expect.poll(() => page.locator('[data-answer="fee"]').innerText()).toBe('35.000 đồng mỗi thẻ')
})

test.each([
  ['a page older than the law', card, '2027-01-01', 'Từ 01/01/2027 quy định đã đổi', `${card}tu-2027-01-01/`],
  [
    'a day of filing before the law of today',
    `${card}?nop=2026-08-14T09:00`,
    '2026-11-27',
    'Hồ sơ nộp ngày 14/08/2026 theo bản khác',
    `${card}den-2026-08-14/?nop=2026-08-14T09:00`,
  ],
])('%s leads to the state that applies', async (_, path, day, said, target) => {
  const { page } = await opened(path, day)
  await expect.poll(() => page.locator('[data-elsewhere]').innerText()).toContain(said)
  await page.locator('[data-elsewhere] a').click()
  await page.waitForURL(`${site.origin}${target}`)
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex')
  expect(await page.locator('[data-elsewhere]').isVisible()).toBe(false)
})

test('a page of a province leads to the state that the province had on the day of filing, and back', async () => {
  const local = '/tinh/ha-noi/1.001612/'
  const { page, faults } = await opened(`${local}?nop=2025-12-01T09:00`, '2026-11-27')
  await expect
    .poll(() => page.locator('[data-elsewhere]').innerText())
    .toContain('Hồ sơ nộp ngày 01/12/2025 theo bản khác')
  await page.locator('[data-elsewhere] a').click()
  await page.waitForURL(`${site.origin}${local}den-2025-12-31/?nop=2025-12-01T09:00`)
  expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex')
  expect(await page.locator('.state a').getAttribute('href')).toBe(local)
  expect(faults).toEqual([])
})

test('the state of a day can be printed with its version and law', async () => {
  const { page } = await opened(`${card}tu-2027-01-01/`, '2026-11-27')
  expect(await page.locator('[data-answer="fee"]').innerText()).toBe('70.000 đồng mỗi thẻ')
  await page.emulateMedia({ media: 'print' })
  const foot = await page.locator('p.print-only.foot').innerText()
  expect(foot).toMatch(
    /Nội dung ngày 01\/01\/2027 · Phiên bản [0-9a-f]{12} · Theo Luật Căn cước số 26\/2023\/QH15 và \d+ văn bản khác/,
  )
})

test('a link says what it was made under, and what has changed since', async () => {
  const { page } = await opened(`${card}?cach-nop=truc-tuyen`, '2026-11-27')
  await page.getByRole('radio', { name: 'Trực tiếp' }).check()
  const link = new URL(await page.evaluate(() => location.href))
  const version = link.searchParams.get('ban') ?? ''
  expect(version).toMatch(/^\d{4}-\d\d-\d\d(?:\.[0-9a-f]{5}){5}$/)
  await page.goto(link.href)
  await expect.poll(() => page.locator('[data-link-version]').innerText()).toContain('đến nay chưa có gì đổi')
  const parts = version.split('.')
  link.searchParams.set('ban', ['2026-08-14', parts[1], parts[2], '00000', parts[4], '00000'].join('.'))
  await page.goto(`${link.href}).`)
  await expect
    .poll(() => page.locator('[data-link-version]').innerText())
    .toContain('ngày 14/08/2026. Từ đó đã đổi: phí, lệ phí, lịch nghỉ.')
})

test('a link made under another state of the law says what was and what is, for me', async () => {
  const { page, faults } = await opened(card, '2026-11-27')
  const marks = (await page.locator('[data-procedure]').getAttribute('data-version')) ?? ''
  const version = `2026-11-22${marks}`
  await page.goto(`${site.origin}${card}tu-2027-01-01/?cach-nop=truc-tiep&toi.cong-dan-so=khong&ban=${version}`)
  await expect
    .poll(() => page.locator('[data-link-version]').innerText())
    .toContain(
      'Từ đó đã đổi: phí, lệ phí (trước: 35.000 đồng mỗi thẻ; nay: 70.000 đồng mỗi thẻ). Xem lại trước khi nộp.',
    )
  expect(faults).toEqual([])
})

test('the history tells each day with its text, and without a script all of it is there', async () => {
  const { page } = await site.tab({ javaScriptEnabled: false })
  await page.goto(`${site.origin}${card}`)
  await page.locator('#lich-su summary').first().click()
  const told = await page.locator('#lich-su').innerText()
  expect(told).toContain('Thông tư số 117/2026/TT-BTC')
  expect(told).toContain('35.000 đồng')
  expect(await page.locator('[data-later="fee"]').innerText()).toBe('Từ 01/01/2027: 70.000 đồng mỗi thẻ')
})

test('few procedures need pages for other days', () => {
  const paths = pagePaths(inject('folder')).filter(path => /^\/thu-tuc\/[\d.]+\/(?:den|tu)-/.test(path))
  expect(paths.length).toBeGreaterThan(40)
  expect(paths.length).toBeLessThan(235)
})

test('a list printed from a page that the law has left behind says so, and stays on one sheet', async () => {
  const { page } = await opened('/thu-tuc/1.001193/?cach-nop=truc-tiep', '2027-03-02')
  await expect.poll(() => page.locator('[data-elsewhere]').innerText()).toMatch(/quy định đã đổi\. Xem bản áp dụng$/)
  const pdf = await page.pdf({ preferCSSPageSize: true })
  expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1)
  await page.emulateMedia({ media: 'print' })
  expect(await page.locator('[data-elsewhere]').innerText()).toMatch(/quy định đã đổi\. +Tờ này ghi bản trước đó\.$/)
})

test('a file handed in elsewhere counts from its arrival; the link keeps it, and an arrival before the filing is refused', async () => {
  const { page } = await opened(
    '/tinh-ngay/?thoi-han=5+ngày+làm+việc&nop=2026-11-30T09:00&den=2026-12-02T09:00',
    '2026-11-30',
  )
  const result = page.locator('[data-due-result]')
  await expect.poll(() => result.innerText()).toContain('chậm nhất thứ Tư 09/12/2026')
  expect(await page.locator('[data-due-notes]').innerText()).toContain('Nộp ở nơi khác nên thời hạn tính từ lúc')
  await page.locator('[name=den]').fill('2026-12-03T10:00')
  await expect.poll(() => result.innerText()).toContain('chậm nhất thứ Năm 10/12/2026')
  expect(new URL(page.url()).searchParams.get('den')).toBe('2026-12-03T10:00')
  await page.locator('[name=den]').fill('2026-11-29T09:00')
  await expect.poll(() => result.innerText()).toContain('không thể trước lúc nộp')
})
