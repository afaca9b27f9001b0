import { effective } from '../../engine/effective.ts'
import { outline } from '../../text/outline.ts'
import { openCatalog, procedureOf } from '../catalog.ts'
import { type Command, dateOption, text, UsageError } from '../command.ts'

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
    const province = text(values, 'province')
    if (province !== undefined && !loaded.catalog.provinces.has(province))
      throw new UsageError(`Không có tỉnh mã "${province}". Xem mã trong lists/provinces.yaml, ví dụ --province 79.`)
    const overlay = province === undefined ? undefined : loaded.catalog.overlays.get(province)
    const procedure = effective(procedureOf(loaded, positionals[0] ?? ''), on, overlay)
    out(values.json === true ? JSON.stringify(procedure, null, 2) : outline(procedure, loaded.catalog))
    return 0
  },
}
