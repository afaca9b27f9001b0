import { effective } from '../../engine/record/effective.ts'
import { overtaking, transitionOf } from '../../engine/record/filing.ts'
import { compileCalendar } from '../../engine/time/calendar.ts'
import { arrivalCountsFrom, deadline } from '../../engine/time/deadline.ts'
import type { Deadline } from '../../engine/time/deadline-types.ts'
import { deadlineReport } from '../../export/deadline-report.ts'
import type { TimeLimit } from '../../model/parts.ts'
import { commandTexts } from '../../text/cli.ts'
import { alternativeText } from '../../text/deadline.ts'
import { deadlineCommand } from '../../text/deadline-command.ts'
import { citationText, whyText } from '../../text/deadline-days.ts'
import { gravelyDoubted } from '../../text/doubt.ts'
import { formatDuration } from '../../text/format.ts'
import type { LawRegister } from '../../text/law.ts'
import { readLimit } from '../../text/limit.ts'
import { valueExamples, valueWords } from '../../text/option.ts'
import { catalogOption, procedureOf } from '../catalog.ts'
import { province } from '../catalog-readers.ts'
import { defineCommand, jsonText } from '../command.ts'
import { assumedIn, limitOf } from '../limit.ts'
import { commaList, flag, optional, type Reader, required, UsageError } from '../option.ts'
import { code, moment, span } from '../readers.ts'
import { situationOptions } from '../situation.ts'

/** A limit in words. */
const limit: Reader<TimeLimit> = {
  word: valueWords.limit,
  example: valueExamples.limit,
  read(written) {
    const read = readLimit(written)
    if ('problem' in read) throw new UsageError(read.problem)
    return read.limit
  },
}

function asJson(result: Deadline, register: LawRegister, facts: Record<string, unknown>) {
  const { due, noDate, year, starts, alternatives, stages, notes, days, articles } = result
  return {
    ...facts,
    due: due ?? null,
    ...(noDate === undefined ? {} : { noDate, ...(year === undefined ? {} : { year }) }),
    starts,
    alternatives: alternatives.map(alternative => ({ ...alternative, text: alternativeText(alternative) })),
    stages,
    notes,
    days: days.map(day => ({ ...day, reason: whyText(day) })),
    articles: articles.map(citation => ({ ...citation, text: citationText(citation, register) })),
  }
}

/** `thutuc deadline`: when the answer is due, with each day counted or skipped and why. */
export const command = defineCommand({
  words: commandTexts.deadline,
  options: {
    submitted: required(moment),
    limit: optional(limit),
    ...situationOptions,
    supplemented: optional(moment),
    arrived: optional(moment),
    suspended: commaList(span),
    extended: flag,
    province: optional(province),
    catalog: catalogOption,
    json: flag,
  },
  argument: optional(code),
  run({ values, argument: code, library, out }) {
    const { submitted, supplemented, suspended, extended, arrived, channel } = values
    if ((code === undefined) === (values.limit === undefined)) throw new UsageError(deadlineCommand.codeOrLimit)
    if (code === undefined && (values.case !== undefined || values.if.length > 0))
      throw new UsageError(deadlineCommand.choiceNeedsCode)
    if (supplemented !== undefined && supplemented < submitted) throw new UsageError(deadlineCommand.supplementedFirst)
    if (arrived !== undefined && arrived < submitted) throw new UsageError(deadlineCommand.arrivedFirst)
    if (arrived !== undefined && submitted < arrivalCountsFrom)
      throw new UsageError(deadlineCommand.arrivalSince(arrivalCountsFrom))
    // A limit in words needs no records: reading only the calendars answers at once.
    const catalog =
      code === undefined
        ? library.part(values.catalog, /^(?:calendar\/|lists\/legal-documents)/)
        : library.catalog(values.catalog).catalog
    const overlay = catalog.overlays.get(values.province ?? '')
    const record = code === undefined ? undefined : procedureOf({ catalog }, code)
    const filed = submitted.slice(0, 10)
    const procedure = record && effective(record, filed, overlay)
    const limit = values.limit ?? (procedure && limitOf(procedure, values))
    if (limit === undefined) throw new UsageError(deadlineCommand.codeOrLimit)
    const calendar = compileCalendar(catalog.calendars.values())
    const request = { limit, submitted, channel, calendar, supplemented, suspended, extended, arrived }
    const result = deadline(request)
    const until = result.due?.slice(0, 10) ?? filed
    const overtaken = record === undefined ? [] : overtaking(record, filed, until, overlay)
    const chosen = overtaken.flatMap(change => {
      if (record === undefined || transitionOf(change) !== 'choose') return []
      const after = effective(record, change.from, overlay, { filed, choosesNew: true })
      return deadline({ ...request, limit: limitOf(after, values) }).due ?? []
    })
    const assumed = procedure === undefined ? [] : assumedIn(procedure, values)
    const beside = { overtaken, chosen, doubts: gravelyDoubted(procedure, 'timeLimits'), assumed }
    const facts = {
      ...(procedure === undefined ? {} : { code: procedure.code, name: procedure.name }),
      limit: { amount: limit.amount ?? null, unit: limit.unit, text: formatDuration(limit) },
      channel: channel ?? 'in-person',
      submitted,
      overtaken: overtaken.map(({ from, source, transition }) => ({
        from,
        source,
        transition: transition ?? 'filing-date',
      })),
      ...(chosen.length > 0 && { dueWhenChosen: chosen }),
      ...(assumed.length > 0 && { assumedUntrue: assumed.map(({ id }) => id) }),
      ...(beside.doubts.length > 0 && { unclear: beside.doubts }),
    }
    if (values.json) out(jsonText(asJson(result, catalog, facts)))
    else for (const line of deadlineReport(result, request, catalog, procedure?.name, beside)) out(line)
    return 0
  },
})
