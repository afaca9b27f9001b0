import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/load/catalog.ts'
import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { entriesOf, sameCode, vocabularyOf } from '../../src/search/entries.ts'
import { meetings } from '../../src/search/meeting.ts'
import { addDetail, type OpenIndex, openIndex } from '../../src/search/open.ts'
import { search } from '../../src/search/search.ts'
import { understand } from '../../src/search/understand.ts'
import { fresh } from '../bench/search-fresh.ts'
import { present, questionsFile, readQuestions } from '../bench/search-source.ts'

const { catalog } = loadCatalog('procedures')
const all = entriesOf(catalog)

/** The committed catalogue without some procedures, of which it is still known what they are called and what people say, as after an import. */
const without = (...codes: string[]): OpenIndex => {
  const procedures = new Map(catalog.procedures)
  const everydayNames = new Map(catalog.everydayNames)
  for (const code of codes) {
    const { title, keywords = [] } = procedures.get(code) ?? {}
    everydayNames.set(code, { code, words: [...(title === undefined ? [] : [title]), ...keywords] })
    procedures.delete(code)
  }
  return opened(entriesOf({ ...catalog, procedures, everydayNames }))
}

function opened(entries: typeof all): OpenIndex {
  const open = openIndex(buildIndex(entries, vocabularyOf(catalog)))
  addDetail(open, buildDetail(entries, vocabularyOf(catalog)))
  return open
}

const whole = without()

describe('what is here', () => {
  test.each([
    ['a name', 'đăng ký khai sinh', '1.001193'],
    ['a bare word', 'khai sinh', '1.001193'],
    ['a name for it at home', 'làm sổ đỏ lần đầu', '1.013978'],
    ['to make it, and nobody lost one', 'làm hộ chiếu', '1.001456'],
    ['lost', 'mất hộ chiếu', '1.010386'],
    ['a death in the family', 'bố mất', '1.000656'],
    ['a death, with words between', 'ông nội em vừa mới mất', '1.000656'],
    ['a death, by another word', 'mẹ tôi qua đời', '1.000656'],
    ['the wish before the clause', 'muốn đăng ký thường trú cho con sau khi đã làm khai sinh', '1.004222'],
    ['a country', 'kết hôn với người Hàn Quốc', '2.000806'],
    ['a country, in which one is', 'hộ chiếu hết hạn mà đang ở Đức', '1.010094'],
    ['as the south says it', 'giấy khai sanh', '1.001193'],
    ['a word of purpose that is the wish', 'muốn để tên cha trong khai sinh', '1.000689'],
    ['twins of letters', 'Ðăng ký kết hôn', '1.000894'],
    ['a letter that cannot be seen', 'đăng ký kết h\u200bôn', '1.000894'],
    ['a code with a comma', '1,001193', '1.001193'],
    ['a code with the tail of the portal', '1.001193.000.00.00.H48', '1.001193'],
    ['a code in full-width digits', '１.００１１９３', '1.001193'],
  ])('%s: %s', (_, query, code) => {
    const { hits, presence } = search(whole, query, { limit: 1 })
    expect([hits[0]?.code, presence]).toEqual([code, 'here'])
  })

  test('two codes', () => {
    expect(
      search(whole, '1.001193 1.000894')
        .hits.map(hit => hit.code)
        .toSorted(),
    ).toEqual(['1.000894', '1.001193'])
  })
})

describe('what is not here is said', () => {
  test.each([
    ['something else', 'sửa máy giặt'],
    ['a kind of its own', 'giấy phép lái tàu bay'],
    ['a code of nobody', '9,999999'],
    ['a whole sentence', 'thủ tục cấp giấy phép khai thác khoáng sản làm ở đâu'],
  ])('%s: %s', (_, query) => {
    expect(search(whole, query).presence).not.toBe('here')
  })

  test.each([
    ['a price', 'giá vàng hôm nay'],
    ['a network', 'quên mật khẩu facebook lấy lại sao'],
    ['the same without marks', 'quen mat khau facebook lay lai sao'],
    ['a repair', 'máy lạnh chảy nước sửa ở đâu'],
    ['a court', 'kháng cáo bản án sơ thẩm nộp ở đâu'],
    ['another state', 'xin visa Mỹ đi thăm con'],
    ['the Party', 'chuyển sinh hoạt đảng về phường mới'],
    ['the hour', 'mấy giờ rồi'],
  ])('no procedure deals with it, %s: %s', (_, query) => {
    expect(search(whole, query).presence).toBe('absent')
  })

  test('what no procedure deals with is here where one does after all', () => {
    const query = 'đăng ký hiến máu tình nguyện'
    const made = opened([...all, { code: '9.000001', name: 'Đăng ký hiến máu tình nguyện', sector: '', levels: [] }])
    expect(search(whole, query).presence).toBe('absent')
    expect([search(made, query).presence, search(made, query).hits[0]?.code]).toEqual(['here', '9.000001'])
  })

  test('nor does it count beside the wish', () => {
    const { astray } = meetings(whole, understand(whole, 'đăng ký tạm trú vì đang thuê phòng trọ'))(0)
    expect(astray).toBe(0)
    expect(meetings(whole, understand(whole, 'đăng ký tạm trú phòng trọ'))(0).astray).toBeGreaterThan(0)
  })

  test('nor where it only asks', () => {
    expect(understand(whole, 'đăng ký kết hôn có mất tiền không').elsewhere).toEqual([])
    expect(understand(whole, 'bị lừa mất tiền qua mạng').elsewhere).not.toEqual([])
    expect(search(whole, 'đăng ký kết hôn có mất tiền không').clear).toBe(true)
    expect(understand(whole, 'con chưa làm khai sinh có bị phạt không').elsewhere).toEqual([])
  })

  test.each([
    ['passport', 'cấp hộ chiếu phổ thông', ['1.001456', '1.010386']],
    ['mediation', 'hòa giải tranh chấp đất đai', ['1.012812']],
    ['single status', 'xác nhận tình trạng hôn nhân', ['1.004873']],
  ])('taken out: %s', (_, query, codes) => {
    expect(search(whole, query).presence).toBe('here')
    expect(search(without(...codes), query).presence).not.toBe('here')
  })

  test.each([
    ['a boat', 'đăng ký tàu cá mới đóng', '1.003650'],
    ['what it is called elsewhere', 'làm thẻ hướng dẫn viên du lịch', '1.004623'],
    ['its code', '1.003650', '1.003650'],
    ['what people say of it', 'bơm khí đốt qua pipeline xuyên biên giới', '1.000005'],
    ['its code, where nothing else is known', '1.000005', '1.000005'],
  ])('known to be lacking, by its everyday name: %s', (_, query, code) => {
    const { presence, lacking, hits } = search(whole, query)
    expect([presence, lacking?.code]).toEqual(['absent', code])
    expect(hits.map(hit => hit.code)).not.toContain(code)
  })

  test('nothing is named that only shares a word with what was asked', () => {
    const { presence, lacking } = search(whole, 'nhờ nhà ngoại cảm tìm mộ')
    expect([presence, lacking]).toEqual(['absent', undefined])
  })

  test('of new questions, nine in ten for what is lacking are told so, and one in fifty for what is here', () => {
    const said = (queries: readonly { query: string }[]) =>
      queries.filter(({ query }) => search(whole, query).presence === 'absent').length / queries.length
    const here = fresh.voices.filter(({ accept }) => accept.some(code => catalog.procedures.has(code)))
    expect(said(fresh.absent)).toBeGreaterThanOrEqual(0.9)
    expect(said(here)).toBeLessThanOrEqual(0.03)
  })

  test('of a list that lacks hardly anything what it lacks is no measure', () => {
    const here = all.filter(entry => entry.lacking !== true)
    const few = all.filter(entry => entry.lacking === true).slice(0, 2)
    const [none, some] = [opened(here), opened([...here, ...few])]
    const asked = fresh.absent.filter((_, i) => i % 8 === 0)
    const said = (open: OpenIndex) => asked.map(({ query }) => search(open, query).presence)
    expect(said(some)).toEqual(said(none))
  })

  test('a thing lost is no death', () => {
    expect(search(whole, 'con mất thẻ bảo hiểm').hits[0]?.code).not.toBe('1.000656')
  })
})

test.skipIf(!present())(
  `of ${present() ? 289 : 0} questions few that are here are doubted, most of the others are`,
  () => {
    const codes = new Set([...catalog.procedures.keys()].map(code => sameCode(catalog, code)))
    const asked = readQuestions(questionsFile).map(({ query, accept }) => ({
      here: accept.some(code => codes.has(sameCode(catalog, code))),
      presence: search(whole, query).presence,
    }))
    const part = (here: boolean, ...said: string[]) => {
      const of = asked.filter(one => one.here === here)
      return of.filter(({ presence }) => said.includes(presence)).length / of.length
    }
    expect(part(true, 'absent')).toBeLessThanOrEqual(0.03)
    expect(part(true, 'absent', 'doubtful')).toBeLessThanOrEqual(0.12)
    expect(part(false, 'absent', 'doubtful')).toBeGreaterThanOrEqual(0.7)
  },
)
