import type { Summary } from '../../analysis/summary.ts'
import { boundOfChange, boundOfCost } from '../../engine/cost/claim.ts'
import { baseOf, totalOf } from '../../engine/cost/saving.ts'
import { dayBefore } from '../../engine/time/dates.ts'
import type { Catalog } from '../../model/catalog.ts'
import { boundText, onceText, savedText } from '../../text/claim.ts'
import { stageText } from '../../text/course.ts'
import { formatNumber } from '../../text/format.ts'
import { citation } from '../../text/law.ts'
import { statusNames } from '../../text/money-pages.ts'
import { noTextsToAmend } from '../../text/proposal-document.ts'
import {
  contentOf,
  onceSavedText,
  openText,
  summaryBasis,
  summarySentences,
  summaryText as t,
} from '../../text/summary.ts'
import { type Block, type DocumentOutline, type GridCell, grid, page, words } from '../document/blocks.ts'
import { agencyName, documentFoot, documentHead, signedBelow } from '../document/letterhead.ts'

const shade = 'E8EDF3'
const widths = [10, 56, 78, 29, 27, 34, 33]
/** Where no year can be said its two columns would say so in each row. */
const onceWidths = [11, 72, 124, 32, 28]

const prose = (text: string): Block => words(text, { align: 'both', indent: 10, after: 6 })
const heading = (index: number, text: string): Block =>
  words(`${index}. ${text}`, { bold: true, align: 'both', indent: 10, before: 6, after: 6, keepNext: true, heading: 2 })
const head = (columns: readonly string[]): GridCell[] =>
  columns.map(text => ({ text, align: 'center', bold: true, shade }))
const figure = (text: string): GridCell => ({ text, align: 'right', top: true })

/** The procedures that rest on each text to amend. */
function texts({ texts, proposals }: Summary, catalog: Catalog): Block[] {
  if (texts.length === 0) return [prose(noTextsToAmend(proposals))]
  const rows = texts.map(({ basis, procedures }): GridCell[] => [
    { text: citation(basis, catalog), top: true },
    { text: procedures.join(', '), top: true },
  ])
  return [grid([head(t.lawColumns), ...rows], { widths: [70, 95], size: 11, heads: 1 })]
}

/** Where each proposal stands, with its steps. */
const standing = ({ proposals }: Summary, catalog: Catalog): Block[] =>
  proposals.flatMap(({ name, status, course = [] }) => [
    prose(`- ${name}: ${statusNames[status].toLocaleLowerCase('vi')}.`),
    ...course.map(stage => prose(`  + ${stageText(stage, catalog)}`)),
  ])

/** A row a procedure, then their sums. */
function table(summary: Summary, catalog: Catalog): Block {
  const { rows, saving, once, claim } = summary
  const hasYear = rows.some(row => row.saving.before.perYear !== undefined)
  const kept = (cells: readonly GridCell[], span = 0) => (hasYear ? cells : cells.slice(0, onceWidths.length - span))
  const on = dayBefore(saving.from)
  const body = rows.map((row, index): GridCell[] => {
    const { procedure, saving: own } = row
    return [
      { text: String(index + 1), align: 'center', top: true },
      { text: `${procedure.name} (${procedure.code})`, top: true },
      { text: contentOf(row, baseOf(procedure, on), catalog).join('\n'), top: true },
      figure(onceText(row.onceBefore, formatNumber)),
      figure(onceSavedText(row.onceSaved, formatNumber)),
      figure(boundText(own.before.perYear, boundOfCost(own.before), formatNumber)),
      figure(savedText(own.perYear, formatNumber, boundOfChange(own.before, own.after))),
    ]
  })
  const total = totalOf(saving)
  const sums: GridCell[] = [
    { text: t.total, span: 3, align: 'center' },
    figure(onceText(once.before, formatNumber)),
    figure(onceSavedText(once.saved, formatNumber)),
    figure(boundText(total?.before, claim.before, formatNumber)),
    figure(savedText(total?.saving, formatNumber, claim.bound)),
  ]
  const last = sums.map(cell => ({ ...cell, bold: true, shade }))
  return grid([kept(head(t.columns)), ...body.map(cells => kept(cells)), kept(last, 2)], {
    widths: hasYear ? widths : onceWidths,
    size: 10,
    heads: 1,
  })
}

/** The summary of proposals as a report to sign, with a row a procedure in its annex. */
export function summaryDocument(summary: Summary, catalog: Catalog, model: string, on: string): DocumentOutline {
  const { proposals, sectors } = summary
  const names = sectors.map(({ key }) => catalog.sectors.get(key)?.name ?? key)
  const proposers = [...new Set(proposals.map(({ proposer }) => catalog.agencies.get(proposer)?.name ?? proposer))]
  const agency = proposers.length === 1 ? (proposers[0] ?? '') : '………………'
  const drafts = proposals.every(({ status }) => status === 'draft')
  const text = [
    documentHead(
      [...agencyName(agency.toLocaleUpperCase('vi')), words(t.number, { size: 13, align: 'center' })],
      t.dated(on),
    ),
    words(t.formTitle, { size: 14, bold: true, align: 'center', before: 18, keepNext: true, heading: 1 }),
    words(t.subject(names), { bold: true, align: 'center', after: 10 }),
    words(t.to, { align: 'center', after: 10 }),
    heading(1, t.parts.result),
    ...summarySentences(summary, catalog).map(prose),
    ...(drafts ? [prose(t.demo(proposals.length))] : []),
    prose(summaryBasis(summary, model)),
    heading(2, t.parts.law),
    ...texts(summary, catalog),
    heading(3, t.parts.open),
    ...openText(summary).map(line => prose(`- ${line}`)),
    heading(4, t.parts.standing),
    ...standing(summary, catalog),
  ]
  const annex = [
    words(t.annex, { bold: true, align: 'center' }),
    words(t.annexTitle, { bold: true, align: 'center', heading: 1 }),
    words(t.annexWith, { size: 13, italics: true, align: 'center', after: 6 }),
    table(summary, catalog),
    words(t.onceNote, { size: 10, italics: true, before: 4 }),
  ]
  const foot = documentFoot(t.recipients, [t.signer], { note: t.signNote })
  return {
    title: `${t.title}: ${names.join(', ')}`,
    date: on,
    pages: [page(signedBelow(text, foot), false), page(annex, true)],
  }
}
