// The sheets to print and post up in one commune of one province, printed by a real browser.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { extractText } from 'unpdf'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { provinceList } from '../../src/analysis/province.ts'
import { draftDecision } from '../../src/export/decision/decision.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import { scan } from '../qr.ts'
import { axe, ofDesign, violations } from './axe.ts'
import { launchChromium } from './chromium.ts'
import { readPdf } from './pdf.ts'
import { on, provinceOptions } from './setup.ts'
import { filesOf, pagePaths, provinceSite } from './site.ts'

const { folder: out, origin } = await provinceSite()
const published = `${provinceOptions.site}/tra-cuu`
let browser: Browser

const read = (path: string) => readFileSync(join(out, path, 'index.html'), 'utf8')
const posted = () => pagePaths(out).filter(path => path.startsWith('/niem-yet/'))

beforeAll(async () => {
  browser = await launchChromium()
})
afterAll(() => browser?.close())

/** Opens a page of the build; what it must not do is written down. */
async function open(path: string, width = 1280): Promise<{ page: Page; faults: string[] }> {
  const page = await browser.newPage({ viewport: { width, height: 900 } })
  const faults: string[] = []
  page.on('request', request => {
    if (!request.url().startsWith(origin)) faults.push(`asks ${request.url()}`)
  })
  page.on('console', message => {
    if (message.type() === 'error') faults.push(message.text())
  })
  page.on('pageerror', error => faults.push(error.message))
  expect((await page.goto(`${origin}${path}`))?.status(), path).toBe(200)
  return { page, faults }
}

const button = (page: Page) => page.locator('[data-print-sheet]')

/** Prints as a reader does: once the page offers it. */
async function printed(page: Page) {
  await button(page).waitFor()
  return readPdf(await page.pdf({ preferCSSPageSize: true, printBackground: true }))
}

describe('every QR', () => {
  const addressOf = (code: string) => `${published}/thu-tuc/${code}/`
  const codesIn = (text: string, pattern: RegExp) => [...text.matchAll(pattern)].map(([, code = '']) => code)

  /** The addresses that a page must lead to, from its own address and the procedures on it, in order. */
  function expected(path: string, text: string): string[] {
    const sheets = codesIn(text, /id="to-([\d.]+)"/g).map(addressOf)
    const rows = codesIn(text, /href="\/tra-cuu\/niem-yet\/thu-tuc\/([\d.]+)\/"/g).map(addressOf)
    const [, , kind = '', name = '', more = ''] = path.split('/')
    if (kind === 'thu-tuc') return [addressOf(name)]
    if (kind === 'cam-nang') return [`${published}/`, ...sheets]
    if (kind === 'linh-vuc') return more === 'to-a4' ? sheets : [`${published}/linh-vuc/${name}/`, ...rows]
    return []
  }

  test('reads as the address of its own page, which exists', () => {
    const seen = new Map<string, number>()
    for (const path of posted()) {
      const text = read(path)
      const codes = [...text.matchAll(/<svg class="qr"[\s\S]*?<\/svg>/g)].map(([svg]) => scan(svg))
      expect(codes, path).toEqual(expected(path, text))
      for (const address of codes)
        expect(existsSync(join(out, (address ?? '?').slice(published.length), 'index.html')), address).toBe(true)
      const kind = path.split('/')[2] ?? ''
      seen.set(kind, (seen.get(kind) ?? 0) + codes.length)
    }
    const sheets = seen.get('thu-tuc') ?? 0
    expect(sheets).toBe(
      filesOf(join(out, 'thu-tuc'), '/index.html').filter(file => file.split('/').length === 2).length,
    )
    expect(sheets).toBeGreaterThan(90)
    expect(seen.get('linh-vuc')).toBe(2 * sheets + posted().filter(path => path.endsWith('/to-a4/')).length)
    expect(seen.get('cam-nang')).toBeGreaterThan(60)
  })
})

test('the list of the commune level, the whole decision and the booklet have the same procedures', () => {
  const { catalog } = loadCatalog(inject('catalog'))
  const { province } = provinceOptions
  const sorted = (codes: readonly string[]) => codes.toSorted()
  const listed = provinceList(catalog, province, on, { level: 'commune' }).map(({ procedure }) => procedure.code)
  const whole = draftDecision(catalog, { province, on })?.decision
  const table = whole?.tables
    .find(({ id }) => id === 'commune')
    ?.groups.flatMap(({ rows }) => rows.map(row => row[1] ?? ''))
  const contents = whole?.contents.filter(({ levels = [] }) => levels.includes('commune')).map(({ code }) => code)
  const booklet = [...read('/niem-yet/cam-nang/').matchAll(/data-sheet="([\d.]+)"/g)].map(([, code = '']) => code)
  expect(listed.length).toBeGreaterThan(60)
  for (const codes of [table ?? [], contents ?? [], booklet]) expect(sorted(codes)).toEqual(sorted(listed))
})

describe('on paper', () => {
  const a4 = { width: 210, height: 297 }
  const a3 = { width: 420, height: 297 }

  test.each([
    ['a short procedure', '/niem-yet/thu-tuc/1.014751/', a4, 1],
    ['birth', '/niem-yet/thu-tuc/1.001193/', a4, 2],
    ['a permit with nine cases', '/niem-yet/thu-tuc/1.013225/', a4, 2],
    ['the sale of land', '/niem-yet/thu-tuc/1.013831/', a4, 2],
    ['a sector of one procedure', '/niem-yet/linh-vuc/nuoi-con-nuoi/', a3, 1],
  ])('%s', async (_name, path, size, count) => {
    const { page } = await open(path)
    const pdf = await printed(page)
    expect(pdf.pages).toEqual(Array.from({ length: count }, () => size))
    await page.close()
  })

  test.each([
    ['one sheet alone', '/niem-yet/thu-tuc/1.001193/', /^1\.001193$/],
    ['sheets one behind the other', '/niem-yet/linh-vuc/nuoi-con-nuoi/to-a4/', /^\d\.\d{6}$/],
  ])('every page names procedure, version and day: %s', async (_name, path, code) => {
    const { page, faults } = await open(path)
    await button(page).waitFor()
    const bytes = await page.pdf({ preferCSSPageSize: true })
    const versions = await page.$$eval('[data-foot]', all => all.map(one => (one as HTMLElement).dataset.foot ?? ''))
    const { text } = await extractText(new Uint8Array(bytes), { mergePages: false })
    const feet = text.map(words => /(\d\.\d{6}) · Phiên bản [0-9a-f]{8} · Ngày \d{2}\/\d{2}\/\d{4}/.exec(words))
    expect(feet.map(foot => foot?.[1])).toEqual(feet.map(() => expect.stringMatching(code)))
    expect([...new Set(feet.map(foot => foot?.[0]))]).toEqual(versions)
    expect(faults).toEqual([])
    await page.close()
  })

  test('the largest sector: A3, at least six procedures on a page', async () => {
    const { page } = await open('/niem-yet/linh-vuc/ho-tich/')
    const { pages } = await printed(page)
    const rows = await page.locator('tbody tr').count()
    expect(pages).toEqual(pages.map(() => a3))
    expect(rows).toBeGreaterThan(15)
    expect(rows / pages.length).toBeGreaterThanOrEqual(6)
    await page.close()
  })

  test('a QR is large enough for a phone: 25 mm on A4, 15 mm in the table of A3, its white border not counted', async () => {
    for (const [path, least] of [
      ['/niem-yet/thu-tuc/1.001193/', 25],
      ['/niem-yet/linh-vuc/ho-tich/', 15],
    ] as const) {
      const { page } = await open(path)
      const sizes = await page.$$eval('.qr', all =>
        all.map(one => {
          const modules = (one as SVGSVGElement).viewBox.baseVal.width
          return (((one.getBoundingClientRect().width * 25.4) / 96) * (modules - 8)) / modules
        }),
      )
      expect(Math.min(...sizes)).toBeGreaterThanOrEqual(least)
      await page.close()
    }
  })

  test('the contents of the booklet name the page on which each procedure stands, however late the fonts; most fill one page', async () => {
    const page = await browser.newPage()
    let release = () => {}
    const fonts = new Promise<void>(done => {
      release = done
    })
    await page.route('**/*.woff2', async route => {
      await fonts
      await route.continue()
    })
    await page.goto(`${origin}/niem-yet/cam-nang/`, { waitUntil: 'commit' })
    await page.locator('.foot').first().waitFor({ state: 'attached' })
    expect(await button(page).isVisible()).toBe(false)
    release()
    const pdf = await printed(page)
    const named = await page.$$eval('[data-page-of]', all =>
      all.map(one => [(one as HTMLElement).dataset.pageOf ?? '', Number(one.textContent)] as const),
    )
    expect(named.length).toBeGreaterThan(60)
    expect(named).toEqual(named.map(([code]) => [code, pdf.pageOf(`to-${code}`)]))
    expect(pdf.pages.every(({ width, height }) => width === a4.width && height === a4.height)).toBe(true)
    const starts = [...named.map(([, start]) => start), pdf.pages.length + 1]
    const lengths = starts.slice(1).map((next, place) => next - (starts[place] ?? 0))
    expect(lengths.filter(length => length === 1).length / lengths.length).toBeGreaterThan(0.55)
    expect(Math.max(...lengths)).toBe(2)
    await page.close()
  })
})

describe('what a sheet says', () => {
  const words = (html: string) => html.replace(/<[^>]*>/g, ' ').replace(/\s+/g, ' ')

  test('name, code, the date it was compared, its version and its address; a fee nobody set is not free', () => {
    const text = words(read('/niem-yet/thu-tuc/1.013831/'))
    for (const said of [
      'Đăng ký biến động quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất',
      'Mã 1.013831',
      'Hồ sơ đối chiếu ngày 22/11/2026',
      `${published}/thu-tuc/1.013831/`,
      'có trường hợp chưa xác định: Hội đồng nhân dân cấp tỉnh quy định',
    ])
      expect(text).toContain(said)
    expect(text).toMatch(/Phiên bản [0-9a-f]{8} /)
    const [answers = ''] = /<dl class="answers"[\s\S]*?<\/dl>/.exec(read('/niem-yet/thu-tuc/1.013831/')) ?? []
    expect(words(answers)).toMatch(/Hết bao nhiêu [\d.]+ đồng; có trường hợp chưa xác định/)
    expect(words(answers)).not.toContain('Miễn phí')
  })

  test('the booklet is of the commune and holds what communes do, nothing else', () => {
    const text = read('/niem-yet/cam-nang/')
    expect(words(text)).toContain('Phường Mỹ Tho Tỉnh Đồng Tháp')
    const facts = [...text.matchAll(/id="to-[\d.]+"[\s\S]*?class="facts"[^>]*>([^<]*)</g)].map(([, line]) => line)
    expect(facts.length).toBeGreaterThan(60)
    expect(facts.filter(line => !line?.includes('Cấp xã'))).toEqual([])
  })
})

describe('on a screen', () => {
  const kinds = ['', 'thu-tuc/1.001193/', 'linh-vuc/ho-tich/', 'linh-vuc/ho-tich/to-a4/', 'cam-nang/']

  test.each(kinds)('/niem-yet/%s is clean for axe, the policy and a phone, and not for search engines', async kind => {
    const { page, faults } = await open(`/niem-yet/${kind}`, 360)
    await page.evaluate(axe)
    // the booklet is many sheets of one kind, whose looks are judged where one stands alone
    const found = await violations(page, kind === 'cam-nang/' ? { except: ofDesign } : {})
    expect([...found, ...faults]).toEqual([])
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(360)
    expect(await page.locator('meta[name="robots"]').getAttribute('content')).toBe('noindex')
    await page.close()
  })

  test('no sheet is in the sitemap, and links of the index lead to what exists', () => {
    const xml = filesOf(out, '.xml').map(file => readFileSync(join(out, file), 'utf8'))
    expect(xml.join('')).toContain(`${published}/thu-tuc/`)
    expect(xml.join('')).not.toContain('niem-yet')
    const links = [...read('/niem-yet/').matchAll(/href="\/tra-cuu(\/niem-yet\/[^"]*)"/g)].map(([, path = '']) => path)
    expect(links.length).toBeGreaterThan(100)
    expect(links.filter(path => !existsSync(join(out, path, 'index.html')))).toEqual([])
  })
})

test('a build without the flag has nothing of it', () => {
  const folder = inject('folder')
  expect(existsSync(join(folder, 'niem-yet'))).toBe(false)
  const named = filesOf(folder, '').filter(
    file => /\.(?:html|js|css|xml|json)$/.test(file) && readFileSync(join(folder, file), 'utf8').includes('/niem-yet/'),
  )
  expect(named).toEqual([])
})
