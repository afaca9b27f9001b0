import { effective } from '../../engine/record/effective.ts'
import { overtaking } from '../../engine/record/filing.ts'
import { outlineParts, outlineText } from '../../export/document/outline.ts'
import { sheetsDocument } from '../../export/document/outline-sheet.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Procedure } from '../../model/procedure.ts'
import { answersOf } from '../../text/answers.ts'
import { commandTexts } from '../../text/cli.ts'
import { sayings } from '../../text/command-words.ts'
import { filingText, overtakenText } from '../../text/filing.ts'
import { valueWords } from '../../text/option.ts'
import { catalogOption, procedureOf } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { defineCommand, jsonText } from '../command.ts'
import { documentOptions, writeDocument } from '../documents.ts'
import { flag, optional, required, UsageError, withDefault } from '../option.ts'
import { code, date, words } from '../readers.ts'
import { sheetMaker } from '../sheets.ts'
import { situationOf, situationOptions, withoutEffect } from '../situation.ts'

/** `thutuc show`: a procedure as it stands on a day, on the screen or as a sheet to hang up. */
export const command = defineCommand({
  words: commandTexts.show,
  options: {
    on: withDefault(date, ({ today }) => today),
    filed: optional(date),
    'choose-new': flag,
    province: optional(province),
    ...situationOptions,
    office: optional(words(valueWords.agency)),
    ...documentOptions,
    catalog: catalogOption,
    json: flag,
  },
  argument: required(code),
  async run({ values, argument, library, out }) {
    const loaded = library.catalog(values.catalog)
    const overlay = loaded.catalog.overlays.get(values.province ?? '')
    const record = procedureOf(loaded, argument)
    const { on, filed = on } = values
    const elsewhere = elsewhereText(record, values.province, loaded.catalog, on)
    if (elsewhere?.foreign) throw new UsageError(elsewhere.text)
    if (filed > on) throw new UsageError(filingText.filedAfter(filed, on))
    const filing = { filed, choosesNew: values['choose-new'] }
    const procedure = effective(record, on, overlay, filing)
    const asked = values.case !== undefined || values.channel !== undefined || values.if.length > 0
    const { circumstances, ...given } = situationOf(procedure, values)
    const situation = circumstances?.length ? { ...given, circumstances } : given
    const shown = asked ? { ...procedure, asked: { ...situation, ...answersOf(procedure, situation) } } : procedure
    if (values.json) {
      out(jsonText(shown))
      return 0
    }
    if (elsewhere) out(elsewhere.text)
    for (const { question } of withoutEffect(procedure, values)) out(filingText.withoutEffect(question, filed))
    for (const change of overtaking(record, filed, on, overlay)) out(overtakenText(change, loaded.catalog))
    const parts = outlineParts(procedure, loaded.catalog, on, situation)
    const { catalog } = loaded
    const { docx, pdf, province, office, catalog: root } = values
    const sheet = () =>
      sheetsDocument(procedure.name, on, sheetMaker({ root, catalog, province, on, office })(procedure.code, parts))
    if (!(await writeDocument({ docx, pdf }, sheet, out))) out(outlineText(parts))
    return 0
  },
})

/** What is said of a procedure that the province does not have: another's own, or one that it does not do. */
function elsewhereText(
  { code, province: owner }: Procedure,
  province: string | undefined,
  catalog: Catalog,
  on: string,
): { text: string; foreign: boolean } | undefined {
  if (province === undefined) return undefined
  const nameOf = (id: string) => catalog.provinces.get(id)?.fullName ?? id
  if (owner !== undefined && owner !== province)
    return { text: sayings.ownOf(code, nameOf(owner), nameOf(province)), foreign: true }
  const item = catalog.overlays.get(province)?.notApplied?.find(({ procedure }) => procedure === code)
  return item && (item.from ?? on) <= on
    ? { text: sayings.notApplied(nameOf(province), item.because, item.from), foreign: false }
    : undefined
}
