import { sunsetsOf } from '../../analysis/sunset.ts'
import { commandTexts } from '../../text/cli.ts'
import { formatDate, formatNumber } from '../../text/format.ts'
import { lawName } from '../../text/law.ts'
import { lapseText, lapseYear, permanentText, sunsetText as t } from '../../text/sunset.ts'
import { figures, textTable } from '../../text/table.ts'
import { assumptionsFor, costOptions } from '../assumptions.ts'
import { sector } from '../catalog-readers.ts'
import { defineCommand, jsonText } from '../command.ts'
import { none, optional, withDefault } from '../option.ts'
import { date, whole } from '../readers.ts'

const { province: _province, ...costing } = costOptions

export const command = defineCommand({
  words: commandTexts.sunset,
  options: {
    on: withDefault(date, ({ today }) => today),
    within: withDefault(whole(1, 4000), () => 400),
    sector: optional(sector),
    ...costing,
  },
  argument: none,
  run({ values, library, out, err }) {
    const { catalog } = library.catalog(values.catalog)
    const sunsets = sunsetsOf(catalog, values, assumptionsFor(catalog, values.on, values, err))
    if (values.json) {
      out(jsonText(sunsets.map(item => ({ ...item, name: lawName(item.document.number, catalog) }))))
      return 0
    }
    if (sunsets.length === 0) {
      err(t.none)
      return 0
    }
    out(
      textTable(
        [
          { head: t.heads.text, most: 50 },
          { head: t.heads.day },
          ...figures(t.heads.resting, t.heads.changed),
          { head: t.heads.year },
          { head: t.heads.permanent, most: 60 },
        ],
        sunsets.map(item => [
          lawName(item.document.number, catalog),
          formatDate(item.day),
          formatNumber(item.resting.length),
          formatNumber(item.lapses.length),
          item.lapses.length === 0 ? '' : lapseYear(item.perYear),
          permanentText(item, catalog),
        ]),
      ),
    )
    for (const { document, lapses } of sunsets)
      for (const lapse of lapses)
        out(`  ${lawName(document.number, catalog)} · ${lapse.procedure}: ${lapseText(lapse)}.`)
    err(t.basis)
    return 0
  },
})
