import type { OpenIndex } from './open.ts'

const digits = (text: string): string => text.replace(/\D/g, '')

/** Places of the entries that a typed code means: `1.000894`, `1000894`, the beginning `1.00089`, a code inside a sentence, an older code. */
export const placesOfCode = (open: OpenIndex, query: string): number[] => {
  const alone = /^\s*\d[\d.\s]*$/.test(query)
  const typed = alone ? digits(query) : digits(/(?<!\d)[1-9]\.?\d{6}(?!\d)/.exec(query)?.[0] ?? '')
  if (typed.length < 4 || typed.length > 12) return []
  const fits = (code: string) => (alone ? digits(code).startsWith(typed) : digits(code) === typed)
  const now = open.index.codes.flatMap((code, place) => (fits(code) ? [place] : []))
  const older = Object.entries(open.index.replaces).flatMap(([code, place]) => (fits(code) ? [place] : []))
  return [...new Set([...now, ...older])]
}
