import type { ChannelId, Duration, TimeLimit } from '../model/parts.ts'
import { formatDuration } from '../text/format.ts'
import { recordWords as words } from '../text/import.ts'
import { clip } from './clean.ts'
import { durationsIn, extensionFrom, limitFromText, sameDayFrom } from './durations.ts'
import { fieldOf, listOf, numberOf, objectOf, type Raw, textOf } from './raw.ts'
import { type Row, type RowCases, rowCases, type Stated } from './row-cases.ts'
import type { Tell } from './rules.ts'

const portalUnits: Readonly<Record<string, Duration['unit']>> = {
  WORKING_DAY: 'working-day',
  DAY: 'day',
  HOUR: 'hour',
  MONTH: 'month',
  YEAR: 'year',
}

type CaseTime = { amount: number; unit: Duration['unit'] | undefined }

const caseTimes = (detail: Raw): CaseTime[] =>
  listOf(detail, 'cases').flatMap(item => {
    const day = objectOf(item, 'processingDay')
    const amount = numberOf(day, 'qty')
    return amount === undefined || amount <= 0 ? [] : [{ amount, unit: portalUnits[textOf(day, 'type')] }]
  })

/** The unit that the cases give to a number, when they agree. */
function unitFromCases(amount: number, cases: readonly CaseTime[]): Duration['unit'] | undefined {
  const units = new Set(cases.filter(item => item.amount === amount && item.unit).map(item => item.unit))
  return units.size === 1 ? [...units][0] : undefined
}

const nothingSaid = /^(?:không(?: có| có thông tin)?|theo mô tả|theo quy định)?[.!]?$/iu

/** The limit of a number with its unit, lengthened where the description says when, and by how much. */
function fromNumber(amount: number, unit: Duration['unit'], row: Row, tell: Tell): TimeLimit {
  const base = { amount, unit }
  const sameDay =
    amount === 1 && (unit === 'working-day' || unit === 'day') ? sameDaySentence(row.description) : undefined
  if (sameDay) {
    tell('TIME_SAME_DAY')
    return sameDay
  }
  if (
    unit === 'hour' &&
    durationsIn(row.description).some(({ duration }) => duration.unit === 'working-hour' && duration.amount === amount)
  ) {
    tell('TIME_WORKING_HOURS', String(amount))
    return { amount, unit: 'working-hour' }
  }
  const extension = extensionFrom(row.description, base)
  const known = [amount, extension?.amount]
  if (!extension || durationsIn(row.description).some(({ duration }) => !known.includes(duration.amount))) return base
  tell('TIME_EXTENSION', extension.reason)
  return { ...base, extension }
}

/** "Ngay trong ngày …" anywhere in a description of several lines, as its own sentence. */
const sameDaySentence = (description: string) =>
  description
    .split('\n')
    .map(line =>
      /^[-+•\s]*(?:thời hạn[^:]{0,40}:\s*)?(?:ngay )?trong ngày/iu.test(line) ? sameDayFrom(line) : undefined,
    )
    .find(found => found !== undefined)

function fromText(text: string, row: Row, tell: Tell): TimeLimit | undefined {
  const said = nothingSaid.test(text) ? row.description : text
  const limit = said === '' ? undefined : limitFromText(said)
  if (limit) {
    tell('TIME_FROM_TEXT', said)
    return { ...limit, note: said }
  }
  if (nothingSaid.test(text) && durationsIn(row.description).length === 0) return undefined
  tell('TIME_TEXT_ONLY', said)
  return { unit: 'as-prescribed', note: said }
}

/** The number and unit of a row's own fields; undefined when they hold none. A bare 1 is the portal's empty field. */
export function lengthOf(raw: Raw): { amount: number; unit?: Duration['unit'] } | undefined {
  const value = fieldOf(raw, 'processingTime')
  const amount = typeof value === 'string' ? Number(value.trim().replace(',', '.') || Number.NaN) : Number(value)
  const unit = portalUnits[textOf(raw, 'processingTimeUnit')]
  if (amount === 1 && unit === undefined) return undefined
  return amount > 0 && amount <= 10_000 ? { amount, ...(unit === undefined ? {} : { unit }) } : undefined
}

/** The limit that one row states; undefined when it states none. */
function limitOfRow(row: Row, cases: readonly CaseTime[], tell: Tell): TimeLimit | undefined {
  const value = fieldOf(row.raw, 'processingTime')
  const unit = portalUnits[textOf(row.raw, 'processingTimeUnit')]
  const text = typeof value === 'string' ? value : ''
  const amount = /^\d+(?:[.,]\d+)?$/.test(text)
    ? Number(text.replace(',', '.'))
    : typeof value === 'number'
      ? value
      : Number.NaN
  if (text !== '' && Number.isNaN(amount)) return fromText(text, row, tell)
  if (!(amount > 0)) return withoutAmount(row, tell)
  if (amount > 10_000) return { unit: 'as-prescribed', note: words.timeOdd(String(amount)) }
  if (unit) return fromNumber(amount, unit, row, tell)
  const repaired = unitFromCases(amount, cases)
  if (repaired) {
    tell('TIME_UNIT_FROM_CASES', `${amount} ${repaired}`)
    return fromNumber(amount, repaired, row, tell)
  }
  return withoutUnit(amount, row, tell)
}

function withoutAmount(row: Row, tell: Tell): TimeLimit | undefined {
  tell('TIME_ZERO')
  return fromText('', row, tell)
}

function withoutUnit(amount: number, row: Row, tell: Tell): TimeLimit {
  const said = limitFromText(row.description) ?? sameDaySentence(row.description)
  if (said && (said.amount ?? 1) === amount) {
    tell('TIME_FROM_TEXT', row.description)
    return said
  }
  tell('TIME_NO_UNIT', String(amount))
  return { unit: 'as-prescribed', note: words.timeNoUnit(amount) }
}

const sameLimit = (limit: TimeLimit) => JSON.stringify({ ...limit, note: undefined })

const remote =
  /(?:^|\n)[-*+ ]*(?:đối với|tại) ((?:các )?(?:xã|vùng)[^.;\n]{0,40}miền núi[^.;\n]{0,260}?)(?:,? thì|,? thời (?:hạn|gian)|,? không quá|,? được|[.;\n]|$)/iu

/** Two limits of which the longer is for mountain and island communes: one limit with its extension. */
function harderPlaces(limits: readonly Stated[]): TimeLimit | undefined {
  const distinct = limits.filter(
    ({ limit }, at) => limits.findIndex(other => sameLimit(other.limit) === sameLimit(limit)) === at,
  )
  const [short, long] = distinct.toSorted((a, b) => (a.limit.amount ?? 0) - (b.limit.amount ?? 0))
  if (!short || !long || distinct.length !== 2 || short.limit.unit !== long.limit.unit) return undefined
  const reason = remote.exec(long.row.description)?.[1]?.trim()
  const { amount, unit } = long.limit
  if (!reason || !amount || !short.limit.amount || short.limit.extension || remote.test(short.row.description))
    return undefined
  return { ...short.limit, extension: { amount, unit, total: true, reason } }
}

/** One limit for a channel; several that differ stay in words, because nothing says which of them answers. */
function merge(limits: readonly Stated[], tell: Tell): TimeLimit | undefined {
  const [first] = limits
  if (!first) return undefined
  if (new Set(limits.map(({ limit }) => sameLimit(limit))).size === 1) return first.limit
  const harder = harderPlaces(limits)
  if (harder) {
    tell('TIME_EXTENSION', harder.extension?.reason)
    return harder
  }
  tell('TIME_SEVERAL')
  const lines = limits.map(({ limit, row }) => words.timeOneOf(formatDuration(limit), limit.note ?? row.description))
  return { unit: 'as-prescribed', note: clip(`${words.timeSeveral}\n${[...new Set(lines)].join('\n')}`, 19_000, tell) }
}

/** The limits of a record, with the cases that its rows name where it has no others. */
export interface Times {
  limits: TimeLimit[]
  unclear: string[]
  cases: RowCases | undefined
}

/** Exactly one limit for every channel and case of a record; none at all when the source states none. */
export function timeLimits(detail: Raw, rows: readonly Row[], mayAddCases: boolean, tell: Tell): Times {
  const times = caseTimes(detail)
  const stated = rows.flatMap(row => {
    const limit = limitOfRow(row, times, tell)
    return limit ? [{ limit, row }] : []
  })
  if (stated.length === 0) return { limits: [], unclear: onlyCases(times, tell), cases: undefined }
  const unclear = disagreement(
    stated.map(({ limit }) => limit),
    times,
    tell,
  )
  const cases = mayAddCases && !plain(stated) ? rowCases(stated, rows) : undefined
  const channels = [...new Set(rows.map(row => row.channel))]
  if (!cases) return { limits: byChannel(channels, stated, tell), unclear, cases }
  for (const { name } of cases.cases) tell('CASES', name)
  const limits = cases.cases.flatMap(({ id }) =>
    byChannel(
      channels,
      stated.filter(({ row }) => cases.caseOf.get(row) === id),
      tell,
    ).map(limit => ({ ...limit, when: { ...limit.when, case: id } })),
  )
  return { limits, unclear, cases }
}

/** Whether no channel has two rows that differ. */
const plain = (stated: readonly Stated[]): boolean =>
  stated.every(one =>
    stated.every(other => one.row.channel !== other.row.channel || sameLimit(one.limit) === sameLimit(other.limit)),
  )

/** One limit for each channel; channels with the same limit share it, and all of them need no condition. */
function byChannel(channels: readonly ChannelId[], stated: readonly Stated[], tell: Tell): TimeLimit[] {
  const groups = new Map<string, { limit: TimeLimit; channels: ChannelId[] }>()
  for (const channel of channels) {
    const own = stated.filter(({ row }) => row.channel === channel)
    const limit = merge(own, tell) ?? { unit: 'as-prescribed' as const, note: words.timeMissing }
    const key = JSON.stringify(limit)
    groups.set(key, { limit, channels: [...(groups.get(key)?.channels ?? []), channel] })
  }
  return [...groups.values()].map(group =>
    groups.size === 1
      ? group.limit
      : {
          ...group.limit,
          when: { channel: group.channels.length === 1 ? (group.channels[0] as ChannelId) : group.channels },
        },
  )
}

/** Lengths of time in words, each once. */
const inWords = (list: readonly { amount?: number | undefined; unit?: Duration['unit'] | undefined }[]): string =>
  [...new Set(list.flatMap(({ amount, unit }) => (unit && amount ? [formatDuration({ amount, unit })] : [])))].join(
    '; ',
  )

/** A time that only the cases state is too often another one to be a limit. */
function onlyCases(cases: readonly CaseTime[], tell: Tell): string[] {
  const said = inWords(cases)
  if (said === '') return []
  tell('TIME_CASES_ONLY', said)
  return [words.timesOnlyCases(said)]
}

/** Both places of the source state a time and share no number. */
function disagreement(limits: readonly TimeLimit[], cases: readonly CaseTime[], tell: Tell): string[] {
  const amounts = limits
    .flatMap(limit => [limit.amount, limit.extension?.amount, limit.unit === 'same-day' ? 1 : undefined])
    .filter(amount => amount !== undefined)
  const known = cases.filter(item => item.unit !== undefined)
  if (amounts.length === 0 || known.length === 0 || known.some(item => amounts.includes(item.amount))) return []
  tell('TIME_CASES_DIFFER', `${inWords(limits)} / ${inWords(known)}`)
  return [words.timesDiffer(inWords(limits), inWords(known))]
}
