import type { Formula } from '../model/formula.ts'
import type { Fee } from '../model/procedure.ts'
import { type Figures, figuresIn, type Sum } from './figures.ts'
import { fold, plain, wordKey } from './fold.ts'
import { lawNumber } from './law-numbers.ts'
import { findPhrases, phraseBook } from './phrases.ts'
import type { Hit } from './types.ts'
import { wordsOf } from './words.ts'

/** What is asked for that is no procedure, and the door to go to. */
export interface Door {
  readonly name: string
  readonly words: readonly string[]
  readonly door: string
  readonly text: string
}

/** A fee or benefit that its record states as a formula, with all that is needed to compute it. */
export interface FormulaSum extends Sum {
  readonly title: string
  readonly name: string
  readonly formula: NonNullable<Fee['formula']>
  readonly tree: Formula
  /** Dated numbers of the formula on the day, by their id. */
  readonly parameters: Readonly<Record<string, number>>
  readonly currency: 'VND' | 'USD'
  /** When it holds, in words; empty where it always does. */
  readonly holds: string
  /** The case of the procedure for which it holds, where it is one. */
  readonly case?: string
}

/** What is answered beside procedures, as plain data for the browser. */
export interface AnswerSources {
  readonly doors: readonly Door[]
  /** Numbers of legal texts that have a page, with its name in the address; of a law its own name too. */
  readonly laws: readonly (readonly [number: string, slug: string, name?: string])[]
  /** Numbers of forms (`CT01`), each with the codes of the procedures that use it. */
  readonly forms: readonly (readonly [form: string, codes: readonly string[]])[]
  /** Journeys with the procedures that come first in them. */
  readonly journeys: readonly { readonly id: string; readonly name: string; readonly first: readonly string[] }[]
  readonly sums: readonly FormulaSum[]
}

export type SpecialAnswer =
  | { readonly kind: 'amount'; readonly sum: FormulaSum; readonly figures: Figures }
  | { readonly kind: 'door'; readonly door: Door }
  | { readonly kind: 'law'; readonly number: string; readonly slug: string; readonly name?: string }
  | { readonly kind: 'form'; readonly form: string; readonly codes: readonly string[] }
  | { readonly kind: 'due'; readonly submitted: string; readonly limit: string | undefined }
  | { readonly kind: 'journey'; readonly id: string; readonly name: string }
  | { readonly kind: 'ahead' }

/** Doors whose words stand in the question, the longest words first; each once. */
export const doorsIn = <T extends { readonly words: readonly string[] }>(query: string, doors: Iterable<T>): T[] => {
  const book = phraseBook([...doors].flatMap(door => door.words.map(word => [word, door] as const)))
  const words = wordsOf(plain(query))
  const keys = words.map(word => wordKey(word.text))
  const found = findPhrases(book, words, keys).toSorted((a, b) => b.length - a.length)
  return [...new Set(found.map(({ value }) => value))]
}

/** Letters and digits alone: `123/2015/NĐ-CP` and `123-2015-nd-cp` are one. */
const bare = (text: string): string => fold(plain(text)).replace(/[^a-z0-9]/g, '')

/** What else one says who asks for a law by its name: `xem luật đất đai mới nhất năm 2024`. */
const besideLaw = /\b(?:xem|tai|tim|toan van|van ban|noi dung|moi nhat|moi|nam|hien hanh|quy dinh gi|(?:19|20)\d{2})\b/g

/** The laws that the question is the name of, the latest first; a year names one of them. */
const lawsNamed = (query: string, laws: AnswerSources['laws']): SpecialAnswer[] => {
  const text = fold(plain(query))
  const asked = bare(text.replace(besideLaw, ' '))
  const found = laws.flatMap(([number, slug, name]) =>
    name !== undefined && bare(name) === asked ? [{ kind: 'law', number, slug, name } as const] : [],
  )
  const years = text.match(/\b(?:19|20)\d{2}\b/g) ?? []
  const ofYear = found.filter(({ number }) => years.some(year => number.includes(`/${year}/`)))
  const yearOf = ({ number }: { number: string }) => number.split('/')[1] ?? ''
  return (ofYear.length > 0 ? ofYear : found).toSorted((a, b) => (yearOf(a) < yearOf(b) ? 1 : -1))
}

const lawsIn = (query: string, laws: AnswerSources['laws']): SpecialAnswer[] => {
  const asked = [...plain(query).matchAll(lawNumber)].map(([number]) => bare(number))
  const numbered = laws.flatMap(([number, slug]) =>
    asked.includes(bare(number)) ? [{ kind: 'law', number, slug } as const] : [],
  )
  return numbered.length > 0 ? numbered : lawsNamed(query, laws)
}

const formNumber =
  /(?<![a-z0-9])(?:[a-z]{1,4}\s?\d{1,3}[a-z]?|\d{1,3}[a-z]?\s?[/-]\s?[a-zđ]{1,6}(?:-[a-zđ0-9]+)*)(?![a-z0-9/])/gi

const formsIn = (query: string, forms: AnswerSources['forms']): SpecialAnswer[] => {
  const asked = [...plain(query).matchAll(formNumber)].map(([number]) => bare(number))
  return forms.flatMap(([form, codes]) => (asked.includes(bare(form)) ? [{ kind: 'form', form, codes } as const] : []))
}

const days: readonly (readonly [RegExp, number])[] = [
  [/\b(?:chu nhat|cn)\b/, 0],
  [/\b(?:thu hai|thu 2|t2)\b/, 1],
  [/\b(?:thu ba|thu 3|t3)\b/, 2],
  [/\b(?:thu tu|thu 4|t4)\b/, 3],
  [/\b(?:thu nam|thu 5|t5)\b/, 4],
  [/\b(?:thu sau|thu 6|t6)\b/, 5],
  [/\b(?:thu bay|thu 7|t7)\b/, 6],
]
const two = (value: number): string => String(value).padStart(2, '0')

/** The day that is meant, counted from today (`2026-11-27`): the next such weekday, today included. */
const dayIn = (text: string, today: string): string => {
  const date = new Date(`${today}T00:00:00Z`)
  const weekday = days.find(([said]) => said.test(text))?.[1]
  if (/\b(?:ngay mai|mai)\b/.test(text)) date.setUTCDate(date.getUTCDate() + 1)
  else if (weekday !== undefined) date.setUTCDate(date.getUTCDate() + ((weekday - date.getUTCDay() + 7) % 7))
  return date.toISOString().slice(0, 10)
}

/** An hour as people write it: `16h10`, `16:10`, `8 giờ 30`, `3 giờ chiều`. */
const clock = /\b([01]?\d|2[0-3])\s*(?:h|:|g|gio)\s*([0-5]\d)?(?:\s*(phut))?\s*(sang|chieu|toi)?\b/
const limit = /\b\d{1,3}\s*(?:ngay lam viec|ngay|gio lam viec|thang)\b/

const saysDay = (text: string): boolean =>
  /\b(?:mai|hom nay|sang nay|chieu nay)\b/.test(text) || days.some(([said]) => said.test(text))

/** When it is ready, when the question says at which hour it was handed in, and of which day or that it asks for the day. */
const dueIn = (query: string, today: string): SpecialAnswer[] => {
  const text = fold(plain(query)).replace(/\s+/g, ' ')
  const [, hour, minute = '00', , part] = clock.exec(text) ?? []
  const asks = /\b(?:bao gio|khi nao|hen|ngay nao|co ket qua|may gio|thi)\b/.test(text)
  if (hour === undefined || !/\bnop\b/.test(text) || !(asks || saysDay(text))) return []
  const late = (part === 'chieu' || part === 'toi') && Number(hour) < 12
  const time = `${two(Number(hour) + (late ? 12 : 0))}:${minute}`
  const given = limit.exec(text.replace(clock, ' '))
  const words = given && plain(query).normalize('NFC')
  const at = words ? fold(words).replace(/\s+/g, ' ').indexOf(given[0]) : -1
  return [
    {
      kind: 'due',
      submitted: `${dayIn(text.replace(clock, ' '), today)}T${time}`,
      limit: words && at >= 0 ? words.replace(/\s+/g, ' ').slice(at, at + given[0].length) : undefined,
    },
  ]
}

const ahead = /\b(?:sap thay doi|sap doi|luat moi|quy dinh moi|thay doi sap toi|sap co hieu luc|nam sau thay doi)\b/

/** Where the best procedure is one of the first of a journey, the journey answers too. */
const journeysFor = (best: string | undefined, journeys: AnswerSources['journeys']): SpecialAnswer[] =>
  best === undefined
    ? []
    : journeys
        .flatMap(({ id, name, first }) => (first.includes(best) ? [{ kind: 'journey', id, name } as const] : []))
        .slice(0, 1)

/** How near a hit must come to the best to be meant as well. */
const nearBest = 0.7

/** The codes that a question may mean, best first: those that come near the best, three at most. */
export const meantBy = (hits: readonly Hit[]): string[] => {
  const least = (hits[0]?.score ?? 0) * nearBest
  return hits.slice(0, 3).flatMap(({ code, score }) => (score >= least ? [code] : []))
}

/** What answers a question beside procedures; `meant` are the codes that it may mean, best first, `today` the day on which it is asked. */
export const answersFor = (
  query: string,
  sources: AnswerSources,
  { meant, today }: { readonly meant: readonly string[]; readonly today: string },
): SpecialAnswer[] => [
  ...figuresIn(query, sources.sums, meant).map(found => ({ kind: 'amount', ...found }) as const),
  ...lawsIn(query, sources.laws),
  ...formsIn(query, sources.forms),
  ...dueIn(query, today),
  ...doorsIn(query, sources.doors)
    .slice(0, 2)
    .map(door => ({ kind: 'door', door }) as const),
  ...(ahead.test(fold(plain(query))) ? [{ kind: 'ahead' } as const] : []),
  ...journeysFor(meant[0], sources.journeys),
]
