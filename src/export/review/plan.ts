import type { Catalog } from '../../model/catalog.ts'
import type { ReviewPlan } from '../../model/review-plan.ts'
import { formatDate } from '../../text/format.ts'
import { chosenText, planText as t } from '../../text/plan.ts'
import { type DocumentOutline, type GridCell, grid, page, words } from '../document/blocks.ts'
import { agencyName, documentFoot, documentHead, signedBelow } from '../document/letterhead.ts'

const shade = 'E8EDF3'
const widths = [12, 75, 45, 24, 66, 45]

/** A plan as the document that is sent: which procedures, who, by when, why, and what comes of it (Nghị định 63/2010/NĐ-CP Điều 30 khoản 2). */
export function planDocument(plan: ReviewPlan, catalog: Catalog): DocumentOutline {
  const { number, procedure, owner, by, because, product } = t.heads
  const head = [number, procedure, owner, by, because, product].map(
    (text): GridCell => ({ text, align: 'center', bold: true, shade }),
  )
  const rows = plan.procedures.map((item, index): GridCell[] => [
    { text: String(index + 1), align: 'center', top: true },
    { text: `${catalog.procedures.get(item.procedure)?.name ?? ''} (mã số ${item.procedure})`, top: true },
    { text: item.owner, top: true },
    { text: formatDate(item.by), align: 'center', top: true },
    { text: chosenText(item), top: true },
    { text: item.product, top: true },
  ])
  const agency = catalog.agencies.get(plan.agency)?.name ?? plan.agency
  const text = [
    documentHead(agencyName(agency.toLocaleUpperCase('vi')), t.dated(plan.decision?.date)),
    words(t.formTitle, { size: 14, bold: true, align: 'center', before: 18, keepNext: true, heading: 1 }),
    words(t.subject(plan.year), { bold: true, align: 'center', after: 12 }),
    grid([head, ...rows], { widths, size: 11, heads: 1 }),
  ]
  const foot = documentFoot(t.recipients(plan.recipient), [t.signer], { note: t.signNote })
  return {
    title: plan.name,
    date: plan.decision?.date ?? plan.checked.on,
    pages: [page(signedBelow(text, foot), true)],
  }
}
