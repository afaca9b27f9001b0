import type { Catalog } from '../../model/catalog.ts'
import { proposalDocument as t } from '../../text/proposal-document.ts'
import { page, wordFile } from '../document/docx-file.ts'
import { words } from '../document/docx-parts.ts'
import type { FormData } from './data.ts'
import { documentAnnex } from './docx-annex.ts'
import { documentBody } from './docx-body.ts'
import { agencyName, documentFoot, documentHead, documentTitle } from './docx-head.ts'

/** The proposal as a Word document with the form as its annex; the same proposal gives the same bytes. */
export async function formDocx(data: FormData, catalog: Catalog, fontFiles: readonly string[]): Promise<Uint8Array> {
  const { proposal } = data
  const agency = catalog.agencies.get(proposal.proposer)?.name ?? proposal.proposer
  const body = [
    documentHead(
      [...agencyName(agency.toLocaleUpperCase('vi')), words(t.number, { size: 13, align: 'center' })],
      t.dated(proposal.date),
    ),
    ...documentTitle(t.subject(proposal.name)),
    ...documentBody(data, catalog, fontFiles),
    documentFoot(t.recipientList, t.signer, t.signNote),
  ]
  return wordFile({
    title: proposal.name,
    date: proposal.date,
    sections: [page(body, false), page(documentAnnex(data), true)],
  })
}
