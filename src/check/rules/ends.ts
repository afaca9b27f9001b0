import { effective, inForce } from '../../engine/record/effective.ts'
import { isLapse } from '../../engine/record/ends.ts'
import { restingOn } from '../../engine/record/resting.ts'
import { firstTouched } from '../../engine/time/calendar.ts'
import { addDays, dayBefore, isDate } from '../../engine/time/dates.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { LegalDocument } from '../../model/lists.ts'
import type { Path } from '../../model/problem.ts'
import type { Procedure } from '../../model/procedure.ts'
import { each, eachProcedure } from '../context.ts'

/** How many days before its end a text needs a successor or a word on what follows, and a parameter a next value. */
const notice = { text: 400, parameter: 60 } as const

/** A value whose text ended while nobody entered another. */
const values = eachProcedure((procedure, report, { on, catalog }) => {
  const lapses = (procedure.changes ?? []).filter(change => change.from <= on && isLapse(change, catalog.documents))
  if (lapses.length === 0 || !inForce(procedure, on)) return
  const { fees = [] } = effective(procedure, on)
  for (const { from, source, operations } of lapses)
    for (const operation of operations) {
      if (operation.op !== 'set-fee') continue
      const still = fees.some(({ id, undetermined }) => id === operation.fee && undetermined === operation.undetermined)
      const index = procedure.fees?.findIndex(({ id }) => id === operation.fee) ?? -1
      if (still)
        report('VALUE_ENDED', ['fees', index], {
          value: source.document ?? '',
          fee: operation.fee,
          ended: dayBefore(from),
        })
    }
})

const prose = /(?:đến hết(?: ngày)?|hết hiệu lực (?:từ|sau)(?: ngày)?) (?:(\d{1,2})\/(\d{1,2})\/|năm )(\d{4})/giu
/** A quick look before the whole pattern. */
const ending = /hết/u
const number = /\d{1,5}(?:\.\d{1,2})?(?:\/\d{4})?\/[A-ZĐƯ][A-ZĐƯa-z0-9ĐƯ.-]*/gu

/** Ends that a text speaks of, ISO; a day that is none is said to be odd elsewhere. */
const endsIn = (text: string): string[] =>
  ending.test(text)
    ? [...text.matchAll(prose)]
        .map(([, day = '31', month = '12', year]) => `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`)
        .filter(isDate)
    : []

type Told = readonly { note?: string | undefined }[] | undefined

/** What a record says in words beside its data, with where. */
function* wordsOf(procedure: Procedure): Generator<{ text: string; path: Path }> {
  for (const [index, text] of (procedure.notes ?? []).entries()) yield { text, path: ['notes', index] }
  for (const [index, { text, from }] of (procedure.unclear ?? []).entries())
    if (from === undefined) yield { text, path: ['unclear', index, 'text'] }
  for (const list of ['fees', 'timeLimits', 'papers', 'steps', 'channels', 'benefits'] as const)
    for (const [index, { note }] of ((procedure[list] ?? []) as NonNullable<Told>).entries())
      if (note !== undefined) yield { text: note, path: [list, index, 'note'] }
}

/** Last days that the data of a record know: of itself, of its changes, of texts that it cites. */
function knownEnds({ to, changes = [], legalBasis = [], fees = [] }: Procedure, { documents }: Catalog): Set<string> {
  const cited = [...legalBasis, ...[...fees, ...changes].map(({ source }) => source)]
  const ends = cited.map(source => documents.get(source?.document ?? '')?.to)
  const own = changes.flatMap(change => [change.to, dayBefore(change.from)])
  return new Set([to, ...ends, ...own].filter(day => day !== undefined))
}

/** An end that stands in words alone is forgotten: the data must know it. What ended before the record was checked, was seen. */
const inProse = eachProcedure((procedure, report, { catalog }) => {
  let known: Set<string> | undefined
  for (const { text, path } of wordsOf(procedure))
    for (const day of endsIn(text)) {
      if (day < (procedure.checked?.on ?? '')) continue
      known ??= knownEnds(procedure, catalog)
      const named = [...text.matchAll(number)].map(([found]) => catalog.documents.get(found)?.to)
      if (![day, dayBefore(day)].some(end => known?.has(end) || named.includes(end)))
        report('END_IN_PROSE', path, { value: day })
    }
})

/** The decision that published a procedure knew the texts that it rests on; where it could not, and the list does not name them, the record says so. */
const decisions = eachProcedure((procedure, report, { on, catalog }) => {
  const { decision, legalBasis = [], differs = [], unclear = [] } = procedure
  if (decision?.date === undefined || !inForce(procedure, on)) return
  if (unclear.some(({ about }) => about === 'decision')) return
  const declared = new Set(differs.flatMap(({ field }) => field))
  const listed = catalog.sources.get(procedure.code)?.laws ?? []
  const newer = legalBasis.find(({ document }) => {
    const date = catalog.documents.get(document)?.date
    return (
      date !== undefined &&
      date > (decision.date ?? '') &&
      !declared.has(`legalBasis.${document}`) &&
      !listed.includes(document)
    )
  })
  if (newer) report('DECISION_OLDER', ['decision', 'date'], { value: decision.date, document: newer.document })
})

/** Texts with an end and nothing said of what follows, on which procedures rest. */
function endingSilently({ documents, procedures }: Catalog): ReadonlyMap<string, LegalDocument> {
  const ending = [...documents].filter(
    ([, { to, replacedBy = [], notice }]) => to && replacedBy.length === 0 && !notice,
  )
  const rested = restingOn(ending.length === 0 ? [] : procedures.values())
  return new Map(ending.filter(([key]) => rested.has(key)))
}

/** A text that will end has a successor, or a word on what is known of one. */
const texts = each('legal-documents', endingSilently, (document, report, { on }) => {
  if (document.to !== undefined && on <= document.to && document.to <= addDays(on, notice.text))
    report('LAW_ENDS_SOON', ['to'], { value: document.number, ended: document.to })
})

/** A parameter has a next value in time, or a word on who gives it; after its end no word helps. */
const parameters = each(
  'parameter',
  catalog => catalog.parameters,
  ({ id, values }, report, { on }) => {
    const at = values.findLastIndex(({ from }) => values.every(other => other.from <= from))
    const last = values[at]
    if (last?.to === undefined || last.to > addDays(on, notice.parameter)) return
    if (last.to < on || last.notice === undefined)
      report('PARAMETER_LAPSES', ['values', at, 'to'], { value: id, ended: last.to })
  },
)

/** What nobody decided is decided by the day: a question whose first day is past wants an answer. */
const questions = each(
  'calendar',
  catalog => catalog.calendars,
  ({ undecided = [] }, report, { on }) => {
    for (const [index, question] of undecided.entries()) {
      const first = firstTouched(question)
      if (first !== undefined && first < on)
        report('UNDECIDED_PAST', ['undecided', index, 'id'], { value: question.id, first })
    }
  },
)

/** Ends that nobody may find out about too late. */
export const ends = [values, inProse, decisions, texts, parameters, questions]
