import type { Coverage } from '../engine/cost/cost.ts'
import type { Costed } from '../engine/cost/portfolio.ts'

/** How much of a set of procedures is known: lines by where their figures come from, and what is missing for a yearly figure. */
export interface CoverageSummary extends Coverage {
  procedures: number
  /** With a yearly figure. */
  costed: number
  /** Without a volume. */
  noVolume: number
  /** With several channels or cases and no shares. */
  noShares: number
}

/** Sums coverage over procedures. */
export function coverageOf(costed: readonly Costed[]): CoverageSummary {
  const sum = (of: (item: Costed) => number) => costed.reduce((total, item) => total + of(item), 0)
  return {
    lines: sum(({ cost }) => cost.coverage.lines),
    evidence: sum(({ cost }) => cost.coverage.evidence),
    norm: sum(({ cost }) => cost.coverage.norm),
    none: sum(({ cost }) => cost.coverage.none),
    procedures: costed.length,
    costed: sum(({ cost }) => Number(cost.perYear !== undefined)),
    noVolume: sum(({ cost }) => Number(!cost.volume)),
    noShares: sum(({ cost }) => Number(!cost.weighted)),
  }
}
