import { notKnown } from '../../text/claim.ts'
import { figure, form } from '../../text/form.ts'
import { formatNumber } from '../../text/format.ts'
import { factText } from '../../text/parameters.ts'
import { proposalDocument as t } from '../../text/proposal-document.ts'
import { type Block, type GridBlock, type GridCell, grid, words } from '../document/blocks.ts'
import type { FormData } from './data.ts'
import { type FormPart, type FormRow, groupNote, groupYear, totalNote } from './data.ts'

const widths = [10, 41, 38, 15, 17, 18, 18, 14, 22, 20, 29, 25]
const shade = 'E8EDF3'

const whole = (value: number | undefined): GridCell => ({
  text: value === undefined ? '' : formatNumber(Math.round(value)),
  align: 'right',
})
/** The year of a heading; what cannot be said is no 0. */
const yearCell = (value: number | undefined, { cost }: FormPart): GridCell =>
  value === undefined && cost.perYear !== undefined ? { text: notKnown, align: 'right' } : whole(value)
const hours = (value: number): GridCell => ({ text: figure(value), align: 'right' })
const blank = (count: number): GridCell[] => Array.from({ length: count }, () => ({ text: '' }))

function dataRow({ number, work, detail, note, figures }: FormRow): GridCell[] {
  const lead: GridCell[] = [{ text: number, align: 'center' }, { text: work }, { text: detail }]
  if (!figures) return [...lead, ...blank(8), { text: note }]
  const { rate, services, fees, times, subjects, once, year } = figures
  return [
    ...lead,
    hours(figures.hours),
    whole(rate),
    whole(services),
    whole(fees),
    whole(times),
    whole(subjects),
    whole(once),
    whole(year),
    { text: note },
  ]
}

function totalRow(part: FormPart): GridCell[] {
  const { cost } = part
  const lead: GridCell = { text: form.total, span: 3, align: 'center' }
  if (cost.perYear === undefined || !cost.volume)
    return [
      lead,
      ...blank(7),
      { text: notKnown, align: 'right' },
      { text: cost.weighted ? form.noVolume : form.notWeighted },
    ]
  const cells = [
    lead,
    hours(cost.hours ?? 0),
    ...blank(4),
    whole(cost.volume.subjects),
    whole(cost.perSubmission),
    whole(cost.perYear),
    { text: cost.abolished ? form.abolished : totalNote(part) },
  ]
  return cells
}

/** Part I or II of form 03/SCM-KSTT as a table; figures are those of the engine, shown rounded. */
function partTable(part: FormPart): GridBlock {
  const head = form.columns.map((text): GridCell => ({ text, align: 'center', bold: true, shade }))
  const numbers = form.columnNumbers.map((text): GridCell => ({ text, align: 'center', italics: true, shade }))
  const body = part.groups.flatMap(group => {
    const own: GridCell[] = [
      { text: group.number, align: 'center' },
      { text: group.name },
      { text: group.rows.length === 0 ? form.none : '' },
      ...blank(7),
      yearCell(groupYear(group, part), part),
      { text: groupNote(group) },
    ]
    return [own.map(cell => ({ ...cell, bold: true })), ...group.rows.map(dataRow)]
  })
  const total = totalRow(part).map(cell => ({ ...cell, bold: true, shade }))
  return grid([head, numbers, ...body, total], { widths, size: 9, heads: 2 })
}

const title = (text: string, before = 10): Block =>
  words(text, { size: 12, bold: true, before, after: 4, keepNext: true, heading: 3 })

function facts({ assumptions, proposal, register }: FormData): Block[] {
  const lines = [...assumptions.facts.map(fact => factText(fact, register)), ...(proposal.assumptions ?? [])]
  return [
    title(t.facts, 14),
    ...lines.map((text, index) => words(`${index + 1}. ${text}`, { size: 11, after: 3, align: 'both' })),
  ]
}

/** Phụ lục: parts I and II of every procedure, and what the figures rest on. */
export function documentAnnex(data: FormData): Block[] {
  const parts = data.parts.flatMap(({ before, after }) => [
    words(form.procedure(before.procedure.name, before.procedure.code), {
      size: 12,
      before: 10,
      keepNext: true,
      heading: 2,
    }),
    title(form.parts.before, 4),
    partTable(before),
    title(form.parts.after),
    after.cost.abolished ? words(form.abolished, { size: 12, after: 6 }) : partTable(after),
  ])
  return [
    words(t.annex, { bold: true, align: 'center' }),
    words(t.annexTitle, { bold: true, align: 'center', heading: 1 }),
    words(t.annexWith(data.proposal.name), { size: 13, italics: true, align: 'center', after: 6 }),
    words(form.code, { size: 11, italics: true, align: 'right' }),
    ...parts,
    words(form.rounding, { size: 10, italics: true, before: 4 }),
    ...facts(data),
  ]
}
