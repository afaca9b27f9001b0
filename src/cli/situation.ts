import type { Situation } from '../engine/situation/applies.ts'
import { personalIn, withPerson } from '../engine/situation/situation.ts'
import type { ChannelId, Circumstance, Procedure } from '../model/procedure.ts'
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

/** Circumstances that changes of a procedure ask for on other days than that on which it stands. */
function askedElsewhen({ circumstances = [], changes = [] }: Procedure): Circumstance[] {
  const asked = new Map(changes.flatMap(change => (change.circumstances ?? []).map(one => [one.id, one])))
  return [...asked.values()].filter(({ id }) => !circumstances.some(known => known.id === id))
}

/** Circumstances that were given and on which nothing depends on this day, though something does on another. */
export const withoutEffect = (procedure: Procedure, { if: facts }: Pick<Chosen, 'if'>): Circumstance[] =>
  askedElsewhen(procedure).filter(({ id, question }) => facts.some(fact => fact === id || fact === question))

/** The situation in a procedure; a case and circumstances are taken by id or by their words. */
export function situationOf(procedure: Procedure, { case: chosen, channel, if: given }: Chosen): Situation {
  const { code, cases = [], circumstances = [] } = procedure
  const idle = withoutEffect(procedure, { if: given })
  const facts = given.filter(fact => !idle.some(({ id, question }) => fact === id || fact === question))
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
