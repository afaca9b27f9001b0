import fc from 'fast-check'
import { expect, it } from 'vitest'
import { distance, lettersOf, mayBeNear, oneEditApart } from '../../src/search/distance.ts'

const word = fc.string({ unit: fc.constantFrom('a', 'n', 'h', 'g', '1', '6'), maxLength: 7 })

it('words a few edits apart are never told apart by their letters', () => {
  fc.assert(
    fc.property(word, word, fc.constantFrom(1, 2), (one, other, most) => {
      if (distance(one, other, most) <= most) expect(mayBeNear(lettersOf(one), lettersOf(other), most)).toBe(true)
      expect(oneEditApart(one, other)).toBe(one !== other && distance(one, other, 1) <= 1)
    }),
    { numRuns: 2000 },
  )
})

it.each([
  ['thuong', 'thuongg', 1, true],
  ['khai sinh', 'khac sinh', 1, true],
  ['thuong', 'khai', 2, false],
  ['nhan', 'tru', 1, false],
])('the letters of %s and %s, %i edits: %s', (one, other, most, near) => {
  expect(mayBeNear(lettersOf(one), lettersOf(other), most)).toBe(near)
})
