import { provinceList } from '../../analysis/province.ts'
import { inForce } from '../../engine/record/effective.ts'
import { isEqual, matchList } from '../../import/list-match.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Procedure } from '../../model/procedure.ts'
import { commandTexts } from '../../text/cli.ts'
import { sayings } from '../../text/command-words.ts'
import { byVietnamese } from '../../text/format.ts'
import { levelNames } from '../../text/labels.ts'
import { valueWords } from '../../text/option.ts'
import { ownListTexts } from '../../text/own-list.ts'
import { procedureSheet } from '../../text/procedure-sheet.ts'
import { catalogOption } from '../catalog.ts'
import { province, sector } from '../catalog-readers.ts'
import { defineCommand, jsonText, type Printers } from '../command.ts'
import { documentOptions, writeDocument } from '../documents.ts'
import { flag, none, optional, UsageError, withDefault } from '../option.ts'
import { matchLines, readOwnList } from '../own-list.ts'
import { date, file, level, words } from '../readers.ts'
import { sheetsOf } from '../sheets.ts'

interface Against {
  file: string
  catalog: Catalog
  on: string
  json: boolean
}

/** Sets a file that an office keeps against the list; 0 where they are one and the same, 1 where anything differs. */
async function compare(listed: readonly Procedure[], against: Against, { out, err }: Printers): Promise<number> {
  const { file, catalog, on, json } = against
  const { entries, skipped } = await readOwnList(file)
  const match = matchList(
    entries,
    listed.map(({ code, name }) => ({ code, name })),
    catalog.procedures,
    on,
  )
  for (const sheet of skipped) err(ownListTexts.skipped(sheet))
  if (json) out(jsonText({ on, listed: listed.length, rows: entries.length, skipped, ...match }))
  else for (const line of matchLines(match)) out(line)
  err(ownListTexts.summary(entries.length, match.same.length, listed.length))
  return isEqual(match) ? 0 : 1
}

/** `thutuc list`: the procedures of a catalogue, a sector, a level or a province; against an office's own list where one is given. */
export const command = defineCommand({
  words: commandTexts.list,
  options: {
    sector: optional(sector),
    level: optional(level),
    province: optional(province),
    all: flag,
    against: optional(file),
    office: optional(words(valueWords.agency)),
    ...documentOptions,
    catalog: catalogOption,
    on: withDefault(date, ({ today }) => today),
    json: flag,
  },
  argument: none,
  async run({ values: { sector, level, province, all, against, on, json, ...values }, library, out, err }) {
    if (all && province !== undefined) throw new UsageError(sayings.allOfProvince)
    const { office, docx, pdf, catalog: root } = values
    const files = docx !== undefined || pdf !== undefined
    if (files && against !== undefined) throw new UsageError(procedureSheet.againstAndFiles)
    const { catalog } = library.catalog(root)
    const listed =
      province === undefined
        ? [...catalog.procedures.values()]
            .filter(procedure => all || (procedure.kind === 'public' && inForce(procedure, on)))
            .filter(procedure => sector === undefined || procedure.sector === sector)
            .filter(procedure => level === undefined || (procedure.levels ?? []).includes(level))
        : provinceList(catalog, province, on, { sector, level }).map(item => item.procedure)
    const found = listed.toSorted((a, b) => byVietnamese(a.sector, b.sector) || byVietnamese(a.name, b.name))
    if (against !== undefined) return compare(found, { file: against, catalog, on, json }, { out, err })
    const sheets = () => sheetsOf(found, { root, catalog, province, on, office })
    if (files && found.length === 0) err(procedureSheet.nothing)
    else if (await writeDocument({ docx, pdf }, sheets, out)) err(sayings.procedures(found.length))
    if (files) return found.length === 0 ? 1 : 0
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
