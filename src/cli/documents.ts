import type { DocumentOutline } from '../export/document/blocks.ts'
import { wordFile } from '../export/document/docx-file.ts'
import { NoTypesetter, pdfFile } from '../export/pdf/pdf.ts'
import { documentFonts, fontFiles } from '../load/fonts.ts'
import { formCommand } from '../text/form-command.ts'
import { machineTexts } from '../text/machine.ts'
import { writeTogether } from './atomic.ts'
import type { Printers } from './command.ts'
import { MachineFault } from './machine.ts'
import { optional } from './option.ts'
import { newFile } from './readers.ts'

/** The files into which a command writes its document. */
export const documentOptions = { docx: optional(newFile('.docx')), pdf: optional(newFile('.pdf')) } as const

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

const kinds = ['docx', 'pdf'] as const

/** Writes a document into each file that was asked for, all of them or none; `say` names each. False where none was asked for. */
export async function writeDocument(
  files: Readonly<Partial<Record<(typeof kinds)[number], string | undefined>>>,
  document: () => DocumentOutline,
  say: Printers['out'],
): Promise<boolean> {
  const wanted = kinds.flatMap(kind => (files[kind] === undefined ? [] : [[kind, files[kind]] as const]))
  if (wanted.length === 0) return false
  const made = document()
  const written = wanted.map(async ([kind, path]) => [path, await documentFile[kind](made)] as const)
  writeTogether(await Promise.all(written))
  for (const [, path] of wanted) say(formCommand.written(path))
  return true
}
