// Which lines a record has with given shares: how often each is asked, what stands for another, and what cannot be said.
import { describe, expect, test } from 'vitest'
import type { Assumptions } from '../../../src/engine/cost/assumptions.ts'
import { costAsIs } from '../../../src/engine/cost/cost.ts'
import { evaluatorOf, figureOf, yearOf } from '../../../src/engine/cost/evaluation.ts'
import { sharesOf } from '../../../src/engine/cost/shares.ts'
import { numberOf } from '../../../src/engine/evaluate.ts'
import { exact } from '../../../src/engine/exact.ts'
import type { Fee, Paper, Procedure, Step } from '../../../src/model/procedure.ts'
import { assumptions } from './cost-records.ts'

const official = () => assumptions()
const extended = () => assumptions('scm-mo-rong')
/** A norm that says nothing of collecting by post. */
const partly = (): Assumptions => ({
  ...official(),
  values: { ...official().values, 'trip-norm': { collect: { 'in-person': 1, online: 0 } } },
})

const record = (more: Partial<Procedure>): Procedure => ({
  code: '9.000001',
  name: 'Mẫu',
  sector: 'ho-tich',
  kind: 'public',
  levels: ['commune'],
  channels: [
    { id: 'in-person', share: 0.75 },
    { id: 'online', share: 0.25 },
  ],
  circumstances: [
    { id: 'it', question: 'Ít?', share: 0.25 },
    { id: 'ho', question: 'Hở?' },
  ],
  papers: [],
  steps: [],
  fees: [],
  ...more,
})
const paper = (id: string, more: Partial<Paper> = {}): Paper => ({ id, name: id, effort: { money: 1000 }, ...more })
const fee = (id: string, amount: number, more: Partial<Fee> = {}): Fee =>
  ({ id, name: id, kind: 'fee', amount, ...more }) as Fee

/** `don evidence ×0.75`, or the reason; what is not counted and what is at most are said. */
function lines(more: Partial<Procedure>, given = official()): string[] {
  const procedure = record(more)
  const shares = sharesOf(procedure)
  if (shares === undefined) throw new Error('no shares')
  return evaluatorOf(
    procedure,
    given,
  )(shares).lines.map(({ id, basis, reason, weight, counted, atMost }) =>
    [
      id,
      reason ?? basis,
      ...(weight === undefined ? [] : [`×${numberOf(weight)}`]),
      ...(counted ? [] : ['not counted']),
      ...(atMost ? ['at most'] : []),
    ].join(' '),
  )
}

describe('lines', () => {
  test.each<[name: string, record: Partial<Procedure>, lines: string[]]>([
    ['what all are asked', { papers: [paper('don')] }, ['don evidence ×1']],
    ['what one channel is asked', { papers: [paper('don', { when: { channel: 'online' } })] }, ['don evidence ×0.25']],
    [
      'what several channels are asked',
      { papers: [paper('don', { when: { channel: ['online', 'in-person'] } })] },
      ['don evidence ×1'],
    ],
    ['what is asked under a circumstance', { papers: [paper('don', { when: { if: 'it' } })] }, ['don evidence ×0.25']],
    [
      'what is asked but under a circumstance',
      { papers: [paper('don', { when: { unless: 'it' } })] },
      ['don evidence ×0.75'],
    ],
    [
      'channel and circumstance',
      { papers: [paper('don', { when: { channel: 'online', if: 'it' } })] },
      ['don evidence ×0.0625'],
    ],
    [
      'a channel that nobody uses asks nothing',
      {
        channels: [
          { id: 'in-person', share: 1 },
          { id: 'online', share: 0 },
        ],
        papers: [paper('don', { when: { channel: 'online' } })],
      },
      [],
    ],
    ['a case that the record does not have', { papers: [paper('don', { when: { case: 'a' } })] }, []],
    [
      'cases by their shares',
      {
        cases: [
          { id: 'a', name: 'a', share: 0.5 },
          { id: 'b', name: 'b', share: 0.5 },
        ],
        papers: [paper('don', { when: { case: 'a' } })],
      },
      ['don evidence ×0.5'],
    ],
    [
      'a circumstance of which nobody knows how often',
      { papers: [paper('don', { when: { if: 'ho' } })] },
      ['don no-share'],
    ],
    [
      'either of two circumstances, one not known',
      { papers: [paper('don', { when: { if: ['it', 'ho'] } })] },
      ['don no-share'],
    ],
    ['but under one that is not known', { papers: [paper('don', { when: { unless: 'ho' } })] }, ['don no-share']],
    [
      'a fee that some do not pay, nobody counted how many: as if all paid it',
      { fees: [fee('phi', 9000, { when: { unless: 'ho' } })] },
      ['phi evidence ×1 at most'],
    ],
    [
      'the lower fee of those stands for nothing, for all pay the other; a paper of theirs cannot be said',
      {
        papers: [paper('don', { when: { if: 'ho' } })],
        fees: [fee('phi', 9000, { when: { unless: 'ho' } }), fee('giam', 4000, { when: { if: 'ho' } })],
      },
      ['don no-share', 'phi evidence ×1 at most'],
    ],
    [
      'a fee of an unknown circumstance that lowers no other',
      { fees: [fee('phi', 9000, { when: { if: 'ho' } })] },
      ['phi no-share'],
    ],
    [
      'alternatives: the first that applies',
      { papers: [paper('a', { oneOf: 'nhom' }), paper('b', { oneOf: 'nhom' })] },
      ['a evidence ×1', 'b alternative not counted'],
    ],
    [
      'alternatives of unlike conditions: the second where the first does not apply',
      { papers: [paper('a', { oneOf: 'nhom', when: { channel: 'online' } }), paper('b', { oneOf: 'nhom' })] },
      ['a evidence ×0.25', 'b evidence ×0.75'],
    ],
    [
      'alternatives under one unknown circumstance: one line that cannot be said',
      {
        papers: [paper('a', { oneOf: 'nhom', when: { if: 'ho' } }), paper('b', { oneOf: 'nhom', when: { if: 'ho' } })],
      },
      ['a no-share', 'b alternative not counted'],
    ],
    [
      'a paper and a fee whose groups have one name are no alternatives',
      { papers: [paper('a', { oneOf: 'nhom' })], fees: [fee('phi', 9000, { oneOf: 'nhom' })] },
      ['a evidence ×1', 'phi evidence ×1'],
    ],
    ['an optional fee', { fees: [fee('phi', 9000, { optional: true })] }, ['phi optional not counted']],
    [
      'an optional fee of a channel that nobody uses',
      {
        channels: [{ id: 'online', share: 1 }],
        fees: [fee('phi', 9000, { optional: true, when: { channel: 'post' } })],
      },
      [],
    ],
    ['a paper without effort', { papers: [{ id: 'giay', name: 'Giấy', originals: 1 }] }, ['giay no-effort ×1']],
  ])('%s', (_, more, expected) => expect(lines(more)).toEqual(expected))

  test('stand twice where they can be said in one channel only', () => {
    const steps: Step[] = [{ id: 'nhan', name: 'Nhận', actor: 'applicant', activity: 'collect' }]
    const channels = [
      { id: 'in-person' as const, share: 0.75 },
      { id: 'post' as const, share: 0.25 },
    ]
    expect(lines({ channels, steps }, partly())).toEqual(['nhan norm ×0.75', 'nhan no-norm ×0.25'])
    expect(lines({ channels: [{ id: 'post', share: 1 }], steps }, partly())).toEqual(['nhan no-norm ×1'])
  })
})

describe('copies that are certified', () => {
  const certified = (id: string, more: Partial<Paper> = {}): Paper => ({ id, name: id, certified: true, ...more })
  const trips = (...papers: Paper[]) => {
    const procedure = record({ papers })
    const shares = sharesOf(procedure)
    if (shares === undefined) throw new Error('no shares')
    return numberOf(evaluatorOf(procedure, official())(shares).sum('soLuot'))
  }
  test.each<[name: string, papers: Paper[], trips: number]>([
    ['one is one trip', [certified('a')], 1],
    ['two share one', [certified('a'), certified('b')], 1],
    ['one for some: a trip for them', [certified('a', { when: { channel: 'online' } })], 0.25],
    ['one for some and one for all: one trip', [certified('a', { when: { channel: 'online' } }), certified('b')], 1],
    [
      'for one channel and for the other: a trip for each',
      [certified('a', { when: { channel: 'online' } }), certified('b', { when: { channel: 'in-person' } })],
      1,
    ],
    [
      'alternatives: the trip of the one that is asked',
      [certified('a', { oneOf: 'n' }), certified('b', { oneOf: 'n' })],
      1,
    ],
    [
      'one with its own trip, one certified',
      [certified('a', { effort: { trips: 2, to: 'commune' } }), certified('b')],
      3,
    ],
    ['none', [paper('a')], 0],
  ])('%s', (_, papers, expected) => expect(trips(...papers)).toBe(expected))
})

describe('a submission', () => {
  const known = (more: Partial<Procedure>) => {
    const { perSubmission } = costAsIs(record(more), official())
    return perSubmission
  }
  test.each<[name: string, record: Partial<Procedure>, cost: number | undefined]>([
    ['that asks nothing costs nothing', {}, 0],
    ['that asks only what is optional costs nothing', { fees: [fee('phi', 9000, { optional: true })] }, 0],
    ['of which nothing can be said is not known', { papers: [{ id: 'giay', name: 'Giấy', originals: 1 }] }, undefined],
    [
      'of which something can be said is that',
      { papers: [paper('a'), { id: 'giay', name: 'Giấy', originals: 1 }] },
      1000,
    ],
    ['counts what is asked as often as it is', { papers: [paper('a', { when: { if: 'it' } })] }, 250],
  ])('%s', (_, more, cost) => expect(known(more)).toBe(cost))
})

describe('hours of officials', () => {
  const agency = (hours?: number): Step => ({
    id: `s${hours}`,
    name: 'S',
    actor: 'agency',
    ...(hours !== undefined && { effort: { hours } }),
  })
  const applicant: Step = { id: 'nop', name: 'Nộp', actor: 'applicant', effort: { hours: 7 } }
  const officials = (...steps: Step[]) => {
    const procedure = record({ steps })
    const shares = sharesOf(procedure)
    if (shares === undefined) throw new Error('no shares')
    return numberOf(evaluatorOf(procedure, extended())(shares).values.gioCanBo ?? Number.NaN)
  }
  test.each<[name: string, steps: Step[], hours: number]>([
    ['those of the agency alone', [agency(2), applicant], 2],
    ['of the steps that state them', [agency(2), agency()], 2],
    ['not known where none does', [agency(), applicant], Number.NaN],
    ['none, where a step states none', [agency(0)], 0],
  ])('%s', (_, steps, hours) => expect(officials(...steps)).toBe(hours))
})

describe('figures', () => {
  const part = (weight: number, figure: number) => ({ weight: exact(weight), values: { x: exact(figure) } })
  test.each([
    ['of a line without parts are not known', [], Number.NaN],
    ['of one part are its own', [part(0.5, 7)], 7],
    ['the same in all parts stay so', [part(0.5, 7), part(0.25, 7)], 7],
    ['that differ are their mean by how often each happens', [part(0.75, 4), part(0.25, 8)], 5],
    ['the last of which differs', [part(0.5, 4), part(0.25, 4), part(0.25, 8)], 5],
  ])('%s', (_, parts, figure) => expect(figureOf({ parts }, 'x')).toBe(figure))

  test('that nobody computed are not known', () => expect(figureOf({ parts: [part(1, 2)] }, 'y')).toBeNaN())

  test('of a year need a volume', () => {
    const submissions = {
      subjects: 100,
      perSubject: 3,
      scope: 'national',
      evidence: 'register',
      verified: true,
      source: { title: 'Mẫu' },
    } as const
    const procedure = record({ papers: [paper('a')], submissions })
    const shares = sharesOf(procedure)
    const found = shares && evaluatorOf(procedure, official())(shares)
    if (found === undefined) throw new Error('no shares')
    expect(costAsIs(procedure, official()).perYear).toBe(300_000)
    const { submissions: _, ...bare } = procedure
    expect(yearOf(bare, found, official())).toBe(found.values)
    expect(costAsIs(bare, official()).perYear).toBeUndefined()
  })
})
