// What a costing says, key by key: lines, coverage, each situation, the year, what stands beside, what is left of an abolished one.
import { describe, expect, test } from 'vitest'
import type { Assumptions } from '../../../src/engine/cost/assumptions.ts'
import { type Cost, costIn, costOf, lackedBy, wholeOf } from '../../../src/engine/cost/cost.ts'
import { exact } from '../../../src/engine/exact.ts'
import type { Procedure, Step, Submissions } from '../../../src/model/procedure.ts'
import { assumptions } from './cost-records.ts'

const wage = 59_422
const submissions: Submissions = {
  subjects: { low: 50, likely: 100, high: 300 },
  perSubject: 2,
  scope: 'national',
  evidence: 'survey',
  verified: false,
  source: { title: 'Mẫu' },
}
const record = (more: Partial<Procedure> = {}): Procedure => ({
  ...{ code: '9.000001', name: 'Mẫu', sector: 'ho-tich', kind: 'public', levels: ['commune'] },
  channels: [{ id: 'online' }],
  papers: [{ id: 'don', name: 'Đơn', originals: 1, effort: { hours: 2, money: 500 } }],
  steps: [{ id: 'nop', name: 'Nộp', actor: 'applicant', activity: 'submit', effort: { hours: 0 } }],
  fees: [{ id: 'phi', name: 'Phí', kind: 'fee', amount: 8000 }],
  ...more,
})
const unknownPaper = { id: 'giay', name: 'Giấy', originals: 1 }
/** Asked of nobody who files online. */
const elsewhere: Step = { id: 'nop', name: 'Nộp', actor: 'applicant', when: { channel: 'post' } }
/** A fee that some do not pay, nobody counted how many. */
const lowered: Partial<Procedure> = {
  circumstances: [{ id: 'ho', question: 'Hộ nghèo?' }],
  fees: [{ id: 'phi', name: 'Phí', kind: 'fee', amount: 8000, when: { unless: 'ho' } }],
}

describe('a costing', () => {
  test('says every figure of each line when it applies, how often that is, and nothing more', () => {
    const { lines } = costOf(record(), assumptions())
    expect(lines).toEqual([
      {
        ...{
          id: 'don',
          kind: 'paper',
          activity: 'prepare',
          name: 'Đơn',
          basis: 'evidence',
          counted: true,
          weight: 1,
        },
        ...{ hours: 2, rate: wage, services: 500, fees: 0, cost: 2 * wage + 500 },
      },
      {
        ...{ id: 'nop', kind: 'step', activity: 'submit', name: 'Nộp', basis: 'evidence', counted: true, weight: 1 },
        ...{ hours: 0, rate: wage, services: 0, fees: 0, cost: 0 },
      },
      {
        ...{ id: 'phi', kind: 'fee', activity: 'pay', name: 'Phí', basis: 'evidence', counted: true, weight: 1 },
        ...{ hours: 0, rate: wage, services: 0, fees: 8000, cost: 8000 },
      },
    ])
  })

  test('of a known submission and volume says the sums; of a volume with bounds the likely one', () => {
    const { lines: _, ...rest } = costOf(record({ submissions }), assumptions())
    expect(rest).toEqual({
      ...{ code: '9.000001', model: 'tt-03-2022', on: '2026-03-15', weighted: true },
      coverage: { lines: 3, evidence: 3, norm: 0, none: 0 },
      ...{ perSubmission: 127_344, hours: 2, perYear: 25_468_800 },
      volume: { ...submissions, subjects: 100 },
      situations: [
        { channel: 'online', perSubmission: 127_344, hours: 2, coverage: { lines: 3, evidence: 3, norm: 0, none: 0 } },
      ],
    })
  })

  test('of which nothing can be said has no figure, and still says what it asks', () => {
    const cost = costOf(record({ papers: [unknownPaper], steps: [elsewhere], fees: [], submissions }), assumptions())
    expect(cost).toMatchObject({ weighted: true, coverage: { lines: 1, evidence: 0, norm: 0, none: 1 } })
    for (const key of ['perSubmission', 'perYear', 'hours', 'bound', 'beside']) expect(cost).not.toHaveProperty(key)
    expect(cost.lines).toEqual([
      {
        ...{ id: 'giay', kind: 'paper', activity: 'prepare', name: 'Giấy', basis: 'none', reason: 'no-effort' },
        ...{ counted: true, weight: 1 },
      },
    ])
  })

  test('without shares says each situation apart, and no whole', () => {
    const cost = costOf(
      record({
        channels: [{ id: 'in-person' }, { id: 'online' }],
        papers: [{ id: 'don', name: 'Đơn', effort: { money: 100 }, when: { channel: 'online' } }, unknownPaper],
        submissions,
      }),
      assumptions(),
    )
    expect([cost.weighted, cost.perSubmission, cost.perYear, cost.beside]).toEqual([
      false,
      undefined,
      undefined,
      undefined,
    ])
    expect(cost.situations.map(({ channel, bound }) => [channel, bound])).toEqual([
      ['in-person', 'lower'],
      ['online', 'lower'],
    ])
    const [first, second] = cost.situations
    expect((second?.perSubmission ?? 0) - (first?.perSubmission ?? 0)).toBeLessThanOrEqual(100)
    // the lines shown are those of the first situation
    expect(cost.lines.map(({ id }) => id)).not.toContain('don')
    expect(cost.coverage).toEqual(first?.coverage)
  })

  test('counts lines by where their figures are from, what is not counted aside', () => {
    const cost = costOf(
      record({
        papers: [
          { id: 'a', name: 'a', effort: { money: 1 }, oneOf: 'n' },
          { id: 'b', name: 'b', effort: { money: 1 }, oneOf: 'n' },
          { id: 'c', name: 'c', form: { name: 'Mẫu' } },
          unknownPaper,
        ],
        fees: [{ id: 'phi', name: 'Phí', kind: 'fee', amount: 1, optional: true }],
      }),
      assumptions(),
    )
    expect(cost.coverage).toEqual({ lines: 4, evidence: 2, norm: 1, none: 1 })
  })
})

describe('how a figure stands to the true one', () => {
  test.each<[name: string, record: Partial<Procedure>, bound: string | undefined]>([
    ['itself, where all is known', {}, undefined],
    ['the least, where something is not', { papers: [unknownPaper] }, 'lower'],
    ['the most, where some pay less', lowered, 'upper'],
    ['near it, where both are so', { ...lowered, papers: [unknownPaper] }, 'open'],
  ])('%s', (_, more, bound) => {
    const [situation] = costOf(record(more), assumptions()).situations
    expect(situation?.bound).toBe(bound)
    expect(situation && 'bound' in situation).toBe(bound !== undefined)
  })

  test('is marked on the fee that some pay less of', () => {
    const lines = (more: Partial<Procedure>) =>
      costOf(record(more), assumptions()).lines.filter(({ id }) => id === 'phi')
    expect(lines(lowered)[0]?.atMost).toBe(true)
    expect(lines({})[0]).not.toHaveProperty('atMost')
  })
})

describe('one submission by one who knows the situation', () => {
  const one = (more: Partial<Procedure>, situation: Parameters<typeof costIn>[2]) =>
    costIn(record(more), assumptions(), situation)
  test('is costed as it is, with its lines', () => {
    const found = one({}, { channel: 'online' })
    expect(found).toMatchObject({ channel: 'online', perSubmission: 127_344, hours: 2 })
    expect(found.lines.map(({ id, cost }) => [id, cost])).toEqual([
      ['don', 2 * wage + 500],
      ['nop', 0],
      ['phi', 8000],
    ])
    expect(found).not.toHaveProperty('case')
    expect(found).not.toHaveProperty('bound')
  })
  test('whose circumstances are known pays what they say', () => {
    const [poor, other] = [['ho'], []].map(circumstances => one(lowered, { channel: 'online', circumstances }))
    expect((other?.perSubmission ?? 0) - (poor?.perSubmission ?? 0)).toBe(8000)
    expect([poor?.bound, other?.bound]).toEqual([undefined, undefined])
  })
})

test('an abolished procedure costs nothing, asks nothing, and keeps its volume', () => {
  const empty = {
    ...{ code: '9.000001', model: 'tt-03-2022', on: '2026-03-15', abolished: true, weighted: true },
    ...{ lines: [], coverage: { lines: 0, evidence: 0, norm: 0, none: 0 }, situations: [] },
    ...{ perSubmission: 0, hours: 0, perYear: 0 },
  }
  expect(costOf(record({ abolished: true }), assumptions())).toEqual(empty)
  expect(costOf(record({ abolished: true, submissions }), assumptions())).toEqual({
    ...empty,
    volume: { ...submissions, subjects: 100 },
  })
})

describe('what other models state beside the total', () => {
  const beside = (more: Partial<Procedure>, model?: string) => costOf(record(more), assumptions(model)).beside
  test('is nothing in the official one', () => expect(beside({})).toBeUndefined())
  test('in the wide one: what happens once, waiting, and the officials, each where it can be said', () => {
    const steps: Procedure['steps'] = [{ id: 'xet', name: 'Xét', actor: 'agency', effort: { hours: 1 } }]
    expect(Object.keys(beside({}, 'scm-mo-rong') ?? {})).not.toContain('administration')
    expect(beside({ steps }, 'scm-mo-rong')?.administration).toBe(44_300)
    expect(Object.keys(beside({ timeLimits: [{ amount: 5, unit: 'day' }] }, 'scm-mo-rong') ?? {})).toContain('oneOff')
  })
})

describe('what a day has no value of', () => {
  const missing = [{ parameter: 'hourly-income', name: 'Thu nhập', on: '2017-06-01', known: [] }]
  const cost = (more: Partial<Cost>): Cost => ({ ...costOf(record({ submissions }), assumptions()), ...more })
  test.each<[name: string, cost: Partial<Cost>, lacked: boolean]>([
    ['is not lacked by what is costed', {}, false],
    ['is lacked by a costing with a line that needs it', { lacking: true }, true],
    ['is lacked where a submission and a volume make no year', { perYear: undefined as never }, true],
    ['is not, where there is no volume', { perYear: undefined as never, volume: undefined as never }, false],
    [
      'is not, where no submission can be said for other reasons',
      { perYear: undefined as never, perSubmission: undefined as never },
      false,
    ],
  ])('%s', (_, more, lacked) => {
    expect(lackedBy(cost(more), { missing })).toEqual(lacked ? missing : [])
    expect(lackedBy(cost(more), {})).toEqual([])
  })

  test('is marked on a costing as soon as one of its situations needs it', () => {
    const { 'hourly-income': _, ...values } = assumptions().values
    const without: Assumptions = { ...assumptions(), values, missing }
    const papers = [{ id: 'don', name: 'Đơn', effort: { hours: 1 }, when: { channel: 'online' as const } }]
    const steps: Procedure['steps'] = [
      { id: 'nop', name: 'Nộp', actor: 'applicant', activity: 'collect', effort: { hours: 0 } },
    ]
    const channels = [{ id: 'post' as const }, { id: 'online' as const }]
    const marked = (more: Partial<Procedure>) => costOf(record({ papers, steps, ...more }), without).lacking
    expect(marked({ channels })).toBe(true)
    expect(marked({ channels: [{ id: 'post' }] })).toBeUndefined()
  })
})

test('whole đồng: half away from zero; what is not known is none', () => {
  const found = [exact(0.5), exact(-0.5), 1.4, 218_690.5, Number.NaN, undefined].map(value => wholeOf(value))
  expect(found).toEqual([1, -1, 1, 218_691, undefined, undefined])
})
