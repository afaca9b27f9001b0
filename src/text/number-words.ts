const digits = new Map(
  Object.entries({
    ...{ mot: 1, hai: 2, ba: 3, bon: 4, tu: 4, nam: 5, lam: 5, nham: 5, sau: 6, bay: 7, tam: 8, chin: 9 },
  }),
)

/** One to ninety-nine: `bay`, `muoi lam`, `hai muoi`, `bon muoi lam`. */
function tens(words: readonly string[]): number | undefined {
  const at = words.indexOf('muoi')
  const digit = (word: string | undefined) => (word === undefined ? undefined : digits.get(word))
  if (at < 0) return words.length === 1 ? digit(words[0]) : undefined
  const before = at === 0 ? 1 : at === 1 ? digit(words[0]) : undefined
  const after = words.length === at + 1 ? 0 : words.length === at + 2 ? digit(words[at + 1]) : undefined
  return before === undefined || after === undefined ? undefined : before * 10 + after
}

/** A number from one to 999 in words without marks, `mot tram linh nam`; undefined where it is none. */
export function numberOf(folded: string): number | undefined {
  const words = folded.split(' ')
  if (words[1] !== 'tram') return tens(words)
  const hundreds = digits.get(words[0] ?? '')
  const rest = words.slice(2)
  const small = rest[0] === 'linh' || rest[0] === 'le' ? rest.slice(1) : rest
  const under = rest.length === 0 ? 0 : tens(small)
  return hundreds === undefined || under === undefined ? undefined : hundreds * 100 + under
}
