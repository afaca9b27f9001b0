// Each published figure has one verdict; what "only if" says, put back, gives the figure, counted here a second time.
import { describe, expect, test } from 'vitest'
import { followClaims } from '../../src/analysis/claims.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { PublishedClaim } from '../../src/model/claim.ts'

const { catalog } = loadCatalog('procedures')
const followed = followClaims(catalog)
const verdicts = new Map(followed.map(({ claim, verdict }) => [claim.id, verdict]))

test.each([
  ['khai-thue-2009-truoc', 'rebuilt', 250_000 * 325_000 * 12],
  ['khai-thue-2009-tiet-kiem', 'rebuilt', 250_000 * 325_000 * (12 - 4)],
  ['khai-thue-2009-ty-le', 'rounded', ((12 - 4) / 12) * 100],
  ['ha-noi-2025-tiet-kiem', 'rebuilt', 2306e9 - 654e9],
  ['ha-noi-2025-ty-le', 'rounded', ((2306 - 654) / 2306) * 100],
  ['bo-xay-dung-2017', 'rounded', 393.4e9 - 201e9],
  ['ha-noi-trich-luc-ty-le', 'rounded', ((1_024_000 - 231_000) / 1_024_000) * 100],
  ['ca-nuoc-thu-tuc-kinh-doanh-2025', 'rounded', (4377 / 6358) * 100],
  ['ca-nuoc-phe-duyet-cat-giam-2025', 'rounded', (3085 / 4888) * 100],
  ['do-luong-2024', 'rebuilt', 237 + 110],
  ['ly-lich-tu-phap-vneid', 'only-if', 2_600_000 * 160_000],
  ['apci-2018-thue', 'only-if', 2.9 * 25_331],
  ['ha-noi-trich-luc-truoc', 'only-if', 307_033],
  ['ha-noi-trich-luc-sau', 'only-if', 157_516],
  ['dong-thap-2017-tiet-kiem', 'not-followed', undefined],
])('%s is %s', (id, kind, computed) => {
  const verdict = verdicts.get(id)
  expect(verdict?.kind).toBe(kind)
  const figure = verdict && 'computed' in verdict ? verdict.computed : undefined
  if (computed === undefined) expect(figure).toBeUndefined()
  else expect((figure ?? 0) / computed).toBeCloseTo(1, 6)
})

test.each([
  ['ly-lich-tu-phap-vneid', 'so-phieu', 2_500_000],
  ['apci-2018-thue', 'mot-gio', 73_750 / 2.9],
])('%s: %s would have to be %f', (id, input, needed) => {
  const verdict = verdicts.get(id)
  const solution = verdict?.kind === 'only-if' ? verdict.solution : undefined
  expect([solution?.input, Math.round(solution?.needed ?? 0)]).toEqual([input, Math.round(needed)])
})

test('what a solution gives is the published figure', () => {
  const solved = followed.flatMap(({ claim, verdict }) =>
    verdict.kind === 'only-if' ? [[claim.figure, verdict.solution.gives] as const] : [],
  )
  expect(solved.length).toBeGreaterThan(3)
  for (const [figure, gives] of solved) expect(Math.abs(gives - figure)).toBeLessThanOrEqual(0.5)
})

const claim = (rest: Partial<PublishedClaim>): PublishedClaim => ({
  id: 'mau',
  name: 'Con số mẫu',
  by: 'Cơ quan mẫu',
  figure: 100,
  unit: 'đồng',
  inputs: [
    { id: 'a', name: 'Số a', value: 5, unit: 'lần' },
    { id: 'b', name: 'Số b', value: 18, unit: 'đồng' },
  ],
  terms: [{ times: ['a', 'b'] }],
  verified: true,
  source: { title: 'Báo cáo mẫu' },
  checked: { on: '2026-11-27' },
  ...rest,
})

const only = (one: PublishedClaim) =>
  followClaims({ ...catalog, claims: new Map([[one.id, one]]) }).map(({ verdict }) => verdict)[0]

describe('which assumption moves', () => {
  test('the smaller change of two', () => {
    const inputs = [
      { id: 'a', name: 'Số a', value: 5, unit: 'lần' },
      { id: 'b', name: 'Số b', value: 18, unit: 'đồng' },
      { id: 'c', name: 'Số c', value: 1, unit: 'đồng' },
    ]
    const verdict = only(claim({ inputs, terms: [{ times: ['a', 'b'] }, { times: ['c'] }] }))
    expect(verdict?.kind === 'only-if' && verdict.solution.input).toMatch(/^[ab]$/)
  })

  test('what was only assumed moves before what was stated', () => {
    const inputs = [
      { id: 'a', name: 'Số a', value: 5, unit: 'lần' },
      { id: 'b', name: 'Số b', value: 1, unit: 'đồng', free: true as const },
    ]
    const verdict = only(claim({ inputs, terms: [{ times: ['a', 'b'] }] }))
    expect(verdict).toMatchObject({ kind: 'only-if', solution: { input: 'b', needed: 20, gives: 100 } })
  })

  test.each([
    ['half a digit away is rounding', 20, 'rounded'],
    ['more is not', 19, 'only-if'],
  ])('%s', (_, roundedTo, kind) => expect(only(claim({ roundedTo }))?.kind).toBe(kind))

  test.each([
    ['more than it says', 95, 'only-if'],
    ['as much as it says', 90, 'rebuilt'],
    ['at least that much', 85, 'rounded'],
  ])('"hơn": %s', (_, figure, kind) => expect(only(claim({ figure, roundedTo: 10, atLeast: true }))?.kind).toBe(kind))

  test('a figure that would need a negative assumption is not followed', () => {
    const verdict = only(claim({ figure: 1, terms: [{ times: ['a', 'b'] }, { times: ['b'] }, { times: ['a'] }] }))
    expect(verdict?.kind).toBe('not-followed')
  })
})
