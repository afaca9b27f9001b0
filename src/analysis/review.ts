import { effective, inForce } from '../engine/record/effective.ts'
import { within as isWithin } from '../engine/record/ends.ts'
import { namedOrEnded, restingOn } from '../engine/record/resting.ts'
import { addDays, dayAfter } from '../engine/time/dates.ts'
import type { Catalog } from '../model/catalog.ts'
import type { LegalDocument } from '../model/lists.ts'
import type { Procedure } from '../model/procedure.ts'
import type { LegalReview, ReviewResult } from '../model/review.ts'
import { publicRecords } from './province.ts'

/** Where a text stands on a day; `unknown` where the register does not say from when it binds, or does not hold it. */
export type TextState = 'ended' | 'partly-ended' | 'ending' | 'to-come' | 'in-force' | 'unknown'

/** What a reviewer concluded of a text, and in which review. */
export interface Conclusion {
  readonly review: string
  readonly unit: string
  readonly result: ReviewResult
  readonly by: string
}

/** A text on which procedures rest, as it stands on a day. */
export interface TextReview {
  readonly number: string
  readonly document: LegalDocument | undefined
  readonly state: TextState
  /** The first day without it, or without its parts. */
  readonly day: string | undefined
  readonly parts: NonNullable<LegalDocument['ended']>
  readonly successors: readonly string[]
  /** Codes of the procedures in force that rest on it, or on a part of it that ended. */
  readonly procedures: readonly string[]
  readonly conclusions: readonly Conclusion[]
}

/** What to review: a day, how far ahead an end is near, and which procedures. */
export interface ReviewScope {
  readonly on: string
  /** Days ahead, the last one counted. */
  readonly within: number
  readonly province?: string | undefined
  readonly sector?: string | undefined
}

/** Where a text stands on a day, without regard to the procedures. */
function stateOf(
  document: LegalDocument | undefined,
  { on, within }: ReviewScope,
): Pick<TextReview, 'state' | 'day' | 'parts'> {
  const parts = (document?.ended ?? []).filter(({ to }) => to < on)
  const none = { day: undefined, parts }
  if (document === undefined || (document.from === undefined && document.to === undefined))
    return { state: 'unknown', ...none }
  const { from, to } = document
  if (to !== undefined && to < on) return { state: 'ended', day: dayAfter(to), parts }
  if (from !== undefined && from > on) return { state: 'to-come', ...none }
  if (to !== undefined && to <= addDays(on, within)) return { state: 'ending', day: dayAfter(to), parts }
  const [first] = parts.map(part => part.to).sort()
  if (first !== undefined) return { state: 'partly-ended', day: dayAfter(first), parts }
  return { state: 'in-force', ...none }
}

/** Whether a procedure rests on what ended: where only parts did, it cites one of them or the whole text. */
const restsOn = ({ legalBasis = [] }: Procedure, number: string, parts: TextReview['parts']): boolean => {
  const cited = legalBasis.filter(({ document }) => document === number)
  return (
    cited.length === 0 ||
    cited.some(({ article }) => article === undefined || parts.some(part => isWithin(article, part.article)))
  )
}

const conclusionsOn = (number: string, reviews: Iterable<LegalReview>): Conclusion[] =>
  [...reviews].flatMap(({ id, unit, texts = [] }) =>
    texts.filter(({ document }) => document === number).map(({ result, by }) => ({ review: id, unit, result, by })),
  )

/** What took the place of a text and has not ended itself by the day; where all have, the last ones known. */
export function successorsOf(
  number: string,
  register: Catalog['documents'],
  on: string,
  seen = new Set<string>(),
): string[] {
  seen.add(number)
  return (register.get(number)?.replacedBy ?? []).flatMap(next => {
    const to = register.get(next)?.to
    const later = to !== undefined && to < on && !seen.has(next) ? successorsOf(next, register, on, seen) : []
    return later.length > 0 ? later : [next]
  })
}

const order: readonly TextState[] = ['ended', 'partly-ended', 'ending', 'unknown', 'to-come', 'in-force']

/** The procedures asked for that are in force, as they stand on the day. */
function asked(catalog: Catalog, { on, province, sector }: ReviewScope): Procedure[] {
  const overlay = province === undefined ? undefined : catalog.overlays.get(province)
  return publicRecords(catalog, { province, sector })
    .map(procedure => effective(procedure, on, overlay))
    .filter(procedure => inForce(procedure, on))
}

/** Every text on which procedures in force rest, those that ended first, then by how many rest on it. */
export function reviewOf(catalog: Catalog, scope: ReviewScope): TextReview[] {
  const found = [...restingOn(asked(catalog, scope), namedOrEnded)].map(([number, resting]): TextReview => {
    const document = catalog.documents.get(number)
    const stands = stateOf(document, scope)
    const touched =
      stands.state === 'partly-ended' ? resting.filter(procedure => restsOn(procedure, number, stands.parts)) : resting
    return {
      number,
      document,
      ...stands,
      successors: [...new Set(successorsOf(number, catalog.documents, scope.on))],
      procedures: touched.map(({ code }) => code),
      conclusions: conclusionsOn(number, catalog.reviews.values()),
    }
  })
  const place = ({ state }: TextReview) => order.indexOf(state)
  return found.toSorted(
    (a, b) => place(a) - place(b) || b.procedures.length - a.procedures.length || (a.number < b.number ? -1 : 1),
  )
}

/** What a report on a review counts: texts by where they stand, and by what reviewers propose. */
export interface ReviewCounts extends Record<TextState, number> {
  readonly reviewed: number
  /** Texts that a reviewer proposes to amend, to replace, to abolish. */
  readonly amend: number
  readonly replace: number
  readonly abolish: number
  /** Ended texts without a successor in the register. */
  readonly orphaned: number
}

/** Counts for the report of a review, each text once. */
export function countsOf(texts: readonly TextReview[]): ReviewCounts {
  const standing = (state: TextState) => texts.filter(text => text.state === state).length
  const proposed = (result: ReviewResult) =>
    texts.filter(({ conclusions }) => conclusions.some(conclusion => conclusion.result === result)).length
  return {
    reviewed: texts.length,
    ended: standing('ended'),
    'partly-ended': standing('partly-ended'),
    ending: standing('ending'),
    'to-come': standing('to-come'),
    'in-force': standing('in-force'),
    unknown: standing('unknown'),
    amend: proposed('amend'),
    replace: proposed('replace'),
    abolish: proposed('abolish'),
    orphaned: texts.filter(({ state, successors }) => state === 'ended' && successors.length === 0).length,
  }
}
