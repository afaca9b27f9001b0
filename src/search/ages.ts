import { plain } from './fold.ts'

/** From a number of years on and below another; both may be open. */
interface Bounds {
  readonly from: number
  readonly below: number
}

const bound = /(từ đủ|từ|trên|đến dưới|đến|dưới)\s+(\d+)\s*tuổi/giu

/** The ages for which a name says that it is: `dưới 14 tuổi`, `từ đủ 70 tuổi đến dưới 75 tuổi`. */
export const agesIn = (name: string): Bounds[] => {
  const found: Bounds[] = []
  for (const [, word = '', years = ''] of name.normalize('NFC').toLowerCase().matchAll(bound)) {
    const age = Number(years)
    const last = found.at(-1)
    if (word === 'từ đủ' || word === 'từ' || word === 'trên') found.push({ from: age, below: Infinity })
    else if (last?.below === Infinity && word.startsWith('đến')) found[found.length - 1] = { ...last, below: age }
    else found.push({ from: 0, below: age })
  }
  return found
}

/** The ages in years that a question says: `7 tuổi`, `con gái 13t`. */
export const agesAsked = (query: string): number[] =>
  [...plain(query).matchAll(/(?<![\d.,/])(\d{1,3})\s*(?:tuổi|tuoi|t)(?!\p{L})/giu)].map(([, years]) => Number(years))
