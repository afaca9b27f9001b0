import { chainOf, chainTotals } from '../../src/engine/situation/chain.ts'
import { type ComplaintPath, complaintPath, complaintsIn } from '../../src/engine/situation/complaint.ts'
import { feeValues } from '../../src/engine/situation/fee-value.ts'
import type { Procedure, When } from '../../src/model/procedure.ts'
import { countText } from '../../src/text/answers.ts'
import { totalFeesText } from '../../src/text/totals.ts'
import { describeWhen } from '../../src/text/when.ts'
import type { SiteData } from './catalog.ts'

/** A procedure to do first. */
export interface ChainStep {
  procedure: Procedure
  /** The condition in the wanted procedure, which the reader answers on its page. */
  when: When | undefined
  /** The condition of whichever procedure asks for it, in words; empty where it is always asked for. */
  condition: string
}

/** What must be done before a procedure, with what all of it asks. */
export interface ChainView {
  before: ChainStep[]
  unknown: readonly string[]
  /** How many, in words. */
  papers: string
  fees: string
  /** Only what a browser needs to date the chain. */
  script: object
}

const dated = ({ code, cases, channels, papers, timeLimits }: Procedure) => ({
  code,
  cases: cases?.map(({ id }) => ({ id })),
  channels: channels?.map(({ id }) => ({ id })),
  papers: papers
    ?.filter(paper => paper.outputOf)
    .map(({ id, outputOf, oneOf, when }) => ({ id, outputOf, oneOf, when })),
  timeLimits: timeLimits?.map(({ note: _note, ...limit }) => limit),
})

const complaints = new WeakMap<SiteData, Procedure[]>()

/** To whom one complains of a procedure; those that hear complaints are looked for once. */
export function complaintOf(procedure: Procedure, data: SiteData): ComplaintPath | undefined {
  const known = complaints.get(data) ?? complaintsIn(data.byCode.values())
  complaints.set(data, known)
  return complaintPath(procedure, data.catalog.agencies, known)
}

/** The procedures in force that the page of another speaks of: those that give its papers, with what these need in turn. */
export function neededBy(wanted: Procedure, data: SiteData): Procedure[] {
  const { byCode } = data
  const before = (wanted.papers ?? []).flatMap(({ outputOf }) =>
    outputOf === undefined ? [] : chainOf(outputOf, byCode).order,
  )
  const complaint = complaintOf(wanted, data)?.procedure
  return [...new Set(before)].flatMap(code => byCode.get(code) ?? []).concat(complaint ?? [])
}

/** The chain of a procedure for somebody who has none of the results that its papers ask for; undefined where it asks for none. */
export function chainView(procedure: Procedure, data: SiteData): ChainView | undefined {
  const chain = chainOf(procedure.code, data.byCode)
  const before = chain.order.slice(0, -1).flatMap(code => data.byCode.get(code) ?? [])
  if (before.length === 0) return undefined
  const all = [...before, procedure]
  const totals = chainTotals(procedure.code, data.byCode, new Map(), feeValues(data.catalog.formulas))
  const stepOf = (one: Procedure): ChainStep => {
    const asking = (other: Procedure) => other.papers?.find(paper => paper.outputOf === one.code)
    const asker = asking(procedure) ? procedure : before.find(asking)
    const condition = asker === undefined ? '' : describeWhen(asking(asker)?.when, asker)
    return { procedure: one, when: asking(procedure)?.when, condition }
  }
  return {
    before: before.map(stepOf),
    unknown: chain.unknown,
    papers: countText(totals.papers.all),
    fees: totalFeesText(totals),
    script: all.map(dated),
  }
}
