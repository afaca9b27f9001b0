import type { LegalDocument } from '../../src/model/lists.ts'
import { documentsPage } from '../../src/text/documents-page.ts'

/** Whether a text holds on a day, in words; `open` where nobody has read it in the text itself. */
export interface Validity {
  text: string
  open: boolean
  ended: boolean
}

const t = documentsPage.validity

/** The validity of a legal text on a day. */
export function validityOf({ from, to, verified }: LegalDocument, on: string): Validity {
  const ended = to !== undefined && to < on
  const state = ended ? t.ended(to) : from === undefined ? t.unknown : from > on ? t.future(from) : t.inForce(from)
  return { text: verified ? state : `${state} (${t.unverified})`, open: !verified || from === undefined, ended }
}
