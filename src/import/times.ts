import type { ChannelId, Duration, TimeLimit } from '../model/parts.ts'
import type { Case, Circumstance } from '../model/procedure.ts'
import { formatDuration } from '../text/format.ts'
import { recordWords as words } from '../text/import.ts'
import { clip } from './clean.ts'
import { durationsIn } from './durations.ts'
import { contradictions, hardInWords, spokenCases } from './length-cases.ts'
import { byPlace, ofPlaces } from './place-limits.ts'
import type { Raw } from './raw.ts'
import { rowCases } from './row-cases.ts'
import { type CaseTime, caseTimes, limitOfRow } from './row-limit.ts'
import type { Row, RowCases, Stated } from './rows.ts'
import type { Tell } from './rules.ts'

const sameLimit = (limit: TimeLimit) => JSON.stringify({ ...limit, note: undefined })

/** One limit for a channel; several that differ stay in words, because nothing says which of them answers. */
function merge(limits: readonly Stated[], tell: Tell): TimeLimit | undefined {
  const [first] = limits
  if (!first) return undefined
  if (new Set(limits.map(({ limit }) => sameLimit(limit))).size === 1) return first.limit
  tell('TIME_SEVERAL')
  const inOrder = limits.toSorted((a, b) => (a.limit.amount ?? 0) - (b.limit.amount ?? 0))
  const lines = inOrder.map(({ limit, row }) => words.timeOneOf(formatDuration(limit), limit.note ?? row.description))
  return { unit: 'as-prescribed', note: clip(`${words.timeSeveral}\n${[...new Set(lines)].join('\n')}`, 19_000, tell) }
}

/** The limits of a record, with the cases and circumstances that they need. */
export interface Times {
  limits: TimeLimit[]
  unclear: string[]
  /** Cases that whole rows of the source name; their fees belong to them too. */
  rowCases: RowCases | undefined
  cases: Case[]
  circumstances: Circumstance[]
}

/** Exactly one limit for every channel and case of a record; none at all when the source states none. */
export function timeLimits(detail: Raw, rows: readonly Row[], mayAddCases: boolean, tell: Tell): Times {
  const times = caseTimes(detail)
  const stated = rows.flatMap(row => {
    const limit = limitOfRow(row, times, tell)
    return limit ? [{ limit, row }] : []
  })
  if (stated.length === 0)
    return { limits: [], unclear: onlyCases(times, tell), rowCases: undefined, cases: [], circumstances: [] }
  const place = byPlace(stated)
  const usual = place?.usual ?? hardInWords(stated, tell)
  const named = mayAddCases && stated.length === rows.length && !plain(usual) ? rowCases(usual) : undefined
  const told = spokenCases(usual, mayAddCases && !named && !place, tell)
  const cases = named?.cases ?? told.cases
  for (const { name } of cases) tell('CASES', name)
  const channels = [...new Set(rows.map(row => row.channel))]
  const limitsOf = (list: readonly Stated[]) => inCases(channels, list, cases, tell)
  const apart = (list: readonly Stated[]) => list.map(one => ({ ...one, caseId: named?.caseOf.get(one.row) }))
  const before = limitsOf(named ? apart(usual) : told.stated)
  const after = place ? limitsOf(named ? apart(place.hard) : spokenCases(place.hard, false, tell).stated) : before
  const unclear = [
    ...disagreement([...before, ...after], times, tell),
    ...contradictions(usual, tell),
    ...unlikeChannels(before, rows, tell),
  ]
  const result = { unclear, rowCases: named, cases, circumstances: [] }
  if (!place || JSON.stringify(before) === JSON.stringify(after)) return { ...result, limits: before }
  tell('TIME_BY_PLACE', place.where)
  return { ...result, ...ofPlaces(place.where, before, after, mayAddCases && cases.length === 0) }
}

/** One limit for each channel of each case. */
const inCases = (
  channels: readonly ChannelId[],
  list: readonly Stated[],
  cases: readonly Case[],
  tell: Tell,
): TimeLimit[] =>
  cases.length === 0
    ? byChannel(channels, list, tell)
    : cases.flatMap(({ id }) =>
        byChannel(
          channels,
          list.filter(one => one.caseId === id),
          tell,
        ).map(limit => ({ ...limit, when: { ...limit.when, case: id } })),
      )

/** Whether no channel has two rows that differ. */
const plain = (stated: readonly Stated[]): boolean =>
  [...Map.groupBy(stated, one => one.row.channel).values()].every(
    own => new Set(own.map(({ limit }) => sameLimit(limit))).size === 1,
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

const ofChannels = /trực tuyến|trực tiếp|bưu chính|cổng dịch vụ|điện tử|online/iu

/** Numbers that differ from channel to channel while no word of the source says that the channel makes the difference. */
function unlikeChannels(limits: readonly TimeLimit[], rows: readonly Row[], tell: Tell): string[] {
  const own = limits.filter(
    ({ amount, when }) => amount !== undefined && when?.channel !== undefined && when.case === undefined,
  )
  const isSaid = rows.some(({ description }) => ofChannels.test(description) && durationsIn(description).length > 0)
  if (isSaid || new Set(own.map(sameLength)).size < 2) return []
  tell('TIME_BY_CHANNEL', inWords(own))
  return [words.timesByChannel]
}

const sameLength = ({ amount, unit }: TimeLimit) => `${amount} ${unit}`

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

/** Both places of the source state a time and share no number, or only one of them says in what unit. */
function disagreement(limits: readonly TimeLimit[], cases: readonly CaseTime[], tell: Tell): string[] {
  const amounts = limits
    .flatMap(limit => [limit.amount, limit.extension?.amount, limit.unit === 'same-day' ? 1 : undefined])
    .filter(amount => amount !== undefined)
  const known = cases.filter(item => item.unit !== undefined)
  if (amounts.length === 0 && known.length > 0 && limits.some(({ note }) => note?.endsWith(words.timeNoUnitEnd))) {
    tell('TIME_CASES_ONLY', inWords(known))
    return [words.timesUnclearUnit(inWords(known))]
  }
  if (amounts.length === 0 || known.length === 0 || known.some(item => amounts.includes(item.amount))) return []
  tell('TIME_CASES_DIFFER', `${inWords(limits)} / ${inWords(known)}`)
  return [words.timesDiffer(inWords(limits), inWords(known))]
}
