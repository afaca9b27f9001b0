import { effective } from '../../engine/record/effective.ts'
import { outline } from '../../export/document/outline.ts'
import { loadCatalog } from '../../load/catalog.ts'
import { answersOf } from '../../text/answers.ts'
import { commandTexts } from '../../text/cli.ts'
import { catalogOption, procedureOf } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { defineCommand } from '../command.ts'
import { flag, optional, required, withDefault } from '../option.ts'
import { code, date } from '../readers.ts'
import { situationOf, situationOptions } from '../situation.ts'

export const command = defineCommand({
  words: commandTexts.show,
  options: {
    on: withDefault(date, ({ today }) => today),
    province: optional(province),
    ...situationOptions,
    catalog: catalogOption,
    json: flag,
  },
  argument: required(code),
  run({ values, argument, out }) {
    const loaded = loadCatalog(values.catalog)
    const overlay = loaded.catalog.overlays.get(values.province ?? '')
    const procedure = effective(procedureOf(loaded, argument), values.on, overlay)
    const asked = values.case !== undefined || values.channel !== undefined || values.if.length > 0
    const { circumstances, ...given } = situationOf(procedure, values)
    const situation = circumstances?.length ? { ...given, circumstances } : given
    const shown = asked ? { ...procedure, asked: { ...situation, ...answersOf(procedure, situation) } } : procedure
    out(values.json ? JSON.stringify(shown, null, 2) : outline(procedure, loaded.catalog, values.on, situation))
    return 0
  },
})
