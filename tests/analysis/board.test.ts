// What the board computes: shares from counts, intervals, verdicts, trends, and limits of two days; the committed figures by name.
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { boardOf, keeps, verdictCounts } from '../../src/analysis/board/board.ts'
import { costCut } from '../../src/analysis/board/cost-cut.ts'
import type { Said } from '../../src/analysis/board/figure.ts'
import { wilson } from '../../src/analysis/board/interval.ts'
import { limitCut } from '../../src/analysis/board/limit-cut.ts'
import { promisesOf } from '../../src/analysis/board/promise.ts'
import { loadCatalog } from '../../src/load/catalog.ts'
import type { Indicator, IndicatorPeriod, IndicatorResult } from '../../src/model/indicator.ts'
import type { Procedure } from '../../src/model/procedure.ts'
import { cutLacks, resultText, targetText } from '../../src/text/board.ts'

const { catalog } = loadCatalog('procedures')
const on = '2026-11-27'
const committed = new Map(boardOf(catalog, { on }).map(item => [item.indicator.id, item]))

/** What the page says of a period of a committed indicator. */
function told(id: string, index = 0): string {
  const item = committed.get(id)
  const one = item?.periods[index]
  if (!item || !one) throw new Error(`No such period: ${id} ${index}`)
  return [targetText(item.indicator, one.period), resultText(item.indicator, one.figure)].filter(Boolean).join(': ')
}

test.each([
  ['ha-long-hai-long-thanh-pho', '96,8 % (910 trên 940 phiếu; còn lại 30 hài lòng; khoảng tin cậy 95,5 % đến 97,8 %)'],
  ['ha-long-hai-long-cap-xa', '99,1 % (3.376 trên 3.407 phiếu; khoảng tin cậy 98,7 % đến 99,4 %)'],
  ['ha-long-nop-truc-tuyen', 'gần 40 % (trên hơn 40.000 hồ sơ)'],
  ['ha-long-van-ban-ra-soat', '26 văn bản (7 đợt một + 19 đợt hai)'],
  ['ha-long-van-ban-het-hieu-luc', '15,4 % (2 trên 13 văn bản)'],
  ['ha-long-van-ban-de-nghi-xu-ly', '15,4 % (2 trên 13 văn bản)'],
  ['ha-long-ke-hoach-2022', '100 %: 12 mục tiêu, 17 nhiệm vụ'],
  ['do-luong-thu-tuc', '347 thủ tục (237 cấp huyện + 110 cấp xã)'],
  ['do-luong-de-nghi-don-gian-hoa', '3,5 % (12 trên 347 thủ tục)'],
  ['tan-ky-van-ban-het-hieu-luc', '21 văn bản'],
  ['tan-ky-van-ban-con-hieu-luc', '14 văn bản'],
  ['tan-ky-van-ban-de-nghi-sua', '1 văn bản'],
  ['tan-ky-van-ban-de-nghi-bai-bo', '0 văn bản'],
  ['dong-thap-quyet-dinh-cong-bo', '14 quyết định'],
  ['dong-thap-de-nghi-don-gian-hoa', '31,7 % (115 trên 363 thủ tục)'],
  ['dong-thap-diem-cai-cach', '91,32 điểm'],
  ['nghi-quyet-131-mot-cua', '100 %'],
  ['nghi-quyet-131-ho-so-qua-han', '0 hồ sơ'],
  ['nghi-quyet-131-hai-long', 'ít nhất 90 %'],
  ['nghi-quyet-131-hai-long-dat-dai', 'ít nhất 85 %'],
  ['nghi-quyet-131-so-hoa', '100 %'],
  ['nghi-quyet-131-van-ban-den', '1.394.985 văn bản'],
  ['nghi-quyet-131-van-ban-di', '323.269 văn bản'],
])('%s: %s', (id, words) => expect(told(id)).toBe(words))

test('the cut of 10 % is told as the target of two days', () => {
  expect(told('son-la-cat-thoi-gian-2017')).toMatch(/^ít nhất 10 %: chưa tính được; so được 0 trên /)
  expect(told('ca-nuoc-cat-chi-phi')).toMatch(/^ít nhất 30 %: chưa tính được; so được 0 trên /)
  expect(told('ca-nuoc-cat-chi-phi', 1)).toMatch(/^ít nhất 50 %: chưa tính được; so được 0 trên /)
  expect(told('ha-long-van-ban-ra-soat', 1)).toBe('13 văn bản')
})

const period = (
  result?: IndicatorResult,
  target?: number,
  from = '2024-01-01',
  to = '2024-12-31',
): IndicatorPeriod => ({
  from,
  to,
  ...(result && { result }),
  ...(target !== undefined && { target: { value: target } }),
  verified: true,
  source: { title: 'Báo cáo mẫu' },
  checked: { on: '2026-01-01' },
})

const share = (periods: IndicatorPeriod[], rest: Partial<Indicator> = {}): Indicator => ({
  id: 'mau',
  name: 'Chỉ tiêu mẫu',
  kind: 'share',
  unit: 'Xã mẫu',
  noun: 'phiếu',
  better: 'more',
  periods,
  ...rest,
})

/** The board of one indicator alone. */
function alone(indicator: Indicator, day = on) {
  const [item] = boardOf({ ...catalog, indicators: new Map([[indicator.id, indicator]]) }, { on: day })
  if (item === undefined) throw new Error('the indicator is not on the board')
  return item
}

test.each<[string, IndicatorResult | undefined, number | undefined, string, string]>([
  ['met', { count: 96, of: 100 }, 0.9, on, 'met'],
  ['missed', { count: 80, of: 100 }, 0.9, on, 'not-met'],
  ['exactly the target', { count: 90, of: 100 }, 0.9, on, 'met'],
  ['nothing reported', undefined, 0.9, on, 'unknown'],
  ['a whole of nobody', { count: 0, of: 0 }, 0.9, on, 'unknown'],
  ['no target', { count: 80, of: 100 }, undefined, on, 'no-target'],
  ['below the target before its day', { count: 80, of: 100 }, 0.9, '2024-12-31', 'running'],
  ['reached before its day', { count: 95, of: 100 }, 0.9, '2024-06-01', 'met'],
  ['nearly 40 % of a target of 50 %', { rate: { nearly: 0.4 } }, 0.5, on, 'not-met'],
  ['nearly 40 % of a target of 30 %', { rate: { nearly: 0.4 } }, 0.3, on, 'unknown'],
  ['over 40 % of a target of 40 %', { rate: { over: 0.4 } }, 0.4, on, 'met'],
  ['tasks of which none is named', { plan: { objectives: 2, tasks: 3 } }, 1, on, 'unknown'],
])('a target: %s', (_, result, target, day, verdict) =>
  expect(alone(share([period(result, target)]), day).periods[0]?.verdict).toBe(verdict),
)

test.each<[string, Said, number, 'more' | 'less', boolean | undefined]>([
  ['exact, less is better', { value: 0 }, 0, 'less', true],
  ['exact, one too many', { value: 1 }, 0, 'less', false],
  ['over the most', { value: 5, rough: 'over' }, 5, 'less', false],
  ['nearly the most', { value: 5, rough: 'nearly' }, 5, 'less', true],
  ['nearly more than the most', { value: 6, rough: 'nearly' }, 5, 'less', undefined],
  ['about the target', { value: 5, rough: 'about' }, 5, 'more', undefined],
])('keeping a target: %s', (_, said, target, better, kept) => expect(keeps(said, target, better)).toBe(kept))

test('a plan counts what is done, and a survey near its target says so', () => {
  const tasks = [{ name: 'Một', owner: 'Sở Tư pháp', by: '2024-06-30', done: '2024-05-01' }, { name: 'Hai' }]
  const plan = { objectives: 1, tasks: 2, listed: [{ objective: 'Mẫu', tasks }] }
  expect(alone(share([period({ plan }, 1)])).periods[0]?.figure?.reached).toEqual({ value: 0.5 })
  const near = share([period({ count: 91, of: 100 }, 0.9)], { survey: true })
  expect(alone(near).periods[0]).toMatchObject({ verdict: 'met', close: true })
})

describe('over periods', () => {
  const years = (counts: number[], target?: number) =>
    counts.map((count, index) => period({ count, of: 100 }, target, `${2020 + index}-01-01`, `${2020 + index}-12-31`))

  test('the verdict stands since the first of its run', () => {
    expect(alone(share(years([80, 91, 95], 0.9))).since).toBe('2021-01-01')
    expect(alone(share(years([95, 80], 0.9))).since).toBe('2021-01-01')
  })

  test('a move within the intervals of two surveys may be chance', () => {
    const [small, large] = [years([90, 92]), years([50, 92])].map(list => alone(share(list, { survey: true })).trend)
    expect([small?.chance, large?.chance]).toEqual([true, false])
    expect(small?.change).toBeCloseTo(0.02, 12)
  })

  test('counts of a year and of a quarter do not compare', () => {
    const quarter = period({ count: 13 }, undefined, '2025-01-01', '2025-03-31')
    const counts = share([period({ count: 26 }), quarter], { kind: 'count' })
    expect(alone(counts).trend).toBeUndefined()
  })

  test('equal periods have a trend of 0, and a share lies between 0 and 1 within its interval', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 5000 }), fc.integer({ min: 0, max: 5000 }), (of, any) => {
        const result = { count: Math.min(of, any), of }
        const two = [period(result), period(result, undefined, '2025-01-01', '2025-12-31')]
        const { periods, trend } = alone(share(two, { survey: true }))
        const { reached, interval } = periods[0]?.figure ?? {}
        const value = reached?.value ?? Number.NaN
        expect(trend?.change).toBe(0)
        expect(0 <= value && value <= 1).toBe(true)
        expect(interval && 0 <= interval.low && interval.low <= value).toBe(true)
        expect(interval && value <= interval.high && interval.high <= 1).toBe(true)
      }),
      { numRuns: 200 },
    )
  })
})

// Bounds as published for Wilson's score interval: 0 of 10, 5 of 10, 81 of 263 (Newcombe 1998).
test.each([
  [0, 10, 0, 0.2775],
  [5, 10, 0.2366, 0.7634],
  [81, 263, 0.2553, 0.3662],
])('the interval of %i in %i', (count, of, low, high) => {
  const found = wilson(count, of)
  expect([found?.low, found?.high].map(bound => Number(bound?.toFixed(4)))).toEqual([low, high])
})

describe('limits of two days', () => {
  const [first] = [...catalog.procedures.values()]
  const record = (code: string, days: number, later?: number, from = '2024-01-01'): [string, Procedure] => {
    if (first === undefined) throw new Error('no record')
    const { cases: _cases, channels: _channels, decision: _decision, ...rest } = first
    const changes = [
      {
        from: '2026-01-01',
        source: { title: 'Văn bản mẫu' },
        operations: [
          { op: 'set-time-limits' as const, timeLimits: [{ amount: later ?? days, unit: 'working-day' as const }] },
        ],
      },
    ]
    const timeLimits = [{ amount: days, unit: 'working-day' as const }]
    return [code, { ...rest, code, kind: 'public', from, timeLimits, changes: later === undefined ? [] : changes }]
  }
  const small = {
    ...catalog,
    sources: new Map(),
    procedures: new Map([
      record('9.100001', 10, 8),
      record('9.100002', 20),
      record('9.100003', 10, 5),
      record('9.100004', 10, 1, '2025-12-01'),
    ]),
  }
  const span = { from: '2025-06-30', to: '2026-06-30' }

  test('the mean of the cuts of those known on both days', () => {
    const { cut, compared, inForce, changed, lacking } = limitCut(small, span)
    expect(lacking).toEqual({ state: 1, figure: 0 })
    expect([cut?.toFixed(6), compared, inForce]).toEqual([((0.2 + 0 + 0.5) / 3).toFixed(6), 3, 4])
    expect(changed.map(({ code }) => code)).toEqual(['9.100003', '9.100001'])
  })

  test('a day beside itself has no cut, and a province that entered nothing none that is known', () => {
    expect(limitCut(small, { from: span.to, to: span.to }).cut).toBe(0)
    expect(limitCut(small, { ...span, province: '14' }).compared).toBe(0)
  })

  test('a cut among few of many is no verdict', () => {
    const few = { ...small, procedures: new Map([...small.procedures].slice(2)), indicators: catalog.indicators }
    const indicator = share([period({ limits: span }, 0.1)])
    const verdictIn = (procedures: typeof small.procedures) =>
      boardOf({ ...few, procedures, indicators: new Map([[indicator.id, indicator]]) }, { on })[0]?.periods[0]?.verdict
    expect(verdictIn(small.procedures)).toBe('met')
    expect(verdictIn(new Map([...few.procedures, record('9.100005', 9, 8, '2025-12-01')]))).toBe('unknown')
  })
})

describe('costs of two days, at the prices and volumes of the first', () => {
  const [first] = [...catalog.procedures.values()]
  const record = (code: string, subjects: number | undefined, later: number | undefined): [string, Procedure] => {
    if (first === undefined) throw new Error('no record')
    const volume = (count: number) => ({
      subjects: count,
      perSubject: 1,
      scope: 'national' as const,
      evidence: 'register' as const,
      verified: true,
      source: { title: 'Sổ mẫu' },
    })
    const operations = [
      { op: 'change-paper' as const, paper: 'don', with: { effort: { hours: later } } },
      { op: 'set-submissions' as const, submissions: volume(9000) },
    ]
    return [
      code,
      {
        code,
        name: 'Thủ tục mẫu',
        sector: first.sector,
        kind: 'public',
        from: '2024-01-01',
        channels: [{ id: 'online' }],
        papers: [{ id: 'don', name: 'Đơn', originals: 1, effort: { hours: 4 } }],
        ...(subjects !== undefined && { submissions: volume(subjects) }),
        changes: later === undefined ? [] : [{ from: '2026-01-01', source: { title: 'Văn bản mẫu' }, operations }],
      },
    ]
  }
  const own = (...records: [string, Procedure][]) => ({
    ...catalog,
    proposals: new Map(),
    sources: new Map(),
    procedures: new Map(records),
  })
  const span = { from: '2024-12-31', to: '2026-06-30' }
  const hour = 48_248

  test.each<[string, [string, Procedure][], number | undefined, number]>([
    ['half the hours', [record('9.100001', 1000, 2)], 0.5, 1],
    [
      'a procedure of more people weighs more',
      [record('9.100001', 1000, 2), record('9.100002', 3000, undefined)],
      0.125,
      2,
    ],
    ['without a volume nothing is compared', [record('9.100001', undefined, undefined)], undefined, 0],
  ])('%s', (_, records, cut, compared) => {
    const found = costCut(own(...records), span)
    expect([found.cut, found.compared]).toEqual([cut, compared])
    expect(found.lacking).toEqual({ state: 0, figure: records.length - compared })
  })

  test('what is missing is said with where to enter it, and nothing where nothing is', () => {
    const lacks = (...records: [string, Procedure][]) => cutLacks([costCut(own(...records), span)])
    expect(lacks(record('9.100001', 1000, 2))).toEqual([])
    const [code, late] = record('9.100002', 1000, 2)
    const [told] = lacks(record('9.100001', undefined, 2), [code, { ...late, from: '2025-02-01' }])
    expect(told).toContain('1 thủ tục vì hồ sơ chưa ghi quy định áp dụng ngày 31/12/2024')
    expect(told).toContain('1 thủ tục vì chưa có số lượt một năm hoặc chi phí một lượt (ghi submissions và effort)')
  })

  test('the base is the price of 2024, and more files a year are no rise', () => {
    const { before, after } = costCut(own(record('9.100001', 1000, 2)), span)
    expect([before, after]).toEqual([4 * hour * 1000, 2 * hour * 1000])
  })

  test('a target of a third is met, and what cannot be computed is said so', () => {
    const indicator = share([period({ costs: span }, 0.3)])
    const told = (...records: [string, Procedure][]) => {
      const [item] = boardOf({ ...own(...records), indicators: new Map([[indicator.id, indicator]]) }, { on })
      return [item?.periods[0]?.verdict, resultText(indicator, item?.periods[0]?.figure)]
    }
    expect(told(record('9.100001', 1000, 2))).toEqual(['met', '50 % (so được 1 trên 1 thủ tục)'])
    expect(told(record('9.100001', undefined, 2))).toEqual(['unknown', 'chưa tính được; so được 0 trên 1 thủ tục'])
  })
})

describe('an approved proposal', () => {
  const fixture = loadCatalog('tests/fixtures/catalog').catalog
  const [draft] = [...fixture.proposals.values()]
  if (draft === undefined) throw new Error('the fixture has no proposal')
  const approved = { ...draft, status: 'approved' as const }
  const proposals = new Map([[approved.id, approved]])
  const made = {
    ...fixture,
    proposals,
    procedures: new Map(
      [...fixture.procedures].map(([code, record]) => {
        const own = approved.changes.filter(change => change.procedure === code)
        const changes = own.map(({ operations }) => ({
          from: approved.from,
          source: { title: 'Văn bản mẫu' },
          operations,
        }))
        return [code, { ...record, changes: [...(record.changes ?? []), ...changes] }]
      }),
    ),
  }
  const after = '2030-01-01'

  test('that became law whole has all it promised', () => {
    const [promise] = promisesOf(made, after)
    expect(promise?.looks.map(({ done }) => done)).toEqual([promise?.operations, promise?.operations])
    expect(promise?.perYear).toBeGreaterThan(0)
    expect(promise?.looks.map(({ perYear }) => perYear)).toEqual([promise?.perYear, promise?.perYear])
  })

  test('that nobody made law has nothing, and a day to come tells nothing', () => {
    const still = { ...fixture, proposals }
    expect(promisesOf(still, after)[0]?.looks.map(({ done, perYear }) => [done, perYear])).toEqual([
      [0, 0],
      [0, 0],
    ])
    expect(promisesOf(still, approved.from)[0]?.looks.map(({ done }) => done)).toEqual([undefined, undefined])
    expect(promisesOf(fixture, after)).toEqual([])
  })
})

test('a board of a place or of some days holds only these, and its counts are all its periods', () => {
  expect(boardOf(catalog, { on, province: '82' }).map(({ indicator }) => indicator.province)).toEqual([
    '82',
    '82',
    '82',
  ])
  const quarter = boardOf(catalog, { on, period: { from: '2022-02-01', to: '2022-02-02' } })
  expect(
    quarter
      .flatMap(({ periods }) => periods)
      .every(({ period: { from, to } }) => from <= '2022-02-02' && to >= '2022-02-01'),
  ).toBe(true)
  const all = [...committed.values()]
  const sum = Object.values(verdictCounts(all)).reduce((a, b) => a + b, 0)
  expect(sum).toBe(all.flatMap(({ periods }) => periods).length)
})
