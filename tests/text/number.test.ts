// Numbers as people write them in fields and links: grouping is thousands, never a decimal without a word.
import { describe, expect, test } from 'vitest'
import { plainNumber, readNumber, shownNumber } from '../../src/text/number.ts'

describe('reads', () => {
  const cases: [name: string, written: string, most: number | undefined, value: number | undefined][] = [
    ['plain digits', '15000', undefined, 15_000],
    ['dots', '1.200', undefined, 1200],
    ['dots of a fee', '15.000', undefined, 15_000],
    ['commas', '75,000', undefined, 75_000],
    ['spaces', '1 234 567', undefined, 1_234_567],
    ['spaces that do not break', '1\u00a0234', undefined, 1234],
    ['dots with decimals', '1.234.567,89', undefined, 1_234_567.89],
    ['commas with decimals', '1,234.5', undefined, 1234.5],
    ['a decimal comma', '0,5', undefined, 0.5],
    ['a decimal point', '12.5', undefined, 12.5],
    ['three decimals after a nought', '0.125', undefined, 0.125],
    ['four decimals', '1.1250', undefined, 1.125],
    ['a third of a hundred, where there is no more', '33.333', 100, 33.333],
    ['full-width digits', '１２', undefined, 12],
    ['blanks around', ' 7 ', undefined, 7],
    ['more than there can be', '99999999999999', 1e12, undefined],
    ['a power', '1e3', undefined, undefined],
    ['a minus', '-5', undefined, undefined],
    ['marks of two kinds', '1.234,567.8', undefined, undefined],
    ['one mark for both', '1.234.5', undefined, undefined],
    ['words', 'mười', undefined, undefined],
    ['nothing', '', undefined, undefined],
  ]
  test.each(cases)('%s: %s', (_, written, most, value) => expect(readNumber(written, most)).toBe(value))
})

test.each([0, 5, 0.5, 1.125, 1200, 33.3333, 1_234_567, 1.5])('what is written of %s reads as it', value => {
  expect(readNumber(plainNumber(value))).toBe(value)
  expect(readNumber(shownNumber(value))).toBe(value)
})
