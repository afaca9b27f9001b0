import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { doors, kept } from './doors.ts'

describe('at every door, anything at all keeps its law (npm run fuzz tries thousands)', () => {
  test.each(Object.entries(doors))('%s', (name, { given, law }) => {
    for (const text of kept[name] ?? []) law(text)
    fc.assert(fc.property(given, law), { numRuns: 40, seed: 20_261_127 })
  })

  test('what is kept belongs to a door', () =>
    expect(Object.keys(doors)).toEqual(expect.arrayContaining(Object.keys(kept))))
})
