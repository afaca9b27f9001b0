// The text of a formula in a sheet means what the formula means: brackets where Excel would read another order.
import { describe, expect, test } from 'vitest'
import { excelFormula, lineShare, numberText } from '../../src/export/form/excel-formula.ts'
import type { Formula } from '../../src/model/formula.ts'

const names = {
  cells: { a: 'A1', b: 'B1', c: 'C1' },
  inner: new Map<string, Formula>([['inner', ['-', 'b', 'c']]]),
  values: { five: 5, nought: 0, negative: -2 },
}

describe('a formula as Excel reads it', () => {
  test.each([
    ['a difference taken away keeps its brackets', ['-', 'a', ['-', 'b', 'c']], 'A1-(B1-C1)'],
    ['a sum taken away keeps its brackets', ['-', 'a', ['+', 'b', 'c']], 'A1-(B1+C1)'],
    ['from left to right none are needed', ['-', ['-', 'a', 'b'], 'c'], 'A1-B1-C1'],
    ['a sum added needs none', ['+', 'a', ['-', 'b', 'c']], 'A1+B1-C1'],
    ['divided by a quotient', ['/', 'a', ['/', 'b', 'c']], 'A1/(B1/C1)'],
    ['divided by a product', ['/', 'a', ['*', 'b', 'c']], 'A1/(B1*C1)'],
    ['a sum multiplied', ['*', ['+', 'a', 'b'], 'c'], '(A1+B1)*C1'],
    ['a product added', ['+', ['*', 'a', 'b'], 'c'], 'A1*B1+C1'],
    ['the name of another formula written out', ['-', 'a', 'inner'], 'A1-(B1-C1)'],
    ['rounded up', ['ceil', ['/', 'a', 'b']], 'ROUNDUP(A1/B1,0)'],
    ['the negative of a sum', ['neg', ['+', 'a', 'b']], '-(A1+B1)'],
    ['a negative number as a factor', ['*', 'a', 'negative'], 'A1*(-2)'],
    ['the smaller of two', ['min', 'a', ['+', 'b', 'c']], 'MIN(A1,B1+C1)'],
    ['a condition', ['if', ['==', 'a', 'b'], 'five', 'c'], 'IF(A1=B1,5,C1)'],
    ['not equal', ['if', ['!=', 'a', 'b'], 'a', 'c'], 'IF(A1<>B1,A1,C1)'],
    ['times nought is nought', ['+', 'a', ['*', 'b', 'nought']], 'A1'],
    ['times one changes nothing', ['*', 1, 'a'], 'A1'],
    ['divided by one changes nothing', ['/', 'a', 1], 'A1'],
    ['one divided by a', ['/', 1, 'a'], '1/A1'],
    ['nought less a', ['-', 0, 'a'], '0-A1'],
    ['nought and a', ['+', 0, 'a'], 'A1'],
  ] as [string, Formula, string][])('%s', (_, tree, text) => expect(excelFormula(tree, names)).toBe(text))

  test('fifteen digits, as Excel keeps them', () => {
    expect(numberText(0.1 + 0.2)).toBe('0.3')
    expect(numberText(271_828_182_845_904)).toBe('271828182845904')
  })

  test('what has no sheet formula is refused', () =>
    expect(() => excelFormula(['sum', 'a'], names)).toThrow('No sheet formula for sum'))
})

describe('the part of one line', () => {
  test.each([
    ['a sum', ['sum', 'a'], 'a'],
    ['two sums', ['+', ['sum', 'a'], ['sum', 'b']], ['+', 'a', 'b']],
    ['a sum and something else has none', ['+', ['sum', 'a'], 'b'], undefined],
    ['a product has none', ['*', ['sum', 'a'], 2], undefined],
    ['a number has none', 5, undefined],
  ] as [string, Formula, Formula | undefined][])('%s', (_, tree, part) => expect(lineShare(tree)).toEqual(part))
})
