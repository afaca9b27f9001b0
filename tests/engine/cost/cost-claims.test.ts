// Bounds, key by key: what a figure may claim when lines are unsaid, stand at their most, or rest on a volume nobody checked.
import { describe, expect, test } from 'vitest'
import {
  type Bound,
  both,
  boundOfChange,
  type boundOfCost,
  claimOfCost,
  claimOfSaving,
} from '../../../src/engine/cost/claim.ts'

type Line = Parameters<typeof boundOfCost>[0]['lines'][number]
const line = (id: string, more: Partial<Line> = {}): Line => ({
  ...{ kind: 'paper', id, basis: 'evidence', counted: true },
  ...more,
})
const known = line('biet')
const unsaid = (id: string, more: Partial<Line> = {}) => line(id, { basis: 'none', ...more })
const most = (id: string, fees: number) => line(id, { kind: 'fee', atMost: true, fees })
const side = (...lines: Line[]) => ({ lines })

test('the bound of a sum of two figures', () => {
  const all: Bound[] = ['exact', 'lower', 'upper', 'open']
  expect(all.map(a => all.map(b => both(a, b)))).toEqual([
    ['exact', 'lower', 'upper', 'open'],
    ['lower', 'lower', 'open', 'open'],
    ['upper', 'open', 'upper', 'open'],
    ['open', 'open', 'open', 'open'],
  ])
})

describe('a cost', () => {
  test.each<[name: string, lines: Line[], bound: Bound, unsaid: number]>([
    ['with all lines known', [known], 'exact', 0],
    ['with none', [], 'exact', 0],
    ['with a line unsaid is the least', [known, unsaid('a')], 'lower', 1],
    ['with two of them', [unsaid('a'), unsaid('b')], 'lower', 2],
    ['with one that is not counted', [known, unsaid('a', { counted: false })], 'exact', 0],
    ['with a fee at its most is the most', [known, most('phi', 5)], 'upper', 0],
    ['with both is near it', [unsaid('a'), most('phi', 5)], 'open', 1],
  ])('%s', (_, lines, bound, count) => {
    expect(claimOfCost(side(...lines))).toEqual({
      ...{ bound, percent: bound, before: bound, after: bound, unsaid: count, left: 0, conflicting: 0, assumed: false },
    })
  })

  test.each([
    ['without a volume', undefined, false],
    ['with one that was checked', { verified: true }, false],
    ['with one that was not', { verified: false }, true],
  ])('%s rests on an assumption: %s', (_, volume, assumed) => {
    expect(claimOfCost({ lines: [], ...(volume && { volume }) }).assumed).toBe(assumed)
  })
})

describe('a difference', () => {
  test.each<[name: string, before: Line[], after: Line[], bound: Bound]>([
    ['of the same unsaid lines is exact', [known, unsaid('a')], [unsaid('a')], 'exact'],
    ['where an unsaid line is gone is the least', [unsaid('a')], [], 'lower'],
    ['where one came is the most', [], [unsaid('a')], 'upper'],
    ['where one is gone and one came is near it', [unsaid('a')], [unsaid('b')], 'open'],
    ['of a paper and a fee of one name is not the same line', [unsaid('a')], [unsaid('a', { kind: 'fee' })], 'open'],
    ['of a fee at its most that stays', [most('phi', 5)], [most('phi', 5)], 'exact'],
    ['where such a fee is gone is the most', [most('phi', 5)], [], 'upper'],
    ['where such a fee came is the least', [], [most('phi', 5)], 'lower'],
    ['where such a fee is another is near it', [most('phi', 5)], [most('phi', 4)], 'open'],
    ['of two such fees that are not one', [most('phi', 5)], [most('khac', 5)], 'open'],
  ])('%s', (_, before, after, bound) => expect(boundOfChange(side(...before), side(...after))).toBe(bound))
})

describe('a saving over several procedures', () => {
  const full = { before: side(known), after: side(), perYear: 5 }
  const open = { before: side(known, unsaid('a')), after: side(unsaid('a')), perYear: 5 }
  const gone = { before: side(unsaid('a')), after: { ...side(), abolished: true }, perYear: 5 }
  const left = { before: side(unsaid('a')), after: side(unsaid('a'), unsaid('b')) }
  const sure = { bound: 'exact', percent: 'exact', before: 'exact', after: 'exact', unsaid: 0, left: 0, conflicting: 0 }
  test.each<[name: string, procedures: Parameters<typeof claimOfSaving>[0]['procedures'], claim: object]>([
    ['none', [], { ...sure, assumed: false }],
    ['one, all known', [full], sure],
    [
      'one with an unsaid line that stays: the part is at most so much',
      [open],
      { ...sure, percent: 'upper', before: 'lower', after: 'lower', unsaid: 1 },
    ],
    [
      'one known and one not: the same, whichever stands first',
      [full, open],
      { ...sure, percent: 'upper', before: 'lower', after: 'lower', unsaid: 1 },
    ],
    [
      'an abolished one with an unsaid line: all of it, and at least so much',
      [gone],
      { ...sure, bound: 'lower', before: 'lower', unsaid: 1 },
    ],
    [
      'one abolished and one not: the part is not all',
      [gone, full],
      { ...sure, bound: 'lower', percent: 'open', before: 'lower', unsaid: 1 },
    ],
    [
      'one that cannot be said is left out; its lines are still told, each once',
      [full, left],
      { ...sure, percent: 'open', left: 1, unsaid: 2 },
    ],
    ['two of them', [left, left, full], { ...sure, percent: 'open', left: 2, unsaid: 4 }],
  ])('%s', (_, procedures, claim) => expect(claimOfSaving({ procedures })).toMatchObject(claim))

  test('rests on an assumption as soon as one counted volume was not checked', () => {
    const counted = (verified: boolean, perYear: number | undefined = 5) => ({
      ...{ before: { ...side(known), volume: { verified } }, after: side() },
      ...(perYear !== undefined && { perYear }),
    })
    const assumed = (...procedures: object[]) => claimOfSaving({ procedures: procedures as never }).assumed
    expect([assumed(counted(true)), assumed(counted(true), counted(false)), assumed(full)]).toEqual([
      false,
      true,
      false,
    ])
    const { perYear: _, ...unknown } = counted(false)
    expect(assumed(counted(true), unknown)).toBe(false)
  })

  test('with procedures of unlike figures has no part', () => {
    expect(claimOfSaving({ procedures: [full] }, 2)).toMatchObject({ percent: 'open', conflicting: 2, left: 0 })
  })
})
