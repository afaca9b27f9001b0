import type { DocumentOutline } from '../export/document/blocks.ts'
import { wordFile } from '../export/document/docx-file.ts'
import { NoTypesetter, pdfFile } from '../export/pdf/pdf.ts'
import { documentFonts, fontFiles } from '../load/fonts.ts'
import { machineTexts } from '../text/machine.ts'
import { MachineFault } from './machine.ts'

/** The file of a document by its kind; both say the same. Throws `MachineFault` where this machine cannot set PDF. */
export const documentFile: Record<'docx' | 'pdf', (document: DocumentOutline) => Promise<Uint8Array>> = {
  docx: document => wordFile(document, fontFiles()),
  async pdf(document) {
    try {
      return await pdfFile(document, documentFonts())
    } catch (error) {
      throw error instanceof NoTypesetter ? new MachineFault(machineTexts.noTypesetter) : error
    }
  },
}
