import { type MyTimeLimit, myTimeLimit, takenForUntrue } from '../engine/situation/limits.ts'
import type { Circumstance, Procedure, TimeLimit } from '../model/procedure.ts'
import { deadlineCommand } from '../text/deadline-command.ts'
import { channelNames } from '../text/labels.ts'
import { UsageError } from './option.ts'
import { type Chosen, situationOf } from './situation.ts'

function refuse({ code, ...procedure }: Procedure, result: Exclude<MyTimeLimit, { limit: TimeLimit }>): never {
  if (result.reason !== 'choose') throw new UsageError(deadlineCommand[result.reason](code))
  const choices = {
    case: (procedure.cases ?? []).map(({ id, name }) => `  --case ${id}  ${name}`),
    channel: (procedure.channels ?? []).map(({ id }) => `  --channel ${id}  ${channelNames[id]}`),
    circumstances: (procedure.circumstances ?? []).map(({ id, question }) => `  --if ${id}  ${question}`),
  }
  throw new UsageError(
    [deadlineCommand.choose(code, result.open), ...result.open.flatMap(key => choices[key])].join('\n'),
  )
}

/** The limit of a procedure for what was chosen; refused with the choices that are open where several could apply. */
export function limitOf(procedure: Procedure, chosen: Chosen): TimeLimit {
  const result = myTimeLimit(procedure, situationOf(procedure, chosen))
  return 'limit' in result ? result.limit : refuse(procedure, result)
}

/** The questions that nobody answered and on which the limit depends: it counts as if the answer were no. */
export const assumedIn = (procedure: Procedure, chosen: Chosen): Circumstance[] =>
  takenForUntrue(procedure, situationOf(procedure, chosen))
