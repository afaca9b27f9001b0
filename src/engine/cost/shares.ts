import type { Quantity } from '../../model/primitives.ts'
import type { Effort, Procedure } from '../../model/procedure.ts'
import type { Given } from '../../model/proposal.ts'
import type { Value } from '../evaluate.ts'
import { one, zero } from '../exact.ts'
import { present } from '../present.ts'
import { type Situation, told } from '../situation/applies.ts'
import { type Sampler, sampled } from './quantity.ts'
import { portions } from './set.ts'

/** How often each channel, case and circumstance happens; a circumstance without a figure is undefined. */
export interface Shares {
  channels: Readonly<Record<string, Value>>
  /** Empty where the procedure has one case. */
  cases: Readonly<Record<string, Value>>
  circumstances: Readonly<Record<string, Value | undefined>>
}

type Shared = { id: string; share?: Quantity | undefined }

/** One item is certain; several need a share each, and drawn ones still add to one. */
function spread(
  items: readonly Shared[],
  list: string,
  draw: Draw,
  sample?: Sampler,
): Record<string, Value> | undefined {
  if (items.length === 1 && items[0]) return { [items[0].id]: one }
  if (items.some(item => item.share === undefined)) return undefined
  return portions(items, (id, share) => draw('shares', `${list}.${id}`, share), sample)
}

type Draw = (line: string, input: string, quantity: Quantity | undefined) => Value

/** A procedure that names no channel is taken as done in person. */
const channelsOf = (procedure: Procedure): readonly Shared[] =>
  procedure.channels?.length ? procedure.channels : [{ id: 'in-person' }]

const circumstancesOf = (procedure: Procedure, draw: Draw) =>
  Object.fromEntries(
    (procedure.circumstances ?? []).map(({ id, share }) => [
      id,
      share === undefined ? undefined : draw('shares', `circumstances.${id}`, share),
    ]),
  )

const drawing = (procedure: Procedure, sample?: Sampler): Draw =>
  sampled(procedure.code, { values: {} }, sample).drawStated

/** The shares of a record; undefined when channels or cases lack one, for then there is no weighted figure. */
export function sharesOf(procedure: Procedure, sample?: Sampler): Shares | undefined {
  const draw = drawing(procedure, sample)
  const channels = spread(channelsOf(procedure), 'channels', draw, sample)
  const cases = procedure.cases?.length ? spread(procedure.cases, 'cases', draw, sample) : {}
  return channels && cases && { channels, cases, circumstances: circumstancesOf(procedure, draw) }
}

/** The shares of one channel and case, for costing them apart; circumstances that the situation names are certain, others then do not happen. */
export function sharesIn(procedure: Procedure, situation: Situation): Shares {
  const channel = situation.channel ?? channelsOf(procedure)[0]?.id ?? 'in-person'
  const circumstances = circumstancesOf(procedure, drawing(procedure))
  for (const id in circumstances) {
    const holds = told(situation, id)
    if (holds !== undefined) circumstances[id] = holds ? one : zero
  }
  return {
    channels: { [channel]: one },
    cases: situation.case === undefined ? {} : { [situation.case]: one },
    circumstances,
  }
}

const withShare = <T extends Shared>(
  items: T[] | undefined,
  shares: Readonly<Partial<Record<string, Quantity>>> = {},
) => items?.map(item => (shares[item.id] === undefined ? item : { ...item, share: shares[item.id] }))

const withEffort = <T extends { id: string; effort?: Effort | undefined }>(
  items: T[] | undefined,
  efforts: Readonly<Record<string, Effort>> = {},
) => items?.map(item => (efforts[item.id] === undefined ? item : { ...item, effort: efforts[item.id] }))

/** The record with a proposal's or a reader's own figures in place of what it says or leaves open. */
export function withGiven(procedure: Procedure, given: Given | undefined): Procedure {
  if (!given) return procedure
  const { submissions = procedure.submissions, channels, cases, circumstances, efforts } = given
  return {
    ...procedure,
    ...present({
      submissions,
      channels: withShare(procedure.channels, channels),
      cases: withShare(procedure.cases, cases),
      papers: withEffort(procedure.papers, efforts),
      steps: withEffort(procedure.steps, efforts),
      circumstances: withShare(procedure.circumstances, circumstances),
    }),
  }
}
