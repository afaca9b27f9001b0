import { describe, expect, it, test } from 'vitest'
import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { addDetail, openIndex } from '../../src/search/open.ts'
import { search } from '../../src/search/search.ts'
import type { SearchOptions } from '../../src/search/types.ts'
import { entries, entry, open } from './small.ts'

const codes = (query: string, options: SearchOptions = {}) => search(open, query, options).hits.map(hit => hit.code)

test.each([
  ['nothing of a text of law alone', '123/2015/NĐ-CP', []],
  ['nor of its kind', 'Nghị định số 123/2015/NĐ-CP', []],
  ['the rest of a question that names one', 'khai sinh theo nghị định 123/2015/NĐ-CP', ['9.000001']],
])('the letters of a number of law find no procedure, %s: %s', (_, query, expected) => {
  expect(codes(query).slice(0, 1)).toEqual(expected)
})

describe('finds first', () => {
  it.each([
    { name: 'without marks', query: 'dang ky khai sinh', code: '9.000001' },
    { name: 'with marks', query: 'đăng ký kết hôn', code: '9.000003' },
    { name: 'kí for ký', query: 'đăng kí kết hôn', code: '9.000003' },
    { name: 'wrong tones', query: 'dăng kỷ kệt hồn', code: '9.000003' },
    { name: 'Telex residue', query: 'ddawng kys keets hoon', code: '9.000003' },
    { name: 'VNI residue', query: 'd9a8ng ky1 ke6t1 ho6n', code: '9.000003' },
    { name: 'VNI tones only', query: 'dang2 ky1 khai sinh', code: '9.000001' },
    { name: 'words written together', query: 'dangky thuongtru', code: '9.000007' },
    { name: 'a misspelt word', query: 'đăng ký thườg trú', code: '9.000007' },
    { name: 'letters swapped', query: 'dang ky ket hno', code: '9.000003' },
    { name: 'decomposed text', query: 'đăng ký thường trú'.normalize('NFD'), code: '9.000007' },
    { name: 'capitals', query: 'ĐĂNG KÝ TẠM TRÚ', code: '9.000006' },
    { name: 'a synonym', query: 'lấy vợ', code: '9.000003' },
    { name: 'a synonym without marks', query: 'xac nhan doc than', code: '9.000005' },
    { name: 'an abbreviation', query: 'đổi GPLX', code: '9.000011' },
    { name: 'sổ đỏ', query: 'làm sổ đỏ lần đầu', code: '9.000008' },
    { name: 'a variant when it is asked for', query: 'kết hôn với người nước ngoài', code: '9.000004' },
    { name: 'the tone typed: Đường', query: 'đường', code: '9.000009' },
    { name: 'the tone typed: Dương', query: 'dương', code: '9.000010' },
    { name: 'a whole code', query: '9.000003', code: '9.000003' },
    { name: 'a code without its point', query: '9000003', code: '9.000003' },
    { name: 'a code with blanks', query: '  9.000003 ', code: '9.000003' },
    { name: 'a code in a sentence', query: 'thủ tục 9.000005 làm ở đâu', code: '9.000005' },
    { name: 'an older code', query: '9.000099', code: '9.000002' },
  ])('$name: $query', ({ query, code }) => {
    expect(codes(query)[0]).toBe(code)
  })
})

describe('says where a word was found that the name does not hold', () => {
  const some = [
    entry('9.000001', 'Đăng ký tàu cá', 'ho-tich', { keywords: ['ghe lưới'], phrases: ['ghe mới đóng', 'chạy ghe'] }),
    entry('9.000002', 'Đăng ký bè cá', 'ho-tich', { title: 'Bè nuôi cá', phrases: ['lồng tôm', 'ghe kéo lồng'] }),
  ]
  const told = openIndex(buildIndex(some, { synonyms: [], questions: [] }))
  addDetail(told, buildDetail(some))
  it.each([
    { query: 'chạy tàu', why: ['chạy ghe'] },
    { query: 'ghe tàu', why: ['ghe lưới', 'ghe mới đóng'] },
    { query: 'nuôi lồng', why: ['lồng tôm', 'ghe kéo lồng'] },
    { query: 'bè tịch', why: ['ho-tich'] },
  ])('$query: $why', ({ query, why }) => {
    expect(search(told, query).hits[0]?.why.map(({ text }) => text)).toEqual(why)
  })
})

describe('what only asks changes nothing', () => {
  it.each([
    'đăng ký kết hôn cần giấy tờ gì',
    'đăng ký kết hôn ở đâu',
    'đăng ký kết hôn hết bao nhiêu tiền',
    'đăng ký kết hôn mấy ngày có',
    'Tôi muốn đăng ký kết hôn thì phải làm thế nào?',
    'em muon dang ky ket hon dc ko a',
    'đăng ký kết hôn mần răng chừ hè',
    'đăng ký kết hôn ở mô rứa',
    'cho tui hỏi đăng ký kết hôn được hông dzậy',
    'dang ky ket hon het bn tien vay',
  ])('%s', query => {
    expect(codes(query)[0]).toBe('9.000003')
    expect(search(open, query).unknown).toEqual([])
  })

  it('a question of nothing else still answers', () => {
    expect(() => search(open, 'cần giấy tờ gì')).not.toThrow()
  })
})

describe('tells how it read the question', () => {
  it('official words for colloquial ones', () => {
    expect(search(open, 'lấy vợ').expanded).toEqual([{ typed: 'lấy vợ', official: 'đăng ký kết hôn' }])
  })

  it('not what the question says anyway, and no code as an unknown word', () => {
    expect(search(open, 'đăng ký kết hôn').expanded).toEqual([])
    expect(search(open, '9.000003').unknown).toEqual([])
  })

  it('repaired words', () => {
    expect(search(open, 'kys').repaired).toEqual([{ typed: 'kys', meant: 'ký' }])
  })

  it('a well-spelt word is read otherwise only where its neighbours ask for it', () => {
    expect(search(open, 'khai soinh').repaired).toEqual([{ typed: 'soinh', meant: 'sinh' }])
    expect(search(open, 'soinh')).toMatchObject({ repaired: [], unknown: ['soinh'] })
  })

  it('a word of other tones that stands where a known pair would', () => {
    expect(codes('làm tạm chú')[0]).toBe('9.000006')
  })

  it('short forms written out', () => {
    expect(search(open, 'GPLX').expanded).toEqual([{ typed: 'GPLX', official: 'giấy phép lái xe' }])
  })

  it('of two synonyms that overlap only the longer one', () => {
    expect(search(open, 'mất bằng lái xe máy').expanded).toEqual([
      { typed: 'mất bằng lái xe máy', official: 'cấp lại giấy phép lái xe' },
    ])
  })

  it('words of a trade, which come with the second file', () => {
    const one = [entry('9.000020', 'Cấp Giấy phép hoạt động cung ứng dịch vụ trung gian thanh toán')]
    const words = { synonyms: [], questions: [], trade: [{ words: ['trung gian thanh toán', 'ví điện tử'] }] }
    const first = openIndex(buildIndex(one, words))
    expect(search(first, 'mở ví điện tử').hits).toEqual([])
    addDetail(first, buildDetail(one, words))
    expect(search(first, 'mở ví điện tử').hits.map(hit => hit.code)).toEqual(['9.000020'])
  })

  it('words that nothing knows, and no hits', () => {
    const answer = search(open, 'xyzxyzxyz')
    expect(answer.unknown).toEqual(['xyzxyzxyz'])
    expect(answer.hits).toEqual([])
    expect(answer.total).toBe(0)
  })

  it('keywords that hold what the name does not', () => {
    const [hit] = search(open, 'làm giấy khai sinh').hits
    expect(hit?.why.map(why => why.text)).toContain('làm giấy khai sinh')
  })
})

describe('as one types', () => {
  it.each(['đăng ký th', 'dang ky thuo', 'đăng ký thường tr'])('%s leads to thường trú', query => {
    expect(codes(query, { typing: true })[0]).toBe('9.000007')
  })

  it('a blank ends the word', () => {
    const best = (query: string) =>
      search(open, query, { typing: true }).hits.find(hit => hit.code === '9.000012')?.score
    expect(best('hoc bo ')).toBeLessThan((best('hoc bo') ?? 0) / 2)
  })
})

describe('filters and counts', () => {
  it('an empty question lists everything in order', () => {
    const answer = search(open, '', { limit: 100 })
    expect(answer.hits.map(hit => hit.code)).toEqual(entries.map(entry => entry.code))
    expect(answer.facets.level.map(({ id, count }) => [id, count])).toEqual([
      ['commune', 8],
      ['province', 4],
      ['ministry', 1],
    ])
  })

  it('values of a facet are alternatives, facets add up', () => {
    expect(codes('', { filters: { sector: ['cu-tru', 'dat-dai'] } })).toEqual(['9.000006', '9.000007', '9.000008'])
    expect(codes('', { filters: { sector: ['cu-tru', 'dat-dai'], level: ['province'] } })).toEqual(['9.000008'])
  })

  it('a facet counts as if its own filter were not set', () => {
    const { facets, total } = search(open, '', { filters: { sector: ['dat-dai'] } })
    expect(total).toBe(1)
    expect(facets.sector.find(value => value.id === 'ho-tich')?.count).toBe(5)
    expect(facets.level.map(value => value.id)).toEqual(['province'])
  })

  it('free means free by law, not unknown', () => {
    expect(codes('', { filters: { free: ['true'] } })).toEqual(['9.000001', '9.000003'])
  })

  it('an unknown value of a filter finds nothing', () => {
    expect(codes('', { filters: { sector: ['__proto__'] } })).toEqual([])
  })

  it('pages through the hits', () => {
    const all = codes('đăng ký')
    expect([...codes('đăng ký', { limit: 2 }), ...codes('đăng ký', { limit: 2, offset: 2 })]).toEqual(all.slice(0, 4))
  })

  it('gives the facts of a result line by name', () => {
    const [hit] = search(open, '9.000003').hits
    expect(hit?.facts).toEqual({
      sector: 'Hộ tịch',
      levels: ['commune'],
      papers: '2 giấy tờ',
      limit: 'trong ngày',
      fee: 'miễn phí',
    })
  })
})
