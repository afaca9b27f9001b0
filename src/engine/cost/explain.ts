import type { Procedure } from '../../model/procedure.ts'
import type { Assumptions } from './assumptions.ts'
import { outer, readyLines } from './cost.ts'
import { programOf, runAll } from './program.ts'
import type { Shares } from './shares.ts'

/** The figures behind one line: every name that its formulas use or give. */
export interface Derivation {
  line: string
  name: string
  weight: number | undefined
  values: Readonly<Record<string, number>>
}

/** Figures of every costed line and of the whole submission, unrounded, for showing how a total came about. */
export function derive(
  procedure: Procedure,
  assumptions: Assumptions,
  shares: Shares,
): { lines: Derivation[]; submission: Readonly<Record<string, number>> } {
  const program = programOf(assumptions.model)
  const lines = readyLines(procedure, assumptions, shares)
    .filter(({ draft }) => draft.counted && draft.basis !== 'none')
    .map(({ draft, weight, names }) => ({
      line: draft.id,
      name: draft.name,
      weight,
      values: runAll(program.line, names) as Record<string, number>,
    }))
  const sum = (name: string) =>
    lines.reduce((total, { weight, values }) => total + (weight ?? 0) * (values[name] ?? 0), 0)
  return {
    lines,
    submission: runAll(program.submission, outer(procedure, assumptions, shares), sum) as Record<string, number>,
  }
}
