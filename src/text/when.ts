import { listOf } from '../engine/situation/applies.ts'
import type { Procedure, When } from '../model/procedure.ts'
import { lower } from './format.ts'
import { procedurePage } from './procedure-page.ts'

const t = procedurePage.when

/** A question that is answered with yes or no, as the statement to which one says yes: `bạn nhờ người khác nộp thay`. */
export const statementOf = (question: string): string =>
  lower(question)
    .replace(/\s*\?$/, '')
    .replace(/ có thuộc (.+?) không(?=:|$)/, ' thuộc $1')
    .replace(/(?<! hay) không$/, '')

/** The cases in which a line applies; where they are most of all cases, the shorter rest in which it does not. */
function casesInWords(named: readonly string[], { cases = [] }: Procedure): string {
  const nameOf = (id: string) => cases.find(item => item.id === id)?.name ?? id
  const [names, others] = [named.map(nameOf), cases.filter(({ id }) => !named.includes(id)).map(({ name }) => name)]
  const most = others.length > 0 && others.length * 3 <= names.length
  return most && others.join().length < names.join().length
    ? t.notCase(others.map(lower).join(t.or))
    : t.case(names.join(t.or))
}

/** When a line applies, in words; empty for a line that always applies. */
export function describeWhen(when: When | undefined, procedure: Procedure): string {
  if (when === undefined) return ''
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
    when.case !== undefined && casesInWords(listOf(when.case), procedure),
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
  return parts
    .filter(part => part !== false)
    .map((part, place) => (place === 0 ? part : lower(part)))
    .join(t.join)
}

/** The same within a line, where no part begins a sentence. */
export const whenWithin = (when: When | undefined, procedure: Procedure): string => lower(describeWhen(when, procedure))
