import { leastSurvey, measuredIn } from '../../analysis/measured.ts'
import { surveyIn } from '../../import/survey.ts'
import { commandTexts } from '../../text/cli.ts'
import { formatNumber } from '../../text/format.ts'
import { evidence } from '../../text/sheet.ts'
import { surveyText as t } from '../../text/survey.ts'
import { figures, textTable } from '../../text/table.ts'
import { catalogOption } from '../catalog.ts'
import { defineCommand, jsonText } from '../command.ts'
import { flag, optional, required, withDefault } from '../option.ts'
import { readTables } from '../own-list.ts'
import { date, file } from '../readers.ts'
import { targetIn, writeMeasured } from '../survey.ts'

const said = (minutes: number): string => formatNumber(Math.round(minutes * 10) / 10)

export const command = defineCommand({
  words: commandTexts.survey,
  options: {
    on: withDefault(date, ({ today }) => today),
    into: optional(file),
    catalog: catalogOption,
    json: flag,
  },
  argument: required(file),
  async run({ values, argument, library, out, err }) {
    const { catalog } = library.catalog(values.catalog)
    const target = values.into === undefined ? undefined : targetIn(values.into)
    const sheets = (await readTables(argument)).filter(({ data }) => data.length > 0)
    const read = sheets.map(sheet => surveyIn(sheet, catalog.procedures, values.on))
    const problems = read.flatMap(intake => intake.problems)
    for (const { place, message } of problems)
      err([argument, place.replace(/^, /, ''), message].filter(Boolean).join(': '))
    if (problems.length > 0) {
      err(t.refused(problems.length))
      return 1
    }
    const measured = measuredIn(read.flatMap(({ observations }) => observations))
    if (values.json) out(jsonText(measured.map(one => ({ ...one, source: t.sourceOf(one) }))))
    else {
      const { procedure, line, count, median, middle, ends, people, grade } = t.heads
      out(
        textTable(
          [
            { head: procedure },
            { head: line, most: 40 },
            ...figures(count, median, middle, ends, people),
            { head: grade },
          ],
          measured.map(one => [
            one.code,
            one.line,
            formatNumber(one.n),
            said(one.median),
            `${said(one.low)} – ${said(one.high)}`,
            `${said(one.least)} – ${said(one.most)}`,
            formatNumber(one.people.length),
            evidence[one.evidence],
          ]),
        ),
      )
      out(t.note(leastSurvey))
    }
    if (target === undefined) return 0
    const { wrote, without } = writeMeasured(target, measured)
    for (const { code, line } of without) err(t.elsewhere(target.path, code, line))
    err(t.wrote(target.path, wrote))
    return without.length > 0 ? 1 : 0
  },
})
