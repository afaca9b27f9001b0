import type { Procedure } from '../../model/procedure.ts'
import { type FeesAsked, feesOf } from './fee-answer.ts'
import type { FeeFormulaValue } from './fees.ts'
import type { Bounds } from './hull.ts'
import { mergedCount, mergedPapers, mineOf, prerequisites, type Situations } from './journey.ts'
import type { PaperCount } from './papers.ts'

/** The procedures to do before one can do another, first ones first. */
export interface Chain {
  /** Codes in the order to do them, the wanted one last. */
  readonly order: readonly string[]
  /** Codes that papers name and the catalogue does not have. */
  readonly unknown: readonly string[]
  /** Codes at which papers ask for each other in a circle; the circle is cut there. */
  readonly circular: readonly string[]
}

/** "Để có giấy này, trước hết …": follows the results that papers can ask for, or ask for in `every` way; safe against circles. */
export function chainOf(
  code: string,
  procedures: ReadonlyMap<string, Procedure>,
  situations: Situations = new Map(),
  every = false,
): Chain {
  const order: string[] = []
  const unknown = new Set<string>()
  const circular = new Set<string>()
  const open = new Set<string>()
  const visit = (next: string) => {
    const procedure = procedures.get(next)
    if (open.has(next)) circular.add(next)
    else if (procedure === undefined) unknown.add(next)
    else if (!order.includes(next)) {
      open.add(next)
      for (const before of prerequisites(mineOf(procedure, situations), every)) visit(before)
      open.delete(next)
      order.push(next)
    }
  }
  visit(code)
  return { order, unknown: [...unknown], circular: [...circular] }
}

/** What several procedures ask together. */
export interface Totals {
  /** Things to bring, each once, without those that an earlier procedure gives. */
  readonly papers: PaperCount
  readonly fees: FeesAsked['total']
  /** False where a fee is not known: the totals are then the least. */
  readonly complete: boolean
}

const add = (sums: readonly Bounds[]): Bounds => ({
  low: sums.reduce((sum, { low }) => sum + low, 0),
  high: sums.reduce((sum, { high }) => sum + high, 0),
})

/** Papers and fees of several procedures together; time is a matter of dates, see `timeline`. */
export function totalsOf(procedures: readonly Procedure[], situations: Situations, value: FeeFormulaValue): Totals {
  const fees = procedures.map(procedure => feesOf(procedure, situations.get(procedure.code), value))
  return {
    papers: mergedCount(mergedPapers(procedures, situations)),
    fees: { VND: add(fees.map(({ total }) => total.VND)), USD: add(fees.map(({ total }) => total.USD)) },
    complete: fees.every(({ complete }) => complete),
  }
}

const span = (least: Bounds, most: Bounds): Bounds => ({ low: least.low, high: most.high })

/** What a whole chain asks: at least what is needed in every way to answer, at most all that can be needed. */
export function chainTotals(
  code: string,
  procedures: ReadonlyMap<string, Procedure>,
  situations: Situations,
  value: FeeFormulaValue,
): Totals {
  const totals = (every: boolean) => {
    const { order } = chainOf(code, procedures, situations, every)
    return totalsOf(
      order.flatMap(one => procedures.get(one) ?? []),
      situations,
      value,
    )
  }
  const [least, most] = [totals(true), totals(false)]
  return {
    papers: {
      submit: span(least.papers.submit, most.papers.submit),
      show: span(least.papers.show, most.papers.show),
      all: span(least.papers.all, most.papers.all),
    },
    fees: { VND: span(least.fees.VND, most.fees.VND), USD: span(least.fees.USD, most.fees.USD) },
    complete: most.complete,
  }
}
