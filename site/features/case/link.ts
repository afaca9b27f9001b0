import { fromQuery, toQuery } from '../../../src/engine/situation/link.ts'
import { belonging } from '../../../src/engine/situation/questions.ts'
import type { MySituation } from '../../../src/engine/situation/situation.ts'
import type { Procedure } from '../../../src/model/procedure.ts'

/** The answer that none of the circumstances holds; unanswered leaves all of them open. */
export const noneOfThem = 'khong'

/** What the link says of this procedure, and whether the reader said that no circumstance holds. */
export interface LinkState {
  mine: MySituation
  none: boolean
}

/** Reads the address of the page; what does not belong to the procedure is dropped. */
export function readLink(procedure: Procedure): LinkState {
  const given = fromQuery(location.search.slice(1))
  return { mine: belonging(procedure, given), none: given.circumstances.includes(noneOfThem) }
}

/** Writes the state into the address of the page, without a step back in the history. */
export function writeLink({ mine, none }: LinkState): void {
  const circumstances = none ? [noneOfThem] : mine.circumstances
  const query = toQuery({ ...mine, circumstances })
  history.replaceState(null, '', `${location.pathname}${query === '' ? '' : `?${query}`}${location.hash}`)
}
