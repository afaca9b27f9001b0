// Which names are of one paper: 300 pairs of the national list, drawn by a seed and labelled by hand before the rules were written.
import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isSamePaper, kindOf, kindsOf, paperLexicon } from '../../src/analysis/papers.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

interface Pair {
  readonly a: string
  readonly b: string
  readonly same: boolean
  /** Not looked at while the rules were written. */
  readonly heldOut: boolean
}

const pairs = JSON.parse(readFileSync('tests/fixtures/paper-pairs.json', 'utf8')) as Pair[]
const lexicon = paperLexicon(loadCatalog('procedures').catalog.paperKinds.values())

/** Of the pairs taken for one paper how many are, and of those that are how many are found. */
function measured(list: readonly Pair[]) {
  const said = list.filter(({ a, b }) => isSamePaper(a, b, lexicon))
  const right = said.filter(({ same }) => same).length
  const same = list.filter(pair => pair.same).length
  return { precision: right / said.length, recall: right / same, said: said.length, same }
}

describe.each([
  ['all pairs', pairs],
  ['those that were held out', pairs.filter(({ heldOut }) => heldOut)],
])('%s', (_, list) => {
  const { precision, recall, said, same } = measured(list)
  test(`precision ${precision.toFixed(2)} of ${said}, recall ${recall.toFixed(2)} of ${same}`, () => {
    expect(precision).toBeGreaterThanOrEqual(0.85)
    expect(recall).toBeGreaterThanOrEqual(0.8)
  })
})

test('the order of a pair does not matter', () => {
  const turned = pairs.filter(({ a, b }) => isSamePaper(a, b, lexicon) !== isSamePaper(b, a, lexicon))
  expect(turned).toEqual([])
})

describe('the kind of a paper', () => {
  test.each([
    ['a copy', 'Bản sao Giấy khai sinh', 'giay-khai-sinh'],
    ['counted', '02 (hai) bản sao có chứng thực giấy chứng nhận đăng ký doanh nghiệp', 'dang-ky-doanh-nghiep'],
    ['another name of it', 'Trích lục khai tử (nếu có)', 'giay-chung-tu'],
    ['only shown', 'Xuất trình thẻ căn cước hoặc căn cước công dân', 'can-cuoc'],
    ['not the one whose name begins alike', 'Giấy chứng nhận hộ cận nghèo', 'ho-can-ngheo'],
    ['a word that makes it another', 'Giấy chứng nhận đăng ký đầu tư ra nước ngoài', undefined],
    ['one of two kinds', 'Thẻ căn cước hoặc hộ chiếu', undefined],
    ['beside another paper', 'Giấy khai sinh và bảng điểm', undefined],
    ['a request for it', 'Đơn đề nghị cấp giấy chứng nhận đăng ký doanh nghiệp', undefined],
  ])('%s', (_, name, kind) => expect(kindOf(name, lexicon)?.id).toBe(kind))

  test('one of two is both', () => {
    const kinds = kindsOf('Bản sao thẻ căn cước hoặc hộ chiếu còn hạn', lexicon)
    expect(kinds?.map(({ id }) => id)).toEqual(['can-cuoc', 'ho-chieu'])
  })
})

describe('what is no paper of its own, or another', () => {
  test.each([
    ['whatever else there is', 'Tài liệu khác có liên quan (nếu có)', 'Các tài liệu có liên quan khác'],
    ['another form', 'Đơn đề nghị theo Mẫu số 21', 'Đơn đề nghị theo Mẫu số 33'],
    ['first and again', 'Đơn đề nghị cấp giấy phép nhập khẩu', 'Đơn đề nghị cấp lại giấy phép nhập khẩu'],
    ['what it asks for', 'Giấy phép khai thác khoáng sản', 'Đơn đề nghị giấy phép khai thác khoáng sản'],
  ])('%s', (_, a, b) => expect(isSamePaper(a, b, lexicon)).toBe(false))
})
