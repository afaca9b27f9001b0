import { describe, expect, test } from 'vitest'
import { chainOf, totalsOf } from '../../../src/engine/situation/chain.ts'
import { mergedPapers, mineOf, prerequisites, timeline } from '../../../src/engine/situation/journey.ts'
import { committed as calendar } from '../time/calendar-source.ts'
import { made } from './situation-source.ts'

const source = { title: 'Nghị quyết mẫu' }
const charge = (amount: number) => [{ id: 'le-phi', name: 'Lệ phí', kind: 'charge' as const, amount, source }]
const limit = (amount: number) => [{ amount, unit: 'working-day' as const }]

const birth = made({
  code: '9.000001',
  papers: [
    { id: 'chung-sinh', name: 'Giấy chứng sinh', originals: 1 },
    { id: 'can-cuoc', name: 'Thẻ căn cước', hand: 'show', heldBy: 'dan-cu' },
  ],
  fees: charge(0),
  timeLimits: limit(1),
})
const residence = made({
  code: '9.000002',
  papers: [
    { id: 'khai-sinh', name: 'Giấy khai sinh', copies: 1, outputOf: '9.000001' },
    { id: 'the', name: 'thẻ  Căn cước', originals: 1, hand: 'show', heldBy: 'dan-cu' },
  ],
  fees: charge(10_000),
  timeLimits: limit(3),
})
const insurance = made({
  code: '9.000003',
  papers: [
    { id: 'giay-khai-sinh', name: 'Bản sao giấy khai sinh', copies: 2, outputOf: '9.000001' },
    { id: 'cu-tru', name: 'Xác nhận cư trú', originals: 1, outputOf: '9.000002' },
  ],
  fees: [{ id: 'phi', name: 'Phí', kind: 'fee', undetermined: 'HĐND cấp tỉnh quy định' }],
  timeLimits: limit(5),
})
const journey = [birth, residence, insurance]
const none = () => undefined

describe('one checklist for a life event', () => {
  const papers = mergedPapers(journey)

  test('a paper asked for twice stands once', () => {
    expect(papers.map(({ alternatives, usedBy }) => [alternatives[0]?.id, usedBy])).toEqual([
      ['chung-sinh', ['9.000001']],
      ['can-cuoc', ['9.000001', '9.000002']],
      ['khai-sinh', ['9.000002', '9.000003']],
      ['cu-tru', ['9.000003']],
    ])
  })

  test('copies add up, a paper only shown needs none', () => {
    expect(papers.map(({ originals, copies }) => [originals, copies])).toEqual([
      [1, 0],
      [0, 0],
      [0, 3],
      [1, 0],
    ])
  })

  test('what an earlier procedure gives is marked', () => {
    expect(papers.map(({ givenBy }) => givenBy)).toEqual([undefined, undefined, '9.000001', '9.000002'])
  })

  test('what one procedure asks for twice stands twice, as on its page', () => {
    const twice = made({
      code: '9.000004',
      papers: [
        { id: 'a', name: 'Tờ khai', originals: 1, when: { channel: 'online' } },
        { id: 'b', name: 'Tờ khai', originals: 2, when: { channel: 'in-person' } },
      ],
    })
    expect(mergedPapers([twice]).map(({ originals }) => originals)).toEqual([1, 2])
  })

  test('two papers of one register are still two papers', () => {
    const two = made({
      code: '9.000004',
      papers: [
        { id: 'ket-hon', name: 'Giấy đăng ký kết hôn', copies: 1, heldBy: 'ho-tich' },
        { id: 'khai-sinh', name: 'Giấy khai sinh', copies: 1, heldBy: 'ho-tich' },
      ],
    })
    expect(mergedPapers([two])).toHaveLength(2)
  })
})

describe('one timeline', () => {
  test('each is filed when the results it needs are there', () => {
    const entries = timeline(journey, '2026-03-02T09:00', calendar)
    expect(entries.map(({ code, after, filed, result }) => [code, after, filed, result?.due])).toEqual([
      ['9.000001', [], '2026-03-02T09:00', '2026-03-03'],
      ['9.000002', ['9.000001'], '2026-03-04T08:00', '2026-03-09'],
      ['9.000003', ['9.000001', '9.000002'], '2026-03-10T08:00', '2026-03-17'],
    ])
  })

  test('without a date before it there is no date after it', () => {
    const open = [made({ ...birth, timeLimits: [{ unit: 'as-prescribed' }] }), residence]
    const [, second] = timeline(open, '2026-03-02T09:00', calendar)
    expect([second?.filed, second?.result]).toEqual([undefined, undefined])
  })
})

describe('to get this paper, first …', () => {
  const all = new Map(journey.map(procedure => [procedure.code, procedure]))

  test('the procedures in the order to do them', () => {
    expect(chainOf('9.000003', all)).toEqual({ order: ['9.000001', '9.000002', '9.000003'], unknown: [], circular: [] })
  })

  test('totals leave out what an earlier one gives, and say that a fee is open', () => {
    expect(totalsOf(journey, new Map(), none)).toEqual({
      papers: { submit: { low: 1, high: 1 }, show: { low: 1, high: 1 }, all: { low: 2, high: 2 } },
      fees: { VND: { low: 10_000, high: 10_000 }, USD: { low: 0, high: 0 } },
      complete: false,
    })
    expect(totalsOf([birth, residence], new Map(), none).complete).toBe(true)
  })

  test('a circle ends and is named', () => {
    const asks = (code: string, other: string) =>
      made({ code, papers: [{ id: 'a', name: 'Giấy', originals: 1, outputOf: other }] })
    const circle = new Map([asks('9.000001', '9.000002'), asks('9.000002', '9.000001')].map(one => [one.code, one]))
    expect(chainOf('9.000001', circle)).toEqual({
      order: ['9.000002', '9.000001'],
      unknown: [],
      circular: ['9.000001'],
    })
  })

  test('a result of a procedure that the catalogue does not have is named', () => {
    expect(chainOf('9.000003', new Map([['9.000003', insurance]])).unknown).toEqual(['9.000001', '9.000002'])
  })

  test('an alternative that needs no procedure spares the chain', () => {
    const either = made({
      code: '9.000005',
      papers: [
        { id: 'a', name: 'Giấy khai sinh', copies: 1, outputOf: '9.000001', oneOf: 'nhom' },
        { id: 'b', name: 'Hộ chiếu', hand: 'show', oneOf: 'nhom' },
      ],
    })
    expect(prerequisites(mineOf(either, new Map()))).toEqual([])
  })
})
