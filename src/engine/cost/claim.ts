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
  /** Procedures that are not in the total because proposals give unlike figures for them. */
  conflicting: number
  /** True when a volume below the total has not been checked against its source. */
  assumed: boolean
}

/** What a claim reads of a line. */
interface Sayable {
  kind: string
  id: string
  basis: string
  counted: boolean
  atMost?: boolean
  fees?: number
}

interface Costing {
  lines: readonly Sayable[]
  abolished?: boolean
  volume?: { verified: boolean }
}

/** The lines of a costing that cannot be said. */
export const unsaidIn = ({ lines }: Pick<Costing, 'lines'>): string[] =>
  lines.filter(line => line.counted && line.basis === 'none').map(line => `${line.kind} ${line.id}`)

/** Fees that stand at what they are at most, with their figure. */
const atMostIn = ({ lines }: Pick<Costing, 'lines'>): string[] =>
  lines.filter(line => line.atMost).map(line => `${line.id} ${line.fees}`)

/** With lines that cannot be said a cost is the least, with fees that some pay less of the most; with both near it. */
export const boundOfCost = (cost: Pick<Costing, 'lines'>): Bound =>
  both(unsaidIn(cost).length > 0 ? 'lower' : 'exact', atMostIn(cost).length > 0 ? 'upper' : 'exact')

/** What a cost may claim. */
export function claimOfCost(cost: Pick<Costing, 'lines' | 'volume'>): Claim {
  const bound = boundOfCost(cost)
  return {
    bound,
    percent: bound,
    before: bound,
    after: bound,
    unsaid: unsaidIn(cost).length,
    left: 0,
    conflicting: 0,
    assumed: cost.volume?.verified === false,
  }
}

/** The bound of a sum of two figures. */
export const both = (a: Bound, b: Bound): Bound => (a === 'exact' ? b : b === 'exact' || a === b ? a : 'open')

/** Whether some of the items are not in a list. */
export const lacks = (list: readonly string[], items: readonly string[]) => items.some(id => !list.includes(id))

/** Of before minus after: what went unsaid before and is gone saved more than the figure, what came saves less. */
export function boundOfChange(before: Pick<Costing, 'lines'>, after: Pick<Costing, 'lines'>): Bound {
  const [old, fresh, most, left] = [unsaidIn(before), unsaidIn(after), atMostIn(before), atMostIn(after)]
  const gone = lacks(fresh, old) || lacks(most, left)
  const come = lacks(old, fresh) || lacks(left, most)
  return gone && come ? 'open' : gone ? 'lower' : come ? 'upper' : 'exact'
}

interface Saved {
  before: Costing
  after: Costing
  perYear?: number
}

/** What a saving may claim, over all its procedures; `conflicting` more were left out of it. */
export function claimOfSaving({ procedures }: { procedures: readonly Saved[] }, conflicting = 0): Claim {
  const counted = procedures.filter(item => item.perYear !== undefined)
  const left = procedures.length - counted.length
  const bound = counted.map(({ before, after }) => boundOfChange(before, after)).reduce<Bound>(both, 'exact')
  const side = (which: 'before' | 'after') => counted.map(item => boundOfCost(item[which])).reduce<Bound>(both, 'exact')
  return {
    bound,
    percent:
      left + conflicting > 0
        ? 'open'
        : counted.every(item => item.after.abolished)
          ? 'exact'
          : counted.some(({ before }) => unsaidIn(before).length > 0)
            ? both(bound, 'upper')
            : bound,
    before: side('before'),
    after: side('after'),
    unsaid: procedures.reduce(
      (sum, { before, after }) => sum + new Set([...unsaidIn(before), ...unsaidIn(after)]).size,
      0,
    ),
    left,
    conflicting,
    assumed: counted.some(({ before }) => before.volume?.verified === false),
  }
}
