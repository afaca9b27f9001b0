import type { Assessed } from '../../analysis/assessment.ts'
import type { Catalog } from '../../model/catalog.ts'
import {
  answerName,
  assessedCost,
  conclusionText,
  partNames,
  reasonOf,
  assessmentText as t,
} from '../../text/assessment.ts'
import { capital } from '../../text/format.ts'
import { type Block, type DocumentOutline, type GridCell, grid, page, words } from '../document/blocks.ts'
import { agencyName, documentFoot, documentHead, signedBelow } from '../document/letterhead.ts'

const shade = 'E8EDF3'
const widths = [12, 68, 25, 60]
const roman = ['I', 'II', 'III', 'IV']

const prose = (text: string): Block => words(text, { size: 13, align: 'both', indent: 10, after: 4 })
const heading = (text: string): Block =>
  words(text, { size: 13, bold: true, before: 8, after: 4, keepNext: true, heading: 2 })

/** The questions of one part with their answers, numbered within it. */
function answers({ parts, assessment }: Assessed, index: number, catalog: Catalog): readonly (readonly GridCell[])[] {
  return (parts[index]?.questions ?? []).map(({ id, ask }, place) => [
    { text: `${index + 1}.${place + 1}`, align: 'center', top: true },
    { text: ask, top: true },
    { text: answerName(assessment, id), align: 'center', top: true },
    { text: reasonOf(assessment, id, catalog), top: true },
  ])
}

function partBlocks(assessed: Assessed, index: number, catalog: Catalog): Block[] {
  const part = assessed.parts[index]
  if (part === undefined) return []
  const head = t.columns.map((text): GridCell => ({ text, align: 'center', bold: true, shade }))
  return [
    heading(`${roman[index] ?? index + 1}. ${partNames[part.part]}`),
    grid([head, ...answers(assessed, index, catalog)], { widths, size: 11, heads: 1 }),
  ]
}

/** The review form of a procedure as a document: what was answered and why, what it costs, what follows; empty lines where nobody answered. */
export function assessmentDocument(assessed: Assessed, catalog: Catalog, on: string): DocumentOutline {
  const { procedure, assessment, proposal, parts } = assessed
  const date = assessment?.date ?? on
  const agency = catalog.agencies.get(assessment?.agency ?? '')?.name ?? t.toFill
  const concluded = assessment
    ? [prose(capital(conclusionText(assessment))), ...(assessment.verified ? [] : [prose(t.unverified)])]
    : [prose(t.toConclude)]
  const text = [
    documentHead(agencyName(agency.toLocaleUpperCase('vi')), t.dated(date)),
    words(t.formTitle, { size: 14, bold: true, align: 'center', before: 18, keepNext: true, heading: 1 }),
    words(t.subject(procedure.name, procedure.code), { bold: true, align: 'center', after: 4 }),
    words(`${t.filledBy}: ${assessment?.by ?? t.toFill}`, { size: 12, align: 'center', after: 8 }),
    ...parts.flatMap((_, index) => partBlocks(assessed, index, catalog)),
    heading(t.cost),
    ...assessedCost(assessed).map(prose),
    heading(t.conclusion),
    ...concluded,
    ...(proposal ? [prose(t.proposal(proposal.name))] : []),
    words(t.form, { size: 11, italics: true, align: 'both', before: 4 }),
  ]
  const foot = documentFoot(t.recipients, [t.signer], { note: t.signNote })
  return { title: `${t.title}: ${procedure.name}`, date, pages: [page(signedBelow(text, foot), false)] }
}
