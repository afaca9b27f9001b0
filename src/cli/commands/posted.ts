import { postedSheets } from '../../export/posted.ts'
import { commandTexts } from '../../text/cli.ts'
import { postedCommand as t } from '../../text/posted.ts'
import { catalogOption } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { defineCommand, jsonText } from '../command.ts'
import { documentOptions, writeDocument } from '../documents.ts'
import { flag, none, required, withDefault } from '../option.ts'
import { date, whole } from '../readers.ts'
import { sheetsOf } from '../sheets.ts'

/** `thutuc posted`: which sheets that hang in a province are old, and which the next change makes old; 1 where one is. */
export const command = defineCommand({
  words: commandTexts.posted,
  options: {
    province: required(province),
    on: withDefault(date, ({ today }) => today),
    within: withDefault(whole(1, 4000), () => 400),
    ...documentOptions,
    catalog: catalogOption,
    json: flag,
  },
  argument: none,
  async run({ values: { province, on, within, json, ...values }, library, out, err }) {
    const { catalog } = library.catalog(values.catalog)
    const sheets = postedSheets(catalog, province, on, within)
    const old = sheets.filter(sheet => sheet.old)
    if (json) out(jsonText(sheets))
    else for (const sheet of sheets) out(t.line(sheet))
    const { docx, pdf, catalog: root } = values
    const again = [...new Map(old.flatMap(one => (one.now === undefined ? [] : [[one.procedure, one] as const])))]
    const stale = again.map(([code, { name }]) => ({ code, name }))
    const reprint = () => sheetsOf(stale, { root, catalog, province, on })
    if (stale.length > 0) await writeDocument({ docx, pdf }, reprint, out)
    else if (docx !== undefined || pdf !== undefined) err(t.nothingAgain)
    const soon = sheets.filter(({ until }) => until !== undefined)
    err(sheets.length === 0 ? t.none : t.summary(sheets.length, old.length, soon.length))
    return old.length > 0 ? 1 : 0
  },
})
