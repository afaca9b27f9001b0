import { provinceList } from '../../analysis/province.ts'
import { inForce } from '../../engine/record/effective.ts'
import { commandTexts } from '../../text/cli.ts'
import { sayings } from '../../text/command-words.ts'
import { byVietnamese } from '../../text/format.ts'
import { levelNames } from '../../text/labels.ts'
import { catalogOption } from '../catalog.ts'
import { province, sector } from '../catalog-readers.ts'
import { defineCommand, jsonText } from '../command.ts'
import { flag, none, optional, UsageError, withDefault } from '../option.ts'
import { date, level } from '../readers.ts'

export const command = defineCommand({
  words: commandTexts.list,
  options: {
    sector: optional(sector),
    level: optional(level),
    province: optional(province),
    all: flag,
    catalog: catalogOption,
    on: withDefault(date, ({ today }) => today),
    json: flag,
  },
  argument: none,
  run({ values: { sector, level, province, all, on, json, ...values }, library, out, err }) {
    if (all && province !== undefined) throw new UsageError(sayings.allOfProvince)
    const { catalog } = library.catalog(values.catalog)
    const listed =
      province === undefined
        ? [...catalog.procedures.values()]
            .filter(procedure => all || (procedure.kind === 'public' && inForce(procedure, on)))
            .filter(procedure => sector === undefined || procedure.sector === sector)
            .filter(procedure => level === undefined || (procedure.levels ?? []).includes(level))
        : provinceList(catalog, province, on, { sector, level }).map(item => item.procedure)
    const found = listed.toSorted((a, b) => byVietnamese(a.sector, b.sector) || byVietnamese(a.name, b.name))
    if (json)
      out(
        jsonText(found.map(({ code, name, sector: of, levels }) => ({ code, name, sector: of, levels: levels ?? [] }))),
      )
    else
      for (const { code, name, levels } of found)
        out(
          `${code}  ${(levels ?? [])
            .map(item => levelNames[item])
            .join(', ')
            .padEnd(18)}  ${name}`,
        )
    err(sayings.procedures(found.length))
    return 0
  },
})
