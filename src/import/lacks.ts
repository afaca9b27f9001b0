import { components, endedNames } from '../check/rules/components.ts'
import type { Lexicon } from '../engine/record/concepts.ts'
import type { Procedure } from '../model/procedure.ts'

/** What a source lacks, by the code of the warning that the checks give, with the component for MISSING_COMPONENT. */
export type Lacks = Record<string, number>

/** The lacks of one record, counted as an import sees them; `concepts` are those that have ended. */
export function lacksOf(procedure: Procedure, concepts: Lexicon): Lacks {
  const lacks: Lacks = {}
  const add = (code: string, count = 1) => {
    if (count > 0) lacks[code] = (lacks[code] ?? 0) + count
  }
  for (const component of components) if (procedure[component] === undefined) add(`MISSING_COMPONENT ${component}`)
  const uncounted = (procedure.papers ?? []).filter(paper => paper.hand !== 'show' && !paper.originals && !paper.copies)
  add('PAPER_COUNT', uncounted.length)
  if (procedure.checked === undefined) add('NOT_CHECKED')
  add('ENDED_CONCEPT', [...endedNames(procedure, concepts)].length)
  return lacks
}

/** Adds the lacks of one record to a tally. */
export function addLacks(tally: Lacks, lacks: Lacks): void {
  for (const [code, count] of Object.entries(lacks)) tally[code] = (tally[code] ?? 0) + count
}

/** The same counts by code alone, as a list of warnings counts them. */
export function byCode(lacks: Lacks): Lacks {
  const sums: Lacks = {}
  for (const [key, count] of Object.entries(lacks)) addLacks(sums, { [key.split(' ')[0] ?? key]: count })
  return sums
}
