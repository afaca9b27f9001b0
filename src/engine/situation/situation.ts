import type { Fee, Paper, Procedure, Step, TimeLimit } from '../../model/procedure.ts'
import { applies, type Situation, situationsOf } from './applies.ts'

/** One person's answers about one procedure; all of it fits in a link. */
export interface MySituation extends Situation {
  readonly case?: string | undefined
  readonly channel?: NonNullable<Situation['channel']> | undefined
  /** Circumstances that are true; the others are taken as untrue. */
  readonly circumstances: readonly string[]
  /** Ids of the papers already in hand. */
  readonly have: readonly string[]
  /** Numbers asked for by fee formulas, by input id. */
  readonly inputs: Readonly<Record<string, number>>
  /** Moment of filing, `2026-11-23T08:00`. */
  readonly submitted?: string | undefined
}

/** Nothing answered yet. */
export const noAnswers: MySituation = { circumstances: [], have: [], inputs: {} }

/** One thing to bring: a paper, or a group of papers of which one is enough. */
export interface PaperItem {
  /** The paper's id, or the id of the group. */
  readonly id: string
  readonly alternatives: readonly Paper[]
  /** At least one of them is in hand. */
  readonly have: boolean
  readonly hand: 'submit' | 'show'
  /** Databases of the State that hold it already, so that it may not have to be handed in. */
  readonly heldBy: readonly string[]
}

const unique = <T>(items: readonly T[]): T[] => [...new Set(items)]

/** The papers of my case and no others, alternatives grouped, in the order of the record. */
export function myPapers(procedure: Procedure, mine: MySituation): PaperItem[] {
  const groups = new Map<string, Paper[]>()
  for (const paper of procedure.papers ?? []) {
    if (!applies(paper.when, mine)) continue
    const key = paper.oneOf === undefined ? `paper/${paper.id}` : `group/${paper.oneOf}`
    groups.set(key, [...(groups.get(key) ?? []), paper])
  }
  return [...groups].map(([key, alternatives]) => ({
    id: key.slice(key.indexOf('/') + 1),
    alternatives,
    have: alternatives.some(paper => mine.have.includes(paper.id)),
    hand: alternatives.every(paper => paper.hand === 'show') ? 'show' : 'submit',
    heldBy: unique(alternatives.flatMap(paper => paper.heldBy ?? [])),
  }))
}

/** What I and the agency do, in order. */
export const mySteps = (procedure: Procedure, mine: MySituation): Step[] =>
  (procedure.steps ?? []).filter(step => applies(step.when, mine))

/** One fee of my case; `amount` is missing where it is not known or still needs an input. */
export interface FeeLine {
  readonly fee: Fee
  readonly amount?: number
  readonly state: 'amount' | 'needs-input' | 'undetermined'
}

/** Least and most; they differ where the reader pays one of several fees. */
export interface Range {
  readonly low: number
  readonly high: number
}

/** My fees with totals by currency over what must be paid; `complete` says that nothing in them is unknown. */
export interface MyFees {
  readonly lines: readonly FeeLine[]
  readonly total: Readonly<Record<'VND' | 'USD', Range>>
  readonly complete: boolean
}

/** Computes a formula fee; undefined where an input is missing or out of its bounds. */
export type FeeFormulaValue = (fee: Fee, inputs: Readonly<Record<string, number>>) => number | undefined

function lineOf(fee: Fee, mine: MySituation, evaluate: FeeFormulaValue): FeeLine {
  if (fee.undetermined !== undefined) return { fee, state: 'undetermined' }
  if (fee.amount !== undefined) return { fee, amount: fee.amount, state: 'amount' }
  const value = evaluate(fee, mine.inputs)
  return value === undefined ? { fee, state: 'needs-input' } : { fee, amount: Math.round(value), state: 'amount' }
}

/** A fee for each page or copy: how many there are is not known, so it is shown and not added. */
const isRate = ({ fee }: FeeLine) => fee.per !== undefined && fee.amount !== undefined && fee.amount > 0

function groupsOf(lines: readonly FeeLine[]): FeeLine[][] {
  const groups = new Map<string, FeeLine[]>()
  for (const line of lines) {
    const key = line.fee.oneOf === undefined ? `fee/${line.fee.id}` : `group/${line.fee.oneOf}`
    groups.set(key, [...(groups.get(key) ?? []), line])
  }
  return [...groups.values()]
}

function totalOf(groups: readonly (readonly FeeLine[])[], currency: 'VND' | 'USD'): Range {
  const amounts = groups
    .map(group => group.filter(line => (line.fee.currency ?? 'VND') === currency && !isRate(line)))
    .map(group => group.flatMap(line => line.amount ?? []))
    .filter(group => group.length > 0)
  const add = (pick: (...values: number[]) => number) => amounts.reduce((sum, group) => sum + pick(...group), 0)
  return { low: add(Math.min), high: add(Math.max) }
}

/** The combinations of case and channel that my answers leave open. */
const remaining = (procedure: Procedure, mine: MySituation): MySituation[] =>
  situationsOf(procedure)
    .filter(one => mine.case === undefined || one.case === undefined || one.case === mine.case)
    .filter(one => mine.channel === undefined || one.channel === undefined || one.channel === mine.channel)
    .map(one => ({ ...mine, case: one.case ?? mine.case, channel: one.channel ?? mine.channel }))

/** What I pay; without a `fees` key nothing is known, which is not free. Open answers widen the range. */
export function myFees(procedure: Procedure, mine: MySituation, evaluate: FeeFormulaValue): MyFees {
  const computed = (procedure.fees ?? []).map(fee => lineOf(fee, mine, evaluate))
  const each = remaining(procedure, mine).map(one => computed.filter(({ fee }) => applies(fee.when, one)))
  const due = each.map(lines => lines.filter(({ fee }) => fee.optional !== true))
  const total = (currency: 'VND' | 'USD'): Range => {
    const totals = due.map(lines => totalOf(groupsOf(lines), currency))
    return { low: Math.min(...totals.map(({ low }) => low)), high: Math.max(...totals.map(({ high }) => high)) }
  }
  const known = (line: FeeLine) => line.amount !== undefined && !isRate(line)
  return {
    lines: computed.filter(line => each.some(lines => lines.includes(line))),
    total: { VND: total('VND'), USD: total('USD') },
    complete: each.every(lines => lines.length > 0) && due.every(lines => lines.every(known)),
  }
}

/** My time limit, or why there is not exactly one; `choose` lists what is still to be answered. */
export type MyTimeLimit =
  | { readonly limit: TimeLimit }
  | { readonly reason: 'none' }
  | { readonly reason: 'choose'; readonly open: readonly ('case' | 'channel' | 'circumstances')[] }
  | { readonly reason: 'several' }

/** Exactly one limit, or the reason. Limits that say the same for every open answer need no answer. */
export function myTimeLimit(procedure: Procedure, mine: Situation): MyTimeLimit {
  const limits = (procedure.timeLimits ?? []).filter(limit => applies(limit.when, mine))
  const [first] = limits
  if (first === undefined) return { reason: 'none' }
  const same = new Set(limits.map(({ when: _, ...limit }) => JSON.stringify(limit))).size === 1
  if (same) return { limit: first }
  const open = (['case', 'channel'] as const).filter(
    key => mine[key] === undefined && limits.some(limit => limit.when?.[key] !== undefined),
  )
  if (open.length > 0) return { reason: 'choose', open }
  const needsFact = mine.circumstances === undefined && limits.some(limit => limit.when?.if !== undefined)
  return needsFact ? { reason: 'choose', open: ['circumstances'] } : { reason: 'several' }
}
