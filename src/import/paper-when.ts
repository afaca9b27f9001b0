import type { ChannelId, When } from '../model/parts.ts'
import type { Circumstance } from '../model/procedure.ts'
import { recordWords as words } from '../text/import.ts'
import { capital, cut, fold } from './clean.ts'
import { bareCondition, channelsAtEnd, channelsIn } from './condition.ts'
import type { Tell } from './rules.ts'

/** The circumstances of one record, each asked once, and the ways of handing in that it has. */
export interface Conditions {
  circumstances: Circumstance[]
  channels: readonly ChannelId[]
  id: (text: string) => string
}

/** The circumstance of a condition: the one that asks the same, else a new one. */
export function circumstanceOf(condition: string, { circumstances, id }: Conditions, tell: Tell): When {
  const bare = capital(bareCondition(condition))
  const [name, rest] = cut(bare, 240)
  const question = words.circumstance(rest === '' ? name : `${name} …`)
  const known = circumstances.find(one => fold(one.question) === fold(question))
  if (known) return { if: known.id }
  tell('CIRCUMSTANCE', condition)
  const own = id(condition)
  circumstances.push({ id: own, question, ...(rest === '' ? {} : { detail: bare }) })
  return { if: own }
}

const ofChannels = (found: readonly ChannelId[], all: readonly ChannelId[]): When | undefined => {
  const [only] = found
  if (only === undefined || found.length >= all.length || found.some(id => !all.includes(id))) return undefined
  return { channel: found.length === 1 ? only : [...found] }
}

/** When alone a paper is asked: as its group says, and as its own words say, a way of handing in or a circumstance. */
export function whenOfPaper(
  text: string,
  condition: string | undefined,
  group: When | undefined,
  conditions: Conditions,
  tell: Tell,
): { when: When | undefined; unsaid?: string } {
  const said = condition === undefined ? channelsAtEnd(text) : channelsIn(condition)
  const channel = group?.channel === undefined ? ofChannels(said, conditions.channels) : undefined
  if (channel) {
    tell('PAPER_CHANNEL', condition ?? text)
    return { when: { ...channel, ...group } }
  }
  if (condition === undefined || (said.length > 0 && conditions.channels.every(id => said.includes(id))))
    return { when: group }
  if (group?.if !== undefined) return { when: group, unsaid: condition }
  tell('PAPER_CONDITION', condition)
  return { when: { ...group, ...circumstanceOf(condition, conditions, tell) } }
}
