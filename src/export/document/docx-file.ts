import { Document, Header, type ISectionOptions, Packer, PageNumber, PageOrientation, Paragraph, TextRun } from 'docx'
import { mm, pt } from './docx-parts.ts'
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

/** One section: A4 with the margins of Nghị định 30/2020/NĐ-CP, upright or across, numbered at the top but for the first page of a document. */
export const page = (
  children: ISectionOptions['children'],
  landscape: boolean,
  opens = !landscape,
): ISectionOptions => ({
  properties: {
    page: {
      size: { ...a4, orientation: landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
      margin: landscape
        ? { top: mm(20), bottom: mm(15), left: mm(15), right: mm(15), ...header }
        : { top: mm(20), bottom: mm(20), left: mm(30), right: mm(15), ...header },
    },
    titlePage: opens,
  },
  headers: { default: pageNumber(), first: new Header({ children: [] }) },
  children,
})

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Properties of the file with the document's date in place of the clock. */
const coreProperties = (title: string, date: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`

interface WordFile {
  title: string
  /** ISO; stands in the file's properties. */
  date: string
  sections: ISectionOptions[]
}

/** A Word file in Times New Roman 14; the same sections give the same bytes. */
export async function wordFile({ title, date, sections }: WordFile): Promise<Uint8Array> {
  const document = new Document({
    title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: pt(14), language: { value: 'vi-VN' } } } } },
    sections,
  })
  const bytes = await Packer.pack(document, 'uint8array', false, [
    { path: 'docProps/core.xml', data: coreProperties(title, date) },
  ])
  return withoutZipTimes(bytes)
}
