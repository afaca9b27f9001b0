import type { ChannelId, Fee, Paper, Procedure, When } from '../../model/procedure.ts'
import { factsIn } from './open.ts'
import { type MySituation, personalIn, withPerson } from './situation.ts'

/** A number that a fee formula asks for. */
export type FeeInput = NonNullable<NonNullable<Fee['formula']>['inputs']>[number]

/** A question whose answer changes what the reader must bring, do, pay or wait for. */
export type Question =
  | { readonly kind: 'case'; readonly options: readonly { readonly id: string; readonly name: string }[] }
  | { readonly kind: 'channel'; readonly options: readonly ChannelId[] }
  /** One of the applicant himself is asked once for all procedures. */
  | {
      readonly kind: 'circumstance' | 'person'
      readonly id: string
      readonly question: string
      readonly detail: string | undefined
    }
  | { readonly kind: 'input'; readonly input: FeeInput }

/** Every condition that a line of the record states. */
const conditions = (procedure: Procedure): When[] =>
  [
    ...(procedure.papers ?? []),
    ...(procedure.steps ?? []),
    ...(procedure.fees ?? []),
    ...(procedure.benefits ?? []),
    ...(procedure.timeLimits ?? []),
  ].flatMap((line: { when?: When | undefined }) => line.when ?? [])

/** The inputs that the fee formulas of a procedure ask for, each once. */
export function inputsOf(procedure: Procedure): FeeInput[] {
  const inputs = new Map<string, FeeInput>()
  for (const line of [...(procedure.fees ?? []), ...(procedure.benefits ?? [])])
    for (const input of line.formula?.inputs ?? []) if (!inputs.has(input.id)) inputs.set(input.id, input)
  return [...inputs.values()]
}

/** The few questions that lead to my case: only those whose answer changes a line of the record. */
export function questionsOf(procedure: Procedure): Question[] {
  const whens = conditions(procedure)
  const asked = new Set(whens.flatMap(factsIn))
  const { cases = [], channels = [], circumstances = [] } = procedure
  return [
    ...(cases.length > 1 && whens.some(when => when.case !== undefined)
      ? [{ kind: 'case', options: cases.map(({ id, name }) => ({ id, name })) } as const]
      : []),
    ...(channels.length > 1 ? [{ kind: 'channel', options: channels.map(channel => channel.id) } as const] : []),
    ...circumstances
      .filter(fact => asked.has(fact.id))
      .map(
        ({ id, question, who, detail }) => ({ kind: who ? 'person' : 'circumstance', id, question, detail }) as const,
      ),
    ...inputsOf(procedure).map(input => ({ kind: 'input', input }) as const),
  ]
}

/** True when a number may be given for an input. */
export const fits = ({ min, max }: FeeInput, value: number): boolean =>
  Number.isFinite(value) && value >= (min ?? -1e15) && value <= (max ?? 1e15)

/** What of an untrusted situation belongs to this procedure; the rest is dropped. */
export function belonging(procedure: Procedure, given: MySituation): MySituation {
  const known = (items: readonly { id: string }[] | undefined) => new Set<string>((items ?? []).map(item => item.id))
  const [cases, channels, facts] = [known(procedure.cases), known(procedure.channels), known(procedure.circumstances)]
  const papers = known(procedure.papers as readonly Paper[] | undefined)
  const inputs = inputsOf(procedure).flatMap(input => {
    const value = given.inputs[input.id]
    return value !== undefined && fits(input, value) ? [[input.id, value] as const] : []
  })
  const personal = new Set(personalIn(procedure).map(({ id }) => id))
  const told = (given.circumstances ?? []).filter(id => facts.has(id) && !personal.has(id))
  const said = (given.circumstances ?? []).filter(id => personal.has(id)).map(id => [id, true] as const)
  const mine: MySituation = {
    ...(given.case !== undefined && cases.has(given.case) ? { case: given.case } : {}),
    ...(given.channel !== undefined && channels.has(given.channel) ? { channel: given.channel } : {}),
    ...(told.length === 0 && given.circumstances?.length !== 0 ? {} : { circumstances: told }),
    have: given.have.filter(id => papers.has(id)),
    inputs: Object.fromEntries(inputs),
    ...(given.submitted === undefined ? {} : { submitted: given.submitted }),
  }
  return withPerson(procedure, mine, { ...given.person, ...Object.fromEntries(said) })
}
