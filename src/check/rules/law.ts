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

export const law = [basis, validity]
