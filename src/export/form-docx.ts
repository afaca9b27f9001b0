import { Document, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import type { Catalog } from '../model/catalog.ts'
import { proposalDocument as t } from '../text/proposal-document.ts'
import { mm, pt } from './docx-parts.ts'
import type { FormData } from './form.ts'
import { documentAnnex } from './form-docx-annex.ts'
import { documentBody } from './form-docx-body.ts'
import { documentFoot, documentHead, documentTitle } from './form-docx-head.ts'
import { withoutZipTimes } from './zip-times.ts'

const a4 = { width: mm(210), height: mm(297) }
const header = { header: mm(10), footer: mm(10) }

/** Number of the page at the top, from the second on. */
const pageNumber = () =>
  new Header({
    children: [
      new Paragraph({ alignment: 'center', children: [new TextRun({ children: [PageNumber.CURRENT], size: pt(13) })] }),
    ],
  })

const page = (children: ISectionOptions['children'], landscape: boolean): ISectionOptions => ({
  properties: {
    page: {
      size: { ...a4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: landscape
        ? { top: mm(20), bottom: mm(15), left: mm(15), right: mm(15), ...header }
        : { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), ...header },
    },
    titlePage: !landscape,
  },
  headers: { default: pageNumber(), first: new Header({ children: [] }) },
  children,
})

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Properties of the file with the proposal's date in place of the clock. */
const coreProperties = (title: string, date: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`

/** The proposal as a Word document with the form as its annex; the same proposal gives the same bytes. */
export async function formDocx(data: FormData, catalog: Catalog, fontFiles: readonly string[]): Promise<Uint8Array> {
  const { proposal } = data
  const agency = catalog.agencies.get(proposal.proposer)?.name ?? proposal.proposer
  const document = new Document({
    title: proposal.name,
    styles: { default: { document: { run: { font: 'Times New Roman', size: pt(14), language: { value: 'vi-VN' } } } } },
    sections: [
      page(
        [
          documentHead(agency, proposal.date),
          ...documentTitle(t.subject(proposal.name)),
          ...documentBody(data, catalog, fontFiles),
          documentFoot(),
        ],
        false,
      ),
      page(documentAnnex(data), true),
    ],
  })
  const bytes = await Packer.pack(document, 'uint8array', false, [
    { path: 'docProps/core.xml', data: coreProperties(proposal.name, proposal.date) },
  ])
  return withoutZipTimes(bytes)
}
