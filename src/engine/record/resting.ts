import type { Procedure } from '../../model/procedure.ts'

/** The texts that a record names as its legal basis or as the source of a fee. */
const named = ({ legalBasis = [], fees = [] }: Procedure): string[] => [
  ...legalBasis.map(({ document }) => document),
  ...fees.flatMap(fee => fee.source?.document ?? []),
]

/** The texts of a record, and those that have ended and that its source names still. */
export const namedOrEnded = (procedure: Procedure): string[] => [
  ...named(procedure),
  ...(procedure.unclear ?? []).flatMap(({ document }) => document ?? []),
]

/** The procedures that name each text, in their order. */
export function restingOn(
  procedures: Iterable<Procedure>,
  textsOf: (procedure: Procedure) => string[] = named,
): Map<string, Procedure[]> {
  const resting = new Map<string, Procedure[]>()
  for (const procedure of procedures) {
    for (const number of new Set(textsOf(procedure))) {
      const known = resting.get(number)
      if (known) known.push(procedure)
      else resting.set(number, [procedure])
    }
  }
  return resting
}
