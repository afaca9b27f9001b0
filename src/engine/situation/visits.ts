import type { Procedure } from '../../model/procedure.ts'
import { mineOf, prerequisites, type Situations } from './journey.ts'

/** Procedures of one agency that can be handed in together: none waits for the result of another that is chosen. */
export interface Visit {
  readonly agency: string
  readonly codes: readonly string[]
}

/** What can be done in one visit, where that is more than one thing. */
export function visitsOf(procedures: readonly Procedure[], situations: Situations = new Map()): Visit[] {
  const chosen = new Set(procedures.map(({ code }) => code))
  const ready = procedures.filter(procedure => {
    const mine = mineOf(procedure, situations)
    const { channel } = mine.situation
    const atCounter = channel === undefined || channel === 'in-person'
    const offered = procedure.channels?.some(({ id }) => id === 'in-person') ?? false
    return atCounter && offered && !prerequisites(mine).some(code => chosen.has(code))
  })
  return [...Map.groupBy(ready, ({ agency }) => agency ?? '')]
    .filter(([agency, same]) => agency !== '' && same.length > 1)
    .map(([agency, same]) => ({ agency, codes: same.map(({ code }) => code) }))
}
