import type { ChannelId, Procedure, When } from '../../model/procedure.ts'
import { listOf, type Situation, told } from './applies.ts'
import type { Way } from './hull.ts'

/** A procedure with what is known of one applicant. */
export interface Mine<T extends Situation = Situation> {
  readonly procedure: Procedure
  readonly situation: T
}

const caseKey = ({ code }: Procedure) => `${code}/case`
const channelKey = ({ code }: Procedure) => `${code}/channel`
const factKey = ({ code }: Procedure, id: string) => `${code}/if/${id}`

/** The circumstances that a condition names. */
export const factsIn = (when: When | undefined): string[] => [...listOf(when?.if), ...listOf(when?.unless)]

/** The questions that must still be answered to know whether lines with these conditions apply. */
export function openIn({ procedure, situation }: Mine, whens: readonly (When | undefined)[]): string[] {
  const facts = whens.flatMap(factsIn).filter(id => told(situation, id) === undefined)
  const asks = (key: 'case' | 'channel') =>
    situation[key] === undefined && whens.some(when => when?.[key] !== undefined)
  return [
    ...(asks('case') && procedure.cases ? [caseKey(procedure)] : []),
    ...(asks('channel') && procedure.channels?.length ? [channelKey(procedure)] : []),
    ...new Set(facts.map(id => factKey(procedure, id))),
  ]
}

/** How many answers each question of these procedures has; a circumstance is true or untrue. */
export const sizesOf = (all: readonly Mine[], questions: readonly string[]): Map<string, number> =>
  new Map([
    ...questions.map(question => [question, 2] as const),
    ...all.map(({ procedure }) => [caseKey(procedure), procedure.cases?.length ?? 1] as const),
    ...all.map(({ procedure }) => [channelKey(procedure), procedure.channels?.length ?? 1] as const),
  ])

/** The situation once a way answers what it left open; circumstances that the way does not speak of are untrue. */
export function settled({ procedure, situation }: Mine, way: Way): Situation {
  const prefix = factKey(procedure, '')
  const yes = [...way].flatMap(([question, answer]) =>
    answer === 1 && question.startsWith(prefix) ? [question.slice(prefix.length)] : [],
  )
  const channel: ChannelId | undefined = procedure.channels?.[way.get(channelKey(procedure)) ?? -1]?.id
  return {
    case: situation.case ?? procedure.cases?.[way.get(caseKey(procedure)) ?? -1]?.id,
    channel: situation.channel ?? channel,
    circumstances: [...(situation.circumstances ?? []), ...yes],
    person: situation.person,
  }
}
