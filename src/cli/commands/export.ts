import { catalogSheet } from '../../export/sheet.ts'
import { formCommand } from '../../text/form-command.ts'
import { importTexts } from '../../text/import.ts'
import { sheetTexts } from '../../text/sheet.ts'
import { whyNot, writeWhole } from '../atomic.ts'
import { openCatalog } from '../catalog.ts'
import { type Command, text, UsageError } from '../command.ts'

export const command: Command = {
  options: { catalog: { type: 'string' }, sheet: { type: 'string' } },
  positionals: [0, 0],
  async run({ values, out, err }) {
    const file = text(values, 'sheet')
    if (file === undefined) throw new UsageError(importTexts.noSheetFile)
    if (!file.toLowerCase().endsWith('.xlsx')) throw new UsageError(sheetTexts.ending(file))
    const { catalog } = openCatalog(values)
    const bytes = await catalogSheet(catalog)
    try {
      writeWhole(file, bytes)
    } catch (error) {
      err(formCommand.notWritten(file, whyNot(error)))
      return 1
    }
    out(sheetTexts.exported(catalog.procedures.size, file))
    return 0
  },
}
