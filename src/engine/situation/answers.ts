import type { Fee, Paper, Procedure, TimeLimit } from '../../model/procedure.ts'
import { applies, type Situation, situationsOf } from './applies.ts'

/** What is to be paid in a situation, in the words of the law: unknown is never zero, and free needs a source. */
export type FeeAnswer =
  | { kind: 'unknown' }
  | { kind: 'free' }
  | { kind: 'amount'; low: number; high: number; currency: 'VND' | 'USD'; per?: string }
  | { kind: 'formula' }
  | { kind: 'undetermined'; who: string; known: number }
  | { kind: 'several' }
  | { kind: 'on-request' }
  | { kind: 'depends' }

/** How many things the applicant takes along; alternatives of one group count once. */
export interface PaperCount {
  submit: number
  show: number
}

/** The situations that remain when a part of one is known. */
const remaining = (procedure: Procedure, known: Situation): Situation[] =>
  situationsOf(procedure).filter(
    one =>
      (known.case === undefined || one.case === known.case) &&
      (known.channel === undefined || one.channel === known.channel),
  )

const countIn = (papers: readonly Paper[], hand: 'submit' | 'show'): number =>
  new Set(papers.filter(paper => (paper.hand ?? 'submit') === hand).map(paper => paper.oneOf ?? `/${paper.id}`)).size

/** Fewest and most papers over the situations that remain; circumstances that nobody named are taken as untrue. */
export function paperAnswer(procedure: Procedure, known: Situation): { least: PaperCount; most: PaperCount } {
  const circumstances = known.circumstances ?? []
  const counts = remaining(procedure, known).map(one => {
    const papers = (procedure.papers ?? []).filter(paper => applies(paper.when, { ...one, circumstances }))
    return { submit: countIn(papers, 'submit'), show: countIn(papers, 'show') }
  })
  const over = (pick: (...values: number[]) => number): PaperCount => ({
    submit: pick(...counts.map(count => count.submit)),
    show: pick(...counts.map(count => count.show)),
  })
  return { least: over(Math.min), most: over(Math.max) }
}

/** The limits that can still apply, each once, in the order of the record. */
export const limitAnswer = (procedure: Procedure, known: Situation): TimeLimit[] =>
  (procedure.timeLimits ?? []).filter(limit => applies(limit.when, known))

const currencyOf = (fee: Fee) => fee.currency ?? 'VND'

/** What the applicant must pay, over the situations that remain; optional fees are left out. */
export function feeAnswer(procedure: Procedure, known: Situation): FeeAnswer {
  if (procedure.fees === undefined || procedure.fees.length === 0) return { kind: 'unknown' }
  const circumstances = known.circumstances ?? []
  const lists = remaining(procedure, known).map(one =>
    (procedure.fees ?? []).filter(fee => !fee.optional && applies(fee.when, { ...one, circumstances })),
  )
  const due = [...new Set(lists.flat())]
  if (due.length === 0) {
    if (procedure.fees.every(fee => fee.optional)) return { kind: 'on-request' }
    return { kind: feesDependOnFacts(procedure, known) ? 'depends' : 'unknown' }
  }
  const open = due.filter(fee => fee.undetermined !== undefined)
  const [first] = open
  if (first?.undetermined) return { kind: 'undetermined', who: first.undetermined, known: due.length - open.length }
  return determined(due, lists)
}

function determined(due: readonly Fee[], lists: readonly (readonly Fee[])[]): FeeAnswer {
  const paid = due.filter(fee => fee.amount !== 0)
  const [only] = paid
  if (only === undefined) return due.every(fee => fee.source !== undefined) ? { kind: 'free' } : { kind: 'unknown' }
  if (paid.some(fee => fee.formula !== undefined)) return { kind: 'formula' }
  const currency = currencyOf(only)
  if (paid.some(fee => currencyOf(fee) !== currency || fee.per !== only.per)) return { kind: 'several' }
  const listed = lists.filter(list => list.length > 0)
  if (only.per !== undefined && listed.some(list => groupsOf(list.filter(fee => fee.amount !== 0)).length > 1))
    return { kind: 'several' }
  const low = Math.min(...listed.map(list => totalOf(list, Math.min)))
  const high = Math.max(...listed.map(list => totalOf(list, Math.max)))
  return { kind: 'amount', low, high, currency, ...(only.per !== undefined && { per: only.per }) }
}

/** Fees that replace each other stand together; each other fee stands alone. */
const groupsOf = (fees: readonly Fee[]): Fee[][] => [...Map.groupBy(fees, fee => fee.oneOf ?? `/${fee.id}`).values()]

/** The sum of what is due together; of fees that replace each other, the one picked. */
const totalOf = (fees: readonly Fee[], pick: (...amounts: number[]) => number): number =>
  groupsOf(fees).reduce((sum, group) => sum + pick(...group.map(fee => fee.amount ?? 0)), 0)

/** Whether some fee, due only under a circumstance, could still be added to the answer. */
export const feesDependOnFacts = (procedure: Procedure, known: Situation): boolean =>
  (procedure.fees ?? []).some(
    fee => !fee.optional && fee.when?.if !== undefined && known.circumstances === undefined && applies(fee.when, known),
  )

/** Whether a reader who filters by cost finds the procedure under free, paid, or not known. */
export function feeState(procedure: Procedure): 'free' | 'paid' | 'unknown' {
  const { kind } = feeAnswer(procedure, {})
  return kind === 'free' ? 'free' : kind === 'unknown' || kind === 'undetermined' ? 'unknown' : 'paid'
}
