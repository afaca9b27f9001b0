import type { Catalog } from '../../model/catalog.ts'
import type { Finding } from '../../model/problem.ts'
import type { Procedure } from '../../model/procedure.ts'
import { type CheckContext, eachChecked, type Rule } from '../context.ts'
import { isSyllable, oddWriting } from '../writing.ts'

type Path = (string | number)[]
type Look = (text: string, path: Path, isName: boolean) => void

/** Keys whose texts people read, at any depth; a name is also held to the form of one. */
const read = new Set(['name', 'title', 'summary', 'note', 'where', 'question', 'detail', 'undetermined', 'reason'])
const names = new Set(['name', 'title', 'question'])
const lists = [
  'cases',
  'circumstances',
  'papers',
  'steps',
  'fees',
  'benefits',
  'timeLimits',
  'channels',
  'results',
] as const

/** Every text of a record that people read, with the path to it. */
function eachText(procedure: Procedure, look: Look): void {
  const ofItem = (item: object, path: Path) => {
    for (const [key, value] of Object.entries(item))
      if (typeof value === 'string' && read.has(key)) look(value, [...path, key], names.has(key))
  }
  ofItem(procedure, [])
  for (const list of lists) for (const [index, item] of (procedure[list] ?? []).entries()) ofItem(item, [list, index])
  for (const list of ['requirements', 'notes'] as const)
    for (const [index, text] of (procedure[list] ?? []).entries()) look(text, [list, index], false)
}

/** Texts that were cut, typed twice, left as a draft, or brought along their numbering, their markup or another keyboard. */
const writing = eachChecked((procedure, report) =>
  eachText(procedure, (text, path, isName) => {
    const odd = oddWriting(text, isName)
    if (odd !== undefined) report('ODD_WRITING', path, { value: odd.kind, around: odd.around })
    else if (path.at(-1) === 'question' && !text.endsWith('?'))
      report('ODD_WRITING', path, { value: 'question', around: text.slice(-24) })
  }),
)

/** The words of a text in small letters alone; what is part of an address, a code or a formula is none. */
const wordsOf = (text: string): string[] =>
  text
    .split(/\s+/)
    .flatMap(piece => piece.replace(/^[("“]+|[)"”.,;:!?…]+$/gu, ''))
    .filter(word => word.length > 1 && /^\p{Ll}+$/u.test(word))

const shapes = new Map<string, boolean>()
function hasShape(word: string): boolean {
  const known = shapes.get(word) ?? isSyllable(word)
  shapes.set(word, known)
  return known
}

/** Keys of a Vietnamese keyboard that wrote no mark: `nghij`, `ddown`; or a mark in a word that is no syllable: `đềnghị`. */
const isMistyped = (word: string): boolean =>
  /[^a-z]/.test(word) ||
  (/dd|aa|ee|w|[sfrxj]/.test(word) &&
    isSyllable(
      word
        .replace('dd', 'd')
        .replace(/([aeo])\1/, '$1')
        .replaceAll('w', '')
        .replace(/(?<=[aeiouy])[sfrxj](?=(?:ch?|m|n|ng|nh|p|t)?$)/, ''),
    ))

interface Met {
  code: string
  path: Path
  /** True for a word that another record has too: then it is a word of a trade. */
  common: boolean
}

function strangeWords({ procedures }: Catalog): Map<string, Met> {
  const met = new Map<string, Met>()
  for (const procedure of procedures.values())
    eachText(procedure, (text, path) => {
      for (const word of wordsOf(text)) {
        if (hasShape(word)) continue
        const before = met.get(word)
        if (before === undefined) met.set(word, { code: procedure.code, path, common: false })
        else if (before.code !== procedure.code) before.common = true
      }
    })
  return met
}

/** A word that is no Vietnamese syllable and stands in one record alone. */
const spelling: Rule = ({ catalog }: CheckContext) =>
  [...strangeWords(catalog)].flatMap(([word, { code, path, common }]): Finding[] =>
    common || !isMistyped(word) || catalog.procedures.get(code)?.checked === undefined
      ? []
      : [{ code: 'ODD_WRITING', kind: 'procedure', id: code, path, values: { value: 'word', around: word } }],
  )

export const texts: readonly Rule[] = [writing, spelling]
