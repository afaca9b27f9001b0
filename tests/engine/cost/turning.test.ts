import { expect, test } from 'vitest'
import { turningOf } from '../../../src/engine/cost/turning.ts'
import type { TornadoBar } from '../../../src/engine/cost/uncertainty.ts'

const bar = (line: string, low: number, high: number, atLow: number, atHigh: number): TornadoBar => ({
  procedure: '9.000001',
  line,
  input: 'x',
  range: { low, likely: (low + high) / 2, high },
  atLow,
  atHigh,
})

test.each<[string, TornadoBar[], [string, number, boolean] | undefined]>([
  ['nothing uncertain', [], undefined],
  ['a volume alone: fewer files save less, never nothing', [bar('submissions', 10, 20, 100, 200)], undefined],
  ['within the bounds', [bar('a', 1, 3, -50, 50)], ['a', 2, true]],
  ['beyond the bounds', [bar('a', 2, 3, 50, 100)], ['a', 1, false]],
  ['only below zero: no input can be that', [bar('a', 1, 2, 100, 110)], undefined],
  ['at nothing: that nobody files is no finding', [bar('a', 1, 2, 100, 200)], undefined],
  ['a share above the whole', [bar('shares', 0.5, 0.7, 100, 80)], undefined],
  ['the nearest of two', [bar('a', 2, 3, 50, 100), bar('b', 2, 3, 50, 75)], ['a', 1, false]],
])('%s', (_, bars, turned) => {
  const found = turningOf(bars)
  expect(found && [found.bar.line, found.value, found.within]).toEqual(turned)
})
