import { numbersOn } from '../../engine/cost/parameters.ts'
import { feeValues } from '../../engine/situation/fee-value.ts'
import type { Catalog } from '../../model/catalog.ts'
import type { Fee, Paper, Procedure, TimeLimit } from '../../model/procedure.ts'
import { cutOffText, extensionText } from '../../text/answers.ts'
import { benefitAmount, benefitDetails } from '../../text/benefit.ts'
import { feeAmount } from '../../text/fee-amount.ts'
import { formatDuration } from '../../text/format.ts'
import { feeKindNames } from '../../text/labels.ts'
import { pieceWords } from '../../text/pieces.ts'
import { procedurePage as t } from '../../text/procedure-page.ts'
import { describeWhen, whenWithin } from '../../text/when.ts'

/** Lines as a list; one plain line where there is none. */
export const bullets = (lines: readonly string[], none: string) =>
  lines.length === 0 ? [`  ${none}`] : lines.map(line => `  - ${line}`)

/** The parts that are there, on one line. */
export const joined = (...parts: (string | undefined | false)[]) => parts.filter(Boolean).join(', ')

function paperLine(paper: Paper, procedure: Procedure): string {
  const sets = joined(...pieceWords(paper), whenWithin(paper.when, procedure))
  return sets === '' ? paper.name : `${paper.name} (${sets})`
}

/** Papers in the order of the record; alternatives stand together under one line where the first of them stood. */
export function paperLines(procedure: Procedure): string[] {
  const papers = procedure.papers ?? []
  const first = (paper: Paper) => papers.find(other => other.oneOf === paper.oneOf) === paper
  return papers.flatMap(paper => {
    if (paper.oneOf === undefined) return [`  - ${paperLine(paper, procedure)}`]
    if (!first(paper)) return []
    const group = papers.filter(other => other.oneOf === paper.oneOf)
    return [`  - ${t.papers.oneOf}`, ...group.map(other => `      + ${paperLine(other, procedure)}`)]
  })
}

const sentences = (...texts: (string | undefined)[]) =>
  texts
    .filter(text => text !== undefined)
    .map(text => text.replace(/\.$/, ''))
    .join('. ')

/** A fee with its kind, amount and condition. */
export const feeLine = (fee: Fee, procedure: Procedure) =>
  `${fee.name} (${feeKindNames[fee.kind].toLocaleLowerCase('vi')}): ${joined(feeAmount(fee), fee.to && t.fees.until(fee.to), fee.optional && t.fees.optional, fee.verified === false && t.fees.unverified, whenWithin(fee.when, procedure))}`

/** A limit with its case, note, extension and cut-off. */
export const limitLine = (limit: TimeLimit, procedure: Procedure) =>
  sentences(
    `${describeWhen(limit.when, procedure) || t.limits.every}: ${formatDuration(limit)}`,
    limit.note,
    extensionText(limit),
    cutOffText(limit),
  )

/** What one receives, with the value of its formula on the day. */
export function benefitLines(procedure: Procedure, { formulas, parameters }: Catalog, on: string): string[] {
  const amountOf = feeValues(formulas, numbersOn(parameters, on))
  const nameOf = (id: string) => parameters.get(id)?.name ?? id
  return (procedure.benefits ?? []).map(
    benefit =>
      `  - ${joined(`${benefit.name}: ${benefitAmount(benefit, nameOf, amountOf(benefit, {}))}`, ...benefitDetails(benefit, procedure))}`,
  )
}
