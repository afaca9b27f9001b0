import type { Procedure } from '../../model/procedure.ts'
import { type Answers, answersOf, mergedPapers, prerequisites } from './journey.ts'
import { type FeeFormulaValue, type MyFees, myFees, type Range } from './situation.ts'

/** The procedures to do before one can do another, first ones first. */
export interface Chain {
  /** Codes in the order to do them, the wanted one last. */
  readonly order: readonly string[]
  /** Codes that papers name and the catalogue does not have. */
  readonly unknown: readonly string[]
  /** Codes at which papers ask for each other in a circle; the circle is cut there. */
  readonly circular: readonly string[]
}

/** "Để có giấy này, trước hết …": follows the results that papers ask for; safe against circles. */
export function chainOf(code: string, procedures: ReadonlyMap<string, Procedure>, answers: Answers = new Map()): Chain {
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
      for (const before of prerequisites(procedure, answersOf(answers, next))) visit(before)
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
  readonly papers: number
  readonly fees: MyFees['total']
  /** False where a fee is not known: the totals are then the least. */
  readonly complete: boolean
}

const add = (ranges: readonly Range[]): Range => ({
  low: ranges.reduce((sum, { low }) => sum + low, 0),
  high: ranges.reduce((sum, { high }) => sum + high, 0),
})

/** Papers and fees of several procedures together; time is a matter of dates, see `timeline`. */
export function totalsOf(procedures: readonly Procedure[], answers: Answers, evaluate: FeeFormulaValue): Totals {
  const fees = procedures.map(procedure => myFees(procedure, answersOf(answers, procedure.code), evaluate))
  return {
    papers: mergedPapers(procedures, answers).filter(paper => paper.givenBy === undefined).length,
    fees: { VND: add(fees.map(({ total }) => total.VND)), USD: add(fees.map(({ total }) => total.USD)) },
    complete: fees.every(({ complete }) => complete),
  }
}
