import { writeFileSync } from 'node:fs'
import { catalogSheet } from '../../export/sheet.ts'
import { importTexts } from '../../text/import.ts'
import { sheetTexts } from '../../text/sheet.ts'
import { openCatalog } from '../catalog.ts'
import { type Command, text, UsageError } from '../command.ts'

export const command: Command = {
  options: { catalog: { type: 'string' }, sheet: { type: 'string' } },
  positionals: [0, 0],
  async run({ values, out }) {
    const file = text(values, 'sheet')
    if (file === undefined) throw new UsageError(importTexts.noSheetFile)
    const { catalog } = openCatalog(values)
    writeFileSync(file, await catalogSheet(catalog))
    out(sheetTexts.exported(catalog.procedures.size, file))
    return 0
  },
}
