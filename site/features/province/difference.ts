import type { LocalProcedure } from '../../../src/analysis/province.ts'
import { feeOnChannel } from '../../../src/engine/record/set-fee.ts'
import { limitLines, paperLines, placeLines, stepLines } from '../../../src/export/decision/lines.ts'
import type { Fee, Procedure } from '../../../src/model/procedure.ts'
import { feeAmount } from '../../../src/text/fee-amount.ts'
import { lower } from '../../../src/text/format.ts'
import { channelNames } from '../../../src/text/labels.ts'
import { procedurePage } from '../../../src/text/procedure-page.ts'
import { provincePage } from '../../../src/text/province-page.ts'

/** One thing in which a province differs: what it is, what holds elsewhere, what holds there; a line a case. */
export interface DifferenceRow {
  what: string
  national: readonly string[]
  local: readonly string[]
}

const t = provincePage.whats

/** A fee with what it comes to on channels that were set apart from it. */
const withChannels = ({ fees = [], channels = [] }: Procedure, id: string): Fee[] =>
  fees.filter(fee => fee.id === id || channels.some(channel => fee.id === feeOnChannel(id, channel.id)))

/** `Trực tuyến: miễn phí`; cases and circumstances are the same on both sides and stand on the page of the procedure. */
function feeLine(fee: Fee, national: Fee): string {
  const channels = [fee.when?.channel ?? []].flat().map(id => channelNames[id])
  const amount = `${feeAmount(fee)}${fee.verified === false ? ` (${procedurePage.fees.unverified})` : ''}`
  const [first = '', ...others] = channels
  const where = [first, ...others.map(name => name.toLocaleLowerCase('vi'))].join(', ')
  const line = channels.length === 0 ? amount : `${where}: ${lower(amount)}`
  return fee.note === undefined || fee.note === national.note ? line : `${line}. ${fee.note}`
}

const feeRows = ({ national, procedure }: LocalProcedure): DifferenceRow[] =>
  (national.fees ?? []).map(base => ({
    what: base.name,
    national: withChannels(national, base.id).map(fee => feeLine(fee, base)),
    local: withChannels(procedure, base.id).map(fee => feeLine(fee, base)),
  }))

const without = (lines: readonly string[], others: readonly string[]) => lines.filter(line => !others.includes(line))

/** Only the lines of a long list that are not on both sides. */
function onlyChanged(what: string, national: readonly string[], local: readonly string[]): DifferenceRow {
  return { what, national: without(national, local), local: without(local, national) }
}

/** Steps without their numbers, which move when one is left out. */
const steps = (procedure: Procedure): string[] =>
  (procedure.steps ?? []).length === 0
    ? []
    : stepLines(procedure).map(line => line.replace(/^Bước \d+ \([^)]*\): /, ''))
const papers = (procedure: Procedure): string[] => paperLines(procedure).map(line => line.replace(/^[\s+-]+/, ''))

const differs = ({ national, local }: DifferenceRow): boolean => national.join('\n') !== local.join('\n')

/** Everything in which a procedure differs in a province, in the order in which its page answers; empty where only volumes differ. */
export function differenceRows(item: LocalProcedure, agencyName: (id: string) => string): DifferenceRow[] {
  const { national, procedure } = item
  const agency = (one: Procedure) => (one.agency === undefined ? [] : [agencyName(one.agency)])
  const rows: DifferenceRow[] = [
    ...feeRows(item),
    { what: t.limit, national: limitLines(national, false), local: limitLines(procedure, false) },
    { what: t.places, national: placeLines(national), local: placeLines(procedure) },
    onlyChanged(t.papers, papers(national), papers(procedure)),
    onlyChanged(t.steps, steps(national), steps(procedure)),
    { what: t.agency, national: agency(national), local: agency(procedure) },
  ]
  return rows.filter(differs)
}
