import type { TimeLimit, When } from '../model/parts.ts'
import type { Case, Circumstance } from '../model/procedure.ts'
import { recordWords as words } from '../text/import.ts'
import { capital, fold } from './clean.ts'
import { durationsIn, type Length, type LengthAt } from './durations.ts'
import { type PlaceSentence, placeSentence, usualPlace, withoutAnyPlace, withoutPlaces } from './places.ts'
import type { Stated } from './rows.ts'

/** The limits of a record apart for hard places and for the others. */
export interface ByPlace {
  where: string
  usual: Stated[]
  hard: Stated[]
}

/** The limit of the hard places: the stated one, or the usual one and what is added to it, each in its own unit. */
function hardLimit(usual: TimeLimit, { length, added }: PlaceSentence): TimeLimit | undefined {
  if (length === undefined || usual.amount === undefined) return undefined
  const { extension: _, stages: __, ...rest } = usual
  if (!added) return { ...rest, ...length }
  if (length.unit === usual.unit) return { ...rest, amount: usual.amount + length.amount }
  const { amount, unit, ...others } = rest
  return { ...others, unit: 'stages', stages: [{ amount, unit }, length] }
}

/** The length that a text gives before it comes to the hard places, where it gives exactly one. */
function usualLength(text: string): LengthAt | undefined {
  const lengths = durationsIn(withoutPlaces(text))
  return lengths.length === 1 ? lengths[0] : undefined
}

type Placed = { usual?: TimeLimit; hard?: TimeLimit; where?: string }

/** What one row says of both kinds of places; a row that only names hard places, beside one that names the others, is theirs. */
function placed({ limit, row }: Stated, isApart: boolean): Placed {
  const text = wordsOf(row)
  const sentence = placeSentence(text)
  const { where = '', added = false } = sentence ?? {}
  if (!sentence || limit.unit === 'as-prescribed') return { usual: limit }
  if (limit.amount === undefined)
    return sentence.length && !added ? { usual: limit, hard: { ...sentence.length }, where } : { usual: limit }
  const other = usualLength(text)?.duration
  const length = sentence.length && inUnitOf(sentence.length, other, limit)
  if (length === undefined || isApart) return { hard: limit, where }
  const isOwn = added ? other && other.amount + length.amount === limit.amount : length.amount === limit.amount
  if (isOwn && length.unit === limit.unit)
    return other && other.unit === length.unit && other.amount < limit.amount
      ? { usual: { ...limit, ...other }, hard: limit, where }
      : { hard: limit, where }
  if (!added && length.unit === limit.unit && length.amount < limit.amount)
    return other ? { usual: limit } : { hard: limit, where }
  if (!added && isShorter(length, limit)) return { usual: limit }
  const hard = hardLimit(limit, { ...sentence, length })
  return hard ? { usual: limit, hard, where } : { usual: limit }
}

/** Hard places never have less time than the others: such a length is one of something else. */
const isShorter = (length: Length, { amount = 0, unit }: TimeLimit): boolean =>
  days.has(length.unit) && days.has(unit) && length.amount < amount

const days: ReadonlySet<string> = new Set(['working-day', 'day', 'non-holiday-day'])

/** A text that says "ngày" of the very number that its field calls working days means those throughout. */
const inUnitOf = (length: Length, other: Length | undefined, limit: TimeLimit): Length =>
  limit.unit === 'working-day' &&
  length.unit === 'day' &&
  (length.amount === limit.amount || other?.amount === limit.amount)
    ? { ...length, unit: limit.unit }
    : length

/** The words of a row that may speak of places: the number field, where it holds text, and the description. */
const wordsOf = ({ raw, description }: Stated['row']): string =>
  typeof raw.processingTime === 'string' && /\p{L}/u.test(raw.processingTime)
    ? `${raw.processingTime}\n${description}`
    : description

const key = (limit: TimeLimit) => JSON.stringify({ ...limit, note: undefined })

type Read = Placed & { row: Stated['row'] }

const restOf = ({ row }: Pick<Read, 'row'>): string => fold(withoutAnyPlace(row.description).replace(/\d[\d.,]*/g, ''))

/** The usual limit that a row for hard places only belongs to: the one other row of its channel, or that with the same words. */
function usualOf(one: Read, channel: readonly Read[]): TimeLimit | undefined {
  const others = channel.filter(other => other !== one && other.usual && !other.hard)
  const rest = others.length > 1 ? restOf(one) : ''
  const mine = others.length > 1 ? others.filter(other => restOf(other) === rest) : others
  const found = mine.length === 1 ? mine[0]?.usual : undefined
  return found && (one.hard?.unit === 'stages' || (found.amount ?? 0) < (one.hard?.amount ?? 0)) ? found : undefined
}

/** A row that states only what hard places have more, beside the row of the others with the same words: theirs and this are added. */
function addition({ limit, row }: Stated, stated: readonly Stated[]): Read | undefined {
  const sentence = placeSentence(wordsOf(row))
  const { length } = sentence ?? {}
  if (!sentence?.added || length === undefined || length.amount !== limit.amount || length.unit !== limit.unit)
    return undefined
  const own = restOf({ row })
  const [other, ...more] = stated.filter(
    one =>
      one.row !== row && one.row.channel === row.channel && !placeSentence(wordsOf(one.row)) && restOf(one) === own,
  )
  const hard =
    other && more.length === 0 && !sameLength(other.limit, limit) ? hardLimit(other.limit, sentence) : undefined
  return hard ? { hard, where: sentence.where, row } : undefined
}

const sameLength = (one: TimeLimit, other: TimeLimit) => one.amount === other.amount && one.unit === other.unit

/** The limits of a record by place, where its rows give hard places one of their own; undefined where they do not. */
export function byPlace(stated: readonly Stated[]): ByPlace | undefined {
  const apart = new Set(stated.filter(({ row }) => usualPlace.test(row.description)).map(({ row }) => row.channel))
  const read: Read[] = stated.map(
    one => addition(one, stated) ?? { ...placed(one, apart.has(one.row.channel)), row: one.row },
  )
  const channels = Map.groupBy(read, one => one.row.channel)
  const paired = read.flatMap(({ usual, hard, where, row }, at) => {
    const other = hard && (usual ?? usualOf(read[at] ?? { row }, channels.get(row.channel) ?? []))
    return hard && other ? [{ usual: other, hard, where }] : []
  })
  const where = paired[0]?.where
  const alone = read.filter(({ usual, hard }) => hard && !usual)
  if (where === undefined || alone.length + read.filter(({ usual, hard }) => hard && usual).length > paired.length)
    return undefined
  const hardOf = new Map(paired.map(({ usual, hard }) => [key(usual), hard]))
  if (new Set(paired.map(pair => key(pair.hard) + key(pair.usual))).size > hardOf.size) return undefined
  const usual = read.flatMap(({ usual: limit, row }) => (limit ? [{ limit, row }] : []))
  return { where, usual, hard: usual.map(({ limit, row }) => ({ limit: hardOf.get(key(limit)) ?? limit, row })) }
}

const hardId = 'noi-kho-khan'
const otherId = 'noi-khac'

/** The limits of both kinds of places as two cases, or as a circumstance where the record has cases already. */
export function ofPlaces(
  where: string,
  usual: readonly TimeLimit[],
  hard: readonly TimeLimit[],
  asCases: boolean,
): { limits: TimeLimit[]; cases?: Case[]; circumstances?: Circumstance[] } {
  const keys = [usual, hard].map(list => new Set(list.map(limit => JSON.stringify(limit))))
  const isShared = (limit: TimeLimit) => keys.every(set => set.has(JSON.stringify(limit)))
  const placed = (list: readonly TimeLimit[], when: When) =>
    list.map(limit => (isShared(limit) ? limit : { ...limit, when: { ...limit.when, ...when } }))
  const limits = [
    ...placed(usual, asCases ? { case: otherId } : { unless: hardId }),
    ...placed(hard, asCases ? { case: hardId } : { if: hardId }).filter(limit => !isShared(limit)),
  ]
  if (!asCases) return { limits, circumstances: [{ id: hardId, question: words.hardPlace(where) }] }
  return {
    limits,
    cases: [
      { id: hardId, name: where === '' ? words.hardPlaces : capital(where) },
      { id: otherId, name: words.otherPlaces },
    ],
  }
}
