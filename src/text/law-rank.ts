import type { Catalog } from '../model/catalog.ts'
import type { Source } from '../model/primitives.ts'
import { kindOfNumber, kindOfTitle } from './law.ts'

/** Kinds of legal texts from the highest down (Luật Ban hành văn bản quy phạm pháp luật 64/2025/QH15 Điều 4). */
const ranked = ['Hiến pháp', 'Bộ luật', 'Luật', 'Pháp lệnh', 'Lệnh', 'Nghị định', 'Thông tư liên tịch', 'Thông tư']

/** Signatures whose rank follows from who issued them: a resolution of the National Assembly, the Government, a People's Council. */
const issued: readonly (readonly [RegExp, number])[] = [
  [/\/QH\d+$/u, 2],
  [/\/UBTVQH\d+/u, 3],
  [/\/NQ-CP/u, 5],
  [/\/QĐ-TTg/u, 5.5],
  [/\/NQ-HĐND/u, 8.5],
  [/\/QĐ-UBND/u, 9],
]

const kindIn = (number: string, { documents }: Pick<Catalog, 'documents'>): string => {
  const { kind, title = '' } = documents.get(number) ?? {}
  return kind ?? kindOfTitle(title) ?? kindOfNumber(number) ?? ''
}

/** Place of a text among the ranks of law, smallest first; a text in words after all others. */
function rankOf({ document, title = '' }: Source, catalog: Pick<Catalog, 'documents'>): number {
  const number = (document ?? numberIn(title) ?? '').replace(/@\d{2}$/u, '')
  const proved = issued.find(([pattern]) => pattern.test(number))?.[1]
  const place = ranked.indexOf(document === undefined ? (kindOfTitle(title) ?? '') : kindIn(document, catalog))
  return proved ?? (place >= 0 ? place : number === '' ? 99 : 8)
}

/** The number that a title in words names: `77/2025/NQ-HĐND` of "Nghị quyết số 77/2025/NQ-HĐND ngày 27/11/2025 của …". */
export const numberIn = (title: string): string | undefined =>
  /(?:^|\s)(\d{1,5}(?:\.\d{1,2})?(?:\/\d{4})?\/[A-ZĐƯ][\p{L}\d-]+)/u.exec(title)?.[1]

const dateOf = ({ document, title = '' }: Source, { documents }: Pick<Catalog, 'documents'>): string => {
  if (document !== undefined) return documents.get(document)?.date ?? '9999'
  const [, day = '', month = '', year] = /ngày (\d{1,2})\/(\d{1,2})\/(\d{4})/.exec(title) ?? []
  return year === undefined ? '9999' : `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
}

/** Sources by the rank of their texts, then by date. */
export const inRank = <T extends Source>(sources: readonly T[], catalog: Pick<Catalog, 'documents'>): T[] =>
  sources
    .map(source => ({ source, rank: rankOf(source, catalog), date: dateOf(source, catalog) }))
    .toSorted((a, b) => a.rank - b.rank || (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .map(({ source }) => source)
