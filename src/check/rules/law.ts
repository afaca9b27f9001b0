import { inForce } from '../../engine/record/effective.ts'
import { basisEnd, isLapse } from '../../engine/record/ends.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { LegalBasis } from '../../model/parts.ts'
import { each, eachChecked, eachProcedure } from '../context.ts'

/** What ended before a day of some texts of law or parts of them: its place, its last day, and what took its place. */
const endedOf = (named: readonly LegalBasis[], { documents }: Catalog, day: string) =>
  named.flatMap((basis, index) => {
    const ended = basisEnd(basis, documents)
    const suggestion = documents.get(basis.document)?.replacedBy?.join(', ') ?? ''
    return ended === undefined || ended >= day ? [] : [{ index, values: { value: basis.document, ended, suggestion } }]
  })

/** A record in force rests on law in force. */
const basis = eachProcedure((procedure, report, { on, catalog }) => {
  if (!inForce(procedure, on)) return
  for (const { index, values } of endedOf(procedure.legalBasis ?? [], catalog, on))
    report('LAW_EXPIRED', ['legalBasis', index, 'document'], values)
})

/** A text that a list holds says from when it binds; of one that binds no more, its last day says enough. */
const validity = each(
  'legal-documents',
  catalog => catalog.documents,
  ({ number, from, to }, report, { on }) => {
    const ended = to !== undefined && to < on
    if (from === undefined && !ended) report('LAW_VALIDITY_UNKNOWN', ['number'], { value: number })
  },
)

/** What an open proposal wants to amend is still law when it is to take effect; one that is past, refused or rebuilt is history. */
const targets = each(
  'proposal',
  catalog => catalog.proposals,
  ({ status, rebuilds, from, requires = [] }, report, { on, catalog }) => {
    if (rebuilds !== undefined || status === 'enacted' || status === 'rejected') return
    for (const { index, values } of endedOf(requires, catalog, from > on ? from : on))
      report('TARGET_ENDED', ['requires', index, 'document'], values)
  },
)

/** An article is named where a clause or a point is: `khoản 2` alone is of none. */
const clauses = eachChecked(({ legalBasis = [] }, report) => {
  for (const [index, { article = '' }] of legalBasis.entries())
    if (/^(?:khoản|điểm) /iu.test(article) && !/điều|phụ lục|mục/iu.test(article))
      report('ODD_WRITING', ['legalBasis', index, 'article'], { value: 'clause', around: article })
})

/** A change rests on a text that is law on its first day, and a relief takes nothing more. */
const changed = eachChecked(({ changes = [], fees = [] }, report, { catalog: { documents } }) => {
  for (const [index, change] of changes.entries()) {
    const value = change.source.document ?? ''
    const ended = documents.get(value)?.to
    if (ended !== undefined && ended < change.from && !isLapse(change, documents))
      report('LAW_EXPIRED', ['changes', index, 'source', 'document'], { value, ended, suggestion: '' })
    for (const [at, operation] of change.operations.entries()) {
      if (change.relief === undefined || operation.op !== 'set-fee') continue
      const own = fees.find(({ id }) => id === operation.fee)?.amount
      if (own !== undefined && (operation.amount ?? 0) > own)
        report('NOTE_DIFFERS', ['changes', index, 'operations', at, 'amount'], {
          value: 'relief',
          field: operation.amount ?? '',
        })
    }
  }
})

export const law = [basis, clauses, changed, validity, targets]
