// What a whole record says of things that ended: each once in each item, with the place.
import { expect, test } from 'vitest'
import { staleMentions } from '../../src/analysis/concepts.ts'
import { endedOn } from '../../src/engine/record/concepts.ts'
import { loadCatalog } from '../../src/load/catalog.ts'

const { catalog } = loadCatalog('procedures')
const lexicon = endedOn(catalog.endedConcepts.values(), '2026-11-27')

test('a record names each concept once in each item, with the place', () => {
  const procedure = {
    code: '9.000099',
    name: 'Thủ tục mẫu',
    sector: 'ho-tich',
    kind: 'public' as const,
    papers: [{ id: 'so', name: 'Sổ hộ khẩu hoặc sổ hộ khẩu điện tử', note: 'Mang theo sổ hộ khẩu' }],
    requirements: ['Có sổ tạm trú'],
  }
  expect(staleMentions(procedure, lexicon).map(({ part, item, concept }) => [part, item, concept.id])).toEqual([
    ['papers', 'so', 'so-ho-khau'],
    ['requirements', undefined, 'so-ho-khau'],
  ])
})

test.each([
  ['a decision made once', 'Quyết định hưởng trợ cấp của Chủ tịch Ủy ban nhân dân cấp huyện', []],
  ['a report appraised once', 'Báo cáo đánh giá tác động môi trường do Sở Tài nguyên và Môi trường thẩm định', []],
  [
    'an award of the past',
    'Giấy chứng nhận khen thưởng tổng kết kháng chiến của cơ quan Thi đua Khen thưởng cấp huyện',
    [],
  ],
  ['a paper to be asked for anew', 'Giấy xác nhận của Ủy ban nhân dân cấp huyện', ['cap-huyen']],
  ['whoever is told in another clause', 'Quyết định, giấy xác nhận của Ủy ban nhân dân cấp huyện', ['cap-huyen']],
])('the author of a paper: %s', (_, name, found) => {
  const procedure = {
    code: '9.000099',
    name: 'Thủ tục mẫu',
    sector: 'ho-tich',
    kind: 'public' as const,
    papers: [{ id: 'giay', name }],
  }
  expect(staleMentions(procedure, lexicon).map(({ concept }) => concept.id)).toEqual(found)
})
