import { basisEnd } from '../../engine/record/ends.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { LegalDocument } from '../../model/lists.ts'
import type { Procedure } from '../../model/procedure.ts'
import type { Ease, Opening } from './opening.ts'

/** Ranks of legal texts, the easiest to amend first. */
const ranks = ['circular', 'decree', 'law'] as const

/** The rank of a text by its number. */
export const rankOf = (number: string): (typeof ranks)[number] =>
  /QH\d|PL-|UBTV/u.test(number) ? 'law' : /NĐ-CP|NQ-CP|QĐ-TTg/u.test(number) ? 'decree' : 'circular'

/** A text on which procedures of so many sectors rest sets the papers of none of them. */
const general = 6

/** Titles of texts that say who does it, or what it costs, and not what is asked. */
const apart = /chức năng, nhiệm vụ|cơ cấu tổ chức|tổ chức các cơ quan|phân định thẩm quyền|phân cấp|phân quyền|phí/iu

/** The texts that the procedures of too many sectors rest on. */
export function generalTexts(procedures: readonly Procedure[]): ReadonlySet<string> {
  const sectors = new Map<string, Set<string>>()
  for (const { sector, legalBasis = [] } of procedures)
    for (const { document } of legalBasis) sectors.set(document, (sectors.get(document) ?? new Set()).add(sector))
  return new Set([...sectors].flatMap(([document, found]) => (found.size >= general ? [document] : [])))
}

/** The texts of a procedure, those first that its own papers and steps name, those last that set none of these; among alike ones the easiest to amend. */
export function textsOf(
  many: ReadonlySet<string>,
  { documents }: Pick<Catalog, 'documents'>,
): (procedure: Procedure) => string[] {
  return ({ legalBasis = [], papers, steps, requirements, results }) => {
    const words = JSON.stringify([papers, steps, requirements, results])
    const place = (number: string) =>
      words.includes(number) ? 0 : many.has(number) || apart.test(documents.get(number)?.title ?? '') ? 2 : 1
    return [...new Set(legalBasis.map(({ document }) => document))].toSorted(
      (a, b) => place(a) - place(b) || ranks.indexOf(rankOf(a)) - ranks.indexOf(rankOf(b)),
    )
  }
}

/** What an office does otherwise, or says in other words, needs no text amended. */
const free: readonly Ease[] = ['words', 'practice']

/** Whether an opening asks for a text of law to be amended. */
export const amendsText = ({ ease }: Pick<Opening, 'ease'>): boolean => !free.includes(ease)

/** The text that an opening asks to amend: the first that is still law on a day, else what took its place; undefined where none is known. */
export function textToAmend(
  { law }: Pick<Opening, 'law'>,
  documents: ReadonlyMap<string, LegalDocument>,
  day: string,
): string | undefined {
  const stands = (document: string): boolean => (basisEnd({ document }, documents) ?? day) >= day
  return law.find(stands) ?? law.flatMap(document => documents.get(document)?.replacedBy ?? []).find(stands)
}
