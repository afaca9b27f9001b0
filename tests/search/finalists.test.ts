import { describe, expect, it } from 'vitest'
import { apartFrom } from '../../src/search/apart.ts'
import { buildIndex } from '../../src/search/build.ts'
import { buildDetail } from '../../src/search/detail.ts'
import { addDetail, openIndex } from '../../src/search/open.ts'
import { search } from '../../src/search/search.ts'
import { entry, vocabulary } from './small.ts'

const entries = [
  entry('9.000001', 'Xác nhận việc thứ nhất', '', { phrases: ['bán ghe cũ ngoài chợ', 'nuôi ong lấy mật'] }),
  entry('9.000002', 'Xác nhận việc thứ hai', '', { phrases: ['bán ghe cũ ngoài chợ', 'đem ghe cũ ra chợ bán'] }),
  entry('9.000003', 'Thẩm định cầu treo (Cà Mau)', '', { province: '96' }),
  entry('9.000004', 'Thẩm định cầu treo dân sinh'),
  entry('9.000005', 'Điều chỉnh giấy phép lái tàu sông'),
  entry('9.000006', 'Giấy phép lái tàu sông'),
  ...Array.from({ length: 12 }, (_, i) => entry(`9.0001${10 + i}`, `Đăng ký kho bãi loại ${i} ở cảng biển`)),
]
const words = { ...vocabulary, labels: { ...vocabulary.labels, province: { '96': 'Cà Mau' } } }
const open = openIndex(buildIndex(entries, words))
addDetail(open, buildDetail(entries, words))

describe('the last order of the best', () => {
  it.each([
    ['what people say in two ways before what they say in one', 'bán ghe cũ ngoài chợ', '9.000002'],
    ['what a province has for itself, where it is named', 'thẩm định cầu treo Cà Mau', '9.000003'],
    ['what the country has, where none is named', 'thẩm định cầu treo', '9.000004'],
    ['what begins with nothing that nobody asked for', 'giấy phép lái tàu sông', '9.000006'],
  ])('puts first %s: %s', (_, query, code) => {
    expect(search(open, query).hits[0]?.code).toBe(code)
  })
})

describe('what tells a name from the others', () => {
  const heard = (text: string) => {
    const found = new Uint8Array(open.lexicon.keys.length)
    for (const word of text.split(' ')) found[open.lexicon.keyIds.get(word) ?? -1] = 1
    return found
  }
  const [more, plain] = [4, 5]

  it.each([
    ['all of it said', 'dieu chinh giay phep lai tau song', more, 1],
    ['nothing of it said', 'kho bai', more, 0],
    ['all of the plain one said', 'giay phep lai tau song', plain, 1],
  ])('%s', (_, said, place, share) => {
    expect(apartFrom(open, heard(said), [more, plain])(place)).toBeCloseTo(share)
  })

  it('a word that only one of them has counts more than one that all have', () => {
    const apart = apartFrom(open, heard('giay phep lai tau song'), [more, plain])
    expect(apart(more)).toBeLessThan(5 / 7)
  })
})
