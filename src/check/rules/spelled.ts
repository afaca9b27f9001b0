import type { Catalog } from '../../model/catalog.ts'
import type { Finding, Path } from '../../model/problem.ts'
import type { Procedure } from '../../model/procedure.ts'
import { ofRecord, type Rule } from '../context.ts'
import { eachText } from '../reading.ts'
import { unmarked } from '../words.ts'
import { isSyllable } from '../writing.ts'

interface Written {
  code: string
  path: Path
  records: number
}

/** How a phrase is written, by the phrase without its marks. */
type Writings = Map<string, Map<string, Written>>

/** Words that stand beside each other with nothing but a space between them, in small letters: two or three at a time. */
function* phrasesIn(text: string): Generator<string> {
  let run: string[] = []
  for (const piece of text.toLocaleLowerCase('vi').split(/\s+/)) {
    const opened = piece.replace(/^[("“]+/u, '')
    const word = opened.replace(/[)"”.,;:!?…]+$/u, '')
    if (opened !== piece || !/^\p{L}+$/u.test(word)) run = []
    if (!/^\p{L}+$/u.test(word)) continue
    run = [...run.slice(-2), word]
    if (run.length > 1) yield run.slice(-2).join(' ')
    if (run.length > 2) yield run.join(' ')
    if (word !== opened) run = []
  }
}

interface Phrase {
  readonly key: string
  readonly path: Path
}

/** The phrases of a record, each with itself without marks and where it stands first. */
const phrasesOf = ofRecord((procedure: Procedure): ReadonlyMap<string, Phrase> => {
  const found = new Map<string, Phrase>()
  const add = (text: string, path: Path): void => {
    for (const phrase of phrasesIn(text))
      if (!found.has(phrase)) found.set(phrase, { key: phrase.split(' ').map(unmarked).join(' '), path })
  }
  eachText(procedure, add)
  for (const [index, word] of (procedure.keywords ?? []).entries()) add(word, ['keywords', index])
  return found
})

/** The words of a record, each with where it stands first. */
const wordsIn = ofRecord((procedure: Procedure): ReadonlyMap<string, Path> => {
  const found = new Map<string, Path>()
  eachText(procedure, (text, path) => {
    for (const word of text.toLocaleLowerCase('vi').match(/\p{L}+/gu) ?? []) if (!found.has(word)) found.set(word, path)
  })
  return found
})

function writings({ procedures }: Catalog): Writings {
  const found: Writings = new Map()
  for (const procedure of procedures.values())
    for (const [phrase, { key, path }] of procedure.checked === undefined ? [] : phrasesOf(procedure)) {
      const forms = found.get(key) ?? new Map<string, Written>()
      if (forms.size === 0) found.set(key, forms)
      count(forms, phrase, procedure.code, path)
    }
  return found
}

/** Counts one record more that writes something. */
function count(forms: Map<string, Written>, form: string, code: string, path: Path): void {
  const before = forms.get(form)
  if (before === undefined) forms.set(form, { code, path, records: 1 })
  else before.records++
}

/** Records that must write a phrase alike before one that writes it with other marks is asked about. */
const many = 12

/** Letters and marks of a phrase in one order: `hoá` and `hóa` are two habits, and neither is a slip. */
const signsOf = (phrase: string): string => [...phrase.normalize('NFD')].toSorted().join('')

/** Words beside which any other may stand. */
const joins =
  /^(?:và|hoặc|theo|của|các|với|từ|đến|cho|là|có|không|trong|được|phải|khi|thì|mà|ở|do|một|hai|này|những|tại|về|bạn|để)$/u

/** Of two words both lost all of their marks, or one has marks that no other record writes; of three only the middle one differs, between words that are right. */
function isSlip(form: string, usual: string, key: string, rare: (word: string) => boolean): boolean {
  if (signsOf(form) === signsOf(usual)) return false
  const [own, right] = [form.split(' '), usual.split(' ')]
  if (own.length < 3) {
    const other = own.filter((word, at) => word !== right[at])
    return (
      (form === key && right.every(word => unmarked(word) !== word)) ||
      (other.length === 1 && other.every(rare) && !own.some(word => joins.test(word)))
    )
  }
  return own[0] === right[0] && own[2] === right[2]
}

/** The usual form of a phrase, and in how many records it stands. */
function usualOf(forms: ReadonlyMap<string, Written>): { usual: string; count: number } {
  const [usual = '', most] = [...forms].reduce((a, b) => (b[1].records > a[1].records ? b : a))
  return { usual, count: most?.records ?? 0 }
}

/** A phrase that one record alone writes with other marks than many others: `ho sơ` beside `hồ sơ`. */
const slips = (found: Writings, words: ReadonlyMap<string, Written>): Finding[] =>
  [...found].flatMap(([key, forms]): Finding[] => {
    if (forms.size < 2) return []
    const { usual, count } = usualOf(forms)
    if (count < many) return []
    return [...forms].flatMap(([value, { code, path, records }]) =>
      records > 1 || path[0] === 'keywords' || !isSlip(value, usual, key, word => (words.get(word)?.records ?? 0) <= 1)
        ? []
        : [{ code: 'UNLIKE_OTHERS', kind: 'procedure', id: code, path, values: { value, usual, count } }],
    )
  })

/** A keyword without any mark, most of whose pairs of words other records write with marks: search finds it without them. */
function bareKeywords(found: Writings, { procedures }: Catalog): Finding[] {
  const isBare = (phrase: string): boolean => {
    const forms = found.get(phrase)
    return forms !== undefined && forms.size > 1 && usualOf(forms).usual !== phrase
  }
  return [...procedures.values()].flatMap(({ code, checked, keywords = [] }) =>
    (checked === undefined ? [] : [...keywords.entries()]).flatMap(([index, word]): Finding[] => {
      const pairs = [...phrasesIn(word)].filter(phrase => phrase.split(' ').length === 2)
      if (unmarked(word) !== word || pairs.length === 0 || pairs.filter(isBare).length * 2 <= pairs.length) return []
      return [
        {
          code: 'ODD_WRITING',
          kind: 'procedure',
          id: code,
          path: ['keywords', index],
          values: { value: 'marks', around: word },
        },
      ]
    }),
  )
}

/** What two keys in the wrong order, or one pressed twice, were to be. */
function* meantBy(word: string): Generator<string> {
  for (let at = 1; at < word.length; at++) {
    if (word[at] === word[at - 1]) yield word.slice(0, at) + word.slice(at + 1)
    else yield word.slice(0, at - 1) + word[at] + word[at - 1] + word.slice(at + 1)
  }
}

/** Every word of the records that were compared with their source, where it stands, and in how many. */
function wordsOf({ procedures }: Catalog): Map<string, Written> {
  const words = new Map<string, Written>()
  for (const procedure of procedures.values())
    for (const [word, path] of procedure.checked === undefined ? [] : wordsIn(procedure))
      count(words, word, procedure.code, path)
  return words
}

/** A word that is no syllable, of one record alone, and a slip of the keys away from one that many records have. */
const keys = (words: ReadonlyMap<string, Written>): Finding[] =>
  [...words].flatMap(([value, { code, path, records }]): Finding[] => {
    if (records > 1 || value.length < 3 || isSyllable(value)) return []
    const usual = [...meantBy(value)].find(word => isSyllable(word) && (words.get(word)?.records ?? 0) >= many)
    if (usual === undefined) return []
    const count = words.get(usual)?.records ?? 0
    return [{ code: 'UNLIKE_OTHERS', kind: 'procedure', id: code, path, values: { value, usual, count } }]
  })

/** Records that must go on after a word before a name that stops within the next one is asked about. */
const some = 3

/** The last two words of the names of a record's lines, each with where it stands. */
function* endsOf(procedure: Procedure): Generator<readonly [string, Path]> {
  for (const list of ['papers', 'steps', 'results', 'fees'] as const)
    for (const [index, { name }] of (procedure[list] ?? []).entries()) {
      const [, last] = /(?:^|\s)(\p{L}+ \p{L}+)$/u.exec(name.toLocaleLowerCase('vi')) ?? []
      if (last !== undefined) yield [last, [list, index, 'name']]
    }
}

/** A name that stops within a word: `văn bản xác nhậ`, where other records go on `xác nhận`. */
function cut(found: Writings, words: ReadonlyMap<string, Written>, { procedures }: Catalog): Finding[] {
  const stops = [...procedures.values()]
    .filter(({ checked }) => checked !== undefined)
    .flatMap(procedure => [...endsOf(procedure)].map(([end, path]) => ({ end, path, code: procedure.code })))
    .filter(({ end }) => (words.get(end.split(' ')[1] ?? '')?.records ?? 0) <= 1)
  if (stops.length === 0) return []
  const first = new Set(stops.map(({ end }) => end.split(' ')[0]))
  const whole = [...found.values()].flatMap(forms =>
    [...forms].filter(([phrase, { records }]) => records >= some && first.has(phrase.split(' ')[0])),
  )
  return stops.flatMap(({ end, path, code }): Finding[] =>
    whole.some(([phrase]) => phrase.startsWith(end) && /^\p{L}+$/u.test(phrase.slice(end.length)))
      ? [{ code: 'ODD_WRITING', kind: 'procedure', id: code, path, values: { value: 'cut', around: end } }]
      : [],
  )
}

/** Words are written as the other records write them. */
export const spelled: Rule = ({ catalog }) => {
  const found = writings(catalog)
  const words = wordsOf(catalog)
  return [...slips(found, words), ...bareKeywords(found, catalog), ...keys(words), ...cut(found, words, catalog)]
}
