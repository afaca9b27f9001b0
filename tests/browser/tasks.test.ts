import type { Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/load/catalog.ts'
import { on } from './setup.ts'
import { useSite, type Watched } from './site.ts'

const site = useSite()
const phone = { viewport: { width: 360, height: 740 } }
const { catalog } = loadCatalog('procedures')

/** A results page that has answered once: it takes further questions in place. */
async function answered(path: string): Promise<Watched> {
  const opened = await site.open(`${path}?q=passport`, phone)
  await opened.page.locator('[data-results-status][data-whole]').waitFor({ state: 'attached' })
  return opened
}

let tab: Watched
beforeAll(async () => {
  tab = await answered('/tim-kiem/')
})
afterAll(() => tab?.page.context().close())

interface Seen {
  /** What a reader sees on the first screen, one line a text. */
  readonly text: string
  /** Where the links on it lead. */
  readonly links: readonly string[]
  /** The top of the first result, or of what answers before it, in pixels. */
  readonly first: number
}

/** Asks in place, as one does who stays on the page, and reads what stands on the first screen once nothing more will come. */
const ask = (page: Page, query: string): Promise<Seen> =>
  page.evaluate(async asked => {
    const status = document.querySelector<HTMLElement>('[data-results-status]')
    const form = document.querySelector<HTMLFormElement>('[data-search]')
    const input = form?.querySelector('input')
    if (!status || !form || !input) throw new Error('The page lacks its search')
    input.value = asked
    form.requestSubmit()
    await new Promise<void>(resolve => {
      const look = () => {
        if (status.dataset.whole !== undefined) resolve()
      }
      new MutationObserver(look).observe(status, { attributes: true })
      look()
    })
    const seen = (node: Node) => {
      const range = document.createRange()
      range.selectNodeContents(node)
      return [...range.getClientRects()].some(({ width, top, bottom }) => width > 1 && top >= 0 && bottom <= 740)
    }
    const main = document.querySelector('main') ?? document.body
    const walk = document.createTreeWalker(main, NodeFilter.SHOW_TEXT)
    const texts: string[] = []
    for (let node = walk.nextNode(); node; node = walk.nextNode()) if (seen(node)) texts.push(node.textContent ?? '')
    return {
      text: texts.join('').replace(/\s+/g, ' '),
      links: [...main.querySelectorAll('a')].filter(seen).map(link => link.getAttribute('href') ?? ''),
      first:
        document.querySelector('[data-special]:not([hidden]) li, [data-results] li')?.getBoundingClientRect().top ??
        Number.POSITIVE_INFINITY,
    }
  }, query)

/** What people ask, and what must stand on the first screen: words, and the addresses of links. */
type Task = readonly [who: string, query: string, words: readonly string[], links?: readonly string[]]

const of = (code: string) => `/thu-tuc/${code}/`

const known: readonly Task[] = [
  ['a father', 'vo moi sinh em be lam giay khai sinh', [], [of('1.001193')]],
  ['a widow', 'chồng tôi mới mất', [], [of('1.000656')]],
  ['a widow, all that is to be done', 'bố mất', [], ['/su-kien/nguoi-than-qua-doi/']],
  ['a student in a rented room', 'ở trọ đăng ký tạm trú', [], [of('1.004194')]],
  ['who lost an identity card', 'mất căn cước làm lại', [], [of('1.014064')]],
  ['who wants to travel', 'làm hộ chiếu', [], [of('1.001456')]],
  ['who lost a passport', 'mất hộ chiếu', [], [of('1.010386')]],
  ['a bride', 'kết hôn với người Hàn Quốc', [], [of('2.000806')]],
  ['a shopkeeper', 'mở quán cà phê', [], [of('1.001612')]],
  ['a worker out of work', 'nghỉ việc lãnh trợ cấp thất nghiệp', [], [of('1.014748')]],
  ['the old', 'tôi 76 tuổi không có lương hưu', [], [of('1.014027')]],
  ['a driver', 'mất bằng lái xe', [], [of('3.000348')]],
  ['a builder', 'xin phép xây nhà', [], [of('1.013225')]],
  ['a translator of laws', 'nghị định 123/2015/NĐ-CP', [], ['/van-ban/123-2015-nd-cp/']],
  ['who has a form', 'mẫu CT01', [], [of('1.004222')]],
]

const fees: readonly Task[] = [
  ['a groom', 'đăng ký kết hôn có mất tiền không', ['Hết bao nhiêu', 'Miễn phí'], [of('1.000894')]],
  ['a traveller', 'lệ phí làm hộ chiếu', ['Hết bao nhiêu', '200.000'], [of('1.001456')]],
  ['a driver', 'doi bang lai xe bao nhieu tien', ['135.000 đồng', '0 đồng với công dân số'], [of('3.000347')]],
  ['a clerk with papers', '14 trang 3 bản', ['48.000 đồng', 'số trang của bản chính 14']],
  ['one page more', 'sao y 5 trang', ['7.000 đồng', 'Chưa nói nên tính theo thường gặp'], [of('2.000815')]],
  [
    'who buys a house',
    'trước bạ nhà 2 tỷ rưỡi',
    ['12.500.000 đồng', '2.500.000.000 đồng', '11.250.000 đồng', 'nếu bạn mua nhà'],
  ],
]

const daysAndPapers: readonly Task[] = [
  ['a driver in a hurry', 'đổi bằng lái xe mất mấy ngày', ['Bao lâu', '5 ngày làm việc'], [of('3.000347')]],
  ['who goes abroad to work', 'làm hộ chiếu bao lâu có', ['Bao lâu', '8 ngày làm việc'], [of('1.001456')]],
  ['who splits a household', 'tách hộ khẩu cần giấy tờ gì', ['Mang theo', '1 đến 2 giấy tờ'], [of('1.010038')]],
  ['a couple', 'đăng ký kết hôn mang theo giấy gì', ['Mang theo', '1 đến 2 giấy tờ'], [of('1.000894')]],
  ['who moves in', 'nhập hộ khẩu mất bao lâu', ['7 ngày làm việc'], [of('1.004222')]],
  ['where to go', 'tách hộ khẩu nộp ở đâu', ['Nơi làm', 'Công an cấp xã'], [of('1.010038')]],
  ['where a retired man goes', 'rút bảo hiểm xã hội một lần nộp ở đâu', ['Cơ quan bảo hiểm xã hội'], [of('1.014173')]],
]

const besides: readonly Task[] = [
  ['a day that is asked for', 'nộp 16h10 thứ sáu thì bao giờ có', ['Tính ngày hẹn trả', '16:10']],
  ['a day in few words', 'nộp 16h10 thứ sáu', ['Tính ngày hẹn trả', '16:10']],
  [
    'with its limit',
    'nộp 9h thứ hai, 5 ngày làm việc thì bao giờ có',
    ['Tính ngày hẹn trả', 'thời hạn 5 ngày làm việc'],
  ],
  ['what changes', 'sắp thay đổi gì', ['Những gì sắp thay đổi'], ['/sap-thay-doi/']],
  ['a law', 'luật đất đai 31/2024/QH15', ['Văn bản 31/2024/QH15'], ['/van-ban/31-2024-qh15/']],
  ['a law by its name', 'luật đất đai 2024', ['Luật Đất đai (31/2024/QH15)'], ['/van-ban/31-2024-qh15/']],
  ['a mother on leave', 'lương 8 triệu nghỉ thai sản 6 tháng', ['48.000.000 đồng'], [of('1.014166')]],
  ['a worker who is ill', 'nghỉ ốm 5 ngày lương 9.600.000 đồng', ['1.500.000 đồng'], [of('1.014163')]],
  ['the end of a marriage', 'thủ tục ly hôn', ['không phải thủ tục hành chính', 'Tòa án nhân dân']],
  ['a will', 'viết di chúc', ['không phải thủ tục hành chính', 'công chứng']],
  ['a fraud', 'bị lừa tiền trên mạng', ['không phải thủ tục hành chính', '113']],
  ['a debt', 'đòi nợ', ['không phải thủ tục hành chính', 'Tòa án']],
]

const absent: readonly Task[] = [
  ['a boat', 'đăng ký tàu cá mới đóng', ['Danh mục này chưa có thủ tục về', '1.003650']],
  ['a guide', 'thẻ hướng dẫn viên du lịch', ['Danh mục này chưa có thủ tục về', '1.004623']],
  ['a machine', 'sửa máy giặt', ['anh mục này chưa có']],
]

const others: readonly Task[] = [
  ['a stranger', 'marriage certificate', [], [of('1.000894')]],
  ['a foreigner', 'birth certificate', [], [of('1.001193')]],
  ['an employer', 'work permit renewal', ['Gia hạn giấy phép lao động'], [of('1.014201')]],
  ['a province', 'tách thửa đất đồng tháp', ['Đồng Tháp'], [of('1.115783')]],
  ['another province', 'cấp lại sổ đỏ hải phòng', ['Hải Phòng'], [of('1.115621')]],
  ['no province', 'tách thửa đất', ['Tách thửa hoặc hợp thửa đất'], [of('1.012784')]],
  ['a code', '1.004222', ['Nhập hộ khẩu'], [of('1.004222')]],
  ['who has a telephone', 'vneid mức 2', ['VNeID mức 2'], [of('3.000228')]],
]

const tasks: readonly Task[] = [...known, ...fees, ...daysAndPapers, ...besides, ...absent, ...others]
const english: readonly Task[] = [
  ['the card of a wedding', 'register a marriage', ['How much', 'Free'], [of('1.000894')]],
  ['the card of a lost card', 'lost ID card', ['How long', '7 working day'], [of('1.014064')]],
  ['a boat', 'đăng ký tàu cá mới đóng', ['is not in this catalogue yet', '1.003650']],
  ['copies', '14 trang 3 bản', ['48.000 đồng', 'Counted with']],
]

const tops = { result: 420, answer: 640 }

describe('on the first screen of a phone', () => {
  test.each(tasks.map(([who, query, words, links = []]) => ({ who, query, words, links })))(
    '$who: $query',
    async ({ query, words, links }) => {
      const { text, links: shown } = await ask(tab.page, query)
      for (const word of words) expect(text).toContain(word)
      for (const link of links) expect(shown.map(path => path.split('?')[0])).toContain(link)
      expect(tab.faults).toEqual([])
    },
  )

  test('an English page answers in English', async () => {
    const { page, faults } = await answered('/en/search/')
    for (const [, query, words, links = []] of english) {
      const { text, links: shown } = await ask(page, query)
      for (const word of words) expect(text, query).toContain(word)
      for (const link of links) expect(shown, query).toContain(link)
    }
    expect(faults).toEqual([])
  })

  test.each([
    'hack facebook lấy lại tài khoản',
    'mua vé số trúng thưởng lãnh ở đâu',
    'nuôi chim yến trên nóc nhà phố',
    'đăng ký tàu cá mới đóng',
    'xin nghỉ học cho con',
  ])('what is not here is said in little room, with the door to go to: %s', async query => {
    const { first, links } = await ask(tab.page, query)
    expect(await tab.page.locator('[data-results-absent]').innerText()).toContain('anh mục này chưa có')
    expect(links).toContain('https://dichvucong.gov.vn')
    expect(first).toBeLessThanOrEqual(tops.result)
  })

  test('a word that was understood is written with its marks', async () => {
    const { text } = await ask(tab.page, 'căn cướt công đan')
    expect(text).toContain('Đã hiểu “cướt” là “cước”')
  })

  test('who asks for a text of law alone gets the text, and no procedure whose name has its letters', async () => {
    const { text } = await ask(tab.page, '123/2015/NĐ-CP')
    expect(text).toContain('Văn bản 123/2015/NĐ-CP')
    expect(text).not.toContain('thấy')
    expect(await tab.page.locator('[data-results] > li, [data-results-none]:visible').count()).toBe(0)
  })

  test('a name of half a page is cut in a row, and what one also calls it stands on one line', async () => {
    await ask(tab.page, 'sổ đỏ đứng tên ba đã mất sang cho con')
    const rows = await tab.page.evaluate(() =>
      [...document.querySelectorAll('[data-results] > li')].map(row => ({
        height: row.getBoundingClientRect().height,
        called: [...row.querySelectorAll('p')].filter(line => line.textContent?.startsWith('Còn gọi là')).length,
      })),
    )
    expect(Math.max(...rows.map(({ height }) => height))).toBeLessThan(330)
    expect(Math.max(...rows.map(({ called }) => called))).toBeLessThanOrEqual(1)
  })

  test('every procedure that is asked for by its name begins in the upper part, and its answer ends in the lower', async () => {
    const low: [string, number, number][] = []
    for (const { title, name, kind, from } of catalog.procedures.values()) {
      if (kind === 'internal' || (from ?? '') > on) continue
      const { first } = await ask(tab.page, title ?? name)
      const answer = await tab.page.evaluate(
        () =>
          document
            .querySelector('[data-special]:not([hidden]) li, [data-results] .card > div, [data-results] li')
            ?.getBoundingClientRect().top ?? 0,
      )
      if (first > tops.result || answer > tops.answer) low.push([title ?? name, first, answer])
    }
    expect(low).toEqual([])
  })
})
