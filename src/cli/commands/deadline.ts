import { effective } from '../../engine/record/effective.ts'
import type { MyTimeLimit } from '../../engine/situation/situation.ts'
import { myTimeLimit } from '../../engine/situation/situation.ts'
import { compileCalendar } from '../../engine/time/calendar.ts'
import { isDate, readMoment } from '../../engine/time/dates.ts'
import { deadline } from '../../engine/time/deadline.ts'
import type { Deadline } from '../../engine/time/deadline-types.ts'
import { assemble } from '../../load/catalog.ts'
import { listCatalogFiles } from '../../load/files.ts'
import type { ChannelId, Procedure, TimeLimit } from '../../model/procedure.ts'
import { alternativeText, citationText, whyText } from '../../text/deadline.ts'
import { deadlineReport } from '../../text/deadline-report.ts'
import { formatDuration } from '../../text/format.ts'
import { channelNames } from '../../text/labels.ts'
import type { LawRegister } from '../../text/law.ts'
import { readLimit } from '../../text/limit.ts'
import { catalogRoot, openCatalog, procedureOf } from '../catalog.ts'
import { type Command, type Invocation, text, UsageError } from '../command.ts'

type Values = Invocation['values']

/** A date without a time is taken as filed when offices open. */
function momentOption(values: Values, key: string): string | undefined {
  const value = text(values, key)
  if (value === undefined) return undefined
  const moment = isDate(value) ? `${value}T08:00` : value
  if (readMoment(moment) === undefined)
    throw new UsageError(`--${key} cần ngày giờ có thật, ví dụ --${key} 2026-04-24T16:10 (đang là "${value}").`)
  return moment
}

function channelOption(values: Values): ChannelId | undefined {
  const value = text(values, 'channel')
  if (value !== undefined && !Object.hasOwn(channelNames, value))
    throw new UsageError(`Không có cách nộp "${value}". Các cách: ${Object.keys(channelNames).join(', ')}.`)
  return value as ChannelId | undefined
}

function suspendedOption(values: Values): { from: string; to: string }[] {
  const value = text(values, 'suspended')
  if (value === undefined) return []
  return value.split(',').map(span => {
    const [from = '', to = from] = span.trim().split('..')
    if (!isDate(from) || !isDate(to) || to < from)
      throw new UsageError(`--suspended cần ngày đầu..ngày cuối, ví dụ 2026-04-20..2026-04-22 (đang là "${span}").`)
    return { from, to }
  })
}

const chooseTexts = { case: 'trường hợp (--case)', channel: 'cách nộp (--channel)', circumstances: 'hoàn cảnh (--if)' }

function refuse(procedure: Procedure, result: Exclude<MyTimeLimit, { limit: TimeLimit }>): never {
  const cases = (procedure.cases ?? []).map(({ id, name }) => `  --case ${id}  ${name}`)
  const channels = (procedure.channels ?? []).map(({ id }) => `  --channel ${id}  ${channelNames[id]}`)
  const facts = (procedure.circumstances ?? []).map(({ id, question }) => `  --if ${id}  ${question}`)
  const choices = { case: cases, channel: channels, circumstances: facts }
  const open = result.reason === 'choose' ? result.open.map(key => chooseTexts[key]).join(' và ') : ''
  if (result.reason === 'choose')
    throw new UsageError(
      [
        `Thủ tục ${procedure.code} có nhiều thời hạn, hãy chọn ${open}:`,
        ...result.open.flatMap(key => choices[key]),
      ].join('\n'),
    )
  throw new UsageError(
    result.reason === 'none'
      ? `Thủ tục ${procedure.code} chưa ghi thời hạn cho trường hợp này. Dùng --limit "15 ngày làm việc" nếu đã biết.`
      : `Thủ tục ${procedure.code} có từ hai thời hạn khác nhau cho trường hợp này. Dùng --limit để chọn một.`,
  )
}

function limitOf(values: Values, procedure: Procedure | undefined, channel: ChannelId | undefined): TimeLimit {
  const written = text(values, 'limit')
  if (procedure === undefined) {
    const read = readLimit(written ?? '')
    if ('problem' in read) throw new UsageError(read.problem)
    return read.limit
  }
  const chosen = text(values, 'case')
  const known = (procedure.cases ?? []).map(item => item.id)
  if (chosen !== undefined && !known.includes(chosen))
    throw new UsageError(
      `Thủ tục ${procedure.code} không có trường hợp "${chosen}".${known.length > 0 ? ` Các trường hợp: ${known.join(', ')}.` : ''}`,
    )
  const circumstances = text(values, 'if')?.split(',')
  const result = myTimeLimit(procedure, { case: chosen, channel, circumstances })
  return 'limit' in result ? result.limit : refuse(procedure, result)
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

/** A limit in words needs no records: reading only the calendars answers at once. */
const calendarsOnly = (values: Values) =>
  assemble(
    listCatalogFiles(catalogRoot(values)).filter(file => /^(?:calendar\/|lists\/legal-documents)/.test(file.path)),
  )

/** `thutuc deadline`: when the answer is due, with each day counted or skipped and why. */
export const command: Command = {
  options: {
    limit: { type: 'string' },
    submitted: { type: 'string' },
    channel: { type: 'string' },
    case: { type: 'string' },
    if: { type: 'string' },
    supplemented: { type: 'string' },
    suspended: { type: 'string' },
    extended: { type: 'boolean' },
    province: { type: 'string' },
    catalog: { type: 'string' },
    json: { type: 'boolean' },
  },
  positionals: [0, 1],
  run({ values, positionals: [code], out }) {
    if ((code === undefined) === (text(values, 'limit') === undefined))
      throw new UsageError('Ghi mã thủ tục, hoặc --limit "15 ngày làm việc", một trong hai.')
    const submitted = momentOption(values, 'submitted')
    if (submitted === undefined) throw new UsageError('Thiếu --submitted: ngày giờ nộp, ví dụ 2026-04-24T16:10.')
    const supplemented = momentOption(values, 'supplemented')
    if (supplemented !== undefined && supplemented < submitted)
      throw new UsageError('--supplemented phải sau --submitted: đó là lúc nộp đủ giấy tờ bổ sung.')
    const channel = channelOption(values)
    const loaded = code === undefined ? calendarsOnly(values) : openCatalog(values)
    const overlay = loaded.catalog.overlays.get(text(values, 'province') ?? '')
    const procedure =
      code === undefined ? undefined : effective(procedureOf(loaded, code), submitted.slice(0, 10), overlay)
    const limit = limitOf(values, procedure, channel)
    const extended = values.extended === true
    const calendar = compileCalendar(loaded.catalog.calendars.values())
    const request = { limit, submitted, channel, calendar, supplemented, suspended: suspendedOption(values), extended }
    const result = deadline(request)
    const facts = {
      ...(procedure === undefined ? {} : { code: procedure.code, name: procedure.name }),
      limit: { amount: limit.amount ?? null, unit: limit.unit, text: formatDuration(limit) },
      channel: channel ?? 'in-person',
      submitted,
    }
    if (values.json === true) out(JSON.stringify(asJson(result, loaded.catalog, facts), null, 2))
    else for (const line of deadlineReport(result, request, loaded.catalog, procedure?.name)) out(line)
    return 0
  },
}
