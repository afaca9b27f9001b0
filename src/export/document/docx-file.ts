import {
  Document,
  Footer,
  Header,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TabStopType,
  TextRun,
} from 'docx'
import { pagesWords } from '../../text/procedure-sheet.ts'
import { type DocumentOutline, marginsOf, type Page } from './blocks.ts'
import { docxBlock, mm, pt } from './docx-blocks.ts'
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

/** What a page says of itself at its foot: the text, then its number among the pages of its sheet. */
const footer = (text: string, width: number) =>
  new Footer({
    children: [
      new Paragraph({
        tabStops: [{ type: TabStopType.RIGHT, position: mm(width) }],
        children: [
          new TextRun({
            children: [text, `\t${pagesWords.page} `, PageNumber.CURRENT, '/', PageNumber.TOTAL_PAGES_IN_SECTION],
            size: pt(9),
          }),
        ],
      }),
    ],
  })

/** Pages of one kind, numbered at the top but for the first page of a document. */
const section = (made: Page, fontFiles: readonly string[]): ISectionOptions => {
  const { top, bottom, left, right } = marginsOf(made)
  const foot = made.foot === undefined ? undefined : footer(made.foot, (made.landscape ? 297 : 210) - left - right)
  return {
    properties: {
      page: {
        size: { ...a4, orientation: made.landscape ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT },
        margin: { top: mm(top), bottom: mm(bottom), left: mm(left), right: mm(right), ...header },
        ...(foot && { pageNumbers: { start: 1 } }),
      },
      titlePage: made.opens,
    },
    headers: { default: foot ? new Header({ children: [] }) : pageNumber(), first: new Header({ children: [] }) },
    ...(foot && { footers: { default: foot, first: foot } }),
    children: made.blocks.map(block => docxBlock(block, fontFiles)),
  }
}

const xml = (text: string) => text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;')

/** Properties of the file with the document's date in place of the clock. */
const coreProperties = (title: string, date: string) =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?><cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" xmlns:dcmitype="http://purl.org/dc/dcmitype/" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"><dc:title>${xml(title)}</dc:title><dc:language>vi-VN</dc:language><dcterms:created xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:created><dcterms:modified xsi:type="dcterms:W3CDTF">${date}T00:00:00Z</dcterms:modified></cp:coreProperties>`

/** A Word file in Times New Roman 14; the same document gives the same bytes. Pictures are drawn with the font files. */
export async function wordFile(
  { title, date, pages }: DocumentOutline,
  fontFiles: readonly string[] = [],
): Promise<Uint8Array> {
  const document = new Document({
    title,
    styles: { default: { document: { run: { font: 'Times New Roman', size: pt(14), language: { value: 'vi-VN' } } } } },
    sections: pages.map(made => section(made, fontFiles)),
  })
  const bytes = await Packer.pack(document, 'uint8array', false, [
    { path: 'docProps/core.xml', data: coreProperties(title, date) },
  ])
  return withoutZipTimes(bytes)
}
