import type { ChannelId, Procedure, When } from '../../model/procedure.ts'

/** What is known of one applicant; what is not given is open. */
export interface Situation {
  readonly channel?: ChannelId | undefined
  readonly case?: string | undefined
  /** Circumstances that are true; the others are untrue. Leave out when nobody answered any. */
  readonly circumstances?: readonly string[] | undefined
  /** Circumstances that nobody answered though others are known. */
  readonly unanswered?: readonly string[] | undefined
  /** What the applicant said of himself, the same for every procedure: circumstances by id, true or untrue. */
  readonly person?: Readonly<Record<string, boolean>> | undefined
}

/** A key of a condition as a list. */
export const listOf = <T extends string>(value: T | readonly T[] | undefined): readonly T[] =>
  value === undefined ? [] : typeof value === 'string' ? [value] : value

/** Whether a circumstance is true; undefined while it is open. */
export function told({ circumstances, unanswered, person }: Situation, id: string): boolean | undefined {
  const own = person?.[id]
  if (typeof own === 'boolean') return own
  if (circumstances?.includes(id)) return true
  return circumstances === undefined || unanswered?.includes(id) ? undefined : false
}

/** True when a line with this `when` can apply in the situation: some way to answer what is open makes it apply. */
export function applies(when: When | undefined, situation: Situation): boolean {
  if (when === undefined) return true
  const { channel, case: chosen } = situation
  if (when.channel !== undefined && channel !== undefined && !listOf(when.channel).includes(channel)) return false
  if (when.case !== undefined && chosen !== undefined && !listOf(when.case).includes(chosen)) return false
  const never = listOf(when.unless)
  if (never.some(id => told(situation, id) === true)) return false
  return when.if === undefined || listOf(when.if).some(id => told(situation, id) !== false && !never.includes(id))
}

/** Whether all that a condition asks of the reader is known. */
export const isKnown = (when: When, situation: Situation): boolean =>
  (when.case === undefined || situation.case !== undefined) &&
  (when.channel === undefined || situation.channel !== undefined) &&
  [...listOf(when.if), ...listOf(when.unless)].every(id => told(situation, id) !== undefined)

/** Every combination of case and channel of a procedure; one empty situation when it has neither. */
export function situationsOf(procedure: Procedure): Situation[] {
  const cases = procedure.cases?.map(item => item.id) ?? [undefined]
  const channels = procedure.channels?.map(item => item.id) ?? [undefined]
  return cases.flatMap(chosen => channels.map(channel => ({ case: chosen, channel })))
}
