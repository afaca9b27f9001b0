import { countsOf, reviewOf, type TextState } from '../../analysis/review.ts'
import { csvOf } from '../../export/csv.ts'
import { commandTexts } from '../../text/cli.ts'
import { formatNumber } from '../../text/format.ts'
import { lawName } from '../../text/law.ts'
import {
  conclusionsText,
  countRows,
  partsText,
  reviewTable,
  sinceText,
  stateName,
  successorsText,
  reviewText as t,
} from '../../text/review.ts'
import { figures, textTable } from '../../text/table.ts'
import { writeWhole } from '../atomic.ts'
import { catalogOption } from '../catalog.ts'
import { province, sector } from '../catalog-readers.ts'
import { defineCommand, jsonText } from '../command.ts'
import { flag, none, optional, withDefault } from '../option.ts'
import { date, newFile, whole } from '../readers.ts'

const fine: readonly TextState[] = ['in-force', 'to-come']

export const command = defineCommand({
  words: commandTexts.review,
  options: {
    on: withDefault(date, ({ today }) => today),
    within: withDefault(whole(1, 4000), () => 400),
    sector: optional(sector),
    province: optional(province),
    csv: optional(newFile('.csv')),
    catalog: catalogOption,
    json: flag,
  },
  argument: none,
  run({ values, library, out }) {
    const { catalog } = library.catalog(values.catalog)
    const texts = reviewOf(catalog, values)
    const counts = countsOf(texts)
    if (values.csv !== undefined) writeWhole(values.csv, csvOf(reviewTable(texts, catalog)))
    if (values.json) {
      const items = texts.map(({ document: _, ...text }) => ({ ...text, name: lawName(text.number, catalog) }))
      out(
        jsonText({
          on: values.on,
          within: values.within,
          counts,
          texts: items,
          reviews: [...catalog.reviews.values()],
        }),
      )
      return 0
    }
    const open = texts.filter(({ state }) => !fine.includes(state))
    out(
      textTable(
        [
          { head: t.heads.state, most: 48 },
          { head: t.heads.text, most: 60 },
          { head: t.heads.successors, most: 80 },
          ...figures(t.heads.procedures),
        ],
        open.map(text => [
          [stateName(text.state), sinceText(text)].filter(Boolean).join(', '),
          lawName(text.number, catalog),
          [partsText(text, catalog), successorsText(text, catalog), conclusionsText(text)].filter(Boolean).join('; '),
          formatNumber(text.procedures.length),
        ]),
      ),
    )
    out(
      `\n${countRows(counts)
        .map(([name, count]) => `${name}: ${formatNumber(count)}`)
        .join('\n')}`,
    )
    return 0
  },
})
