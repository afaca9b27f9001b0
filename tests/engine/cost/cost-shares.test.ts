// How often each channel, case and circumstance happens: as stated, in one situation, as drawn, and as a proposal gives it.
import { describe, expect, test } from 'vitest'
import type { QuantityKey } from '../../../src/engine/cost/quantity.ts'
import { type Shares, sharesIn, sharesOf, withGiven } from '../../../src/engine/cost/shares.ts'
import { numberOf, type Value } from '../../../src/engine/evaluate.ts'
import { exact } from '../../../src/engine/exact.ts'
import type { Situation } from '../../../src/engine/situation/applies.ts'
import type { Procedure, Submissions } from '../../../src/model/procedure.ts'
import type { Given } from '../../../src/model/proposal.ts'

const record = (more: Partial<Procedure> = {}): Procedure => ({
  ...{ code: '9.000001', name: 'Mẫu', sector: 'ho-tich', kind: 'public' },
  ...more,
})
const range = { low: 0.1, likely: 0.3, high: 0.6 }
const plain = (list: Readonly<Record<string, Value | undefined>>) =>
  Object.fromEntries(Object.entries(list).map(([id, share]) => [id, share === undefined ? undefined : numberOf(share)]))
const shown = (shares: Shares | undefined) =>
  shares && {
    channels: plain(shares.channels),
    cases: plain(shares.cases),
    circumstances: plain(shares.circumstances),
  }
const two = (a?: number | typeof range, b?: number) => [
  { id: 'in-person' as const, ...(a !== undefined && { share: a }) },
  { id: 'online' as const, ...(b !== undefined && { share: b }) },
]
const cases = (a?: number, b?: number) => [
  { id: 'a', name: 'a', ...(a !== undefined && { share: a }) },
  { id: 'b', name: 'b', ...(b !== undefined && { share: b }) },
]

describe('the shares of a record', () => {
  test.each<[name: string, record: Partial<Procedure>, shares: object | undefined]>([
    ['that names no channel: all in person', {}, { channels: { 'in-person': 1 }, cases: {}, circumstances: {} }],
    ['with an empty list of channels: the same', { channels: [] }, { channels: { 'in-person': 1 }, cases: {} }],
    ['of one channel need no figure', { channels: [{ id: 'post' }] }, { channels: { post: 1 } }],
    ['of one channel are one, whatever it says', { channels: [{ id: 'post', share: 0.2 }] }, { channels: { post: 1 } }],
    ['of two channels', { channels: two(0.7, 0.3) }, { channels: { 'in-person': 0.7, online: 0.3 } }],
    ['with bounds: the likely one', { channels: two(range, 0.7) }, { channels: { 'in-person': 0.3, online: 0.7 } }],
    ['of two channels, one open: none', { channels: two(0.7) }, undefined],
    ['of two channels, both open: none', { channels: two() }, undefined],
    ['of one case need no figure', { cases: [{ id: 'a', name: 'a' }] }, { cases: { a: 1 } }],
    ['of two cases', { cases: cases(0.25, 0.75) }, { cases: { a: 0.25, b: 0.75 } }],
    ['of two cases, one open: none', { cases: cases(0.25) }, undefined],
    ['with an empty list of cases', { cases: [] }, { cases: {} }],
    [
      'of circumstances, some of which nobody counted',
      {
        circumstances: [
          { id: 'c', question: 'c', share: 0.4 },
          { id: 'd', question: 'd' },
        ],
      },
      { circumstances: { c: 0.4, d: undefined } },
    ],
  ])('%s', (_, more, expected) => {
    const found = shown(sharesOf(record(more)))
    if (expected === undefined) expect(found).toBeUndefined()
    else expect(found).toMatchObject(expected)
  })

  test('are drawn where they have bounds, each under a name of its own', () => {
    const keys: string[] = []
    const sample = ({ procedure, line, input }: QuantityKey) => {
      keys.push(`${procedure} ${line} ${input}`)
      return exact(0.5)
    }
    const found = sharesOf(
      record({
        channels: two(range, 0.7),
        cases: [{ id: 'a', name: 'a', share: range }, ...cases(undefined, 0.7).slice(1)],
        circumstances: [{ id: 'c', question: 'c', share: range }],
      }),
      sample,
    )
    expect(keys.toSorted()).toEqual([
      '9.000001 shares cases.a',
      '9.000001 shares channels.in-person',
      '9.000001 shares circumstances.c',
    ])
    expect(shown(found)).toEqual({
      channels: { 'in-person': 0.5, online: 0.5 },
      cases: { a: 0.5, b: 0.5 },
      circumstances: { c: 0.5 },
    })
  })

  test('with bounds come to one: what is left goes to the others by their parts; else all are divided', () => {
    const channels = [{ id: 'in-person' as const, share: range }, ...two(undefined, 0.3).slice(1)]
    const third = [...channels, { id: 'post' as const, share: 0.1 }]
    const drawn = (at: number) => shown(sharesOf(record({ channels: third }), () => exact(at)))?.channels
    expect(drawn(0.6)).toEqual({ 'in-person': 0.6, online: 0.3, post: 0.1 })
    expect(drawn(0.2)?.online).toBeCloseTo(0.6, 12)
    expect(drawn(2)).toEqual({ 'in-person': 1, online: 0, post: 0 })
    const onlyDrawn = [
      { id: 'in-person' as const, share: range },
      { id: 'online' as const, share: range },
    ]
    expect(shown(sharesOf(record({ channels: onlyDrawn }), () => exact(0.2)))?.channels).toEqual({
      'in-person': 0.5,
      online: 0.5,
    })
    expect(shown(sharesOf(record({ channels: two(0.5, 0.3) }), () => exact(9)))?.channels).toEqual({
      'in-person': 0.5,
      online: 0.3,
    })
  })
})

describe('the shares in one situation', () => {
  const open = record({
    channels: two(0.7, 0.3),
    cases: cases(0.25, 0.75),
    circumstances: [
      { id: 'c', question: 'c', share: 0.4 },
      { id: 'd', question: 'd' },
    ],
  })
  test.each<[name: string, situation: Situation, shares: object]>([
    ['the channel chosen', { channel: 'online' }, { channels: { online: 1 }, cases: {}, circumstances: { c: 0.4 } }],
    ['none chosen: the first', {}, { channels: { 'in-person': 1 }, cases: {} }],
    ['the case chosen', { case: 'b' }, { cases: { b: 1 } }],
    [
      'a circumstance that holds, and so the others do not',
      { circumstances: ['c'] },
      { circumstances: { c: 1, d: 0 } },
    ],
    ['none that holds', { circumstances: [] }, { circumstances: { c: 0, d: 0 } }],
    [
      'one that nobody answered stays as often as it is',
      { circumstances: ['d'], unanswered: ['c'] },
      { circumstances: { c: 0.4, d: 1 } },
    ],
  ])('%s', (_, situation, expected) => expect(shown(sharesIn(open, situation))).toMatchObject(expected))

  test('of a record that names no channel: in person', () => {
    expect(shown(sharesIn(record(), {}))).toEqual({ channels: { 'in-person': 1 }, cases: {}, circumstances: {} })
  })
})

describe('figures that a proposal gives', () => {
  const whole = record({
    channels: two(0.7, 0.3),
    cases: cases(0.25, 0.75),
    circumstances: [
      { id: 'c', question: 'c' },
      { id: 'd', question: 'd', share: 0.1 },
    ],
    papers: [
      { id: 'don', name: 'Đơn', effort: { pages: 1 } },
      { id: 'giay', name: 'Giấy' },
    ],
    steps: [{ id: 'nop', name: 'Nộp', actor: 'applicant' }],
  })
  const submissions: Submissions = {
    ...{ subjects: 5, perSubject: 1, scope: 'national', evidence: 'survey', verified: false, source: { title: 'Mẫu' } },
  }
  test('none leaves the record as it is', () => expect(withGiven(whole, undefined)).toBe(whole))

  test.each<[name: string, given: Given, changed: Partial<Procedure>]>([
    ['a volume', { submissions }, { submissions }],
    ['shares of channels', { channels: { 'in-person': 0.4, online: 0.6 } }, { channels: two(0.4, 0.6) }],
    ['a share of one of them', { channels: { online: 0.5 } }, { channels: two(0.7, 0.5) }],
    ['shares of cases', { cases: { a: 0.5, b: 0.5 } }, { cases: cases(0.5, 0.5) }],
    [
      'how often a circumstance happens',
      { circumstances: { c: 0.2 } },
      {
        circumstances: [
          { id: 'c', question: 'c', share: 0.2 },
          { id: 'd', question: 'd', share: 0.1 },
        ],
      },
    ],
    [
      'the effort of papers and steps',
      { efforts: { don: { hours: 2 }, nop: { trips: 1 } } },
      {
        papers: [
          { id: 'don', name: 'Đơn', effort: { hours: 2 } },
          { id: 'giay', name: 'Giấy' },
        ],
        steps: [{ id: 'nop', name: 'Nộp', actor: 'applicant', effort: { trips: 1 } }],
      },
    ],
  ])('%s changes that and nothing else', (_, given, changed) => {
    expect(withGiven(whole, given)).toEqual({ ...whole, ...changed })
  })

  test('for lists that the record does not have add none', () => {
    const given: Given = {
      ...{ channels: { online: 1 }, cases: { a: 1 }, circumstances: { c: 1 }, efforts: { don: { hours: 1 } } },
    }
    expect(withGiven(record(), given)).toEqual(record())
  })
})
