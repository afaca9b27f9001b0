import type { ChannelId, Procedure, When } from '../../model/procedure.ts'

/** What is known of one applicant: nothing given means that the line's condition on it is not narrowed. */
export interface Situation {
  channel?: ChannelId | undefined
  case?: string | undefined
  /** Circumstances that are true; leave out when they are not known. */
  circumstances?: readonly string[] | undefined
}

const includes = (wanted: string | readonly string[], value: string) =>
  typeof wanted === 'string' ? wanted === value : wanted.includes(value)

/** True when a line with this `when` can apply in the situation; keys that the situation leaves open match. */
export function applies(when: When | undefined, situation: Situation): boolean {
  if (when === undefined) return true
  const { channel, case: chosen, circumstances } = situation
  if (when.channel !== undefined && channel !== undefined && !includes(when.channel, channel)) return false
  if (when.case !== undefined && chosen !== undefined && !includes(when.case, chosen)) return false
  const wanted = when.if
  return wanted === undefined || circumstances === undefined || circumstances.some(id => includes(wanted, id))
}

/** Every combination of case and channel of a procedure; one empty situation when it has neither. */
export function situationsOf(procedure: Procedure): Situation[] {
  const cases = procedure.cases?.map(item => item.id) ?? [undefined]
  const channels = procedure.channels?.map(item => item.id) ?? [undefined]
  return cases.flatMap(chosen => channels.map(channel => ({ case: chosen, channel })))
}
