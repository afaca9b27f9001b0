import type { Operation } from '../../model/operation.ts'
import type { ChannelId, Fee, Procedure, Step } from '../../model/procedure.ts'

type Identified = { id: string }

const replaceById = <T extends Identified>(items: readonly T[] | undefined, id: string, change: (item: T) => T) =>
  items?.map(item => (item.id === id ? change(item) : item))

const removeById = <T extends Identified>(items: readonly T[] | undefined, id: string) =>
  items?.filter(item => item.id !== id)

/** Puts the merged step where the first of its parts stood. */
function merge(steps: readonly Step[], parts: readonly string[], into: Step): Step[] {
  const first = steps.findIndex(step => parts.includes(step.id))
  if (first < 0) return [...steps]
  return steps.flatMap((step, index) => (index === first ? [into] : parts.includes(step.id) ? [] : [step]))
}

type FeeOperation = Extract<Operation, { op: 'set-fee' }>

/** The fee keeps its name, kind and condition; only what is to be paid, and who says so, is new. */
function withValue(fee: Fee, operation: FeeOperation): Fee {
  const { amount: _amount, formula: _formula, undetermined: _undetermined, source, verified: _verified, ...kept } = fee
  const { amount, formula, undetermined, verified, note } = operation
  const from = operation.source ?? source
  return {
    ...kept,
    ...(amount !== undefined && { amount }),
    ...(formula !== undefined && { formula }),
    ...(undetermined !== undefined && { undetermined }),
    ...(verified !== undefined && { verified }),
    ...(note !== undefined && { note }),
    ...(from !== undefined && { source: from }),
  }
}

const channelIds = ['in-person', 'online', 'post'] as const

/** The channels by which a fee is paid: those of its own condition, else all of the procedure, which in person is where none is named. */
const channelsOf = (fee: Fee, { channels = [{ id: 'in-person' }] }: Procedure): ChannelId[] =>
  fee.when?.channel === undefined ? channels.map(channel => channel.id) : [fee.when.channel].flat()

/** The id of what a fee comes to on one channel, once an operation has set it apart: `le-phi-online`. */
export const feeOnChannel = (fee: string, channel: ChannelId): string => `${fee}-${channel}`

/** The fee that an operation sets: the one set apart for its channel, once there is one. */
function feeTarget({ fees }: Procedure, { fee, channel }: FeeOperation): string {
  const apart = channel && feeOnChannel(fee, channel)
  return apart !== undefined && fees?.some(item => item.id === apart) ? apart : fee
}

/** A value for one channel stands beside the fee, which keeps its own for the other channels; or it is the whole fee. */
function setFee(fee: Fee, operation: FeeOperation, procedure: Procedure): Fee[] {
  const { channel } = operation
  const all = channelsOf(fee, procedure)
  if (channel === undefined || (all.length === 1 && all[0] === channel)) return [withValue(fee, operation)]
  const others = all.filter(id => id !== channel)
  const apart = withValue({ ...fee, id: feeOnChannel(fee.id, channel), when: { ...fee.when, channel } }, operation)
  return [others.length === 0 ? fee : { ...fee, when: { ...fee.when, channel: others } }, apart]
}

/** The fees after a value is set: one for all channels ends those set apart for single ones. */
function withFee(procedure: Procedure, operation: FeeOperation): Fee[] | undefined {
  const { fees, channels = [] } = procedure
  const target = feeTarget(procedure, operation)
  const whole = operation.channel === undefined && fees?.some(fee => fee.id === target)
  const apart = whole ? channelIds.map(channel => feeOnChannel(target, channel)) : []
  const ended = fees?.filter(fee => apart.includes(fee.id)) ?? []
  const kept = fees?.filter(fee => !ended.includes(fee))
  const join = (fee: Fee): Fee => {
    if (ended.length === 0) return fee
    const { channel: _channel, ...rest } = fee.when ?? {}
    const all = [...new Set([fee, ...ended].flatMap(item => channelsOf(item, procedure)))]
    const some = channels.some(({ id }) => !all.includes(id)) ? { ...rest, channel: all } : rest
    const { when: _when, ...bare } = fee
    return Object.keys(some).length > 0 ? { ...bare, when: some } : bare
  }
  return kept?.flatMap(fee => (fee.id === target ? setFee(join(fee), operation, procedure) : [fee]))
}

/** Trips that led to the old agency lead to the new one. */
const redirect = (step: Step, to: 'commune' | 'province'): Step =>
  step.effort?.trips === undefined ? step : { ...step, effort: { ...step.effort, to } }

const partOf = (key: 'papers' | 'steps' | 'fees', items: unknown[] | undefined) =>
  items === undefined ? {} : { [key]: items }

/** The procedure after one operation; a target that does not exist changes nothing. Never mutates its input. */
export function applyOperation(procedure: Procedure, operation: Operation): Procedure {
  const { papers, steps } = procedure
  switch (operation.op) {
    case 'add-paper':
      return { ...procedure, papers: [...(papers ?? []), operation.paper] }
    case 'remove-paper':
      return { ...procedure, ...partOf('papers', removeById(papers, operation.paper)) }
    case 'change-paper':
      return {
        ...procedure,
        ...partOf(
          'papers',
          replaceById(papers, operation.paper, paper => ({ ...paper, ...operation.with }) as typeof paper),
        ),
      }
    case 'merge-steps':
      return { ...procedure, ...partOf('steps', steps && merge(steps, operation.steps, operation.into)) }
    case 'remove-step':
      return { ...procedure, ...partOf('steps', removeById(steps, operation.step)) }
    case 'change-step':
      return {
        ...procedure,
        ...partOf(
          'steps',
          replaceById(steps, operation.step, step => ({ ...step, ...operation.with }) as typeof step),
        ),
      }
    case 'set-fee':
      return { ...procedure, ...partOf('fees', withFee(procedure, operation)) }
    case 'set-sets':
      return { ...procedure, sets: operation.sets }
    case 'set-time-limits':
      return { ...procedure, timeLimits: operation.timeLimits }
    case 'set-channels':
      return { ...procedure, channels: operation.channels }
    case 'set-submissions':
      return { ...procedure, submissions: operation.submissions }
    case 'delegate': {
      const { agency, levels, to } = operation
      return { ...procedure, agency, levels, ...partOf('steps', to ? steps?.map(step => redirect(step, to)) : steps) }
    }
    case 'abolish':
      return { ...procedure, abolished: true }
  }
}

/** The ids that an operation names and the procedure does not have, with those that it does have. */
export function missingTargets(procedure: Procedure, operation: Operation): { missing: string[]; known: string[] } {
  const { wanted, items } = targets(procedure, operation)
  const known = (items ?? []).map(item => item.id)
  return { missing: wanted.filter(id => !known.includes(id)), known }
}

function targets(procedure: Procedure, operation: Operation): { wanted: string[]; items?: Identified[] | undefined } {
  switch (operation.op) {
    case 'remove-paper':
    case 'change-paper':
      return { wanted: [operation.paper], items: procedure.papers }
    case 'merge-steps':
      return { wanted: operation.steps, items: procedure.steps }
    case 'remove-step':
    case 'change-step':
      return { wanted: [operation.step], items: procedure.steps }
    case 'set-fee':
      return { wanted: [operation.fee], items: procedure.fees }
    default:
      return { wanted: [] }
  }
}

/** The procedure after a list of operations, in the order listed. */
export const applyAll = (procedure: Procedure, operations: readonly Operation[]): Procedure =>
  operations.reduce(applyOperation, procedure)
