import type { LegalDocument } from '../../model/lists.ts'
import type { LegalReview, ReviewResult } from '../../model/review.ts'
import { each, type Report } from '../context.ts'

/** Under which count each result is reported. */
const countedAs = {
  ended: 'ended',
  'partly-ended': 'partlyEnded',
  'in-force': 'inForce',
  amend: 'amend',
  replace: 'replace',
  abolish: 'abolish',
} as const satisfies Record<ReviewResult, keyof LegalReview['counts']>

/** The counts of a report agree with each other and with the texts that it lists. */
function countsAgree({ counts, texts }: LegalReview, report: Report): void {
  const { reviewed, ...others } = counts
  if (reviewed !== undefined) {
    const disjoint = (counts.ended ?? 0) + (counts.inForce ?? 0)
    for (const [key, value = 0] of [...Object.entries(others), ['ended + inForce', disjoint] as const])
      if (value > reviewed) report('REVIEW_COUNTS', ['counts', 'reviewed'], { key, value, other: reviewed })
  }
  if (texts === undefined) return
  for (const result of Object.keys(countedAs) as ReviewResult[]) {
    const key = countedAs[result]
    const listed = texts.filter(text => text.result === result).length
    if (counts[key] !== undefined && counts[key] !== listed)
      report('REVIEW_COUNTS', ['counts', key], { key, value: counts[key], other: listed })
  }
}

/** Whether the register says that a text had ended by the end of a review; undefined where it does not know. */
const hadEnded = (document: LegalDocument | undefined, on: string): boolean | undefined =>
  document === undefined || (document.from === undefined && document.to === undefined)
    ? undefined
    : document.to !== undefined && document.to < on

/** A conclusion does not contradict the register. */
function agreesWithRegister(
  { texts = [], to }: LegalReview,
  documents: ReadonlyMap<string, LegalDocument>,
  report: Report,
): void {
  for (const [index, { document, result }] of texts.entries()) {
    const ended = hadEnded(documents.get(document), to)
    if ((result === 'in-force' && ended === true) || (result === 'ended' && ended === false))
      report('REVIEW_LAW', ['texts', index, 'result'], { value: result, document, on: to })
  }
}

/** What must hold for a review to be reported. */
export const reviews = each<LegalReview>(
  'review',
  catalog => catalog.reviews,
  (review, report, { catalog }) => {
    if (review.to < review.from) report('DATE_ORDER', ['to'], { value: review.to, earlier: review.from })
    countsAgree(review, report)
    agreesWithRegister(review, catalog.documents, report)
  },
)
