import type { Given, Proposal } from '../../model/proposal.ts'

/** The proposals that a total may count: not rejected, and not the rebuilding of a figure that others published. */
export const standing = (proposals: Iterable<Proposal>): Proposal[] =>
  [...proposals].filter(({ status, rebuilds }) => status !== 'rejected' && rebuilds === undefined)

/** Two proposals that give unlike figures for one thing of a procedure: which holds cannot depend on their order. */
export interface Conflict {
  procedure: string
  /** `submissions`, `channels`, `cases`, a circumstance, or the effort of a line. */
  what: string
  figures: { proposal: string; value: unknown }[]
}

/** Everything that a proposal gives for a procedure, by what it is for. */
const givenIn = ({ submissions, channels, cases, circumstances, efforts }: Given): [what: string, value: unknown][] => [
  ...Object.entries({ submissions, channels, cases }).filter(([, value]) => value !== undefined),
  ...Object.entries({ ...circumstances, ...efforts }),
]

/** The figures on which proposals contradict each other (Thông tư 03/2022/TT-BTP Điều 11 khoản 4 wants one, the low average). */
export function conflictsIn(proposals: readonly Proposal[]): Conflict[] {
  const found = new Map<string, Conflict>()
  for (const { id, changes } of proposals)
    for (const { procedure, given } of changes)
      for (const [what, value] of givenIn(given ?? {})) {
        const key = `${procedure} ${what}`
        const known = found.get(key) ?? { procedure, what, figures: [] }
        known.figures.push({ proposal: id, value })
        found.set(key, known)
      }
  const unlike = ({ figures }: Conflict) => new Set(figures.map(({ value }) => figuresOf(value))).size > 1
  return [...found.values()].filter(unlike)
}

/** The numbers of a given value, whatever the order of its keys and the words of its source. */
const figuresOf = (value: unknown): string =>
  typeof value !== 'object' || value === null
    ? JSON.stringify(value)
    : Object.entries(value)
        .filter(([key]) => key !== 'source')
        .map(([key, inner]) => `${key}: ${figuresOf(inner)}`)
        .toSorted()
        .join('; ')

/** The proposals without their changes of the procedures on which they contradict each other, and those contradictions. */
export function agreeing(proposals: readonly Proposal[]): { proposals: Proposal[]; conflicts: Conflict[] } {
  const conflicts = conflictsIn(proposals)
  const disputed = new Set(conflicts.map(({ procedure }) => procedure))
  const kept = proposals.flatMap(proposal => {
    const changes = proposal.changes.filter(({ procedure }) => !disputed.has(procedure))
    return changes.length === 0
      ? []
      : [changes.length === proposal.changes.length ? proposal : { ...proposal, changes }]
  })
  return { proposals: kept, conflicts }
}
