import { inForce } from '../../engine/record/effective.ts'
import type { Level } from '../../model/procedure.ts'
import { byVietnamese } from '../../text/format.ts'
import { levelNames } from '../../text/labels.ts'
import { openCatalog } from '../catalog.ts'
import { type Command, dateOption, text, UsageError } from '../command.ts'

export const command: Command = {
  options: {
    sector: { type: 'string' },
    level: { type: 'string' },
    all: { type: 'boolean' },
    catalog: { type: 'string' },
    on: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: [0, 0],
  run({ values, out, err, today }) {
    const on = dateOption(values, today)
    const { catalog } = openCatalog(values)
    const sector = text(values, 'sector')
    const level = text(values, 'level')
    if (sector !== undefined && !catalog.sectors.has(sector))
      throw new UsageError(`Không có lĩnh vực "${sector}". Các lĩnh vực: ${[...catalog.sectors.keys()].join(', ')}.`)
    if (level !== undefined && !Object.hasOwn(levelNames, level))
      throw new UsageError(`Không có cấp "${level}". Các cấp: ${Object.keys(levelNames).join(', ')}.`)
    const found = [...catalog.procedures.values()]
      .filter(procedure => values.all === true || (procedure.kind === 'public' && inForce(procedure, on)))
      .filter(procedure => sector === undefined || procedure.sector === sector)
      .filter(procedure => level === undefined || (procedure.levels ?? []).includes(level as Level))
      .toSorted((a, b) => byVietnamese(a.sector, b.sector) || byVietnamese(a.name, b.name))
    if (values.json === true)
      out(
        JSON.stringify(
          found.map(({ code, name, sector: of, levels }) => ({ code, name, sector: of, levels: levels ?? [] })),
          null,
          2,
        ),
      )
    else
      for (const { code, name, levels } of found)
        out(
          `${code}  ${(levels ?? [])
            .map(item => levelNames[item])
            .join(', ')
            .padEnd(18)}  ${name}`,
        )
    err(`${found.length} thủ tục`)
    return 0
  },
}
