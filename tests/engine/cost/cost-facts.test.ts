// Facts of the cost engine that one small slip would change without a word, each on a record made for it.
import { describe, expect, test } from 'vitest'
import type { Assumptions } from '../../../src/engine/cost/assumptions.ts'
import { costAsIs, costOf } from '../../../src/engine/cost/cost.ts'
import { groupCosts } from '../../../src/engine/cost/portfolio.ts'
import { tornado } from '../../../src/engine/cost/uncertainty.ts'
import type { Paper, Procedure, Step } from '../../../src/model/procedure.ts'
import { quantityName } from '../../../src/text/portfolio.ts'
import { assumptions, counted } from './cost-records.ts'

const official = () => assumptions()
const extended = () => assumptions('scm-mo-rong')

const record = (more: Partial<Procedure>): Procedure => ({
  code: '9.000001',
  name: 'Mẫu',
  sector: 'ho-tich',
  kind: 'public',
  levels: ['commune'],
  channels: [{ id: 'online' }],
  papers: [],
  steps: [],
  fees: [],
  submissions: counted(),
  ...more,
})
const paper = (id: string, effort: Paper['effort']): Paper => ({ id, name: id, originals: 1, effort })
const applicant = (effort: Step['effort']): Step => ({ id: 'buoc', name: 'Bước', actor: 'applicant', effort })

describe('whose price an hour has, where several kinds of people may file', () => {
  const rates = { citizen: 0, enterprise: 1, organisation: 2, official: 3 }
  const priced = (): Assumptions => ({
    ...extended(),
    groups: { dan: 'citizen', 'doanh-nghiep': 'enterprise', 'to-chuc': 'organisation', 'can-bo': 'official' },
    values: { ...extended().values, 'overhead-rate': { ...rates, khac: 9 } },
  })
  const rateFor = (...applicants: string[]) =>
    costAsIs(record({ applicants, papers: [paper('don', { hours: 1 })] }), priced()).lines[0]?.rate ?? 0

  test.each([
    ['citizens before enterprises, named first or last', ['doanh-nghiep', 'dan'], rates.citizen],
    ['citizens before all others', ['can-bo', 'to-chuc', 'doanh-nghiep', 'dan'], rates.citizen],
    ['enterprises before organisations', ['to-chuc', 'doanh-nghiep'], rates.enterprise],
    ['organisations before officials', ['can-bo', 'to-chuc'], rates.organisation],
    ['officials alone', ['can-bo'], rates.official],
    ['nobody named', [], 9],
  ])('%s', (_, applicants, rate) => expect(rateFor(...applicants)).toBe(rateFor('dan') * (1 + rate)))
})

describe('where a trip without a destination goes', () => {
  const hoursOf = (levels: Procedure['levels'], to?: string) =>
    costAsIs(record({ levels, steps: [applicant({ trips: 1, ...(to && { to: to as 'commune' }) })] }), official())
      .lines[0]
  test.each([
    ['the commune, where it and the province do it', ['province', 'commune'], 'commune'],
    ['the province, where only it does it', ['province'], 'province'],
    ['the province, where it and a ministry do it', ['ministry', 'province'], 'province'],
  ] as const)('to %s', (_, levels, to) => {
    expect(hoursOf([...levels])?.hours).toBeGreaterThan(0)
    expect(hoursOf([...levels])?.hours).toBe(hoursOf(['other'], to)?.hours)
  })

  test('is not known at a ministry', () => expect(hoursOf(['ministry'])?.reason).toBe('no-destination'))
  test('does not matter where nobody goes', () => {
    const cost = costAsIs(record({ levels: ['ministry'], steps: [applicant({ hours: 1, trips: 0 })] }), official())
    expect(cost.perSubmission).toBe(59_422)
  })
})

describe('the hours of officials', () => {
  const agency = (id: string, hours: number, when?: Step['when']): Step => ({
    ...{ id, name: id, actor: 'agency', effort: { hours } },
    ...(when && { when }),
  })
  const administration = (...steps: Step[]) =>
    costOf(
      record({
        channels: [
          { id: 'in-person', share: 0.7 },
          { id: 'online', share: 0.3 },
        ],
        circumstances: [{ id: 'xac-minh', question: 'Xác minh?', share: 0.1 }],
        papers: [paper('don', { hours: 1 })],
        steps,
      }),
      extended(),
    ).beside?.administration

  test.each([
    ['of a step that is always taken count whole', [agency('a', 2)], 2],
    ['of a step for one channel count by its share', [agency('a', 2, { channel: 'online' })], 0.6],
    ['of a step under a circumstance count by its share', [agency('a', 5, { if: 'xac-minh' })], 0.5],
    ['of several steps add', [agency('a', 2), agency('b', 2, { channel: 'in-person' })], 3.4],
  ] as const)('%s', (_, steps, hours) => expect(administration(...steps)).toBe(Math.round(hours * 44_300)))

  test('are not known where no step of the agency states any', () => expect(administration()).toBeUndefined())
})

describe('ranges', () => {
  const two = record({
    papers: [
      paper('hep', { money: { low: 9000, likely: 10_000, high: 11_000 } }),
      paper('rong', { money: { low: 1000, likely: 10_000, high: 50_000 } }),
      paper('dung-yen', { money: { low: 5000, likely: 5000, high: 5000 } }),
    ],
  })

  test('of what drives a saving stand widest first, each with the others at their likely value', () => {
    const pairs = [{ before: two, after: { ...two, abolished: true as const } }]
    const bars = tornado(pairs, official())
    expect(bars.map(bar => [bar.line, quantityName(bar, pairs), bar.atLow, bar.atHigh])).toEqual([
      ['rong', 'rong: tiền dịch vụ mỗi bản', 16_000_000, 65_000_000],
      ['hep', 'hep: tiền dịch vụ mỗi bản', 24_000_000, 26_000_000],
      ['submissions', 'Số đối tượng một năm', 24_500_000, 25_500_000],
    ])
  })

  test('of what stays drive nothing', () => {
    expect(tornado([{ before: two, after: two }], official())).toEqual([])
  })
})

describe('groups of a report', () => {
  const costed = (code: string, sector: string, money: number) => {
    const procedure = record({ code, sector, papers: [paper('don', { money })] })
    return { procedure, cost: costOf(procedure, official()) }
  }
  test('stand by what they cost, then by how many they are', () => {
    const list = [
      costed('9.000001', 'nho', 1000),
      costed('9.000002', 'it', 4000),
      costed('9.000003', 'nhieu', 1000),
      costed('9.000004', 'nhieu', 3000),
      costed('9.000005', 'lon', 9000),
    ]
    for (const order of [list, list.toReversed()])
      expect(groupCosts(order, 'sector').map(group => group.key)).toEqual(['lon', 'nhieu', 'it', 'nho'])
  })
})

test('a copy beside its original is one copy: an original is not copied', () => {
  const costFor = (count: Partial<Paper>) =>
    costAsIs(record({ papers: [{ id: 'giay', name: 'Giấy', ...count }] }), official()).lines[0]?.services
  expect([costFor({ copies: 1 }), costFor({ originals: 1, copies: 1 }), costFor({ originals: 1, copies: 2 })]).toEqual([
    1000, 1000, 2000,
  ])
})

test('half a đồng is rounded away from zero, once: the year is not made of the rounded submission', () => {
  const cost = costAsIs(record({ papers: [paper('don', { hours: 0.25 })] }), official())
  expect([cost.perSubmission, cost.perYear]).toEqual([14_856, 14_855_500])
})

describe('nothing asked and nothing known are not the same', () => {
  const online = (more: Partial<Procedure>) =>
    costOf(
      record({
        steps: [applicant({ hours: 1 })].map(step => ({ ...step, when: { channel: 'in-person' as const } })),
        ...more,
      }),
      official(),
    )
  test.each([
    ['papers and fees stated, the only step elsewhere: a real 0', {}, 0, 0],
    ['papers not stated', { papers: undefined }, undefined, 1],
    ['fees not stated', { fees: undefined }, undefined, 1],
    ['a paper whose effort nobody states', { papers: [paper('don', undefined)] }, undefined, 1],
  ] as [string, Partial<Procedure>, number | undefined, number][])('%s', (_, more, perYear, none) => {
    const cost = online(more)
    expect([cost.perYear, cost.coverage.none]).toEqual([perYear, none])
  })
})
