import type { Locality } from '../../model/primitives.ts'
import type { Effort, Procedure, When } from '../../model/procedure.ts'
import type { Given } from '../../model/proposal.ts'
import type { Situation } from '../situation/applies.ts'
import type { Mix } from './assumptions.ts'

/** How often each channel, case and circumstance happens; a circumstance without a figure is undefined. */
export interface Shares {
  channels: Readonly<Record<string, number>>
  /** Empty where the procedure has one case. */
  cases: Readonly<Record<string, number>>
  circumstances: Readonly<Record<string, number | undefined>>
}

type Shared = { id: string; share?: number | undefined }

/** One item is certain; several need a share each. */
function spread(items: readonly Shared[]): Record<string, number> | undefined {
  if (items.length === 1 && items[0]) return { [items[0].id]: 1 }
  if (items.some(item => item.share === undefined)) return undefined
  return Object.fromEntries(items.map(item => [item.id, item.share ?? 0]))
}

/** A procedure that names no channel is taken as done in person. */
const channelsOf = (procedure: Procedure): readonly Shared[] =>
  procedure.channels?.length ? procedure.channels : [{ id: 'in-person' }]

const circumstancesOf = (procedure: Procedure) =>
  Object.fromEntries((procedure.circumstances ?? []).map(item => [item.id, item.share]))

/** The shares of a record; undefined when channels or cases lack one, for then there is no weighted figure. */
export function sharesOf(procedure: Procedure): Shares | undefined {
  const channels = spread(channelsOf(procedure))
  const cases = procedure.cases?.length ? spread(procedure.cases) : {}
  return channels && cases && { channels, cases, circumstances: circumstancesOf(procedure) }
}

/** The shares of one channel and case, for costing them apart; circumstances that the situation names are certain, others then do not happen. */
export function sharesIn(procedure: Procedure, situation: Situation): Shares {
  const channel = situation.channel ?? channelsOf(procedure)[0]?.id ?? 'in-person'
  const chosen = situation.circumstances
  const circumstances = chosen
    ? Object.fromEntries((procedure.circumstances ?? []).map(({ id }) => [id, Number(chosen.includes(id))]))
    : circumstancesOf(procedure)
  return {
    channels: { [channel]: 1 },
    cases: situation.case === undefined ? {} : { [situation.case]: 1 },
    circumstances,
  }
}

const list = (value: string | readonly string[]): readonly string[] => (typeof value === 'string' ? [value] : value)

const part = (shares: Readonly<Record<string, number>>, wanted: string | readonly string[] | undefined): number =>
  wanted === undefined ? 1 : list(wanted).reduce((sum, id) => sum + (shares[id] ?? 0), 0)

/** One of several circumstances, each independent of the others. */
function circumstance(shares: Shares, wanted: string | readonly string[] | undefined): number | undefined {
  if (wanted === undefined) return 1
  let none = 1
  for (const id of list(wanted)) {
    const share = shares.circumstances[id]
    if (share === undefined) return undefined
    none *= 1 - share
  }
  return 1 - none
}

/** Weight of a line: share of its channel × of its case × of its circumstance; undefined when the last is not known. */
export function weightOf(when: When | undefined, shares: Shares): number | undefined {
  const certain = part(shares.channels, when?.channel) * part(shares.cases, when?.case)
  if (certain === 0) return 0
  const extra = circumstance(shares, when?.if)
  return extra === undefined ? undefined : certain * extra
}

/** The localities of those whom a line concerns: a case with a locality of its own counts whole there. */
export function mixOf(procedure: Procedure, when: When | undefined, shares: Shares, general: Mix): Mix {
  const wanted = when?.case === undefined ? undefined : list(when.case)
  const cases = (procedure.cases ?? []).filter(item => wanted === undefined || wanted.includes(item.id))
  if (!cases.some(item => item.locality)) return general
  const total = cases.reduce((sum, item) => sum + (shares.cases[item.id] ?? 0), 0)
  if (total === 0) return general
  const mix: Record<Locality, number> = { urban: 0, rural: 0, mountain: 0 }
  for (const item of cases) {
    const share = (shares.cases[item.id] ?? 0) / total
    if (item.locality) mix[item.locality] += share
    else for (const key of ['urban', 'rural', 'mountain'] as const) mix[key] += share * general[key]
  }
  return mix
}

const withShare = <T extends Shared>(
  items: readonly T[] | undefined,
  shares: Readonly<Record<string, number>> | undefined,
) => (shares ? items?.map(item => (shares[item.id] === undefined ? item : { ...item, share: shares[item.id] })) : items)

const withEffort = <T extends { id: string; effort?: Effort | undefined }>(
  items: readonly T[] | undefined,
  efforts: Readonly<Record<string, Effort>>,
) => items?.map(item => (efforts[item.id] === undefined ? item : { ...item, effort: efforts[item.id] }))

/** The record with a proposal's or a reader's own figures in place of what it says or leaves open. */
export function withGiven(procedure: Procedure, given: Given | undefined): Procedure {
  if (!given) return procedure
  const { submissions, channels, cases, circumstances, efforts } = given
  return {
    ...procedure,
    ...(submissions && { submissions }),
    ...(channels &&
      procedure.channels && { channels: withShare(procedure.channels, channels as Record<string, number>) }),
    ...(cases && procedure.cases && { cases: withShare(procedure.cases, cases) }),
    ...(efforts && procedure.papers && { papers: withEffort(procedure.papers, efforts) }),
    ...(efforts && procedure.steps && { steps: withEffort(procedure.steps, efforts) }),
    ...(circumstances &&
      procedure.circumstances && { circumstances: withShare(procedure.circumstances, circumstances) }),
  } as Procedure
}
