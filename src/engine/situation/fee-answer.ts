import type { Procedure } from '../../model/procedure.ts'
import { listOf, type Situation, told } from './applies.ts'
import {
  type Currency,
  currencyOf,
  type Due,
  dueIn,
  type FeeFormulaValue,
  type FeeLine,
  isRate,
  linesIn,
} from './fees.ts'
import type { Bounds } from './hull.ts'
import { type MySituation, noAnswers, personalIn } from './situation.ts'

/** Money in one currency; đồng and dollars are never added. */
export interface Sum extends Bounds {
  readonly currency: Currency
}

/** What is to be paid, in the terms of the law: unknown is never zero, and free needs a source. */
export type FeeAnswer =
  | { readonly kind: 'unknown' | 'several' | 'on-request' }
  /** Nothing is due by law; `deduced` where no text says so, only a list of fees that lacks this procedure. */
  | { readonly kind: 'free'; readonly deduced: boolean }
  | { readonly kind: 'amount'; readonly sums: readonly Sum[]; readonly per?: string }
  /** Numbers that the reader has not given; `sums` is what is due beside them. */
  | { readonly kind: 'formula'; readonly asks: readonly string[]; readonly sums: readonly Sum[] }
  /** Somebody else decides: always (`part` of what is due), or only in some ways, with the answer in the others. */
  | { readonly kind: 'undetermined'; readonly who: string; readonly part: boolean; readonly otherwise?: FeeAnswer }
  /** The record states no fee for some ways; `sums` is what it can come to in the others. */
  | { readonly kind: 'depends'; readonly sums: readonly Sum[] }

/** What I pay: each fee that can be asked, what all comes to, and the sum of what is known by currency. */
export interface FeesAsked {
  readonly lines: readonly FeeLine[]
  readonly answer: FeeAnswer
  readonly total: Readonly<Record<Currency, Bounds>>
  /** Nothing in the total is unknown. */
  readonly complete: boolean
  /** What people of a kind pay instead, while nobody said whether the reader is one: all else here is then what others pay. */
  readonly instead: readonly Instead[]
}

/** What a kind of people pays in place of what others do. */
export interface Instead {
  /** `công dân số` */
  readonly who: string
  readonly answer: FeeAnswer
  /** Last day on which it holds, ISO; absent where no end is known. */
  readonly until?: string | undefined
}

const currencies = ['VND', 'USD'] as const
const isOpen = ({ state }: FeeLine) => state === 'undetermined'
const isDetermined = (asked: readonly FeeLine[]) => !asked.some(isOpen)

/** The bounds by currency; nothing to pay in a currency is left out. */
const sumsBy = (boundsOf: (inCurrency: (line: FeeLine) => boolean) => Bounds | undefined): Sum[] =>
  currencies.flatMap(currency => {
    const bounds = boundsOf(line => currencyOf(line) === currency)
    return bounds === undefined || bounds.high === 0 ? [] : [{ currency, ...bounds }]
  })

/** Sums of the ways in which nobody else decides. */
const sumsOf = (due: Due): Sum[] => sumsBy(counts => due.sum(counts, isDetermined))

/** The answer where every amount is set by law or by a formula. */
function determined(due: Due): FeeAnswer {
  const known = due.lines.filter(line => !isOpen(line))
  const paid = known.filter(line => line.amount !== 0)
  const [first] = paid
  if (first === undefined) {
    const sourced = known.every(({ fee }) => fee.source !== undefined)
    return sourced ? { kind: 'free', deduced: known.some(({ fee }) => fee.deduced === true) } : { kind: 'unknown' }
  }
  const formulas = paid.filter(({ state }) => state === 'needs-input')
  if (formulas.length > 0) {
    const asks = formulas.flatMap(({ fee }) => (fee.formula?.inputs ?? []).map(({ label }) => label))
    return {
      kind: 'formula',
      asks: [...new Set(asks)],
      sums: sumsBy(counts => due.sum(line => counts(line) && !isRate(line), isDetermined)),
    }
  }
  const { per } = first.fee
  if (!paid.some(isRate)) return { kind: 'amount', sums: sumsOf(due) }
  const alike = paid.every(line => line.fee.per === per && currencyOf(line) === currencyOf(first))
  if (!alike || per === undefined || due.number(line => line.amount !== 0).high > 1) return { kind: 'several' }
  return { kind: 'amount', sums: sumsOf(due), per }
}

function answerOf(procedure: Procedure, due: Due): FeeAnswer {
  if (due.lines.length === 0) {
    const { fees = [] } = procedure
    return { kind: fees.length > 0 && fees.every(fee => fee.optional) ? 'on-request' : 'unknown' }
  }
  const open = due.lines.filter(isOpen)
  const who = open[0]?.fee.undetermined
  if (who !== undefined) {
    const part = due.lines.length > open.length
    const always = due.number(isOpen).low > 0
    return { kind: 'undetermined', who, part, ...(part && !always && { otherwise: determined(due) }) }
  }
  return due.number(() => true).low === 0 ? { kind: 'depends', sums: sumsBy(due.stated) } : determined(due)
}

const saying = (situation: Situation, said: Readonly<Record<string, boolean>>): Situation => ({
  ...situation,
  person: { ...situation.person, ...said },
})

/** The kinds of people who pay something else than others, each with its answer. */
function insteadIn(procedure: Procedure, situation: Situation, value: FeeFormulaValue, common: FeesAsked): Instead[] {
  const plain = JSON.stringify(common.answer)
  return personalIn(procedure).flatMap(({ id, who }) => {
    if (situation.person?.[id] !== false) return []
    const { answer, lines } = paidIn(procedure, saying(situation, { [id]: true }), value)
    const ends = lines.flatMap(({ fee }) => (listOf(fee.when?.if).includes(id) && fee.to !== undefined ? [fee.to] : []))
    return JSON.stringify(answer) === plain ? [] : [{ who, answer, until: ends.toSorted()[0] }]
  })
}

/** What one pays in a situation; what is open widens it to every way to answer, but for what the reader is himself. */
export function feesOf(
  procedure: Procedure,
  situation: Situation & Partial<MySituation> = {},
  value: FeeFormulaValue = () => undefined,
): FeesAsked {
  const open = personalIn(procedure).filter(({ id }) => told(situation, id) === undefined)
  if (open.length === 0) return paidIn(procedure, situation, value)
  const others = saying(situation, Object.fromEntries(open.map(({ id }) => [id, false])))
  const common = paidIn(procedure, others, value)
  const instead = insteadIn(procedure, others, value, common).filter(({ who }) => open.some(one => one.who === who))
  return { ...common, lines: linesIn({ procedure, situation: { ...noAnswers, ...situation } }, value), instead }
}

/** What one pays where all that the reader is himself is known. */
function paidIn(procedure: Procedure, situation: Situation & Partial<MySituation>, value: FeeFormulaValue): FeesAsked {
  const mine = { procedure, situation: { ...noAnswers, ...situation } }
  const lines = linesIn(mine, value)
  const due = dueIn(mine, lines)
  const answer = answerOf(procedure, due)
  const total = (currency: Currency) =>
    due.sum(line => !isRate(line) && currencyOf(line) === currency) ?? { low: 0, high: 0 }
  return {
    lines,
    answer,
    total: { VND: total('VND'), USD: total('USD') },
    instead: [],
    complete: answer.kind === 'free' || (answer.kind === 'amount' && answer.per === undefined),
  }
}

/** Whether a reader who filters by cost finds the procedure under free, paid, or not known. */
export function feeState(procedure: Procedure): 'free' | 'paid' | 'unknown' {
  const { kind } = feesOf(procedure).answer
  return kind === 'free'
    ? 'free'
    : kind === 'unknown' || kind === 'undetermined' || kind === 'depends'
      ? 'unknown'
      : 'paid'
}
