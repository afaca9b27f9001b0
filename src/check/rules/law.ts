import { inForce } from '../../engine/record/effective.ts'
import { basisEnd } from '../../engine/record/ends.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { LegalBasis } from '../../model/parts.ts'
import { each, eachProcedure } from '../context.ts'

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

/** A text that a list holds says from when it binds. */
const validity = each(
  'legal-documents',
  catalog => catalog.documents,
  (document, report) => {
    if (document.from === undefined) report('LAW_VALIDITY_UNKNOWN', ['number'], { value: document.number })
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

export const law = [basis, validity, targets]
