import { plain } from './fold.ts'
import type { OpenIndex } from './open.ts'

const digits = (text: string): string => text.replace(/\D/g, '')

/** A whole code as people write it: `1.000894`, `1,000894`, `1000894`, with or without the portal's tail `.000.00.00.H48`. */
const wholeCode = /(?<![\d/])([1-9])[.,]?(\d{6})(?:(?:\.\d{2,3}){3}(?:\.[A-Z]\d{2})?)?(?![\d/])/g

/** Whole codes in a question, digits only: `1000894`. */
export const wholeCodes = (query: string): string[] =>
  [...plain(query).matchAll(wholeCode)].map(([, first, rest]) => `${first}${rest}`)

/** Places of the entries that typed codes mean: whole ones wherever they stand, a beginning alone (`1.00089`), an older code. */
export const placesOfCode = (open: OpenIndex, query: string): number[] => {
  const text = plain(query)
  const whole = wholeCodes(query)
  const begun = whole.length === 0 && /^\s*\d[\d.,\s]*$/.test(text) ? digits(text) : ''
  if (whole.length === 0 && (begun.length < 4 || begun.length > 7)) return []
  const fits = (code: string) => (whole.length > 0 ? whole.includes(digits(code)) : digits(code).startsWith(begun))
  const now = open.index.codes.flatMap((code, place) => (fits(code) ? [place] : []))
  const older = Object.entries(open.index.replaces).flatMap(([code, place]) => (fits(code) ? [place] : []))
  return [...new Set([...now, ...older])]
}
