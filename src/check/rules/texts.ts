import type { Finding, Path } from '../../model/problem.ts'
import type { Procedure } from '../../model/procedure.ts'
import { type CheckContext, eachChecked, ofRecord, type Rule } from '../context.ts'
import { eachText } from '../reading.ts'
import { isSyllable, oddWriting } from '../writing.ts'

/** The name of a form is that of a file, as often as not in capitals and abbreviated. */
const isOfForm = (path: Path): boolean => path.at(-2) === 'form'

/** A number with a year that has not begun: `412/2031/NĐ-CP`. */
const lawOfTomorrow = (text: string, on: string): string | undefined =>
  [...text.matchAll(/\d{1,5}\/(2\d{3})\/\p{Lu}{2}/gu)].find(([, year = '']) => year > on.slice(0, 4))?.[0]

/** Texts that were cut, typed twice, left as a draft, or brought along their numbering, their markup or another keyboard. */
const writing = eachChecked((procedure, report, { on }) => {
  for (const [index, word] of (procedure.keywords ?? []).entries())
    if (word.trim().length < 2) report('ODD_WRITING', ['keywords', index], { value: 'short', around: word })
  eachText(procedure, (text, path, isName) => {
    const coming = lawOfTomorrow(text, on)
    if (coming !== undefined) report('ODD_WRITING', path, { value: 'tomorrow', around: coming })
    const odd = oddWriting(text, isName)
    if ((odd?.kind === 'capitals' || odd?.kind === 'foreign') && isOfForm(path)) return
    if (odd !== undefined) report('ODD_WRITING', path, { value: odd.kind, around: odd.around })
    else if (path.at(-1) === 'question' && !text.endsWith('?'))
      report('ODD_WRITING', path, { value: 'question', around: text.slice(-24) })
  })
})

/** The words of a text that are written in small letters but for the first; what is part of an address, a code or a formula is none. */
const wordsOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .flatMap(piece => piece.replace(/^[("“]+|[)"”.,;:!?…]+$/gu, ''))
    .filter(word => word.length > 1 && /^\p{L}\p{Ll}+$/u.test(word))

const shapes = new Map<string, boolean>()
function hasShape(word: string): boolean {
  const known = shapes.get(word) ?? isSyllable(word.toLocaleLowerCase('vi'))
  shapes.set(word, known)
  return known
}

/** Words of other languages that Vietnamese has taken over, which keys of a keyboard would make of a Vietnamese one. */
const loans = /^(?:amiăng|bar|euro|fax|gas|hécta|laser|max|mêtan|or|ôxy|ôzôn|phôtô|power|taxi|test|tir)$/

/** A word of keys that wrote no mark, without these keys: `nghij`, `ddown`, `laji`. */
const withoutKeys = (word: string): string =>
  word
    .replace('dd', 'd')
    .replace(/([aeo])\1/, '$1')
    .replaceAll('w', '')
    .replace(/(?<=[aeiouy])[sfrxj](?=[iouy]?(?:ch?|m|n|ng|nh|p|t)?$)|(?<=[aeiouy](?:ch?|m|n|ng|nh|p|t))[frxj]$/, '')

/** Keys of a Vietnamese keyboard that wrote no mark, or a mark in a word that is no syllable: `đềnghị`; in a name that may be of another language, keys alone. */
function isMistyped(word: string): boolean {
  const small = word.toLocaleLowerCase('vi')
  if (loans.test(small)) return false
  // letters without a vowel are an abbreviation
  if (/[^a-z]/.test(small)) return word === small && /[aeiouy]/.test(small.normalize('NFD'))
  return /dd|aa|ee|w|[sfrxj]/.test(small) && isSyllable(withoutKeys(small))
}

interface Met {
  readonly code: string
  readonly path: Path
}

/** The words of a record that are no Vietnamese syllables, each with where it stands. */
const strangeWords = ofRecord((procedure: Procedure): (Met & { word: string })[] => {
  const found: (Met & { word: string })[] = []
  eachText(procedure, (text, path) => {
    for (const word of isOfForm(path) ? [] : wordsOf(text))
      if (!hasShape(word)) found.push({ word, code: procedure.code, path })
  })
  return found
})

/** Words of records that somebody compared with their source which keys made of others, each where it was first met. */
function mistyped(checked: readonly Procedure[]): Map<string, Met> {
  const met = new Map<string, Met>()
  for (const { word, code, path } of checked.flatMap(one => strangeWords(one)))
    if (!met.has(word) && isMistyped(word)) met.set(word, { code, path })
  return met
}

/** A word that is no Vietnamese syllable and stands in one record alone: what another has too is a word of a trade. */
const spelling: Rule = ({ catalog }: CheckContext) => {
  const all = [...catalog.procedures.values()]
  const met = mistyped(all.filter(({ checked }) => checked !== undefined))
  if (met.size === 0) return []
  const common = new Set<string>()
  for (const procedure of all)
    for (const { word, code } of strangeWords(procedure)) if ((met.get(word)?.code ?? code) !== code) common.add(word)
  return [...met].flatMap(([word, { code, path }]): Finding[] =>
    common.has(word)
      ? []
      : [{ code: 'ODD_WRITING', kind: 'procedure', id: code, path, values: { value: 'word', around: word } }],
  )
}

export const texts: readonly Rule[] = [writing, spelling]
