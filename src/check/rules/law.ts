import { inForce } from '../../engine/record/effective.ts'
import { each, eachProcedure } from '../context.ts'

/** A record in force rests on law in force. */
const basis = eachProcedure((procedure, report, { on, catalog }) => {
  if (!inForce(procedure, on)) return
  for (const [index, { document }] of (procedure.legalBasis ?? []).entries()) {
    const text = catalog.documents.get(document)
    if (text?.to !== undefined && text.to < on) {
      report('LAW_EXPIRED', ['legalBasis', index, 'document'], {
        value: document,
        ended: text.to,
        suggestion: text.replacedBy?.join(', ') ?? '',
      })
    }
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
