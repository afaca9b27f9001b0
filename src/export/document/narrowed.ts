import { applies, type Situation, told } from '../../engine/situation/applies.ts'
import type { Procedure, When } from '../../model/procedure.ts'
import { channelNames } from '../../text/labels.ts'
import { statementOf } from '../../text/when.ts'

/** The lines of a procedure that can apply in a situation, and no others. */
export function narrowed(procedure: Procedure, situation: Situation): Procedure {
  const can = <T extends { when?: When | undefined }>(lines: readonly T[]): T[] =>
    lines.filter(line => applies(line.when, situation))
  const { papers, fees, timeLimits, benefits, steps, channels } = procedure
  return {
    ...procedure,
    ...(papers && { papers: can(papers) }),
    ...(fees && { fees: can(fees) }),
    ...(timeLimits && { timeLimits: can(timeLimits) }),
    ...(benefits && { benefits: can(benefits) }),
    ...(steps && { steps: can(steps) }),
    ...(channels && { channels: channels.filter(({ id }) => applies({ channel: id }, situation)) }),
  }
}

/** What is known of the reader, in the words of the record. */
export function chosenNames({ cases = [], circumstances = [] }: Procedure, situation: Situation): string[] {
  const facts = circumstances.filter(({ id }) => told(situation, id) === true)
  return [
    ...cases.filter(({ id }) => id === situation.case).map(({ name }) => name),
    ...(situation.channel === undefined ? [] : [channelNames[situation.channel]]),
    ...facts.map(({ question }) => statementOf(question)),
  ]
}
