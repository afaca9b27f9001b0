import type { Situation } from '../engine/situation/applies.ts'
import { personalIn, withPerson } from '../engine/situation/situation.ts'
import type { ChannelId, Procedure } from '../model/procedure.ts'
import { deadlineCommand } from '../text/deadline-command.ts'
import { valueWords } from '../text/option.ts'
import { idOf } from './named.ts'
import { commaList, optional } from './option.ts'
import { channel, words } from './readers.ts'

/** The options by which a person says which case is his. */
export const situationOptions = {
  channel: optional(channel),
  case: optional(words(valueWords.case)),
  if: commaList(words(valueWords.circumstance)),
}

/** What these options were given; cases and circumstances as they were written. */
export interface Chosen {
  case: string | undefined
  channel: ChannelId | undefined
  if: readonly string[]
}

/** The situation in a procedure; a case and circumstances are taken by id or by their words. */
export function situationOf(
  { code, cases = [], circumstances = [] }: Procedure,
  { case: chosen, channel, if: facts }: Chosen,
): Situation {
  const named = cases.map(({ id, name }) => ({ id, names: [name] }))
  const asked = circumstances.map(({ id, question }) => ({ id, names: [question] }))
  const ids = (list: readonly { id: string }[]) => list.map(({ id }) => id)
  const known = facts.map(fact => idOf(fact, asked, near => deadlineCommand.noFact(code, fact, near, ids(asked))))
  const personal = personalIn({ circumstances }).map(({ id }) => id)
  const situation: Situation = {
    case: chosen && idOf(chosen, named, near => deadlineCommand.noCase(code, chosen, near, ids(named))),
    channel,
    circumstances: known.filter(id => !personal.includes(id)),
  }
  const said = known.filter(id => personal.includes(id)).map(id => [id, true] as const)
  return withPerson({ circumstances }, situation, Object.fromEntries(said))
}
