import { inForce } from '../../engine/record/effective.ts'
import { basisEnd } from '../../engine/record/ends.ts'
import { each, eachProcedure } from '../context.ts'

/** A record in force rests on law in force. */
const basis = eachProcedure((procedure, report, { on, catalog }) => {
  if (!inForce(procedure, on)) return
  for (const [index, basis] of (procedure.legalBasis ?? []).entries()) {
    const ended = basisEnd(basis, catalog.documents)
    if (ended !== undefined && ended < on)
      report('LAW_EXPIRED', ['legalBasis', index, 'document'], {
        value: basis.document,
        ended,
        suggestion: catalog.documents.get(basis.document)?.replacedBy?.join(', ') ?? '',
      })
  }
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
    const day = from > on ? from : on
    for (const [index, target] of requires.entries()) {
      const ended = basisEnd(target, catalog.documents)
      if (ended !== undefined && ended < day)
        report('TARGET_ENDED', ['requires', index, 'document'], {
          value: target.document,
          ended,
          suggestion: catalog.documents.get(target.document)?.replacedBy?.join(', ') ?? '',
        })
    }
  },
)

export const law = [basis, validity, targets]
