import { effective } from '../../engine/record/effective.ts'
import { outline } from '../../text/outline.ts'
import { openCatalog, procedureOf, provinceOption } from '../catalog.ts'
import { type Command, dateOption } from '../command.ts'

export const command: Command = {
  options: {
    on: { type: 'string' },
    province: { type: 'string' },
    catalog: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: [1, 1],
  run({ values, positionals, out, today }) {
    const on = dateOption(values, today)
    const loaded = openCatalog(values)
    const province = provinceOption(values, loaded.catalog)
    const overlay = province === undefined ? undefined : loaded.catalog.overlays.get(province)
    const procedure = effective(procedureOf(loaded, positionals[0] ?? ''), on, overlay)
    out(values.json === true ? JSON.stringify(procedure, null, 2) : outline(procedure, loaded.catalog))
    return 0
  },
}
