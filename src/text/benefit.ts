import type { Benefit, Procedure } from '../model/procedure.ts'
import { formatMoney } from './format.ts'
import { formulaInWords } from './formula-words.ts'
import { describeWhen } from './when.ts'

/** The words of what one receives. */
export const benefitText = {
  heading: 'Được hưởng bao nhiêu',
  undetermined: (who: string) => `Chưa xác định: ${who}`,
  per: (amount: string, per: string) => `${amount} mỗi ${per}`,
  value: (amount: string) => `nay là ${amount}`,
  from: (words: string) => `Được hưởng từ: ${words}`,
  paidAt: (words: string) => `Nhận ở: ${words}`,
  unverified: 'chưa xác minh',
} as const

/** What a benefit comes to in words; `value` is that of its formula on the day, where it needs no answer of the reader. */
export function benefitAmount(
  { amount, formula, undetermined, per }: Benefit,
  names: (parameter: string) => string,
  value?: number,
): string {
  if (undetermined !== undefined) return benefitText.undetermined(undetermined)
  const written = formula ? formulaInWords(formula, names) : ''
  const plain =
    amount !== undefined ? formatMoney(amount) : value === undefined ? written : `${formatMoney(value)} (${written})`
  return per === undefined ? plain : benefitText.per(plain, per)
}

/** What else a reader should know of a benefit: for whom, from when, where, how sure. */
export const benefitDetails = ({ when, from, paidAt, verified }: Benefit, procedure: Procedure): string[] =>
  [
    describeWhen(when, procedure),
    from === undefined ? '' : benefitText.from(from),
    paidAt === undefined ? '' : benefitText.paidAt(paidAt),
    verified === false ? benefitText.unverified : '',
  ].filter(text => text !== '')
