import { listOf } from '../engine/situation/applies.ts'
import type { Procedure, When } from '../model/procedure.ts'
import { lower } from './format.ts'
import { procedurePage } from './procedure-page.ts'

const t = procedurePage.when

/** A question that is answered with yes or no, as the statement to which one says yes: `bạn nhờ người khác nộp thay`. */
export const statementOf = (question: string): string => lower(question).replace(/\s*\?$/, '')

/** When a line applies, in words; empty for a line that always applies. */
export function describeWhen(when: When | undefined, procedure: Procedure): string {
  if (when === undefined) return ''
  const nameOfCase = (id: string) => procedure.cases?.find(item => item.id === id)?.name ?? id
  const circumstance = (id: string) => procedure.circumstances?.find(item => item.id === id)
  const whoOf = (ids: readonly string[]) => ids.flatMap(id => circumstance(id)?.who ?? [])
  const fact = (id: string) => statementOf(circumstance(id)?.question ?? id)
  const facts = (ids: readonly string[]) =>
    ids
      .filter(id => circumstance(id)?.who === undefined)
      .map(fact)
      .join(t.or)
  const [holds, excluded] = [listOf(when.if), listOf(when.unless)]
  const parts = [
    when.case !== undefined && t.case(listOf(when.case).map(nameOfCase).join(t.or)),
    when.channel !== undefined &&
      t.channel(
        listOf(when.channel)
          .map(id => t.channels[id])
          .join(t.or),
      ),
    whoOf(holds).length > 0 && t.of(whoOf(holds).join(t.or)),
    facts(holds) !== '' && t.if(facts(holds)),
    whoOf(excluded).length > 0 && t.others(whoOf(excluded).join(t.or)),
    facts(excluded) !== '' && t.unless(facts(excluded)),
  ]
  return parts.filter(part => part !== false).join(t.join)
}

/** The same within a line, where no part begins a sentence. */
export const whenWithin = (when: When | undefined, procedure: Procedure): string =>
  describeWhen(when, procedure).split(t.join).map(lower).join(t.join)
