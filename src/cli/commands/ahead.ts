import { aheadOf } from '../../analysis/ahead.ts'
import { aheadLine, aheadText as t, undecidedLine } from '../../text/ahead.ts'
import { commandTexts } from '../../text/cli.ts'
import { catalogOption } from '../catalog.ts'
import { province, sector } from '../catalog-readers.ts'
import { defineCommand, jsonText } from '../command.ts'
import { flag, none, optional, withDefault } from '../option.ts'
import { date, whole } from '../readers.ts'

export const command = defineCommand({
  words: commandTexts.ahead,
  options: {
    on: withDefault(date, ({ today }) => today),
    within: withDefault(whole(1, 4000), () => 400),
    sector: optional(sector),
    province: optional(province),
    catalog: catalogOption,
    json: flag,
  },
  argument: none,
  run({ values, library, out, err }) {
    const { catalog } = library.catalog(values.catalog)
    const { ahead, undecided } = aheadOf(catalog, values)
    const days = Map.groupBy(ahead, item => item.day)
    if (values.json) {
      const items = ahead.map(item => ({ kind: item.kind, day: item.day, ...aheadLine(item, catalog) }))
      const open = undecided.map(item => ({ kind: item.kind, day: item.day, text: undecidedLine(item, catalog) }))
      out(jsonText({ on: values.on, within: values.within, ahead: items, undecided: open }))
      return 0
    }
    for (const [day, items] of days) {
      out(`${t.day(day)}:`)
      for (const { text, details } of items.map(item => aheadLine(item, catalog)))
        out([`  - ${text}`, ...details.map(line => `      ${line}.`)].join('\n'))
    }
    if (undecided.length > 0) out(`${t.undecided}:`)
    for (const item of undecided) out(`  - ${undecidedLine(item, catalog)}`)
    err(ahead.length === 0 ? t.none : t.total(days.size, ahead.length))
    return 0
  },
})
