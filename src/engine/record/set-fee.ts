import type { FeeOperation } from '../../model/operation.ts'
import type { ChannelId, Fee, Procedure, When } from '../../model/procedure.ts'
import { present } from '../present.ts'
import { listOf } from '../situation/applies.ts'

/** The fee keeps its name, kind and condition; what is to be paid, what is said of it, and who says so, is new. */
export function withValue(fee: Fee, operation: FeeOperation): Fee {
  const {
    amount: _amount,
    formula: _formula,
    undetermined: _undetermined,
    verified: _verified,
    note: _note,
    to: _to,
    ...kept
  } = fee
  const { op: _op, fee: _fee, channel: _channel, when: _when, because: _because, ...value } = operation
  return { ...kept, ...value }
}

/** One id alone, several as a list, none as nothing. */
export const one = <T extends string>(ids: readonly T[]): T | T[] | undefined => (ids.length > 1 ? [...ids] : ids[0])

/** The condition under which an operation sets a fee; without any it is the whole fee. */
export const conditionOf = ({ channel, when }: FeeOperation): When =>
  channel === undefined ? { ...when } : { ...when, channel }

/** The id of what a fee comes to on one channel, once an operation has set it apart: `le-phi-online`. */
export const feeOnChannel = (fee: string, channel: ChannelId): string => `${fee}-${channel}`

type Axis = 'channel' | 'case' | 'if'

/** The condition of a fee where a value set apart does not reach; undefined when nothing is left. */
function leftOver(fee: Fee, axis: Axis, apart: readonly string[], { channels = [], cases = [] }: Procedure) {
  if (axis === 'if') return { ...fee.when, unless: one([...new Set([...listOf(fee.when?.unless), ...apart])]) }
  const whole = listOf<string>(fee.when?.[axis])
  const ids = whole.length > 0 ? whole : (axis === 'channel' ? channels : cases).map(item => item.id)
  const others = ids.filter(id => !apart.includes(id))
  return others.length === 0 ? undefined : ({ ...fee.when, [axis]: others } as When)
}

/** The condition of the value set apart: that of the fee, narrowed on one axis. */
function narrowed({ when }: Fee, axis: Axis, apart: readonly string[]): When {
  const { unless, ...kept } = { ...when, [axis]: one(apart) } as When
  const left = listOf(unless).filter(id => axis !== 'if' || !apart.includes(id))
  return present({ ...kept, unless: one(left) })
}

/** A fee as what stays as it was, axis by axis, and what the condition reaches. */
function split(fee: Fee, condition: When, procedure: Procedure): { kept: Fee[]; reached: Fee } {
  const kept: Fee[] = []
  let reached = fee
  for (const axis of ['channel', 'case', 'if'] as const) {
    const apart = listOf<string>(condition[axis])
    const left = apart.length === 0 ? undefined : leftOver(reached, axis, apart, procedure)
    if (left === undefined) continue
    kept.push({ ...reached, when: left })
    reached = { ...reached, id: [reached.id, ...apart].join('-'), when: narrowed(reached, axis, apart) }
  }
  return { kept, reached }
}

const channelIds: readonly ChannelId[] = ['in-person', 'online', 'post']

/** A fee and what it comes to on single channels, where an operation has set that apart. */
const familyOf = (fees: readonly Fee[], id: string): Fee[] => {
  const apart = channelIds.map(channel => feeOnChannel(id, channel))
  return fees.some(fee => fee.id === id) ? fees.filter(fee => fee.id === id || apart.includes(fee.id)) : []
}

/** The channels by which a fee is paid: those of its own condition, else all of the procedure. */
const channelsOf = ({ when }: Fee, { channels = [inPerson] }: Procedure): readonly string[] =>
  when?.channel === undefined ? channels.map(channel => channel.id) : listOf(when.channel)

/** A procedure that names no channel is done in person. */
const inPerson = { id: 'in-person' as const }

/** One fee again for all channels of a family. */
function joined(fee: Fee, family: readonly Fee[], procedure: Procedure): Fee {
  if (family.length < 2) return fee
  const { channel: _channel, ...rest } = fee.when ?? {}
  const all = [...new Set(family.flatMap(item => channelsOf(item, procedure)))]
  const some = procedure.channels?.some(({ id }) => !all.includes(id)) ? { ...rest, channel: all as ChannelId[] } : rest
  const { when: _when, ...bare } = fee
  return Object.keys(some).length > 0 ? { ...bare, when: some } : bare
}

/** Sets apart, or sets where it stands apart already, the value of one fee under a condition. */
function setUnder(fees: readonly Fee[], fee: Fee, operation: FeeOperation, procedure: Procedure): Fee[] {
  const { kept, reached } = split(fee, conditionOf(operation), procedure)
  const standing = fees.some(item => item !== fee && item.id === reached.id)
  if (standing) return fees.map(item => (item.id === reached.id ? withValue(item, operation) : item))
  return fees.flatMap(item => (item === fee ? [...kept, withValue(reached, operation)] : [item]))
}

/**
 * The fees after an operation on one of them: a value for all ends those set apart for single channels and leaves what is
 * granted under a circumstance; a value under a circumstance reaches every channel that it does not leave out.
 */
export function setFee(procedure: Procedure, operation: FeeOperation): Fee[] | undefined {
  const { fees = [] } = procedure
  const condition = conditionOf(operation)
  const family = familyOf(fees, operation.fee)
  const [whole, ...apart] = family
  if (whole === undefined) return procedure.fees
  if (Object.keys(condition).length === 0)
    return fees.flatMap(fee =>
      fee === whole ? [withValue(joined(fee, family, procedure), operation)] : apart.includes(fee) ? [] : [fee],
    )
  const reached = condition.channel === undefined ? family : [whole]
  return reached.reduce<Fee[]>((all, fee) => setUnder(all, fee, operation, procedure), [...fees])
}
