import { describe, expect, test } from 'vitest'
import { formatMoney, formatMoneyShort, formatPercent } from '../../src/text/format.ts'

const plain = (text: string) => text.replaceAll('\u00a0', ' ')

describe('money in short', () => {
  test.each([
    ['below a million exact', 999_999, '999.999 đồng'],
    ['half a đồng rounds away', 0.5, '1 đồng'],
    ['a million is one triệu', 1_000_000, '1 triệu đồng'],
    ['a đồng below a billion is still in triệu', 999_999_999, '1.000 triệu đồng'],
    ['a billion is one tỷ', 1_000_000_000, '1 tỷ đồng'],
    ['one decimal', 38_249_000_000, '38,2 tỷ đồng'],
    ['less than nothing by its size', -1_500_000_000, '-1,5 tỷ đồng'],
  ])('%s', (_, amount, text) => expect(plain(formatMoneyShort(amount))).toBe(text))
})

test('a share of one is said in hundredths', () => expect(plain(formatPercent(0.219))).toBe('21,9 %'))
test('money of another country keeps its name', () => expect(formatMoney(10, 'USD')).toBe('10 USD'))
