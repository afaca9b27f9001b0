import { describe, expect, it } from 'vitest'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { NotProcedure } from '../../src/model/lists.ts'
import { doorsIn } from '../../src/search/answers.ts'

const entry = (id: string, words: string[]): NotProcedure => ({
  id,
  name: id,
  words,
  door: 'Tòa án nhân dân',
  text: 'Việc của tòa án.',
  verified: false,
  source: { title: 'Dữ liệu thử' },
})
const entries = [entry('ly-hon', ['ly hôn', 'bỏ chồng']), entry('ly-hon-nuoc-ngoai', ['ly hôn ở nước ngoài'])]

describe('what is no procedure is found by the words of people', () => {
  it.each([
    { name: 'as written', query: 'ly hôn', ids: ['ly-hon'] },
    { name: 'without tones', query: 'em muon ly hon thi nop don o dau', ids: ['ly-hon'] },
    { name: 'a word of the street', query: 'muốn bỏ chồng', ids: ['ly-hon'] },
    { name: 'the longest words first', query: 'ly hôn ở nước ngoài', ids: ['ly-hon-nuoc-ngoai', 'ly-hon'] },
    { name: 'another tone is another word', query: 'lý hôn', ids: [] },
    { name: 'nothing of the kind', query: 'đăng ký khai sinh', ids: [] },
  ])('$name', ({ query, ids }) => {
    expect(doorsIn(query, entries).map(({ id }) => id)).toEqual(ids)
  })

  it('the committed list answers divorce, a will and a stolen bag', () => {
    const { catalog } = loadCatalog('procedures')
    const first = (query: string) => doorsIn(query, catalog.notProcedures.values())[0]?.id
    expect(['ly dị', 'lập di chúc', 'bị cướp túi xách'].map(first)).toEqual(['ly-hon', 'di-chuc', 'khan-cap-cong-an'])
  })
})
