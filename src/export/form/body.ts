import { type Bound, type Claim, claimOfSaving } from '../../engine/cost/claim.ts'
import { byProcedure, type ProcedureSaving, totalOf } from '../../engine/cost/saving.ts'
import { dayBefore } from '../../engine/time/dates.ts'
import type { Catalog } from '../../model/catalog.ts'
import { atBound, notKnown, ofSize, savedText, unsaidText } from '../../text/claim.ts'
import { scopeNames } from '../../text/cost.ts'
import { capital, formatMoney, formatNumber } from '../../text/format.ts'
import { citation } from '../../text/law.ts'
import { operationPhrases } from '../../text/operation.ts'
import { variedText } from '../../text/portfolio.ts'
import { noTextsToAmend, proposalDocument as t } from '../../text/proposal-document.ts'
import { claimText, daysText, savingSentence } from '../../text/saving.ts'
import { pairSvg } from '../chart/svg.ts'
import { type Block, type GridCell, grid, picture, words } from '../document/blocks.ts'
import type { FormData } from './data.ts'
import { groupYear } from './data.ts'

type Part = FormData['parts'][number]

const prose = (text: string): Block => words(text, { align: 'both', indent: 10, after: 6 })
const heading = (text: string): Block =>
  words(text, { bold: true, align: 'both', indent: 10, before: 6, after: 6, keepNext: true, heading: 2 })
const percentText = (percent: number | undefined, bound: Bound) =>
  `${atBound(bound)}${formatNumber(Math.abs(percent ?? 0))}\u00a0%`
const moneyAt = (amount: number, bound: Bound) => `${atBound(bound)}${formatMoney(amount)}`

/** Each operation as a sentence, on the procedure as the ones before left it. */
function contents({ before }: Part, { proposal }: FormData, catalog: Catalog): Block[] {
  const agencyName = (id: string) => catalog.agencies.get(id)?.name ?? id
  const operations = (byProcedure([proposal]).get(before.procedure.code)?.owned ?? []).map(owned => owned.operation)
  return operationPhrases(operations, before.procedure, agencyName).map((phrase, index) => {
    const because = operations[index]?.because?.replace(/\.$/, '')
    return prose(`- ${phrase}.${because === undefined ? '' : ` ${t.reason(because)}`}`)
  })
}

function benefit(saving: ProcedureSaving): Block[] {
  const { before, after, perYear, percent, daysSaved } = saving
  const claim = claimOfSaving({ procedures: [saving] })
  const days =
    daysSaved && daysSaved.amount !== 0
      ? [
          prose(
            `- ${daysSaved.amount > 0 ? t.days(daysText(daysSaved)) : t.daysLonger(daysText({ ...daysSaved, amount: -daysSaved.amount }))}`,
          ),
        ]
      : []
  if (perYear === undefined) return [prose(t.notKnown), ...days]
  return [
    prose(`- ${t.before(moneyAt(before.perYear ?? 0, claim.before))}`),
    prose(`- ${t.after(moneyAt(after.perYear ?? 0, claim.after))}`),
    prose(
      `- ${perYear < 0 ? t.added(moneyAt(-perYear, ofSize(claim.bound, perYear))) : t.saved(moneyAt(perYear, claim.bound))}`,
    ),
    ...(percent === undefined
      ? []
      : [
          prose(
            `- ${percent < 0 ? t.rise(percentText(percent, ofSize(claim.percent, percent))) : t.rate(percentText(percent, claim.percent))}`,
          ),
        ]),
    ...noted(claim),
    ...days,
  ]
}

/** What the figures may claim, where that is not all of it. */
function noted(claim: Claim): Block[] {
  const but = unsaidText(claim)
  const text = [but && `${capital(but)}.`, claimText(claim)].filter(Boolean).join(' ')
  return text === '' ? [] : [prose(`- ${text}`)]
}

/** Cost a year before and after by heading of the form; what cannot be said is undefined. */
const yearsOf = ({ before, after }: Part) =>
  before.groups.map((group, index) => ({
    name: group.name,
    before: groupYear(group, before),
    after: groupYear(after.groups[index] ?? group, after),
  }))

function table(part: Part): Block[] {
  const { procedure, cost } = part.before
  const money = (value: number | undefined): GridCell => ({
    text: value === undefined ? notKnown : formatNumber(Math.round(value)),
    align: 'right',
  })
  const saved = (before: number | undefined, after: number | undefined): GridCell => ({
    text: savedText(before === undefined || after === undefined ? undefined : Math.round(before - after), formatNumber),
    align: 'right',
  })
  const rows = yearsOf(part).map(({ name, before, after }): GridCell[] => [
    { text: name },
    money(before),
    money(after),
    saved(before, after),
  ])
  const [before, after] = [cost.perYear ?? 0, part.after.cost.perYear ?? 0]
  const total = [{ text: t.total }, money(before), money(after), saved(before, after)]
  const head = t.tableHead.map((text): GridCell => ({ text, align: 'center', bold: true, shade: 'E8EDF3' }))
  return [
    words(t.table(procedure.code), { italics: true, align: 'center', before: 6, after: 4, keepNext: true }),
    grid([head, ...rows, total.map(cell => ({ ...cell, bold: true }))], {
      widths: [63, 34, 34, 34],
      size: 12,
      heads: 1,
    }),
  ]
}

function chart(part: Part, index: number): Block[] {
  const { procedure } = part.before
  const { svg, width, height } = pairSvg(
    yearsOf(part)
      .map(({ name, before = 0, after = 0 }) => ({ name, before, after }))
      .filter(pair => pair.before > 0 || pair.after > 0),
  )
  return [
    words(t.chart(procedure.code), { italics: true, align: 'center', before: 10, after: 4, keepNext: true }),
    picture({ id: String(index), svg, ratio: width / height, alt: t.chart(procedure.code) }),
  ]
}

function procedureBlocks(part: Part, index: number, data: FormData, catalog: Catalog): Block[] {
  const { procedure } = part.before
  const saving = data.saving.procedures.find(item => item.procedure === procedure.code)
  const known = saving?.perYear !== undefined
  return [
    heading(t.procedure(index, procedure.name, procedure.code)),
    heading(t.content),
    ...contents(part, data, catalog),
    heading(t.benefit),
    ...(saving ? benefit(saving) : []),
    ...(known ? [...table(part), ...(saving.before.perYear ? chart(part, index) : [])] : []),
  ]
}

function carryOut({ proposal, parts }: FormData, catalog: Catalog): Block[] {
  const texts = (proposal.requires ?? []).map(basis => prose(`- ${t.amend(citation(basis, catalog))}`))
  return [
    heading(`${parts.length + 1}. ${t.carryOut}`),
    ...(texts.length > 0 ? texts : [prose(noTextsToAmend([proposal]))]),
    prose(t.expected(proposal.from)),
  ]
}

function together({ saving, parts }: FormData): Block[] {
  const total = totalOf(saving)
  const scope = Object.keys(saving.byScope)[0] as keyof typeof scopeNames | undefined
  if (parts.length < 2 || !total || scope === undefined) return []
  const claim = claimOfSaving(saving)
  return [
    heading(`${parts.length + 2}. ${t.all}`),
    prose(
      `${t.together(parts.length, scopeNames[scope])} ${savingSentence(t.these, total, [], claim)} ${claimText(claim)}`.trim(),
    ),
  ]
}

/** The range of the saving, in the document that is signed. */
function rangeBlocks({ range, parts }: FormData): Block[] {
  if (!range || range.uncertain === 0) return []
  const pairs = parts.map(({ before, after }) => ({ before: before.procedure, after: after.procedure }))
  return [prose(t.range(range.saving, variedText(range.varied, pairs)))]
}

/** The proposal itself: what is changed and why, which texts to amend, what is saved. */
export function documentBody(data: FormData, catalog: Catalog): Block[] {
  const { proposal, model, assumptions } = data
  return [
    ...(proposal.summary === undefined ? [] : [prose(proposal.summary)]),
    prose(t.basis(model.name, assumptions.on, dayBefore(proposal.from))),
    ...data.parts.flatMap((part, index) => procedureBlocks(part, index + 1, data, catalog)),
    ...carryOut(data, catalog),
    ...together(data),
    ...rangeBlocks(data),
  ]
}
