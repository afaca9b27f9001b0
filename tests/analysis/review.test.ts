// Where a text stands decides what a review says of it; each row is one text, one procedure that rests on it, and the right word.
import { describe, expect, test } from 'vitest'
import { countsOf, reviewOf, successorsOf } from '../../src/analysis/review.ts'
import { csvOf } from '../../src/export/csv.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Catalog } from '../../src/model/catalog.ts'
import type { LegalDocument } from '../../src/model/lists.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import type { LegalReview } from '../../src/model/review.ts'
import { reviewTable } from '../../src/text/review.ts'

const { catalog } = loadCatalog('procedures')
const on = '2026-11-27'
const number = '1/2020/NĐ-CP'

const resting = (article?: string): Procedure => ({
  code: '9.000099',
  name: 'Thủ tục mẫu',
  sector: 'ho-tich',
  kind: 'public',
  legalBasis: [{ document: number, ...(article !== undefined && { article }) }],
})

const text = (rest: Partial<LegalDocument>): LegalDocument => ({
  number,
  title: 'Nghị định mẫu',
  verified: true,
  ...rest,
})

const withText = (
  document: LegalDocument | undefined,
  procedure = resting(),
  reviews: LegalReview[] = [],
): Catalog => ({
  ...catalog,
  procedures: new Map([[procedure.code, procedure]]),
  documents: new Map(document === undefined ? [] : [[number, document]]),
  reviews: new Map(reviews.map(review => [review.id, review])),
})

const ended = [{ article: 'Điều 4', to: '2026-06-30', by: '2/2026/NĐ-CP' }]

describe('where a text stands', () => {
  test.each([
    ['a text that ended the day before', text({ from: '2020-03-01', to: '2026-11-26' }), 'ended', '2026-11-27'],
    ['its last day is not yet without it', text({ from: '2020-03-01', to: '2026-11-27' }), 'ending', '2026-11-28'],
    ['the last day that is near', text({ from: '2020-03-01', to: '2027-01-26' }), 'ending', '2027-01-27'],
    ['a day later is not near', text({ from: '2020-03-01', to: '2027-01-27' }), 'in-force', undefined],
    ['a part ended', text({ from: '2020-03-01', ended }), 'partly-ended', '2026-07-01'],
    [
      'a part that ends tomorrow has not',
      text({ from: '2020-03-01', ended: [{ article: 'Điều 4', to: on, by: number }] }),
      'in-force',
      undefined,
    ],
    ['it begins tomorrow', text({ from: '2026-11-28' }), 'to-come', undefined],
    ['nobody entered from when', text({}), 'unknown', undefined],
    ['the register does not hold it', undefined, 'unknown', undefined],
  ] as const)('%s', (_, document, state, day) => {
    const [found] = reviewOf(withText(document), { on, within: 60 })
    expect([found?.state, found?.day, found?.procedures]).toEqual([state, day, ['9.000099']])
  })

  test.each([
    ['ended, from when is not known', text({ to: '2026-06-30' }), ['ended', ['9.000099']]],
    ['lives still', text({ from: '2020-03-01' }), ['in-force', ['9.000099']]],
  ] as const)(
    'a text that the source names still, though the record does not rest on it: %s',
    (_, document, expected) => {
      const { legalBasis: _rests, ...record } = resting()
      const unclear = [{ about: 'legalBasis' as const, text: 'Nguồn nêu văn bản cũ.', document: number }]
      const [found] = reviewOf(withText(document, { ...record, unclear }), { on, within: 60 })
      expect([found?.state, found?.procedures]).toEqual(expected)
    },
  )

  test.each([
    ['the next lives', '2/2021/NĐ-CP', undefined, ['2/2021/NĐ-CP']],
    ['the next ended too', '2/2021/NĐ-CP', '2025-12-31', ['3/2026/NĐ-CP']],
    ['it names itself', number, '2020-12-31', [number]],
  ] as const)('what took its place: %s', (_, next, to, expected) => {
    const register = new Map<string, LegalDocument>([
      ['3/2026/NĐ-CP', { ...text({ from: '2026-01-01' }), number: '3/2026/NĐ-CP' }],
      [
        '2/2021/NĐ-CP',
        { ...text({ from: '2021-01-01', ...(to && { to }), replacedBy: ['3/2026/NĐ-CP'] }), number: '2/2021/NĐ-CP' },
      ],
      [number, text({ to: '2020-12-31', replacedBy: [next] })],
    ])
    expect(successorsOf(number, register, on)).toEqual(expected)
  })

  test.each([
    ['the part that ended', 'Điều 4', 1],
    ['a clause of it', 'Điều 4 khoản 2', 1],
    ['the whole text', undefined, 1],
    ['another part', 'Điều 40', 0],
  ])('of a text that ended in part, the procedure that cites %s', (_, article, count) => {
    const [found] = reviewOf(withText(text({ from: '2020-03-01', ended }), resting(article)), { on, within: 60 })
    expect(found?.procedures).toHaveLength(count)
  })
})

const review: LegalReview = {
  id: 'mau',
  name: 'Kỳ mẫu',
  unit: 'Đơn vị mẫu',
  from: '2026-01-01',
  to: '2026-06-30',
  texts: [{ document: number, result: 'amend', by: 'Phòng mẫu' }],
  counts: { amend: 1 },
  verified: true,
  source: { title: 'Báo cáo mẫu' },
  checked: { on },
}

test('what a reviewer concluded stands beside the text and in the counts', () => {
  const texts = reviewOf(withText(text({ from: '2020-03-01' }), resting(), [review]), { on, within: 60 })
  expect(countsOf(texts)).toMatchObject({ reviewed: 1, 'in-force': 1, amend: 1, abolish: 0 })
  expect(csvOf(reviewTable(texts, catalog)).split('\r\n')[1]).toBe(
    '"1/2020/NĐ-CP","còn hiệu lực",,,,"đề nghị sửa đổi, bổ sung (Phòng mẫu)","có",1,"9.000099"',
  )
})

test('on the day after the cliff of 28/02/2027 the committed catalogue rests on ended texts, each once', () => {
  const [before, after] = [on, '2027-03-01'].map(day => reviewOf(catalog, { on: day, within: 60 }))
  expect(before?.filter(({ state }) => state === 'ended')).toEqual([])
  const law = after?.find(item => item.number === '60/2014/QH13')
  expect([law?.state, law?.day, law?.successors]).toEqual(['ended', '2027-03-01', ['03/2026/QH16']])
  expect(new Set(after?.map(item => item.number)).size).toBe(after?.length)
})
