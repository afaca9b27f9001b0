import { effective } from '../../engine/record/effective.ts'
import { overtaking } from '../../engine/record/filing.ts'
import { outline } from '../../export/document/outline.ts'
import { answersOf } from '../../text/answers.ts'
import { commandTexts } from '../../text/cli.ts'
import { filingText, overtakenText } from '../../text/filing.ts'
import { catalogOption, procedureOf } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { defineCommand, jsonText } from '../command.ts'
import { flag, optional, required, UsageError, withDefault } from '../option.ts'
import { code, date } from '../readers.ts'
import { situationOf, situationOptions } from '../situation.ts'

export const command = defineCommand({
  words: commandTexts.show,
  options: {
    on: withDefault(date, ({ today }) => today),
    filed: optional(date),
    'choose-new': flag,
    province: optional(province),
    ...situationOptions,
    catalog: catalogOption,
    json: flag,
  },
  argument: required(code),
  run({ values, argument, library, out }) {
    const loaded = library.catalog(values.catalog)
    const overlay = loaded.catalog.overlays.get(values.province ?? '')
    const record = procedureOf(loaded, argument)
    const { on, filed = on } = values
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
    for (const change of overtaking(record, filed, on, overlay)) out(overtakenText(change, loaded.catalog))
    out(outline(procedure, loaded.catalog, on, situation))
    return 0
  },
})
