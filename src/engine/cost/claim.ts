import type { Cost } from './cost.ts'
import type { Saving } from './saving.ts'

/** How a figure stands to the true one: itself, below or above it, or near it on no known side. */
export type Bound = 'exact' | 'lower' | 'upper' | 'open'

/** What a total may claim; said in the same words by the command line, pages, the what-if, forms and documents. */
export interface Claim {
  /** Of the total itself. */
  bound: Bound
  /** Of a saving as a part of the cost before, which is a lower bound itself where lines are not costed. */
  percent: Bound
  /** Of the costs before and after. */
  before: Bound
  after: Bound
  /** Lines that cannot be said, before and after together. */
  unsaid: number
  /** Procedures whose figure cannot be said at all, and are not in the total. */
  left: number
  /** True when a volume below the total has not been checked against its source. */
  assumed: boolean
}

const unsaidIn = ({ lines }: Pick<Cost, 'lines'>): string[] =>
  lines.filter(line => line.counted && line.basis === 'none').map(line => `${line.kind} ${line.id}`)

/** What a cost may claim: with lines that cannot be said it is the least that it can be. */
export function claimOfCost(cost: Pick<Cost, 'lines' | 'volume'>): Claim {
  const unsaid = unsaidIn(cost).length
  const bound = unsaid > 0 ? 'lower' : 'exact'
  return {
    bound,
    percent: bound,
    before: bound,
    after: bound,
    unsaid,
    left: 0,
    assumed: cost.volume?.verified === false,
  }
}

const both = (a: Bound, b: Bound): Bound => (a === 'exact' ? b : b === 'exact' || a === b ? a : 'open')

/** Of before minus after: what went unsaid before and is gone saved more than the figure, what came saves less. */
function boundOf(before: Cost, after: Cost): Bound {
  const [old, fresh] = [unsaidIn(before), unsaidIn(after)]
  const gone = old.some(id => !fresh.includes(id))
  const come = fresh.some(id => !old.includes(id))
  return gone && come ? 'open' : gone ? 'lower' : come ? 'upper' : 'exact'
}

/** What a saving may claim, over all its procedures. */
export function claimOfSaving({ procedures }: Pick<Saving, 'procedures'>): Claim {
  const counted = procedures.filter(item => item.perYear !== undefined)
  const left = procedures.length - counted.length
  const bound = counted.map(({ before, after }) => boundOf(before, after)).reduce<Bound>(both, 'exact')
  const least = (side: 'before' | 'after') => counted.some(item => unsaidIn(item[side]).length > 0)
  return {
    bound,
    percent:
      left > 0
        ? 'open'
        : counted.every(item => item.after.abolished)
          ? 'exact'
          : least('before')
            ? both(bound, 'upper')
            : bound,
    before: least('before') ? 'lower' : 'exact',
    after: least('after') ? 'lower' : 'exact',
    unsaid: procedures.reduce(
      (sum, { before, after }) => sum + new Set([...unsaidIn(before), ...unsaidIn(after)]).size,
      0,
    ),
    left,
    assumed: counted.some(({ before }) => before.volume?.verified === false),
  }
}
