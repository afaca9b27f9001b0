import { boardOf, verdictCounts } from '../../analysis/board/board.ts'
import { limitCut } from '../../analysis/board/limit-cut.ts'
import { promisesOf } from '../../analysis/board/promise.ts'
import { csvOf } from '../../export/csv.ts'
import { boardData } from '../../export/open-data/board.ts'
import {
  boardTable,
  cutCells,
  cutLacks,
  lookText,
  periodText,
  placeOf,
  promisedText,
  resultText,
  boardText as t,
  targetText,
  trendText,
  verdictSummary,
  verdictText,
} from '../../text/board.ts'
import { commandTexts } from '../../text/cli.ts'
import { figures, textTable } from '../../text/table.ts'
import { writeWhole } from '../atomic.ts'
import { catalogOption } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { defineCommand, jsonText } from '../command.ts'
import { flag, none, optional, withDefault } from '../option.ts'
import { date, newFile, span } from '../readers.ts'

/** `thutuc board`: what was promised, what was reached; or, with `--limits`, how much shorter limits became between two days. */
export const command = defineCommand({
  words: commandTexts.board,
  options: {
    on: withDefault(date, ({ today }) => today),
    province: optional(province),
    period: optional(span),
    limits: optional(span),
    csv: optional(newFile('.csv')),
    catalog: catalogOption,
    json: flag,
  },
  argument: none,
  run({ values, library, out, err }) {
    const { catalog } = library.catalog(values.catalog)
    if (values.limits !== undefined) {
      const cut = limitCut(catalog, { ...values.limits, province: values.province })
      out(
        values.json
          ? jsonText(cut)
          : [
              textTable(
                t.cut.columns.map(head => ({ head })),
                [[t.cut.days(cut), ...cutCells(cut)]],
              ),
              ...cutLacks([cut]),
            ].join('\n'),
      )
      return 0
    }
    const board = boardOf(catalog, values)
    if (values.csv !== undefined) writeWhole(values.csv, csvOf(boardTable(board, catalog)))
    if (values.json) {
      out(jsonText(boardData(catalog, values)))
      return 0
    }
    if (board.length === 0) {
      err(t.none)
      return 0
    }
    const { place, indicator, period, target, result, verdict, trend } = t.heads
    out(
      textTable(
        [
          { head: place, most: 34 },
          { head: indicator, most: 48 },
          { head: period },
          { head: target },
          { head: result, most: 90 },
          { head: verdict },
          { head: trend },
        ],
        board.flatMap(item =>
          item.periods.map(one => [
            placeOf(item.indicator, catalog),
            item.indicator.name,
            periodText(one.period),
            targetText(item.indicator, one.period),
            resultText(item.indicator, one.figure),
            verdictText(one),
            item.trend?.to === one.period ? trendText(item.indicator, item.trend) : '',
          ]),
        ),
      ),
    )
    const cuts = board.flatMap(({ periods }) => periods.flatMap(({ figure }) => figure?.cut ?? []))
    for (const lack of cutLacks(cuts)) out(lack)
    const promises = promisesOf(catalog, values.on)
    const [name, ...others] = t.promise.columns
    if (promises.length > 0)
      out(
        `\n${textTable(
          [{ head: name, most: 60 }, ...figures(...others)],
          promises.map(item => [
            item.proposal.name,
            promisedText(item),
            ...item.looks.map(look => lookText(look, item)),
          ]),
        )}`,
      )
    err(verdictSummary(verdictCounts(board)))
    return 0
  },
})
