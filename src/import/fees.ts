import { dayAfter } from '../engine/time/dates.ts'
import { Fee } from '../model/money.ts'
import type { Change } from '../model/operation.ts'
import type { ChannelId, When } from '../model/parts.ts'
import { recordWords as words } from '../text/import.ts'
import { clip, idMaker } from './clean.ts'
import { type FeeReading, readFee } from './fee.ts'
import type { DatedAmount } from './fee-dated.ts'
import { listOf } from './raw.ts'
import type { Row, RowCases } from './rows.ts'
import type { Tell } from './rules.ts'

/** Fees of a record with the amendments that make a reduction for a time. */
export interface Fees {
  fees: Fee[]
  changes: Change[]
  unclear: string[]
}

interface Shared extends FeeReading {
  rows: Row[]
}

const channelsOf = (one: Shared): ChannelId[] => [...new Set(one.rows.map(row => row.channel))]

/** What a reading says, whatever signs and spaces stand around its words: "Không quy định." is "Không quy định". */
const sameWords = (reading: FeeReading): string =>
  JSON.stringify(reading, (_key, value: unknown) =>
    typeof value === 'string'
      ? value
          .toLocaleLowerCase('vi')
          .replace(/(?<!\d)[^\p{L}\d]+|[^\p{L}\d]+(?!\d)/gu, ' ')
          .trim()
      : value,
  )

/** The same fee in several ways of performing is one fee; it has a condition only when some of them lack it. */
function shared(rows: readonly Row[], on: string, tell: Tell): Shared[] {
  const byContent = new Map<string, Shared>()
  for (const row of rows) {
    for (const reading of listOf(row.raw, 'fees').flatMap(raw => readFee(raw, row.description, on, tell))) {
      const key = sameWords(reading)
      const known = byContent.get(key) ?? { ...reading, rows: [] }
      known.rows.push(row)
      byContent.set(key, known)
    }
  }
  return [...byContent.values()]
}

const hasAmount = (fee: Pick<Fee, 'undetermined'>): boolean => fee.undetermined === undefined
const alternative =
  /trường hợp|đối với|từ .{1,40} đến|dưới|trên |trở lên|cấp mới|cấp lại|cấp đổi|lần đầu|loại|hạng|cá nhân|tổ chức|lần \d|gia hạn/iu
const ownName = /^(?:phí|lệ phí|giá) (?!:)/iu

/** Whether two fees can be asked of one applicant: the same channel, and the same case where rows are cases. */
const meet = (one: Shared, other: Shared, cases: RowCases | undefined): boolean =>
  one.rows.some(a =>
    other.rows.some(
      b => a.channel === b.channel && (cases === undefined || cases.caseOf.get(a) === cases.caseOf.get(b)),
    ),
  )

/**
 * Several amounts of one kind that can meet: which of them is due, or whether all are, the source does not say.
 * Each group is one choice; fees with names of their own, which no word makes alternatives, add up instead.
 */
function alternatives(list: readonly Shared[], kind: Fee['kind'], cases: RowCases | undefined): Shared[][] {
  const own = list.filter(({ fee }) => fee.kind === kind && hasAmount(fee) && !fee.optional)
  const groups: Shared[][] = []
  for (const one of own) {
    const touching = groups.filter(group => group.some(other => meet(one, other, cases)))
    const merged = [...touching.flat(), one]
    groups.splice(0, groups.length, ...groups.filter(group => !touching.includes(group)), merged)
  }
  return groups.filter(group => group.length > 1 && !isSum(group))
}

const isSum = (group: readonly Shared[]): boolean =>
  new Set(group.map(({ fee }) => fee.name)).size === group.length &&
  group.every(({ fee }) => ownName.test(fee.name) && !alternative.test(`${fee.name} ${fee.note ?? ''}`))

/** The channels and cases of a fee as a condition; cases only where its rows are all rows of those. */
function whenOf(one: Shared, rows: readonly Row[], cases: RowCases | undefined): When | undefined {
  const channels = channelsOf(one)
  const all = new Set(rows.map(row => row.channel)).size
  const ids = cases ? [...new Set(one.rows.map(row => cases.caseOf.get(row) ?? ''))] : []
  const isWhole =
    cases !== undefined && ids.length < cases.cases.length && one.rows.length === ids.length * channels.length
  const when: When = {
    ...(channels.length === all ? {} : { channel: oneOrAll(channels) }),
    ...(isWhole ? { case: oneOrAll(ids) } : {}),
  }
  return Object.keys(when).length === 0 ? undefined : when
}

const oneOrAll = <T>(list: T[]): T | T[] => (list.length === 1 ? (list[0] as T) : list)

/** What tells a fee without words from that of another row of its channel: the description of its own row. */
function rowNote({ rows: [row] }: Shared, all: readonly Row[]): string | undefined {
  const isOneOfSeveral = row !== undefined && all.some(other => other !== row && other.channel === row.channel)
  return isOneOfSeveral && row.description !== '' ? clip(row.description, 500) : undefined
}

/** A fee with its keys in the order of the model. */
const inOrder = (fee: Fee): Fee =>
  Object.fromEntries(
    Object.keys(Fee.shape).flatMap(key => (fee[key as keyof Fee] === undefined ? [] : [[key, fee[key as keyof Fee]]])),
  ) as Fee

/** The fees of a record from all its rows. */
export function fees(rows: readonly Row[], cases: RowCases | undefined, on: string, tell: Tell): Fees {
  const id = idMaker()
  const list = shared(rows, on, tell)
  const unclear = list.flatMap(({ doubt }) => doubt ?? [])
  const groups = new Map<Shared, string>()
  for (const kind of ['fee', 'charge', 'price'] as const) {
    for (const [index, group] of alternatives(list, kind, cases).entries()) {
      tell('FEE_ALTERNATIVES', String(group.length))
      if (index === 0) unclear.push(words.feesSeveral(kind))
      for (const one of group) groups.set(one, index === 0 ? `muc-${kind}` : `muc-${kind}-${index + 1}`)
    }
  }
  const changes: Change[] = []
  const result = list.map(one => {
    const own = id(one.fee.name, 40)
    if (one.dated) addDated(changes, own, one.fee.amount ?? 0, one.dated)
    if (one.ends) addEnd(changes, own, one.ends, one.fee.source ?? { title: words.portal })
    const oneOf = groups.get(one)
    const when = whenOf(one, rows, cases)
    const note = one.fee.note ?? rowNote(one, rows)
    return inOrder({
      id: own,
      ...one.fee,
      ...(oneOf === undefined ? {} : { oneOf }),
      ...(note === undefined ? {} : { note }),
      ...(when === undefined ? {} : { when }),
    })
  })
  return {
    fees: result,
    changes: changes.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    unclear,
  }
}

/** Amendments: the other amount from its first day, and the full one again from the day after its last. */
function addDated(changes: Change[], fee: string, full: number, { from, to, amount, document }: DatedAmount): void {
  const source = document === undefined ? { title: words.portal } : { document }
  const days: (readonly [day: string, value: number])[] = [[from, amount]]
  if (to !== undefined) days.push([dayAfter(to), full])
  for (const [day, value] of days) {
    const operation = { op: 'set-fee' as const, fee, amount: value, verified: false, source }
    const same = changes.find(change => change.from === day && JSON.stringify(change.source) === JSON.stringify(source))
    if (same) same.operations.push(operation)
    else changes.push({ from: day, source, operations: [operation] })
  }
}

/** After the last day of an amount nothing is known of it. */
function addEnd(changes: Change[], fee: string, last: string, source: Change['source']): void {
  const undetermined = words.feeAfter(last)
  changes.push({ from: dayAfter(last), source, operations: [{ op: 'set-fee', fee, undetermined, verified: false }] })
}
