import type { Catalog } from '../../model/catalog.ts'
import { proposalDocument as t } from '../../text/proposal-document.ts'
import { type DocumentOutline, page, words } from '../document/blocks.ts'
import { agencyName, documentFoot, documentHead, documentTitle, signedBelow } from '../document/letterhead.ts'
import { documentAnnex } from './annex.ts'
import { documentBody } from './body.ts'
import type { FormData } from './data.ts'

/** The proposal as a document with the form as its annex. */
export function formDocument(data: FormData, catalog: Catalog): DocumentOutline {
  const { proposal } = data
  const agency = catalog.agencies.get(proposal.proposer)?.name ?? proposal.proposer
  const text = [
    documentHead(
      [...agencyName(agency.toLocaleUpperCase('vi')), words(t.number, { size: 13, align: 'center' })],
      t.dated(proposal.date),
    ),
    ...documentTitle(t.subject(proposal.name)),
    ...documentBody(data, catalog),
  ]
  const body = signedBelow(text, documentFoot(t.recipientList, [t.signer], { note: t.signNote }))
  return {
    title: proposal.name,
    date: proposal.date,
    pages: [page(body, false), page(documentAnnex(data), true)],
  }
}
