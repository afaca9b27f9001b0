import type { Change } from '../model/operation.ts'
import type { ChannelId, Fee } from '../model/parts.ts'
import { recordWords as words } from '../text/import.ts'
import { idMaker } from './clean.ts'
import { type FeeReading, readFee } from './fee.ts'
import { dayAfter } from './money.ts'
import { listOf } from './raw.ts'
import type { Tell } from './rules.ts'
import type { Row } from './times.ts'

/** Fees of a record with the amendments that make a reduction for a time. */
export interface Fees {
  fees: Fee[]
  changes: Change[]
  unclear: string[]
}

interface Shared extends FeeReading {
  channels: Set<ChannelId>
}

/** The same fee in several ways of performing is one fee; it has a condition only when some of them lack it. */
function shared(rows: readonly Row[], tell: Tell): Shared[] {
  const byContent = new Map<string, Shared>()
  for (const row of rows) {
    for (const reading of listOf(row.raw, 'fees').flatMap(raw => readFee(raw, row.description, tell))) {
      const key = JSON.stringify(reading)
      const known = byContent.get(key) ?? { ...reading, channels: new Set<ChannelId>() }
      known.channels.add(row.channel)
      byContent.set(key, known)
    }
  }
  return [...byContent.values()]
}

const hasAmount = (fee: Pick<Fee, 'undetermined'>): boolean => fee.undetermined === undefined
const alternative =
  /trường hợp|đối với|từ .{1,40} đến|dưới|trên |trở lên|cấp mới|cấp lại|cấp đổi|lần đầu|loại|hạng|cá nhân|tổ chức|lần \d|gia hạn/iu
const ownName = /^(?:phí|lệ phí|giá) (?!:)/iu

/** Several amounts of one kind in one channel: which of them is due, or whether all are, the source does not say. */
function alternativesOf(list: readonly Shared[], kind: Fee['kind']): Shared[] {
  const own = list.filter(({ fee }) => fee.kind === kind && hasAmount(fee) && !fee.optional)
  const clash = own.filter(one =>
    own.some(other => other !== one && [...one.channels].some(channel => other.channels.has(channel))),
  )
  const additive = clash.every(
    ({ fee }) => ownName.test(fee.name) && !alternative.test(`${fee.name} ${fee.note ?? ''}`),
  )
  const named = new Set(clash.map(({ fee }) => fee.name)).size === clash.length
  return additive && named ? [] : clash
}

/** The fees of a record from all its rows. */
export function fees(rows: readonly Row[], tell: Tell): Fees {
  const all = [...new Set(rows.map(row => row.channel))]
  const id = idMaker()
  const list = shared(rows, tell)
  const unclear: string[] = []
  const groups = new Map<Shared, string>()
  for (const kind of ['fee', 'charge', 'price'] as const) {
    const clash = alternativesOf(list, kind)
    if (clash.length < 2) continue
    tell('FEE_ALTERNATIVES', String(clash.length))
    unclear.push(words.feesSeveral(kind))
    for (const one of clash) groups.set(one, `muc-${kind}`)
  }
  const changes: Change[] = []
  const result = list.map(one => {
    const own = id(one.fee.name, 40)
    if (one.reduction) addReduction(changes, own, one.fee.amount ?? 0, one.reduction)
    const channels = [...one.channels]
    const oneOf = groups.get(one)
    return {
      id: own,
      ...one.fee,
      ...(oneOf === undefined ? {} : { oneOf }),
      ...(channels.length === all.length
        ? {}
        : { when: { channel: channels.length === 1 ? (channels[0] as ChannelId) : channels } }),
    }
  })
  return {
    fees: result,
    changes: changes.toSorted((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0)),
    unclear,
  }
}

/** Two amendments: the lower amount from its first day, the full one from the day after its last. */
function addReduction(
  changes: Change[],
  fee: string,
  full: number,
  reduction: NonNullable<FeeReading['reduction']>,
): void {
  const { from, to, amount, document } = reduction
  for (const [day, value] of [
    [from, amount],
    [dayAfter(to), full],
  ] as const) {
    const operation = { op: 'set-fee' as const, fee, amount: value, source: { document } }
    const same = changes.find(change => change.from === day && change.source.document === document)
    if (same) same.operations.push(operation)
    else changes.push({ from: day, source: { document }, operations: [operation] })
  }
}
