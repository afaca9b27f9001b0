import { describe, expect, test } from 'vitest'
import { loadCatalog } from '../../src/load/catalog.ts'
import { citation, kindOfTitle, lawName } from '../../src/text/law.ts'

const register = {
  documents: new Map([
    ['60/2014/QH13', { title: 'Luật Hộ tịch' }],
    ['91/2015/QH13', { title: 'Bộ luật Dân sự' }],
    ['44/2024/QH15', { title: 'Luật sửa đổi, bổ sung một số điều của Luật Dược' }],
    ['254/2025/QH15', { title: 'Nghị quyết quy định một số cơ chế tháo gỡ khó khăn trong thi hành Luật Đất đai' }],
    ['02/2020/UBTVQH14', { title: 'Pháp lệnh Ưu đãi người có công với cách mạng' }],
    ['33/2009/QH12', { title: 'Luật Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài' }],
    ['10/2025/NQ-HĐND@01', { title: 'Nghị quyết về phí', issuer: 'Hội đồng nhân dân thành phố Hà Nội' }],
    ['10/2025/NQ-HĐND@14', { title: 'Nghị quyết về lệ phí', issuer: 'Hội đồng nhân dân tỉnh Sơn La' }],
    ['138/2015/TTLT-BQP-BTC', { kind: 'Hướng dẫn', title: 'Hướng dẫn thực hiện Quyết định' }],
    ['5/2025/QH15', { kind: 'Nghị quyết', title: 'Văn bản về ngân sách' }],
  ]),
}

describe('the name of a legal text', () => {
  test.each([
    ['a law with a name', '60/2014/QH13', 'Luật Hộ tịch số 60/2014/QH13'],
    ['a code', '91/2015/QH13', 'Bộ luật Dân sự số 91/2015/QH13'],
    ['an ordinance', '02/2020/UBTVQH14', 'Pháp lệnh Ưu đãi người có công với cách mạng số 02/2020/UBTVQH14'],
    [
      'a law with a long name',
      '33/2009/QH12',
      'Luật Cơ quan đại diện nước Cộng hòa xã hội chủ nghĩa Việt Nam ở nước ngoài số 33/2009/QH12',
    ],
    ['a law that only amends', '44/2024/QH15', 'Luật số 44/2024/QH15'],
    ['a resolution of the National Assembly', '254/2025/QH15', 'Nghị quyết số 254/2025/QH15'],
    ['the kind that the list states', '5/2025/QH15', 'Nghị quyết số 5/2025/QH15'],
    ['the kind that its number proves', '138/2015/TTLT-BQP-BTC', 'Thông tư liên tịch số 138/2015/TTLT-BQP-BTC'],
    ['of the National Assembly, not in the list', '41/2024/QH15', 'Văn bản số 41/2024/QH15'],
    ['of its Standing Committee, not in the list', '326/2016/UBTVQH14', 'Văn bản số 326/2016/UBTVQH14'],
    ['a decree', '123/2015/NĐ-CP', 'Nghị định số 123/2015/NĐ-CP'],
    ['a joint circular', '21/2008/TTLT-BQP-BTC', 'Thông tư liên tịch số 21/2008/TTLT-BQP-BTC'],
    ['a circular', '64/2025/TT-BTC', 'Thông tư số 64/2025/TT-BTC'],
    ['a resolution of the Government', '66.7/2025/NQ-CP', 'Nghị quyết số 66.7/2025/NQ-CP'],
    ['a joint resolution', '1/2020/NQLT-CP-BCHTW', 'Nghị quyết số 1/2020/NQLT-CP-BCHTW'],
    ['a decision', '2338/QĐ-BTP', 'Quyết định số 2338/QĐ-BTP'],
    ['of one province', '10/2025/NQ-HĐND@01', 'Nghị quyết số 10/2025/NQ-HĐND của Hội đồng nhân dân thành phố Hà Nội'],
    [
      'of another, with the same number',
      '10/2025/NQ-HĐND@14',
      'Nghị quyết số 10/2025/NQ-HĐND của Hội đồng nhân dân tỉnh Sơn La',
    ],
    ['of a third, not in the list', '10/2025/NQ-HĐND@68', 'Nghị quyết số 10/2025/NQ-HĐND của tỉnh, thành phố mã 68'],
    ['a signature that proves nothing', '12/2020/ABC-XYZ', 'Văn bản số 12/2020/ABC-XYZ'],
  ])('%s', (_name, number, name) => expect(lawName(number, register)).toBe(name))
})

describe('a citation', () => {
  test.each([
    ['with its article', { document: '60/2014/QH13', article: 'Điều 18' }, 'Luật Hộ tịch số 60/2014/QH13, Điều 18'],
    ['whole', { document: '60/2014/QH13' }, 'Luật Hộ tịch số 60/2014/QH13'],
    ['in words', { title: 'Thông báo về lịch nghỉ', article: 'mục 2' }, 'Thông báo về lịch nghỉ, mục 2'],
    [
      'in words beside its number',
      { document: '64/2025/TT-BTC', article: 'Điều 2', title: 'bảng phí' },
      'Thông tư số 64/2025/TT-BTC, Điều 2 (bảng phí)',
    ],
  ])('%s', (_name, source, text) => expect(citation(source, register)).toBe(text))
})

test('every text of the committed list has a kind that its title says, and its number does not deny', async () => {
  const { catalog } = await loadCatalog('procedures')
  const without = [...catalog.documents.values()].filter(
    ({ kind, title }) => (kind ?? kindOfTitle(title)) === undefined,
  )
  expect(without.map(({ number }) => number)).toEqual([])
})
