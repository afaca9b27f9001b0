import type { Procedure } from '../model/procedure.ts'

/** What a source lacks, by the code of the warning that the checks give, with the component for MISSING_COMPONENT. */
export type Lacks = Record<string, number>

const components = [
  'levels',
  'applicants',
  'agency',
  'legalBasis',
  'papers',
  'steps',
  'fees',
  'timeLimits',
  'channels',
  'results',
] as const

/** The lacks of one record, counted as an import sees them. */
export function lacksOf(procedure: Procedure): Lacks {
  const lacks: Lacks = {}
  const add = (code: string, count = 1) => {
    if (count > 0) lacks[code] = (lacks[code] ?? 0) + count
  }
  for (const component of components) if (procedure[component] === undefined) add(`MISSING_COMPONENT ${component}`)
  const uncounted = (procedure.papers ?? []).filter(paper => paper.hand !== 'show' && !paper.originals && !paper.copies)
  add('PAPER_COUNT', uncounted.length)
  if (procedure.checked === undefined) add('NOT_CHECKED')
  return lacks
}

/** Adds the lacks of one record to a tally. */
export function addLacks(tally: Lacks, lacks: Lacks): void {
  for (const [code, count] of Object.entries(lacks)) tally[code] = (tally[code] ?? 0) + count
}
