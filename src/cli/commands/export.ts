import { catalogSheet } from '../../export/sheet.ts'
import { loadCatalog } from '../../load/catalog.ts'
import { commandTexts } from '../../text/cli.ts'
import { sheetTexts } from '../../text/sheet.ts'
import { writeWhole } from '../atomic.ts'
import { catalogOption } from '../catalog.ts'
import { defineCommand } from '../command.ts'
import { none, required } from '../option.ts'
import { newFile } from '../readers.ts'

export const command = defineCommand({
  words: commandTexts.export,
  options: { sheet: required(newFile('.xlsx')), catalog: catalogOption },
  argument: none,
  async run({ values: { sheet: file, catalog: root }, out }) {
    const { catalog } = loadCatalog(root)
    writeWhole(file, await catalogSheet(catalog))
    out(sheetTexts.exported(catalog.procedures.size, file))
    return 0
  },
})
