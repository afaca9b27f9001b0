import type { Procedure } from '../../model/procedure.ts'

/** The procedures that name each text as their legal basis or as the source of a fee, in their order. */
export function restingOn(procedures: Iterable<Procedure>): Map<string, Procedure[]> {
  const resting = new Map<string, Procedure[]>()
  for (const procedure of procedures) {
    const { legalBasis = [], fees = [] } = procedure
    const named = [...legalBasis.map(({ document }) => document), ...fees.flatMap(fee => fee.source?.document ?? [])]
    for (const number of new Set(named)) {
      const known = resting.get(number)
      if (known) known.push(procedure)
      else resting.set(number, [procedure])
    }
  }
  return resting
}
